/** Custody that was entered while the machine's clock was wrong: which time counts, once two officers confirmed the clock. */
import { type Custody, type CustodyEntry, timeOf } from './custody.ts';

/**
 * The record with the time that counts in each entry that was typed under a later clock than the one confirmed `now` (ISO 8601 UTC). Null: it has none. What the officer typed
 * stays in the entry. The time that counts is the one that the officer said, where that can be; else what the machine's clock said after it came back; else as long before now
 * as it was typed before the time that was seen by then. `behind`: how far the machine's clock is behind that time, in milliseconds.
 */
export function atRightTimes(custody: Custody, now: string, behind: number): Custody | null {
  if (!custody.entries.some((entry) => isWrong(entry, now))) return null;
  const entries = custody.entries.map((entry) => (isWrong(entry, now) ? counting(entry, now, behind) : entry));
  return { ...custody, entries };
}

function isWrong({ at, counted }: CustodyEntry, now: string): boolean {
  return at > now && counted === undefined;
}

function counting(entry: CustodyEntry, now: string, behind: number): CustodyEntry {
  const { happened, clock } = entry;
  const said = happened !== undefined && happened <= now ? happened : null;
  const machine = happened === undefined && clock !== undefined && clock <= now ? clock : null;
  const before = new Date(Date.parse(timeOf(entry)) - behind).toISOString();
  return { ...entry, counted: said ?? machine ?? (before < now ? before : now) };
}
