/** What the end of custody leaves open: capsules that are not accounted for, and what was owed and never done. Report, weekly list and the record itself say it alike. */
import type { Say } from '../catalogue/say.ts';
import { openIn } from './capsule-tally.ts';
import type { Held, Unaccounted } from './custody.ts';
import { type CustodyClock, isUndone } from './custody-clock.ts';
import type { Duty } from './measures.ts';
import { unaccountedText } from './tally-text.ts';

export interface LeftAtEnd {
  /** Null: they add up, or nothing was counted. */
  readonly unaccounted: Unaccounted | null;
  /** In the order of the frame. */
  readonly undone: readonly Duty[];
}

/** Of a time that somebody was held, with its clock; of one that goes on, what its end would leave open now. */
export function leftAtEnd(held: Held, { owed }: Pick<CustodyClock, 'owed'>): LeftAtEnd {
  return { unaccounted: openIn(held), undone: owed.filter(isUndone).map(({ duty }) => duty) };
}

/** A line for each; none where nothing is left open. */
export function leftText(say: Say, { unaccounted, undone }: LeftAtEnd): readonly string[] {
  const duties = undone.map((duty) => say(`custody.duty.${duty}`)).join(', ');
  return [
    ...(unaccounted === null ? [] : [say('custody.left-open.capsules', { open: unaccountedText(say, unaccounted) })]),
    ...(duties === '' ? [] : [say('custody.left-open.undone', { duties })]),
  ];
}
