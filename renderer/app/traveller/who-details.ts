/** The details under the name: documents, booking, trip, sale, merge, flight. */

import type { Language } from '../../../shared/catalogue/languages.ts';
import type { TravelDocument } from '../../../shared/manifest.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { countryName, formatAmount, formatDate, formatFlight, formatLocal } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';
import { attendanceText } from './attendance-text.ts';
import { personLine } from './person-text.ts';

export interface Detail {
  readonly label: string;
  readonly lines: readonly string[];
  /** Too long for half the width. */
  readonly wide: boolean;
}

/** Characters that fit half the width of the narrowest pane. */
const HALF = 13;

/** The details of a traveller, most often needed first. Missing data is stated. */
export function whoDetails(t: TFunction, view: TravellerView, language: Language): readonly Detail[] {
  const { traveller, booking, flight } = view;
  const details: Detail[] = [];
  const add = (key: string, ...lines: readonly (string | null)[]) => {
    const said = lines.filter((line) => line !== null);
    if (said.length > 0) details.push({ label: t(key), lines: said, wide: said.some((line) => line.length > HALF) });
  };

  const person = personLine(t, view);
  add('who.person', person === '' ? null : person);
  const attendance = attendanceText(t, view.attendance, view.present);
  const untold = view.untold.map((agency) => t(`attendee.${agency}`)).join(', ');
  add(
    'who.attends',
    attendance === '' ? null : attendance,
    untold === '' ? null : t('attendance.untold', { agencies: untold }),
  );
  add(
    'who.documents',
    ...(traveller.documents.length === 0
      ? [t(view.masked ? 'masked.name' : 'who.not-sent')]
      : traveller.documents.map((document) => documentText(t, document, flight.leg.departure, language))),
  );
  const carrier = booking?.carrier ?? null;
  const locator = traveller.locator ?? booking?.locator ?? null;
  add('who.booking', locator === null ? t('who.not-sent') : carrier === null ? locator : `${locator} (${carrier})`);
  add('who.flight', `${formatFlight(flight.leg)} · ${t(`movement.${view.movement}`)}`, flightTimes(t, view, language));
  add('who.trip', tripText(view));
  if (booking !== null) {
    add('who.booked', booking.created === null ? t('who.not-sent') : formatLocal(booking.created, language));
    add('who.sold-by', agencyText(t, view, language));
    const payments = booking.payments.map((payment) =>
      [
        t(`word.${payment.method}`),
        payment.amount === null ? null : formatAmount(payment.amount, payment.currency, language),
        payment.last4 === null ? null : `${payment.card ?? ''} ···${payment.last4}`.trim(),
        payment.payer,
      ]
        .filter((part) => part !== null)
        .join(' · '),
    );
    add('who.paid', ...(payments.length === 0 ? [t('who.not-sent')] : counted(payments)));
  }
  const contacts = [
    ...new Set([...traveller.phones, ...(booking?.phones ?? []), ...traveller.emails, ...(booking?.emails ?? [])]),
  ];
  add(
    'who.contact',
    ...contacts.slice(0, 3),
    contacts.length > 3 ? t('who.more', { count: contacts.length - 3 }) : null,
  );
  add(
    'who.sources',
    mergeText(t, view),
    traveller.otherName === null ? null : t('who.other-name', { name: traveller.otherName }),
  );
  add('who.rules', t('traveller.rule-set', { version: view.ruleSet.version }));
  return details;
}

function documentText(t: TFunction, document: TravelDocument, departure: string | null, language: Language): string {
  const words = [document.issuer, document.type, document.number].filter((part) => part !== null).join(' ');
  if (document.expiry === null) return words;
  const date = formatDate(document.expiry, language);
  const expired = departure !== null && document.expiry < departure.slice(0, 10);
  return `${words} · ${t(expired ? 'who.expired' : 'who.valid-to', { date })}`;
}

function flightTimes(t: TFunction, view: TravellerView, language: Language): string | null {
  const { departure, arrival, origin, destination } = view.flight.leg;
  const end = (place: string | null, at: string | null) =>
    [place, at === null ? null : formatLocal(at, language)].filter((part) => part !== null).join(' ');
  const text = [end(origin, departure), end(destination, arrival)].filter((part) => part !== '').join(t('ui.then'));
  return text === '' ? null : text;
}

/** Airports of the journey in order: `GRU → ADD → LFW`. `···` marks a missing stretch. */
function tripText(view: TravellerView): string {
  const stops: string[] = [];
  for (const segment of view.booking?.segments ?? []) {
    const { origin, destination } = segment;
    if (origin !== null && stops.at(-1) !== origin) {
      if (stops.length > 0) stops.push('···');
      stops.push(origin);
    }
    if (destination !== null) stops.push(destination);
  }
  if (stops.length > 0) return stops.join(' → ');
  const { embarkation, debarkation } = view.traveller;
  return [embarkation ?? view.flight.leg.origin ?? '?', debarkation ?? view.flight.leg.destination ?? '?'].join(' → ');
}

function agencyText(t: TFunction, view: TravellerView, language: Language): string {
  const agency = view.booking?.agency ?? null;
  if (agency === null) return t('who.not-sent');
  const parts = [
    agency.iata ?? agency.office,
    agency.city,
    agency.country === null ? null : countryName(agency.country, language),
  ];
  return parts.filter((part) => part !== null).join(' · ') || t('who.not-sent');
}

function mergeText(t: TFunction, view: TravellerView): string {
  const { confidence, evidence, sources } = view.traveller;
  const channels = [...new Set(sources.map((source) => t(`channel.${source.channel}`)))].join(' + ');
  if (confidence === null) return t('who.one-channel', { channel: channels });
  const by = evidence.map((kind) => t(`merge.${kind}`)).join(', ');
  return by === '' ? t('who.joined', { channels, confidence }) : t('who.joined-by', { channels, confidence, by });
}

/** Each line once, with the number of repetitions: a payment per ticket is one line for the whole booking. */
export function counted(lines: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  return [...times].map(([line, count]) => (count === 1 ? line : `${count} × ${line}`));
}
