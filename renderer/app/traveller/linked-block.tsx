import { useLocation } from 'wouter';
import type { FoundKind } from '../../../shared/casework/finding.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import type { LinkedPerson } from '../../core/calls/linked.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { travellerPath } from '../addresses.ts';
import { useActions } from '../frame/use-actions.ts';
import { counted, formatDate, formatFlight, formatLocal, formatRoute } from '../ui/format.ts';
import type { TFunction } from '../ui/texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { foundTodayText, linkedFindText } from './linked-find-text.ts';
import { type LinkedLine, LinkedList } from './linked-list.tsx';
import { listedName } from './person-text.ts';
import { protectedText } from './protected-text.ts';

export interface LinkedBlockProps {
  readonly view: TravellerView;
  /** Address of a companion's page. */
  readonly linkTo: (traveller: string) => string;
}

/** Keys of the lines in order, of which no other action beside a traveller has one. */
const KEYS = ['G', 'H', 'I', 'Y', 'Q', 'B', 'P', 'L'] as const;

/** Everybody the traveller is linked to: whom reasons point at, the booking and those split from it, and the same person on other flights. */
export function LinkedBlock({ view, linkTo }: LinkedBlockProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const { flight, traveller, booking, companions } = view;
  const loaded = useCall('traveller.linked', { flight: flight.id, traveller: traveller.id }, ['flights', 'cases']);
  const known = loaded.stale ? null : loaded.value;
  const { people = [], more = 0, split = [], trips = [], presence, linkedTo = [], foundOn = {} } = known ?? {};
  // Whoever travels with somebody on whom something was found is looked for before they leave.
  const isFound = view.case?.result === 'found';
  const hereText = (of: LinkedPerson['presence'] | undefined) =>
    isFound && (of === 'here' || of === 'coming') ? t(`linked.${of}`) : null;

  let place = 0;
  const keyed = (line: Omit<LinkedLine, 'shortcut'>): LinkedLine => ({ ...line, shortcut: KEYS[place++] ?? null });
  const foundText = (kinds: readonly FoundKind[] = []) => (kinds.length === 0 ? null : foundTodayText(t, kinds));
  const lineOf = (person: LinkedPerson, details: readonly (string | null)[]) =>
    keyed({
      id: `${person.flight} ${person.traveller}`,
      href: travellerPath(person.flight, person.traveller),
      name: listedName(t, person.name, person.masked),
      outcome: person.outcome,
      marks: person,
      details: [foundText(person.found), hereText(person.presence), ...details]
        .filter((part) => part !== null)
        .join(' · '),
    });
  const pointed = people.map((person) =>
    lineOf(person, [
      ...person.links.map(({ by, value }) => t(`linked.by.${by}`, { value: value ?? '' }).trim()),
      bornText(t, person, language),
      person.flight === flight.id ? null : flightText(person, language),
    ]),
  );
  const party = [
    ...companions.map(({ id, name, seat, outcome, ...marks }) =>
      keyed({
        id,
        href: linkTo(id),
        name: listedName(t, name, view.masked),
        outcome,
        marks,
        details: [foundText(foundOn[id]), hereText(presence), seat === null ? null : t('person.seat', { seat })]
          .filter((part) => part !== null)
          .join(' · '),
      }),
    ),
    ...split.map((person) => lineOf(person, [t('linked.split')])),
  ];
  const same = trips.map((trip) =>
    lineOf(trip, [
      flightText(trip, language),
      ...trip.cases.map(({ id, state, result }) =>
        [
          id,
          t(protectedText(trip.handling, `case-state.${state}`)),
          ...(result === null ? [] : [t(protectedText(trip.handling, `result.${result}`))]),
        ].join(', '),
      ),
    ]),
  );
  const lines = [...pointed, ...party, ...same];
  useActions(
    lines.flatMap(({ shortcut, href, name }) =>
      shortcut === null
        ? []
        : [{ id: `linked.${shortcut}`, key: shortcut, label: name, group: 'keys.linked', run: () => navigate(href) }],
    ),
  );
  const gone = (of: LinkedPerson['presence'] | undefined) => of === undefined || of === 'gone';
  const stillHere = isFound
    ? [...people, ...split].filter((person) => !gone(person.presence)).length + (gone(presence) ? 0 : companions.length)
    : 0;
  const elsewhere = (booking?.partySize ?? 0) - 1 - companions.length;
  return (
    <section aria-labelledby="linked">
      <h3 className="small-head" id="linked">
        {t('linked.title')}
      </h3>
      {linkedTo.length === 0 ? null : <p className="standing-note ends-soon">{linkedFindText(t, linkedTo)}</p>}
      {stillHere > 0 ? (
        <p className="standing-note ends-soon">{t('linked.look-for', counted(stillHere, language))}</p>
      ) : null}
      <LinkedList lines={pointed} />
      {more > 0 ? <p className="why-none">{t('linked.more', counted(more, language))}</p> : null}
      {booking === null && companions.length === 0 ? null : (
        <>
          <h4 className="linked-head">
            {booking === null
              ? t('companions.by-locator', { count: companions.length + 1 })
              : t('companions.title', { count: Math.max(booking.partySize, companions.length + 1) })}
          </h4>
          <LinkedList lines={party} />
          {companions.length === 0 ? <p className="why-none">{t('companions.alone')}</p> : null}
          {elsewhere > 0 ? <p className="why-none">{t('companions.elsewhere', { count: elsewhere })}</p> : null}
        </>
      )}
      {same.length === 0 ? null : (
        <>
          <h4 className="linked-head">{t('linked.same-person')}</h4>
          <LinkedList lines={same} />
        </>
      )}
      {known !== null && lines.length === 0 && booking === null ? (
        <p className="why-none">{t('linked.nobody')}</p>
      ) : null}
    </section>
  );
}

function bornText(t: TFunction, { dateOfBirth }: LinkedPerson, language: Language): string | null {
  return dateOfBirth === null ? null : t('person.born', { date: formatDate(dateOfBirth, language) });
}

function flightText({ leg }: LinkedPerson, language: Language): string {
  const day = leg.departure === null ? [] : [formatLocal(leg.departure.slice(0, 10), language)];
  return [`${formatFlight(leg)} ${formatRoute(leg)}`, ...day].join(' · ');
}
