/** The tally of capsules in words, the same on screens and papers. */
import type { Say } from '../catalogue/say.ts';
import type { CapsuleTally } from './capsule-tally.ts';
import type { Unaccounted } from './custody.ts';

/** `80 declared · 78 on X-ray or scan · 62 came out · 18 remain`, each a part. */
export function tallyParts(say: Say, tally: CapsuleTally): readonly string[] {
  const { declared, imaged, out, remaining, over, isClear } = tally;
  return [
    ...(declared === null ? [] : [say('custody.tally.declared', { number: declared })]),
    ...(imaged === null ? [] : [say('custody.tally.imaged', { number: imaged })]),
    say('custody.tally.out', { number: out }),
    remainingText(say, remaining),
    ...(over === 0 ? [] : [say('custody.tally.over', { number: over })]),
    say(
      !isClear ? 'custody.tally.not-clear' : (remaining ?? 0) > 0 ? 'custody.tally.clear-yet' : 'custody.tally.clear',
    ),
  ];
}

/** What was not accounted for when a watch ended: `18 remain · not clear yet`. */
export function unaccountedText(say: Say, { remaining, isClear }: Unaccounted): string {
  const left = remaining === 0 ? [] : [remainingText(say, remaining)];
  return [...left, ...(isClear ? [] : [say('custody.tally.not-clear')])].join(', ');
}

/** How many capsules lie with the exhibits of the case (`taken`), and how that differs from how many came out in all. */
export function takenText(say: Say, out: number, taken: number): string {
  const number = Math.abs(out - taken);
  if (number === 0) return say('custody.tally.taken', { taken });
  return say(taken < out ? 'custody.tally.taken.fewer' : 'custody.tally.taken.more', { taken, number });
}

function remainingText(say: Say, remaining: number | null): string {
  return remaining === null ? say('custody.tally.unsaid') : say('custody.tally.remaining', { number: remaining });
}
