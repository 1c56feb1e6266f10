/** The weekly list of what was taken off the queue as CSV, in the reader's language. */
import { SYSTEM } from '../../shared/audit/audit-entry.ts';
import type { NamedOfficer } from '../../shared/casework/case.ts';
import { CATALOGUES, type Language } from '../../shared/catalogue/languages.ts';
import { csvText } from '../../shared/export/csv.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import { WEEK_ACTS } from '../../shared/review/week-acts.ts';
import { type FlightOfWeek, type WeekLine, weekLines } from '../../shared/review/week-lines.ts';
import { timeOfMinute } from '../../shared/time/civil.ts';
import type { QueueWeek } from './calls/queue-week.ts';

interface Words {
  readonly word: (key: string) => string;
  readonly named: (officer: string | null) => string;
  readonly legOf: (flight: FlightId | null) => FlightOfWeek | undefined;
  /** `ET508 ADD-LFW`; the id where the flight is not stored any more. */
  readonly flightOf: (flight: FlightId) => string;
  readonly language: Language;
}

const COLUMNS: readonly (readonly [key: string, cell: (line: WeekLine, words: Words) => string])[] = [
  [
    'act',
    ({ act, undoes }, { word }) =>
      [act, undoes].flatMap((each) => (each === null ? [] : [word(`week.act.${each}`)])).join(' · '),
  ],
  ['traveller', ({ name }) => name],
  ['flight', ({ flight }, { flightOf }) => (flight === null ? '' : flightOf(flight))],
  ['departure', ({ flight }, { legOf }) => legOf(flight)?.departure?.replace('T', ' ') ?? ''],
  ['arrival', ({ flight }, { legOf }) => legOf(flight)?.arrival?.replace('T', ' ') ?? ''],
  ['due-before', ({ due }) => stamp(due?.before)],
  ['due-after', ({ due }) => stamp(due?.after)],
  [
    'would-be',
    ({ act, wouldBe, hits }, { word }) => {
      if (wouldBe !== null) return word(`outcome.${wouldBe}`);
      return WEEK_ACTS[act].counts === 'not-computed' && hits !== 0 ? word('week.not-computed') : '';
    },
  ],
  ['was', ({ is }, { word }) => (is === null ? '' : word(`outcome.${is}`))],
  [
    'rule',
    ({ rules }, { language }) => rules.map(({ title, rule }) => title[language] ?? title.en ?? rule).join(' · '),
  ],
  ['hits', ({ hits }) => (hits === null ? '' : String(hits))],
  [
    'reason',
    ({ cause, reason }, { word }) =>
      [cause === null ? '' : word(`cancel-cause.${cause}`), reason].filter((part) => part !== '').join(' · '),
  ],
  ['officer', ({ officer }, { named }) => named(officer)],
  ['second', ({ second }, { named }) => named(second)],
  ['made', ({ at }) => at],
  ['until', ({ until }) => until ?? ''],
];

/** As the other times of the list. */
function stamp(minute: number | null | undefined): string {
  return minute == null ? '' : `${timeOfMinute(minute)}Z`;
}

/** One line each, after a mark by which spreadsheets recognise the encoding. */
export function queueWeekCsv(week: QueueWeek, officers: readonly NamedOfficer[], language: Language): string {
  const texts: Readonly<Record<string, string>> = CATALOGUES[language];
  const word = (key: string): string => texts[key] ?? key;
  const legOf = (flight: FlightId | null) => (flight === null ? undefined : week.flights[flight]);
  const flightOf = (flight: FlightId): string => {
    const leg = legOf(flight);
    if (leg === undefined) return flight;
    const { carrier, number, suffix, registration, origin, destination } = leg;
    const name = number === null ? (registration ?? carrier ?? '') : `${carrier ?? ''}${number}${suffix ?? ''}`;
    return `${name} ${origin ?? '?'}-${destination ?? '?'}`;
  };
  const named = (id: string | null): string =>
    id === SYSTEM ? word('audit.officer.system') : (officers.find((each) => each.id === id)?.name ?? id ?? '');
  const lines = weekLines(week).map((line) =>
    COLUMNS.map(([, cell]) => cell(line, { word, named, legOf, flightOf, language })),
  );
  return `\uFEFF${csvText([COLUMNS.map(([key]) => word(`week.column.${key}`)), ...lines])}`;
}
