/** Who was signed in when the machine's clock was set ahead, and when it came back: for the trail, and by it for the weekly list. */
import { type AuditEntry, SYSTEM } from '../../../shared/audit/audit-entry.ts';
import { auditEntry } from '../audit/entries.ts';
import { readCores, recordsBelow } from '../audit/read-trail.ts';
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

/** Entries to open at once. */
const OPENED = 200;

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
): Promise<readonly AuditEntry[]> {
  const { first, before } = await firstAhead(store, back, seq);
  const actor = { now: back, officer: present.officer, agency: present.agency };
  const came = auditEntry(actor, 'clock.set-back', null, { from: ahead, to: back });
  if (first === null) return [came];
  const { at, officer, agency } = first;
  const there = { now: back, officer: { id: officer }, agency };
  return [auditEntry(there, 'clock.set-ahead', null, { from: before ?? at, to: at }), came];
}

type Seen = Pick<AuditEntry, 'officer' | 'agency' | 'at'>;

/** The first entry by an officer of those with a later time at the end of the trail, and the time of the entry before them. */
async function firstAhead(
  store: Store,
  back: string,
  seq: number,
): Promise<{ readonly first: Seen | null; readonly before: string | null }> {
  let first: Seen | null = null;
  for (let below = seq + 1; ; ) {
    const records = await recordsBelow(store, below, OPENED);
    if (records.length === 0) return { first, before: null };
    for (const core of await readCores(store, records)) {
      if (core === null) continue;
      if (core.at <= back) return { first, before: core.at };
      if (core.officer !== SYSTEM) first = core;
    }
    below = records.at(-1)?.seq ?? 0;
  }
}
