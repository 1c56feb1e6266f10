/** What a paper says of a traveller, a line each. A further line is a row of the table. */

import type { Language } from '../../../shared/catalogue/languages.ts';
import { isExpired } from '../../../shared/encounter/identity.ts';
import { shownTags } from '../../../shared/flight/bag-tags.ts';
import type { LocalDateTime } from '../../../shared/manifest.ts';
import type { PaperPlace } from '../../../shared/paper/paper-place.ts';
import type { TravellerPaper } from '../../../shared/paper/traveller-paper.ts';
import { bagsText } from '../traveller/person-text.ts';
import { formatDate, formatFlight, formatLocal, formatRoute, formatStamp, formatTime } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';

/** How and for whom a paper is written. */
export interface Writing {
  readonly t: TFunction;
  readonly language: Language;
  /** Zone of the unit. */
  readonly zone: string;
  readonly place: PaperPlace;
}

interface PaperLine {
  /** Text key of its label. */
  readonly label: string;
  readonly text: (paper: TravellerPaper, writing: Writing) => string;
}

export const PAPER_LINES: readonly PaperLine[] = [
  { label: 'paper.case', text: caseText },
  { label: 'paper.meet', text: meetText },
  { label: 'paper.flight', text: flightText },
  { label: 'paper.route', text: ({ route }, { t }) => (route.length === 0 ? t('paper.not-sent') : route.join(' – ')) },
  { label: 'paper.document', text: documentText },
  { label: 'paper.seat', text: ({ seat }, { t }) => seat ?? t('paper.not-sent') },
  { label: 'paper.companions', text: companionsText },
  { label: 'paper.bags', text: ({ bags }, { t }) => bagsText(t, bags) ?? t('paper.not-sent') },
];

/** Written by hand when they met: who, where and when, so that a returned slip can be typed in. */
export const HAND_LINES = ['met-at', 'time', 'begin', 'end', 'officer', 'present', 'document'] as const;
/** The same about somebody to protect, with whom they were handed to. */
export const PROTECT_LINES = ['met-at', 'time', 'officer', 'present', 'companions', 'handed-to', 'document'] as const;

/** `at the baggage belt 2 · 24 Nov 14:20 (13:20 UTC) est.` */
function meetText(paper: TravellerPaper, { t, language, zone, place }: Writing): string {
  const { due, dueBy } = paper;
  const number = {
    door: paper.stand,
    gate: paper.gate,
    belt: paper.belt,
    transfer: null,
    inspection: null,
    hospital: null,
  }[place];
  const at = joined([t(`paper.place.${place}`), number], ' ');
  if (due === null) return joined([at, t('paper.time-unknown')]);
  const iso = new Date(due * 60_000).toISOString();
  const by = dueBy === 'actual' || dueBy === 'estimated' ? t(`due.by.${dueBy}`) : null;
  return joined([at, joined([formatStamp(iso, zone, language), `(${formatTime(due, 'UTC', language)} UTC)`, by], ' ')]);
}

/** `ET 508 ADD–LFW · 24 Nov 09:00 → 24 Nov 12:55 (scheduled 24 Nov 13:00)`, local at both ends. */
function flightText({ leg, actualDeparture, actualArrival }: TravellerPaper, { t, language }: Writing): string {
  const time = (actual: LocalDateTime | null, scheduled: LocalDateTime | null) => {
    const first = actual ?? scheduled;
    if (first === null) return null;
    const planned = scheduled === null || scheduled === first ? null : formatLocal(scheduled, language);
    return joined(
      [formatLocal(first, language), planned === null ? null : `(${t('dossier.scheduled', { time: planned })})`],
      ' ',
    );
  };
  const times = [time(actualDeparture, leg.departure), time(actualArrival, leg.arrival)];
  return joined([`${formatFlight(leg)} ${formatRoute(leg)}`, joined(times, ' → ')]);
}

/** `LFW-2026-483920 · sent to secondary · Customs leads`. Somebody to protect is in no state of a target. */
function caseText({ case: work, leading: { leads, absent }, isProtected }: TravellerPaper, { t }: Writing): string {
  const [agencies, away] = [leads, absent].map((named) => named.map((agency) => t(`agency.${agency}`)).join(', '));
  return joined([
    work === null ? t('paper.case.none') : work.id,
    work === null || isProtected ? null : t(`case-state.${work.state}`),
    leads.length === 0 ? null : t(absent.length === 0 ? 'paper.leads' : 'paper.stands-in', { agencies, away }),
  ]);
}

/** `2: 14A, 14C`; a seat that was not sent is a dash. */
function companionsText({ companions }: TravellerPaper, { t }: Writing): string {
  if (companions === null) return t('paper.not-sent');
  if (companions.length === 0) return t('paper.companions.none');
  return `${companions.length}: ${companions.map((seat) => seat ?? '–').join(', ')}`;
}

/** Each bag once. */
export function tagsText({ bags }: TravellerPaper): string {
  return shownTags(bags.tags).join('  ');
}

function documentText({ documents, day }: TravellerPaper, { t, language }: Writing): string {
  const each = documents.map(({ type, issuer, number, expiry }) =>
    joined(
      [
        ...[type, issuer, number, expiry === null ? null : t('paper.until', { date: formatDate(expiry, language) })],
        isExpired(expiry, day) ? t('paper.expired') : null,
      ],
      ' ',
    ),
  );
  return each.length === 0 ? t('paper.not-sent') : each.join('; ');
}

function joined(parts: readonly (string | null)[], by = ' · '): string {
  return parts.filter((part) => part !== null && part !== '').join(by);
}
