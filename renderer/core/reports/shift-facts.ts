/** What a report of a shift rests on, as the officer who signs it may see it. */

import { UNSTATED_CAPACITY } from '../../../shared/capacity/capacity.ts';
import { type LocalShift, latestShifts } from '../../../shared/capacity/latest-shifts.ts';
import { type Case, isOnTraveller } from '../../../shared/casework/case.ts';
import { personNames } from '../../../shared/casework/case-subject.ts';
import { questionState } from '../../../shared/casework/question.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import { sayIn } from '../../../shared/catalogue/say.ts';
import { timeOf } from '../../../shared/custody/custody.ts';
import type { ExportTable } from '../../../shared/export/export-table.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import { namesAny } from '../../../shared/name/names-any.ts';
import { handlingInForce } from '../../../shared/protection/care-handling.ts';
import { isTold, type ShiftTimes, shiftSteps } from '../../../shared/report/shift-steps.ts';
import {
  type ActInShift,
  type ShiftCase,
  type ShiftFlight,
  type ShiftReport,
  shiftTables,
} from '../../../shared/report/shift-tables.ts';
import { namesOf } from '../../../shared/review/week-columns.ts';
import { weekLines } from '../../../shared/review/week-lines.ts';
import { shownState } from '../../../shared/schedule/flight-state.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import { dateOfDay, dayNumber, minuteNumber, timeOfMinute } from '../../../shared/time/civil.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import type { FlightRow } from '../calls/flight-views.ts';
import { flightRowsOf } from '../calls/flights.ts';
import { seenOvers } from '../custodies-over.ts';
import { exportWords } from '../exports/make-export.ts';
import type { FlightHead } from '../flight-head.ts';
import { paperFlights } from '../paper-flights.ts';
import { actsBetween } from '../queue-week.ts';
import type { Request } from '../request.ts';
import { readersOfLines } from '../seen/readers-of-lines.ts';
import { allToldCases, byOpening } from '../seen/seen-cases.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { NO_MARKS, type SeenMarks, seenMarks } from '../seen/seen-marks.ts';
import { readSeenQuestions } from '../seen/seen-questions.ts';
import { commonTo, type Readers, readersOf } from '../seen/seen-readers.ts';
import { lastSigned } from '../seen/seen-shifts.ts';
import { readImportSettings, readNamedOfficers, readSetting } from '../session.ts';
import { headsById } from '../store/heads.ts';
import { outcomeIn } from '../traveller-marks.ts';
import { instantOfUnit, localMinute, localNow } from '../unit-time.ts';
import { lookoutsOn, shiftStanding } from './shift-standing.ts';

/** Shifts to choose from. */
const SHIFTS = 9;
/** After every instant: nothing is in a shift that begins at no time. */
const NEVER = '~';

/** The shifts that a report can be about, the latest first. The unit states when they begin. */
export async function shiftsOf(request: Request): Promise<readonly LocalShift[]> {
  const capacity = (await readSetting(request.store, 'capacity'))?.value ?? UNSTATED_CAPACITY;
  return latestShifts(capacity, localMinute(request, request.context.now), SHIFTS);
}

/** The report of a shift, with what was done in it and what is open now. */
export async function shiftReport(request: Request, shift: LocalShift, notes: string): Promise<ShiftReport> {
  const [cases, heads, questions, flights, marks] = await Promise.all([
    allToldCases(request),
    readSeenHeads(request),
    readSeenQuestions(request),
    shiftFlights(request, shift),
    seenMarks(request),
  ]);
  const byId = headsById(heads);
  const times = { ...instants(request, shift), late: await lateIn(request, shift) };
  const rows = [...cases].sort(byOpening).map((found) => ({
    ...found,
    handling: handlingNow(marks, byId, found),
    now: levelNow(byId, found),
  }));
  const open = questions.map(({ value }) => value).filter((question) => questionState(question) === 'open');
  return {
    ...shiftSteps(rows, times),
    made: request.context.now,
    flights,
    custodyOver: await custodyOverIn(request, times),
    acts: await actsIn(request, rows, times),
    standing: await shiftStanding(request, rows, marks),
    questions: open.sort((a, b) => (a.asked.at < b.asked.at ? -1 : 1)),
    notes,
  };
}

/** What `ShiftTimes` has of a clock that was set back, for the report that follows the last signed one. */
async function lateIn(request: Request, { to }: LocalShift): Promise<ReadonlySet<string>> {
  const last = await lastSigned(request);
  return last === null || to <= last.report.to ? new Set() : last.late;
}

/** How whoever a case is about is met now, as on its page; null: nothing says it. */
function handlingNow(
  marks: SeenMarks,
  heads: ReadonlyMap<FlightId, FlightHead>,
  { flight, traveller }: Case,
): Handling | null {
  return handlingInForce(flight === null || traveller === null ? NO_MARKS : marks(heads.get(flight), traveller));
}

/** The level of the traveller of a case now; null: there is none, a list left them out, or it is not known. */
function levelNow(heads: ReadonlyMap<FlightId, FlightHead>, found: Case): Outcome | null {
  const head = isOnTraveller(found) && found.leftFlight === undefined ? heads.get(found.flight) : undefined;
  return head === undefined || found.traveller === null ? null : outcomeIn(head, found.traveller);
}

