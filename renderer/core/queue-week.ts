/**
 * What was taken off the queue in a week of the unit's local time, as the officer may see it. These are mutes with what they withheld, and travellers joined or parted. Cases
 * are listed where they were closed without an inspection, or where one officer alone selected, examined and closed them.
 */
import type { Case, CaseEvent } from '../../shared/casework/case.ts';
import { decisionsInForce, flightAliases } from '../../shared/flight/decisions-in-force.ts';
import type { IsoDate } from '../../shared/manifest.ts';
import { LONGEST_MUTE_DAYS, type Mute, muteTime } from '../../shared/mute/mute.ts';
import type { ClosedInWeek, MergedInWeek, SparedByMute } from '../../shared/review/week-lines.ts';
import { OUTCOMES, type Outcome } from '../../shared/screening/outcome.ts';
import { dateOfDay, minuteNumber } from '../../shared/time/civil.ts';
import { type Week, weekBefore, weekOf } from '../../shared/time/week.ts';
import type { MuteInWeek, QueueWeek } from './calls/queue-week.ts';
import type { FlightHead } from './flight-head.ts';
import { muteView } from './mute-views.ts';
import type { Request } from './request.ts';
import { allSeenCases } from './seen/seen-cases.ts';
import { readSeenHeads } from './seen/seen-heads.ts';
import { readSeenMutes } from './seen/seen-mutes.ts';
import { readSeenSections } from './seen/seen-section.ts';
import { readSetting } from './session.ts';
import { allDecisions } from './stored-decisions.ts';
import { travellerIndex, travellerName } from './traveller-parts.ts';

/** The unit's local day of an instant (ISO 8601 UTC). */
export function localDay({ world, context }: Pick<Request, 'world' | 'context'>, instant: string): IsoDate {
  return dayOfMinute({ world, context }, minuteNumber(instant.slice(0, 16)) ?? 0);
}

function dayOfMinute({ world, context }: Pick<Request, 'world' | 'context'>, minute: number): IsoDate {
  const zone = world.reference.airport(context.unit?.airports[0] ?? '')?.zone;
  const local = (zone === undefined ? null : world.zones.toLocal(zone, minute)) ?? minute;
  return dateOfDay(Math.floor(local / 1440));
}

/** The last week that is over. */
export function lastWeek(request: Pick<Request, 'world' | 'context'>): Week {
  return weekBefore(localDay(request, request.context.now), 1);
}

/** What the lists are made of. */
interface Sources {
  readonly mutes: readonly Mute[];
  readonly heads: readonly FlightHead[];
  readonly cases: readonly Case[];
  readonly merged: readonly MergedInWeek[];
}

async function readSources(request: Request): Promise<Sources> {
  const [mutes, heads, cases, merged] = await Promise.all([
    readSeenMutes(request),
    readSeenHeads(request),
    allSeenCases(request),
    readMerged(request),
  ]);
  return { mutes, heads, cases, merged };
}

/** The list of a week. */
export async function queueWeek(request: Request, day: IsoDate): Promise<QueueWeek> {
  return weekFrom(await readSources(request), request, weekOf(day));
}

function weekFrom({ mutes, heads, cases, merged }: Sources, request: Request, week: Week): QueueWeek {
  const isIn = (date: IsoDate) => week.from <= date && date <= week.to;
  const inWeek = heads.filter((head) => {
    const time = muteTime(head);
    return time !== null && isIn(dayOfMinute(request, time));
  });
  const spared = sparedBy(inWeek);
  const hits = new Map<string, number>();
  for (const { mutes: withheld = {} } of inWeek)
    for (const [id, count] of Object.entries(withheld)) hits.set(id, (hits.get(id) ?? 0) + count);
  const listed = mutes.flatMap((mute): readonly MuteInWeek[] => {
    const isMadeThen = isIn(localDay(request, mute.made.at));
    if (!isMadeThen && !hits.has(mute.id) && !wasInForce(request, mute, week)) return [];
    const travellers = spared.get(mute.id) ?? [];
    return [{ mute: muteView(mute, request, hits), isMadeThen, travellers, flagged: byLevel(travellers) }];
  });
  const closed = cases.flatMap((found): readonly ClosedInWeek[] => {
    const { id, flight, traveller, travellerName, outcomeAtOpening, timeline } = found;
    const last = timeline.findLast((event) => event.kind === 'closed');
    const act = actToReview(found);
    if (act === null || last === undefined) return [];
    if (!isIn(localDay(request, last.at))) return [];
    const { officer, at } = last;
    const note = 'note' in last ? last.note : null;
    return [{ case: id, act, flight, traveller, name: travellerName, outcome: outcomeAtOpening, officer, at, note }];
  });
  return {
    week,
    mutes: listed.sort((a, b) => b.travellers.length - a.travellers.length || compare(b.mute.made.at, a.mute.made.at)),
    closed: closed.sort((a, b) => compare(a.at, b.at) || compare(a.case, b.case)),
    merged: merged.filter(({ at }) => isIn(localDay(request, at))),
  };
}

