/**
 * What was taken off the queue in a week of the unit's local time, as the officer may see it. These are mutes with what they withheld, and steps of cases
 * (`queue-week-cases.ts`); also decisions about flights and travellers (`queue-week-decisions.ts`), rules that did not count
 * (`queue-week-rules.ts`), agencies that were proposed (`queue-week-agencies.ts`), messages left unscreened and tables put on a flight (`queue-week-left.ts`), false
 * matches and entries of lists that were taken back (`queue-week-lists.ts`), what messages alone took away (`queue-week-falls.ts`), settings and safeguards that were
 * changed (`queue-week-set.ts`), and whom plans left out with equal points (`queue-week-cuts.ts`). Records of cases have lines of their own: protections, ends of custody, finds taken
 * back, exhibits and papers that were withdrawn, and what
 * went against the procedure after a first-level match.
 */

import type { Case } from '../../shared/casework/case.ts';
import { compareText } from '../../shared/flight/message-order.ts';
import type { IsoDate, Leg } from '../../shared/manifest.ts';
import { LONGEST_MUTE_DAYS, type Mute, muteTime } from '../../shared/mute/mute.ts';
import { isTold, type ShiftTimes } from '../../shared/report/shift-steps.ts';
import { WEEK_ACTS } from '../../shared/review/week-acts.ts';
import type { ActInWeek, FlightOfWeek, MuteOfWeek } from '../../shared/review/week-lines.ts';
import { timeOfMinute } from '../../shared/time/civil.ts';
import { type Week, weekBefore, weekOf } from '../../shared/time/week.ts';
import type { MuteInWeek, QueueWeek } from './calls/queue-week.ts';
import type { FlightHead } from './flight-head.ts';
import { KeptAnswers } from './kept-answers.ts';
import { isListedIn, type Listing, localDay, localDayOfMinute } from './local-day.ts';
import { agencyActs } from './queue-week-agencies.ts';
import { caseActs, concludedAlone, mayBeUnseen, notExamined, unseenResult } from './queue-week-cases.ts';
import { custodyActs, withLeft } from './queue-week-custody.ts';
import { equalCutActs } from './queue-week-cuts.ts';
import { type DecidedAct, decidedActs, withTravellers } from './queue-week-decisions.ts';
import { encounterActs, withListedZones } from './queue-week-encounters.ts';
import { exhibitActs } from './queue-week-exhibits.ts';
import { fallActs } from './queue-week-falls.ts';
import { leftActs } from './queue-week-left.ts';
import { listActs } from './queue-week-lists.ts';
import { mutesOn } from './queue-week-mutes.ts';
import { paperActs } from './queue-week-papers.ts';
import { withProtected } from './queue-week-protected.ts';
import { examinedByCare, protectionActs } from './queue-week-protections.ts';
import { type RuleAtRest, restBetween, restIn, rulesAtRest } from './queue-week-rules.ts';
import { setActs } from './queue-week-set.ts';
import { sltdActs } from './queue-week-sltd.ts';
import type { Request } from './request.ts';
import { allSeenLettingGo } from './seen/seen-cases.ts';
import { meetingsInCases } from './seen/seen-encounters.ts';
import { readSeenHeads } from './seen/seen-heads.ts';
import { readSeenMutes } from './seen/seen-mutes.ts';
import { trailBegan } from './seen/seen-week-trail.ts';
import { readWindowHours } from './session.ts';
import { workOver } from './shown-window.ts';
import { headsById } from './store/heads.ts';
import { patchesByAnyId } from './stored-decisions.ts';
import { type LooksKept, lastLooked, lookedAtWeek, type TypedSince, typedSince } from './week-looks.ts';

/** The last week that is over. */
export function lastWeek(request: Pick<Request, 'world' | 'context'>): Week {
  return weekBefore(localDay(request, request.context.now), 1);
}

/** What the lists are made of. */
interface Sources {
  readonly mutes: readonly Mute[];
  readonly heads: readonly FlightHead[];
  /** Steps of cases, cases on which nothing was done, protections, agencies that were proposed, messages left unscreened, tables put on a flight, acts on lists, and what messages took away. */
  readonly ofCases: readonly ActInWeek[];
  readonly decided: readonly DecidedAct[];
  readonly rules: readonly RuleAtRest[];
}

