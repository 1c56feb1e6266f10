/**
 * What an officer has looked at of the weekly lists, and what was typed since. Both go by the numbers of the trail, which no clock turns: a week that was looked at waits again
 * where something of it was typed afterwards.
 */
import type { IsoDate } from '../../shared/manifest.ts';
import { type Week, weekOf } from '../../shared/time/week.ts';
import { lastByTime, type TimeOfEntry, TrailTimes } from './audit/trail-times.ts';
import { type Listing, localDay, startOfDay } from './local-day.ts';
import type { Request } from './request.ts';
import { readSetting } from './session.ts';
import type { InUnit } from './unit-time.ts';

/** What an officer has looked at. Earlier releases kept the Monday alone. */
export interface LooksKept {
  /** The Monday of the latest week. */
  readonly week: IsoDate;
  /** The number that the trail had reached by then. */
  readonly seq: number;
  /** The same for earlier weeks that waited again, by Monday. */
  readonly again: Readonly<Record<IsoDate, number>>;
  /** Up to which number acts with a time that was still to come were listed. */
  readonly ahead: number;
}

/** What was typed since the officer looked. */
export interface TypedSince {
  readonly looks: LooksKept | null;
  /** The number that the trail had reached when the officer last looked. */
  readonly seq: number;
  /** For `Listing`. */
  readonly ahead: Listing['ahead'];
  /** Weeks that were looked at, and in which something was typed since; oldest first. */
  readonly late: readonly Week[];
  /** Was the act of an instant typed since the officer looked at the list of a week? */
  readonly isLate: (at: string, week: Week) => boolean;
}

/** `first`: the Monday of the first week that was not looked at. */
export async function typedSince(request: Request, first: IsoDate): Promise<TypedSince> {
  const looks = await looksOf(request);
  const { now } = request.context;
  const begins = startOfDay(request, first);
  const isOld = isPast(begins);
  // Everything since the look; before it, what has a time that is still to come.
  const looked = looks?.seq ?? Number.POSITIVE_INFINITY;
  const isEnd = (entry: TimeOfEntry) =>
    (isOld(entry) && entry.seq <= looked) || entry.seq <= Math.min(looked, looks?.ahead ?? 0);
  const times = await request.store.cache(TrailTimes).since(isEnd, request.signal);
  // Where no number is kept, what was typed in order came before the first entry since then.
  const begun = times.findLast(({ at }) => at >= begins)?.seq ?? 0;
  const { seq: seen, again, ahead: listed } = looks ?? neverKept(first, begun);
  // Others stand in weeks that the officer has not looked at, and these are found whole.
  const last = lastByTime(times.filter(({ at }) => at < begins || at > now));
  const ahead = aheadIn(times, now, listed);
  const isLate = (at: string, { from }: Week) => from < first && (last.get(at) ?? 0) > (again[from] ?? seen);
  const weeks = new Map<IsoDate, Week>();
  for (const [at, seq] of last) {
    const counts = at > now ? ahead.get(at) : at;
    if (counts === undefined || counts >= begins || seq <= seen) continue;
    const week = weekOf(localDay(request, counts));
    if (isLate(at, week)) weeks.set(week.from, week);
  }
  return { looks, seq: seen, ahead, late: [...weeks.values()].sort((a, b) => (a.from < b.from ? -1 : 1)), isLate };
}

/** Entries in a row from before a time, by which what comes before them is older. */
const OLDER_IN_A_ROW = 200;

/** Tells, of entries that are given latest first, from which on all are from before a time. As many under a clock that was set back hide the ones before them. */
function isPast(time: string): (entry: TimeOfEntry) => boolean {
  let older = 0;
  return ({ at }) => {
    older = at < time ? older + 1 : 0;
    return older > OLDER_IN_A_ROW;
  };
}

/**
 * By the time of each entry that is still to come, the earliest time that was written after it, at most now: it was typed by then. Only of entries with numbers above `listed`.
 */
function aheadIn(latestFirst: readonly TimeOfEntry[], now: string, listed: number): Listing['ahead'] {
  const ahead = new Map<string, string>();
  let earliest = now;
  for (const { seq, at } of latestFirst) {
    if (seq <= listed) break;
    if (at < earliest) earliest = at;
    if (at > now && !ahead.has(at)) ahead.set(at, earliest);
  }
  return ahead;
}

/** The Monday of the last week that the officer looked at; null: they looked at none. */
export async function lastLooked({ store, context }: Pick<Request, 'store' | 'context'>): Promise<IsoDate | null> {
  const kept = (await readSetting(store, 'weeksLookedAt'))?.value[context.officer.id];
  return kept === undefined ? null : typeof kept === 'string' ? kept : kept.week;
}

async function looksOf({ store, context }: Pick<Request, 'store' | 'context'>): Promise<LooksKept | null> {
  const kept = (await readSetting(store, 'weeksLookedAt'))?.value[context.officer.id];
  return kept === undefined || typeof kept === 'string' ? null : kept;
}

function neverKept(week: IsoDate, seq: number): LooksKept {
  return { week, seq, again: {}, ahead: 0 };
}

/**
 * What is kept once the officer has looked at a week: one that waited again, or the next. `shown`: the number that the trail had reached when the list was made that they saw. Acts with
 * a time that is still to come stay listed where they stand in a later week.
 */
export function lookedAtWeek(
  request: InUnit,
  { from, to }: Week,
  { looks, ahead, seq }: TypedSince,
  last: IsoDate | null,
  shown: number,
): LooksKept {
  if (last !== null && from <= last) {
    const before = looks ?? neverKept(last, seq);
    return { ...before, again: { ...before.again, [from]: shown } };
  }
  const isLater = (typed: string) => localDay(request, typed) > to;
  const stays = [...ahead.values()].some(isLater);
  return { week: from, seq: shown, again: {}, ahead: stays ? (looks?.ahead ?? 0) : shown };
}
