/** What the end of custody leaves open: capsules that are not accounted for, what was owed and never done, and things without exhibit or seal. Report, weekly list and the record itself say it alike. */
import type { Say } from '../catalogue/say.ts';
import type { Exhibit } from '../exhibit/exhibit.ts';
import { stateOf } from '../exhibit/exhibit-state.ts';
import { capsulesTaken } from '../exhibit/taken-from.ts';
import { capsulesOut, openIn } from './capsule-tally.ts';
import type { Held, Unaccounted } from './custody.ts';
import { type CustodyClock, isUndone } from './custody-clock.ts';
import type { Duty } from './measures.ts';
import { unaccountedText } from './tally-text.ts';

export interface LeftAtEnd {
  /** Null: they add up, or nothing was counted. */
  readonly unaccounted: Unaccounted | null;
  /** In the order of the frame. */
  readonly undone: readonly Duty[];
  /** How many capsules came out and are among no exhibits. */
  readonly untaken: number;
  /** Numbers of the exhibits of the case that stand without a seal. */
  readonly unsealed: readonly string[];
}

/** Of a time that somebody was held, with its clock and the exhibits of the case; of one that goes on, what its end would leave open now. */
export function leftAtEnd(
  held: Held,
  { owed }: Pick<CustodyClock, 'owed'>,
  exhibits: readonly Pick<Exhibit, 'number' | 'entries'>[],
): LeftAtEnd {
  return {
    unaccounted: openIn(held),
    undone: owed.filter(isUndone).map(({ duty }) => duty),
    untaken: Math.max(0, capsulesOut({ entries: held.since }) - capsulesTaken(exhibits)),
    unsealed: exhibits.filter(isUnsealed).map(({ number }) => number),
  };
}

function isUnsealed(exhibit: Pick<Exhibit, 'entries'>): boolean {
  const { seal, disposed } = stateOf(exhibit);
  return disposed === null && seal === null;
}

/** A line for each; none where nothing is left open. */
export function leftText(say: Say, { unaccounted, undone, untaken, unsealed }: LeftAtEnd): readonly string[] {
  const duties = undone.map((duty) => say(`custody.duty.${duty}`)).join(', ');
  return [
    ...(unaccounted === null ? [] : [say('custody.left-open.capsules', { open: unaccountedText(say, unaccounted) })]),
    ...(duties === '' ? [] : [say('custody.left-open.undone', { duties })]),
    ...(untaken === 0 ? [] : [say('custody.left-open.untaken', { capsules: String(untaken) })]),
    ...(unsealed.length === 0 ? [] : [say('custody.left-open.unsealed', { exhibits: unsealed.join(', ') })]),
  ];
}