/** Made once for the list, its weeks and the one that waits. */
function sourcesOf(request: Request): Promise<Sources> {
  return request.store.cache(KeptAnswers).once(request, readSources);
}

async function readSources(request: Request): Promise<Sources> {
  const [mutes, heads, cases, patches, rules, hours, agencies, left, lists] = await Promise.all([
    readSeenMutes(request),
    readSeenHeads(request),
    allSeenLettingGo(request),
    patchesByAnyId(request),
    rulesAtRest(request),
    readWindowHours(request.store),
    agencyActs(request),
    leftActs(request),
    listActs(request),
  ]);
  const { world, context } = request;
  const byId = headsById(heads);
  const shown = cases.map((each) => each.shown);
  const [meetings, cared] = await Promise.all([
    meetingsInCases(request, shown.filter(mayBeUnseen)),
    examinedByCare(request, shown),
  ]);
  const ofCases = cases.flatMap(({ shown: found, unseen }) => {
    const { flight, traveller } = found;
    const flagged = byId.get(flight ?? '')?.flagged.find((each) => each.traveller === traveller);
    const over = workOver(request, flight === null ? undefined : byId.get(flight), found, patches, hours);
    const left = [
      notExamined(found, over, context.now, cared.has(found.id)),
      concludedAlone(found, over, context.now),
      unseenResult(found, meetings.get(found.id) ?? null, flagged?.outcome ?? 'clear'),
    ].filter((line) => line !== null);
    const acts = [...caseActs(found, unseen, world), ...left];
    // Whoever did all of it alone stands there for that.
    return acts.some(({ act }) => act === 'alone') ? acts.filter(({ act }) => act !== 'met-alone') : acts;
  });
  const withZones = await withListedZones(request, shown, ofCases);
  return {
    mutes,
    heads,
    ofCases: [
      ...[...withZones, ...agencies, ...left, ...lists],
      ...[...(await fallActs(request, byId)), ...(await equalCutActs(request)), ...(await recordActs(request, shown))],
    ],
    decided: await decidedActs(request, heads),
    rules,
  };
}

/** Lines from the records of cases. */
async function recordActs(request: Request, cases: readonly Case[]): Promise<readonly ActInWeek[]> {
  const acts = [
    protectionActs(request, cases),
    custodyActs(request, cases),
    encounterActs(request, cases),
    exhibitActs(request),
    paperActs(request, cases),
    sltdActs(request),
  ];
  return (await Promise.all(acts)).flat();
}

/** The list of a week. */
export async function queueWeek(request: Request, day: IsoDate): Promise<QueueWeek> {
  return listOf(await sourcesOf(request), request, weekOf(day));
}

const ALL = () => true;
const NONE = () => false;

/** The mutes and acts of some hours that the report of a shift has, acts in the order of time. */
export async function actsBetween(
  request: Request,
  times: ShiftTimes,
): Promise<{ readonly mutes: readonly MuteOfWeek[]; readonly acts: readonly ActInWeek[] }> {
  const sources = await sourcesOf(request);
  const listing = { ...request, ahead: new Map<string, string>() };
  const isIn = (at: string) => isTold(times, at);
  const isThen = ({ at, act }: Pick<ActInWeek, 'at' | 'act'>) => isIn(at) && WEEK_ACTS[act].inShift;
  const due = sources.heads.filter((head) => {
    const time = muteTime(head);
    return time !== null && isIn(`${timeOfMinute(time)}:00.000Z`);
  });
  const isMade = ({ made }: Mute) => isIn(made.at);
  // Whoever a new mute takes off the queue may come later.
  const made = mutesOn(sources.mutes.filter(isMade), sources.heads, request, ALL, ALL);
  const older = mutesOn(
    sources.mutes.filter((mute) => !isMade(mute)),
    due,
    request,
    NONE,
    NONE,
  );
  const resting = sources.rules.flatMap((rule) => restBetween(rule, sources.heads, times, listing));
  return withProtected(request, sources.heads, {
    mutes: WEEK_ACTS.mute.inShift ? [...made, ...older] : [],
    acts: inOrder([
      ...resting.filter(({ act }) => WEEK_ACTS[act].inShift),
      ...sources.ofCases.filter(isThen),
      ...(await withTravellers(request, sources.decided.filter(isThen))),
    ]),
  });
}

