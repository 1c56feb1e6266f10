/** Who was signed in when the machine's clock was set ahead, and when it came back: for the trail, and by it for the weekly list. */
import { type AuditEntry, SYSTEM } from '../../../shared/audit/audit-entry.ts';
import { auditEntry } from '../audit/entries.ts';
import { coresBelow, readCores, recordsBelow } from '../audit/read-trail.ts';
import type { Context } from '../request.ts';
import type { Store } from '../store/open-store.ts';

/** A clock that came back by more than an hour. */
export interface TurnedClock {
  /** The latest time that was seen, and the time after it, ISO 8601 UTC. */
  readonly ahead: string;
  readonly back: string;
  /** The number of the last entry of the trail before it came back. */
  readonly seq: number;
}

/** What trail and weekly list need of a clock that came back. */
export interface Turned {
  readonly entries: readonly AuditEntry[];
  /** The times of what was written while it was ahead, ISO 8601 UTC; none where that is not known. */
  readonly times: readonly string[];
}

/** Where the clock came back by more, it was wrong; it leaps ahead by as much when somebody sets it. */
export const TURNED_MS = 3_600_000;

/** Entries to open at most, since writes wait meanwhile: whoever works under a clock that is ahead writes fewer. */
const MOST_OPENED = 1_000;

/** Entries at the end of the trail among which the latest is looked for: whoever signs in under another clock writes a few. */
const RECENT = 20;

/** The latest of the last entries since the clock was said to be set back, with its number; null: there is none. */
export async function latestOfTrail(store: Store): Promise<{ readonly at: string; readonly seq: number } | null> {
  const records = await recordsBelow(store, store.trail.head.seq + 1, RECENT);
  let latest: { readonly at: string; readonly seq: number } | null = null;
  for (const [place, core] of (await readCores(store, records)).entries()) {
    const seq = records[place]?.seq;
    if (core === null || seq === undefined) continue;
    if (latest === null || core.at > latest.at) latest = { at: core.at, seq };
    if (core.kind === 'clock.set-back') break;
  }
  return latest;
}

/**
 * One entry for who was signed in at the first entry under the clock that was ahead, from the last time before, and one for who was signed in when it came back. Where the trail
 * has no entry of that time, or only of the system, nobody is known to have been there. An entry says who was there, not who did it.
 */
export async function turnedEntries(
  store: Store,
  { ahead, back, seq }: TurnedClock,
  present: Pick<Context, 'officer' | 'agency'>,
): Promise<Turned> {
  const written = await writtenAhead(store, back, seq);
  const actor = { now: back, officer: present.officer, agency: present.agency };
  const came = auditEntry(actor, 'clock.set-back', null, { from: ahead, to: back });
  if (written === null) return { entries: [came], times: [] };
  const { first, before, times } = written;
  if (first === null) return { entries: [came], times };
  const { at, officer, agency } = first;
  const there = { now: back, officer: { id: officer }, agency };
  return { entries: [auditEntry(there, 'clock.set-ahead', null, { from: before, to: at }), came], times };
}

/**
 * The times of what was written while the clock was behind, with the entry that it came back, until it was set right (`right`, ISO 8601 UTC). None: it had been ahead before, so that
 * these are right, or nothing near the end of the trail says that it came back.
 */
export async function writtenBehind(store: Store, right: string): Promise<readonly string[]> {
  const behind: string[] = [];
  let fell = false;
  for await (const { kind, at } of coresBelow(store, store.trail.head.seq + 1, MOST_OPENED)) {
    if (fell) return kind === 'clock.set-ahead' ? [] : [...new Set(behind)];
    if (at < right) behind.push(at);
    fell = kind === 'clock.set-back';
  }
  return [];
}

/** When the clock came back last, ISO 8601 UTC; null: it fell behind then, and had not been ahead, or nothing near the end of the trail says that it came back. */
export async function cameBack(store: Store): Promise<string | null> {
  let back: string | null = null;
  for await (const { kind, at } of coresBelow(store, store.trail.head.seq + 1, MOST_OPENED)) {
    if (back !== null) return kind === 'clock.set-ahead' ? back : null;
    if (kind === 'clock.set-back') back = at;
  }
  return null;
}

type Seen = Pick<AuditEntry, 'officer' | 'agency' | 'at'>;

interface WrittenAhead {
  /** The first entry by an officer; null: only the system wrote. */
  readonly first: Seen | null;
  /** The time of the entry before them. */
  readonly before: string;
  readonly times: readonly string[];
}

/**
 * The entries with a later time at the end of the trail. Null: the clock was not ahead before, but fell behind, and whoever wrote them wrote at the right time. So it is where it
 * did not leap before them, where they took longer than there was time, where that leap set it right after an earlier fall, and where they are all that was looked at.
 */
async function writtenAhead(store: Store, back: string, seq: number): Promise<WrittenAhead | null> {
  const later: Seen[] = [];
  let before: string | null = null;
  let isBeforeTurn = false;
  for await (const core of coresBelow(store, seq + 1, MOST_OPENED)) {
    if (before === null && core.at > back) {
      later.push(core);
      continue;
    }
    before ??= core.at;
    if (isBeforeTurn) {
      const fell = core.kind !== 'clock.set-ahead';
      if (fell && before < core.at) return null;
      break;
    }
    isBeforeTurn = core.kind === 'clock.set-back';
  }
  return before === null ? null : leapt(later, before, back);
}

/** `later`: latest first. */
function leapt(later: readonly Seen[], before: string, back: string): WrittenAhead | null {
  const earliest = later.at(-1);
  if (earliest === undefined || Date.parse(earliest.at) - Date.parse(before) < TURNED_MS) return null;
  // A night without entries is no leap: days that were written after it do not fit between it and the time to which the clock came back.
  if (timeTaken(later) > Date.parse(back) - Date.parse(before)) return null;
  const first = later.findLast(({ officer }) => officer !== SYSTEM) ?? null;
  return { first, before, times: [...new Set(later.map(({ at }) => at))] };
}

/** How long it took to write these, latest first, in milliseconds, without the longest step: the clock may have been set further ahead meanwhile. */
function timeTaken(later: readonly Seen[]): number {
  let [all, longest] = [0, 0];
  for (const [place, { at }] of later.entries()) {
    const step = Math.max(0, Date.parse(at) - Date.parse(later[place + 1]?.at ?? at));
    all += step;
    longest = Math.max(longest, step);
  }
  return all - longest;
}
