/** Finds the travellers whom a rule hits, and those for whom it is undecided, in an evaluated block. */
import { type BlockEvaluation, leafTruths } from './truth-planes.ts';

/** The truths of at most this many leaves fit into one number, two bits each. */
const SHORT = 15;

/**
 * Visits every pair of a given rule (index into `compiled.rules`) and a traveller, first to last, that is certainly or possibly true. Travellers
 * with the same truth at every leaf of a rule share one result of `make`: most hits of a rule are alike.
 */
export function eachVerdict<Found>(
  evaluation: BlockEvaluation,
  rules: readonly number[],
  make: (rule: number, certain: boolean, truths: Uint8Array) => Found,
  take: (traveller: number, certain: boolean, found: Found) => void,
): void {
  const { compiled, words, width, size } = evaluation;
  const rest = size & 31;
  const lastWord = rest === 0 ? -1 : (1 << rest) - 1;
  for (const rule of rules) {
    const { slot, predicates } = compiled.rules[rule] ?? { slot: 0, predicates: [] };
    // Most rules find one kind of verdict on a flight, which needs no map.
    let known: Map<number | string, Found> | null = null;
    let lastKey: number | string | null = null;
    let last: Found | undefined;
    const sure = 2 * slot * width;
    for (let word = 0; word < width; word++) {
      const certain = words[sure + word] as number;
      let left = (words[sure + width + word] as number) & (word === width - 1 ? lastWord : -1);
      while (left !== 0) {
        const bit = 31 - Math.clz32(left & -left);
        left &= left - 1;
        const traveller = (word << 5) | bit;
        const hit = ((certain >>> bit) & 1) === 1;
        const key = keyOf(evaluation, rule, predicates, word, bit);
        if (key !== lastKey) {
          if (known === null && lastKey !== null) known = new Map([[lastKey, last as Found]]);
          last = known?.get(key);
          if (last === undefined) {
            last = make(rule, hit, leafTruths(evaluation, rule, traveller));
            known?.set(key, last);
          }
          lastKey = key;
        }
        take(traveller, hit, last as Found);
      }
    }
  }
}

/** The truths of the leaves as one key; they determine the truth of the rule. */
function keyOf(
  evaluation: BlockEvaluation,
  rule: number,
  predicates: readonly number[],
  word: number,
  bit: number,
): number | string {
  const { words, width } = evaluation;
  if (predicates.length > SHORT) return leafTruths(evaluation, rule, (word << 5) | bit).join('');
  let key = 0;
  for (let leaf = 0; leaf < predicates.length; leaf++) {
    const at = 2 * (predicates[leaf] as number) * width + word;
    key = (key << 2) | (((words[at] as number) >>> bit) & 1) | ((((words[at + width] as number) >>> bit) & 1) << 1);
  }
  return key;
}