function inOrder(acts: readonly ActInWeek[]): readonly ActInWeek[] {
  return [...acts].sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id));
}

/** The list of the last week that is over, or of the present one where that has no line. */
export async function newestWeek(request: Request): Promise<QueueWeek> {
  const sources = await sourcesOf(request);
  const last = lastWeek(request);
  return listOf(sources, request, (await firstWithLines(sources, request, [last])) ?? presentWeek(request));
}

function presentWeek(request: Request): Week {
  return weekOf(localDay(request, request.context.now));
}

/**
 * From the present week back to the oldest of which there is something to list, or in which the trail begins: acts that it alone keeps may be of any week since. `shown` is
 * among them.
 */
async function weeksToChoose(
  { mutes, heads, ofCases, decided, rules }: Sources,
  request: Request,
  shown: Week,
): Promise<readonly Week[]> {
  const present = presentWeek(request);
  const begun = await trailBegan(request);
  const oldest = [
    ...(begun === null ? [] : [localDay(request, begun)]),
    ...[...mutes.map(({ made }) => made), ...ofCases, ...decided, ...rules].map(({ at }) => localDay(request, at)),
    ...heads.flatMap((head) => {
      const time = head.held === undefined && head.mutes === undefined ? null : muteTime(head);
      return time === null ? [] : [localDayOfMinute(request, time)];
    }),
  ].reduce((first, each) => (each < first ? each : first), present.from);
  const weeks: Week[] = [];
  for (let week = present; week.to >= oldest && weeks.length < MOST_WEEKS; week = weekBefore(week.from, 1))
    weeks.push(week);
  return weeks.some(({ from }) => from === shown.from) ? weeks : [...weeks, shown];
}

/** The list of a week, before the travellers of its decisions are read. */
interface Parts {
  readonly mutes: readonly MuteInWeek[];
  /** Rules that did not count. */
  readonly resting: readonly ActInWeek[];
  readonly ofCases: readonly ActInWeek[];
  readonly decided: readonly DecidedAct[];
}

/** The first of these weeks, which follow each other, with lines. The trail is read once for all of them, and only where one has no other line. */
async function firstWithLines(sources: Sources, request: Request, weeks: readonly Week[]): Promise<Week | null> {
  const { ahead, seq } = await typedNow(request);
  const listing = { ...request, ahead };
  let set: readonly ActInWeek[] | null = null;
  for (const week of weeks) {
    const { mutes, resting, ofCases, decided } = partsOf(sources, listing, week);
    if (mutes.length + resting.length + ofCases.length + decided.length > 0) return week;
    set ??= await setActs(request, { day: week.from, seq }, (at) =>
      weeks.some((each) => isListedIn(listing, at, each)),
    );
    if (set.some(({ at }) => isListedIn(listing, at, week))) return week;
  }
  return null;
}

/** The first week that was looked at, and has a line that was typed since. */
async function firstLate(sources: Sources, request: Request): Promise<Week | null> {
  const { ahead, seq, late, isLate } = await typedNow(request);
  const listing = { ...request, ahead };
  for (const week of late) {
    const { mutes, resting, ofCases, decided } = partsOf(sources, listing, week);
    const isTyped = ({ at }: { readonly at: string }) => isLate(at, week);
    if (mutes.some(({ mute }) => isTyped(mute.made)) || [...resting, ...ofCases, ...decided].some(isTyped)) return week;
    const isThen = (at: string) => isListedIn(listing, at, week) && isLate(at, week);
    if ((await setActs(request, { day: week.from, seq }, isThen)).length > 0) return week;
  }
  return null;
}

