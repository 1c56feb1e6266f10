/** How far stored flights that were over were compared with lists that came later. */

import type { FlightId } from '../../../../shared/flight/flight.ts';
import { overFrom } from '../../../../shared/flight/flight-over.ts';
import type { FlightHead } from '../../flight-head.ts';
import type { Request } from '../../request.ts';
import { readSetting } from '../../session.ts';
import { areBehind, type Copies, laterOf, readCopies } from './copies.ts';

/** What a run found about a list, in matches. */
export interface LaterCount {
  readonly found: number;
  readonly gone: number;
}

export interface LaterRun {
  /** The copies in force when it began. */
  readonly copies: string;
  /** Lists whose comparing was cancelled in it; left out: of none. */
  readonly cancelled?: readonly string[];
  /** When it began, ISO 8601 UTC. */
  readonly at: string;
  /** The last flight that was compared; null: none yet. */
  readonly last: FlightId | null;
  /** How many flights were compared. */
  readonly flights: number;
  readonly counts: Readonly<Record<string, LaterCount>>;
}

export interface LaterState {
  /** The copies with which every flight was compared that was over by that UTC minute; null: no run has ended yet. */
  readonly done: { readonly copies: string; readonly until: number } | null;
  /** Under way. It goes on at the next start, or when a list changes. */
  readonly run: LaterRun | null;
}

export const NOTHING_DONE: LaterState = { done: null, run: null };

/** A flight that is over, and the copies with which its travellers were compared. */
export interface DepartedFlight {
  readonly id: FlightId;
  readonly copies: Copies;
}

/** Flights that were over by a UTC minute and that were not compared with all of the wanted copies, in order of their ids. */
export function flightsBehind(
  heads: readonly FlightHead[],
  { done }: LaterState,
  wanted: Copies,
  now: number,
): readonly DepartedFlight[] {
  const doneCopies = readCopies(done?.copies ?? '');
  return heads.flatMap((head) => {
    const until = overFrom(head);
    if (head.masked === true || until === null || now < until) return [];
    const own = readCopies(head.copies ?? '');
    const copies = done !== null && until <= done.until ? laterOf(own, doneCopies) : own;
    return areBehind(copies, wanted) ? [{ id: head.id, copies }] : [];
  });
}

/** How far the run that compares flights with what changed of a list is; null: none is under way. Of a run about other lists nothing is told. */
export async function comparingOf(
  { store, services }: Pick<Request, 'store' | 'services'>,
  list: string,
): Promise<{ readonly done: number; readonly total: number } | null> {
  const { progress } = services.laterMatching;
  return progress !== null && (await isCompared({ store }, list)) ? progress : null;
}

/** Has a run about the list begun that neither ended nor was cancelled? */
export async function isCompared({ store }: Pick<Request, 'store'>, list: string): Promise<boolean> {
  const { done, run } = (await readSetting(store, 'laterMatched'))?.value ?? NOTHING_DONE;
  if (run === null || run.cancelled?.includes(list) === true) return false;
  const copyIn = (copies: string | undefined) => readCopies(copies ?? '').get(list);
  return copyIn(run.copies) !== copyIn(done?.copies);
}

/** The copies with which a run that has ended compared every flight: of a list whose comparing was cancelled, that of the run before. */
export function copiesDone({ copies, cancelled = [] }: LaterRun, { done }: LaterState): string {
  const before = readCopies(done?.copies ?? '');
  const names = [...readCopies(copies)].flatMap(([list, copy]) => {
    const of = cancelled.includes(list) ? before.get(list) : copy;
    return of === undefined ? [] : [`${list}@${of}`];
  });
  return names.join(' ');
}

/** The counts with so many more matches of lists. */
export function counted(
  counts: LaterRun['counts'],
  lists: readonly string[],
  what: keyof LaterCount,
): LaterRun['counts'] {
  const sums: Record<string, LaterCount> = { ...counts };
  for (const list of lists) {
    const before = sums[list] ?? { found: 0, gone: 0 };
    sums[list] = { ...before, [what]: before[what] + 1 };
  }
  return sums;
}