/** Its tables in a language. */
export async function tablesOfShift(
  request: Request,
  shift: LocalShift,
  report: ShiftReport,
  language: Language,
): Promise<readonly ExportTable[]> {
  const words = exportWords(request, language);
  const [officers, flight] = await Promise.all([
    readNamedOfficers(request.store, request.context.unit),
    paperFlights(request),
  ]);
  const title = `${words.word('shift.title')} ${dayText(shift.from)} – ${dayText(shift.to)}`;
  return shiftTables(title, report, {
    ...words,
    say: sayIn(words.texts),
    language,
    named: namesOf(officers, words.word),
    local: (instant) => timeOfMinute(localMinute(request, instant)),
    flight,
  });
}

/** Who may know of all that it tells: of its cases and acts, of whoever is flagged on its flights, since it counts them, and of the lookouts that are on. */
export async function readersOfShift(request: Request, report: ShiftReport): Promise<Readers> {
  const [heads, lookouts] = await Promise.all([readSeenHeads(request), lookoutsOn(request)]);
  const { unexamined, ahead, leftOut, children } = report.standing;
  const withoutCase = children.filter((each) => each.case === null);
  const flights = new Set(
    [...report.flights, ...unexamined, ...ahead, ...leftOut, ...withoutCase].map(({ flight }) => flight),
  );
  const travellers = heads.flatMap(({ id, flagged }) =>
    flights.has(id) ? flagged.map(({ traveller }) => ({ flight: id, traveller })) : [],
  );
  const named = new Set([...report.custodyOver, ...report.standing.went].map((each) => each.case));
  const besides = (await allToldCases(request)).filter(({ id }) => named.has(id));
  const cases = [...casesIn(report), ...besides];
  return commonTo([
    await readersOf(request, { cases, travellers, lookouts }),
    await readersOfLines(request, report.acts),
  ]);
}

function casesIn({ sent, met, results, missed, dismissed, closed, open }: ShiftReport): readonly ShiftCase[] {
  return [...[...sent, ...met, ...results, ...missed, ...dismissed, ...closed].map(({ found }) => found), ...open];
}

/** Do the notes name a traveller of a case of the report? Papers without names are read by everybody on the next shift. */
export function namesTraveller(report: ShiftReport): boolean {
  return namesAny(
    report.notes,
    casesIn(report).flatMap((found) => personNames(found).flatMap((name) => name.split(',')[0] ?? [])),
  );
}

/** Whoever is not held any more since an entry of the shift, in cases that the officer may see. */
async function custodyOverIn(request: Request, times: ShiftTimes): Promise<ShiftReport['custodyOver']> {
  const overs = await seenOvers(request, (_, { at }) => isTold(times, at));
  return overs
    .map(({ id, how, entry, left }) => {
      const { at: typed, officer, second = null, agency } = entry;
      return { case: id, how, typed, at: timeOf(entry), officer, second, agency, left };
    })
    .sort((a, b) => compareText(a.typed, b.typed));
}

/** What was done to targets, flights and rules, with the cases that the officer may see. One whom an earlier release let run is not told of. */
async function actsIn(request: Request, cases: readonly Case[], times: ShiftTimes): Promise<readonly ActInShift[]> {
  const { mutes, acts } = await actsBetween(request, times);
  const told = acts.filter(({ act, second }) => act !== 'let-run' || second !== null);
  const ofTraveller = new Map(cases.map(({ id, flight, traveller }) => [`${flight} ${traveller}`, id]));
  return weekLines({ mutes, acts: told }).map((line): ActInShift => {
    const { flight, traveller, aliases = [], work } = line;
    const ids = traveller === null ? [] : [traveller, ...aliases];
    const [onCase = null] = ids.flatMap((each) => ofTraveller.get(`${flight} ${each}`) ?? []);
    return { ...line, case: work?.id ?? onCase };
  });
}

async function shiftFlights(request: Request, shift: LocalShift): Promise<readonly ShiftFlight[]> {
  // A flight departs up to a day before it arrives here, and the day of its departure is not that of this place.
  const [from, to] = [dayNumber(shift.from) - 2, dayNumber(shift.to) + 1];
  const [rows, heads, { warnMinutes }] = await Promise.all([
    flightRowsOf(request, dateOfDay(from), dateOfDay(to)),
    readSeenHeads(request),
    readImportSettings(request.store),
  ]);
  const byId = headsById(heads);
  const { from: begins, to: ends } = instants(request, shift);
  const flights = rows.flatMap((row): readonly ShiftFlight[] => {
    const { movement, leg, travellers, byOutcome, patch } = row;
    const due = dueTime(row);
    if (movement === 'elsewhere' || due?.utc == null) return [];
    const at = `${timeOfMinute(due.utc)}:00.000Z`;
    if (at < begins || ends <= at) return [];
    const received = byId.get(row.id)?.derivedFrom.received;
    const first = received === undefined ? null : (minuteNumber(received.slice(0, 16)) ?? null);
    return [
      {
        flight: row.id,
        origin: leg.origin,
        destination: patch.divertedTo ?? leg.destination,
        ...{ movement, travellers, byOutcome, state: shownState(row) },
        due: due.local,
        late: first !== null && first > due.utc - warnMinutes,
      },
    ];
  });
  return flights.sort((a, b) => compareText(a.due ?? '', b.due ?? '') || compareText(a.flight, b.flight));
}

function dueTime({ movement, times }: FlightRow): FlightRow['times']['arrival'] | null {
  if (movement === 'arriving') return times.arrival;
  return times.departure.utc === null ? times.arrival : times.departure;
}

/** The shift in instants. Where it ends now, with the minute that runs: the next report begins with it. */
function instants(request: Request, { from, to }: LocalShift): ShiftTimes {
  const until = to === localNow(request) ? timeOfMinute((minuteNumber(to) ?? 0) + 1) : to;
  return { from: instantOfUnit(request, from) ?? NEVER, to: instantOfUnit(request, until) ?? NEVER };
}
