/** The weekly list of what was taken off the queue as a table, in the reader's language. */

import type { NamedOfficer } from '../../shared/casework/case.ts';
import { sayIn } from '../../shared/catalogue/say.ts';
import { leftText } from '../../shared/custody/left-at-end.ts';
import { type ExportColumn, type ExportTable, exportTable } from '../../shared/export/export-table.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import { flightNames, flightNumber, routeText } from '../../shared/flight/flight-text.ts';
import { LINE_COLUMNS, type LineWords, namesOf } from '../../shared/review/week-columns.ts';
import { type FlightOfWeek, type WeekLine, weekLines } from '../../shared/review/week-lines.ts';
import { timeOfMinute } from '../../shared/time/civil.ts';
import { dayText } from '../../shared/time/day-text.ts';
import type { QueueWeek } from './calls/queue-week.ts';
import type { ExportWords } from './exports/make-export.ts';

interface Said extends LineWords {
  readonly legOf: (flight: FlightId | null) => FlightOfWeek | undefined;
  /** `ET 508 ADD–LFW`; what its id says where the flight is not stored any more. */
  readonly flightOf: (flight: FlightId) => string;
}

const COLUMNS: readonly ExportColumn<WeekLine, Said>[] = [
  LINE_COLUMNS.act,
  { heading: 'week.column.traveller', type: 'text', personal: true, cell: ({ name }) => name },
  {
    heading: 'week.column.flight',
    type: 'code',
    cell: ({ flight }, { flightOf }) => (flight === null ? null : flightOf(flight)),
  },
  {
    heading: 'week.column.departure',
    type: 'date-time',
    cell: ({ flight }, { legOf }) => legOf(flight)?.departure ?? null,
  },
  {
    heading: 'week.column.arrival',
    type: 'date-time',
    cell: ({ flight }, { legOf }) => legOf(flight)?.arrival ?? null,
  },
  { heading: 'week.column.due-before', type: 'date-time', cell: ({ due }) => stamp(due?.before) },
  { heading: 'week.column.due-after', type: 'date-time', cell: ({ due }) => stamp(due?.after) },
  LINE_COLUMNS.wouldBe,
  {
    heading: 'week.column.was',
    type: 'text',
    cell: ({ is }, { word }) => (is === null ? null : word(`outcome.${is}`)),
  },
  LINE_COLUMNS.rule,
  { heading: 'week.column.hits', type: 'number', cell: ({ hits }) => hits },
  LINE_COLUMNS.cause,
  // An officer's own words may name somebody.
  { heading: 'week.column.reason', type: 'text', personal: true, cell: ({ reason }) => reason },
  {
    heading: 'custody.left-open',
    type: 'text',
    cell: ({ left }, { say }) => (left === undefined ? null : leftText(say, left).join(' · ') || null),
  },
  LINE_COLUMNS.officer,
  LINE_COLUMNS.second,
  { heading: 'week.column.looked', type: 'text', cell: ({ looked = null }, { named }) => named(looked) },
  {
    heading: 'week.column.passed-on',
    type: 'text',
    cell: ({ passedOn }, { named }) => (passedOn === null ? null : `${named(passedOn.by)} → ${named(passedOn.to)}`),
  },
  { heading: 'week.column.made', type: 'date-time', cell: ({ at }) => at },
  { heading: 'week.column.until', type: 'date-time', cell: ({ until }) => until },
];

function stamp(minute: number | null | undefined): string | null {
  return minute == null ? null : timeOfMinute(minute);
}

/** One line each; with the names of travellers only if `names`. */
export function queueWeekTable(
  week: QueueWeek,
  officers: readonly NamedOfficer[],
  { word, language, texts }: ExportWords,
  names: boolean,
): ExportTable {
  const legOf = (flight: FlightId | null) => (flight === null ? undefined : week.flights[flight]);
  const flightOf = (flight: FlightId): string => {
    const leg = legOf(flight);
    return leg === undefined ? flightNames(new Map())(flight) : `${flightNumber(leg)} ${routeText(leg)}`;
  };
  const named = namesOf(officers, word);
  return exportTable(
    `${word('week.list')} ${dayText(week.week.from)} – ${dayText(week.week.to)}`,
    COLUMNS,
    weekLines(week),
    { word, named, legOf, flightOf, language, say: sayIn(texts) },
    names,
  );
}
