/**
 * A target list that was printed: which copies went out, and what became of each. Names stand on the paper alone, so that the record can be shown to whoever may know that there
 * is such a list.
 */
import type { LawAgency } from '../agency/agency-id.ts';
import type { FlightId } from '../flight/flight.ts';
import type { Result } from '../result.ts';
import { failed, success } from '../result.ts';

/** Most copies of a list that are printed at once. */
export const MOST_COPIES = 12;

/** lost: nobody knows where it is, so the supervisors are told. */
export const COPY_ENDS = ['returned', 'destroyed', 'lost'] as const;
export type CopyEnd = (typeof COPY_ENDS)[number];

export interface Copy {
  /** From 1. */
  readonly number: number;
  /** What became of it, who says so, and when (ISO 8601 UTC); null: it is out. `note`: what is known of a lost one, else ''. */
  readonly ended: {
    readonly how: CopyEnd;
    readonly officer: string;
    readonly at: string;
    readonly note: string;
  } | null;
}

export interface TargetList {
  readonly id: string;
  /** On the paper: `T-483920`. Numbers are drawn, so that a gap tells of nothing. */
  readonly number: string;
  readonly flight: FlightId;
  readonly officer: string;
  readonly agency: LawAgency;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** A supervisor had approved whom the shift meets. */
  readonly approved: boolean;
  /** How many people stand on it. */
  readonly people: number;
  /** The agencies whose officers may have it; null: every agency. */
  readonly readers: readonly LawAgency[] | null;
  readonly copies: readonly Copy[];
}

/** As it is kept. */
export interface KeptTargetList extends TargetList {
  /** The cases of whom it names, so that it can be said that it is out of date; left out: an earlier release did not keep them. */
  readonly cases?: readonly string[];
}

/** The list as officers are told of it: a case may have been hidden from them since. */
export function toldList({ cases: _, ...list }: KeptTargetList): TargetList {
  return list;
}

/** The copies that did not come back: those that are out, and lost ones. */
export function copiesMissing({ copies }: Pick<TargetList, 'copies'>): readonly Copy[] {
  return copies.filter(({ ended }) => ended === null || ended.how === 'lost');
}

/** The list after a copy ended. Refused where there is no such copy, or it has ended. */
export function endCopy(
  list: KeptTargetList,
  number: number,
  ended: NonNullable<Copy['ended']>,
): Result<KeptTargetList, 'no-copy' | 'copy-ended'> {
  const copy = list.copies.find((each) => each.number === number);
  if (copy === undefined) return failed('no-copy');
  // One that was lost may turn up, but is not lost again: what was known of it stays.
  if (copy.ended !== null && (copy.ended.how !== 'lost' || ended.how === 'lost')) return failed('copy-ended');
  const copies = list.copies.map((each) => (each.number === number ? { ...each, ended } : each));
  return success({ ...list, copies });
}

const DIGITS = 1_000_000;

/** A number that no list has; `draw` gives random numbers below 2^32. */
export function drawListNumber(taken: ReadonlySet<string>, draw: () => number): string {
  for (;;) {
    const number = `T-${String(draw() % DIGITS).padStart(6, '0')}`;
    if (!taken.has(number)) return number;
  }
}