/** The joins and partings in force, oldest first. All are named: to leave out those without a flag would tell of flags. */
async function readMerged(request: Request): Promise<readonly MergedInWeek[]> {
  const decisions = await allDecisions(request);
  const aliases = flightAliases(decisions);
  const merged = decisionsInForce(decisions).flatMap((decision) =>
    decision.kind === 'join' || decision.kind === 'part'
      ? [{ ...decision, flight: aliases.get(decision.flight) ?? decision.flight }]
      : [],
  );
  const sections = await readSeenSections(request, [...new Set(merged.map(({ flight }) => flight))]);
  const flights = new Map(sections.map(({ flight }) => [flight.id, flight]));
  return merged.map(({ id, kind, flight, travellers, officer, second = null, at, reason }) => {
    const known = flights.get(flight);
    const found = travellers.map((each) => known?.travellers[known === undefined ? -1 : travellerIndex(known, each)]);
    const traveller = found.find((each) => each !== undefined);
    const name = traveller === undefined ? '' : travellerName(traveller);
    return {
      decision: id,
      act: kind,
      flight,
      traveller: traveller?.id ?? travellers[0] ?? '',
      name,
      officer,
      second,
      at,
      reason,
    };
  });
}

/** Why supervisors review a closed case; null: they do not. */
function actToReview({ state, result, timeline }: Case): ClosedInWeek['act'] | null {
  if (state !== 'closed') return null;
  if (result === 'not-examined') return 'close';
  const by = (...kinds: readonly CaseEvent['kind'][]) => timeline.findLast(({ kind }) => kinds.includes(kind))?.officer;
  const officers = new Set([by('selected', 'drawn'), by('result-recorded'), by('closed')]);
  return officers.size === 1 ? 'alone' : null;
}

/** Weeks that wait for an officer who has looked at none: as long as a mute may last. */
const WEEKS_AT_FIRST = Math.ceil(LONGEST_MUTE_DAYS / 7);

/** Monday of the oldest week that is over, since the officer's last look, with lines for this officer; null: none waits. */
export async function unreadWeek(request: Request): Promise<IsoDate | null> {
  const last = lastWeek(request).from;
  const looked = (await readSetting(request.store, 'weeksLookedAt'))?.value[request.context.officer.id];
  const first = looked === undefined ? weekBefore(last, WEEKS_AT_FIRST - 1) : weekBefore(looked, -1);
  if (first.from > last) return null;
  const sources = await readSources(request);
  for (let week = first; week.from <= last; week = weekBefore(week.from, -1)) {
    const { mutes, closed, merged } = weekFrom(sources, request, week);
    if (mutes.length + closed.length + merged.length > 0) return week.from;
  }
  return null;
}

function wasInForce(request: Request, { made, until, revoked }: Mute, { from, to }: Week): boolean {
  const end = revoked === null ? until : localDay(request, revoked.at);
  return localDay(request, made.at) <= to && from <= end;
}

/** The travellers from whom each mute withholds a hit, by its id. */
function sparedBy(heads: readonly FlightHead[]): ReadonlyMap<string, readonly SparedByMute[]> {
  const spared = new Map<string, SparedByMute[]>();
  for (const head of heads) {
    for (const { traveller, name, outcome, otherwise = outcome, muted = [] } of [
      ...head.flagged,
      ...(head.spared ?? []),
    ])
      for (const id of new Set(muted)) {
        const row = { flight: head.id, traveller, name, outcome, otherwise };
        spared.set(id, [...(spared.get(id) ?? []), row]);
      }
  }
  return spared;
}

/** How many would have been at each level, counted where that is another one than they were at. */
function byLevel(travellers: readonly SparedByMute[]): Readonly<Record<Outcome, number>> {
  const count = (level: Outcome) =>
    travellers.filter(({ outcome, otherwise }) => otherwise === level && otherwise !== outcome).length;
  return Object.fromEntries(OUTCOMES.map((level) => [level, count(level)])) as Readonly<Record<Outcome, number>>;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