function partsOf({ mutes, heads, ofCases, decided, rules }: Sources, request: Request & Listing, week: Week): Parts {
  const isThen = ({ at }: { readonly at: string }) => isListedIn(request, at, week);
  const inWeek = heads.filter((head) => {
    const time = muteTime(head);
    return time !== null && isInWeek(localDayOfMinute(request, time), week);
  });
  return {
    mutes: mutesOn(mutes, inWeek, request, isThen, (mute) => wasInForce(request, mute, week)),
    resting: rules.flatMap((rule) => restIn(rule, inWeek, week, request)),
    ofCases: ofCases.filter(isThen),
    decided: decided.filter(isThen),
  };
}

function isInWeek(date: IsoDate, { from, to }: Week): boolean {
  return from <= date && date <= to;
}

async function listOf(sources: Sources, request: Request, week: Week): Promise<QueueWeek> {
  const { ahead, seq, isLate } = await typedNow(request);
  const listing = { ...request, ahead };
  const { mutes, resting, ofCases, decided } = partsOf(sources, listing, week);
  const set = await setActs(request, { day: week.from, seq }, (at) => isListedIn(listing, at, week));
  const done = [...(await withLeft(request, ofCases)), ...(await withTravellers(request, decided)), ...set];
  const acts = [...resting, ...inOrder(done)].map((act) =>
    isLate(act.at, week) ? { ...act, isLate: true as const } : act,
  );
  const shown = await withProtected(request, sources.heads, { mutes, acts });
  const named = new Set([...mutes.flatMap(({ travellers }) => travellers), ...acts].map(({ flight }) => flight));
  return {
    week,
    mutes: shown.mutes.map((each) => (isLate(each.mute.made.at, week) ? { ...each, isLate: true as const } : each)),
    acts: shown.acts,
    weeks: await weeksToChoose(sources, request, week),
    flights: Object.fromEntries(
      sources.heads.filter(({ id }) => named.has(id)).map(({ id, leg }) => [id, flightOf(leg)]),
    ),
  };
}

function flightOf({
  carrier,
  number,
  suffix,
  registration,
  origin,
  destination,
  departure,
  arrival,
}: Leg): FlightOfWeek {
  return { carrier, number, suffix, registration, origin, destination, departure, arrival };
}

/** Weeks to choose from, at most. */
const MOST_WEEKS = 53;

/** Weeks that wait for an officer who has looked at none: as long as a mute may last. */
const WEEKS_AT_FIRST = Math.ceil(LONGEST_MUTE_DAYS / 7);

/** Monday of the oldest week that is over with lines that this officer has not looked at; null: none waits. */
export async function unreadWeek(request: Request): Promise<IsoDate | null> {
  const last = lastWeek(request).from;
  const sources = await sourcesOf(request);
  const late = await firstLate(sources, request);
  if (late !== null) return late.from;
  const weeks: Week[] = [];
  for (let week = await firstUnlooked(request); week.from <= last; week = weekBefore(week.from, -1)) weeks.push(week);
  return (await firstWithLines(sources, request, weeks))?.from ?? null;
}

async function firstUnlooked(request: Request): Promise<Week> {
  const looked = await lastLooked(request);
  return looked === null ? weekBefore(lastWeek(request).from, WEEKS_AT_FIRST - 1) : weekBefore(looked, -1);
}

/** Made once for the list and the week that waits. */
function typedNow(request: Request): Promise<TypedSince> {
  return request.store.cache(KeptAnswers).once(request, readTyped);
}

async function readTyped(request: Request): Promise<TypedSince> {
  return typedSince(request, (await firstUnlooked(request)).from);
}

/** What is kept of the officer's looks once they have looked at a week that is over; `shown` as for `lookedAtWeek`; null: they had before, and nothing of it was typed since. */
export async function afterLook(request: Request, week: Week, shown: number): Promise<LooksKept | null> {
  const last = await lastLooked(request);
  if (last !== null && week.from <= last && (await unreadWeek(request)) !== week.from) return null;
  return lookedAtWeek(request, week, await typedNow(request), last, shown);
}

function wasInForce(request: Request, { made, until, revoked }: Mute, { from, to }: Week): boolean {
  const end = revoked === null ? until : localDay(request, revoked.at);
  return localDay(request, made.at) <= to && from <= end;
}
