/** Evaluates one rule, the first of a compiled set, for the travellers of one flight. */
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import type { Truth } from '../../shared/screening/screening.ts';
import { canHold, missingFrom } from '../engine/can-hold.ts';
import { type CompiledRules, leavesOf } from '../engine/compile.ts';
import { type BlockEvaluation, leafTruths, ruleTruth } from '../engine/truth-planes.ts';
import { factsOf } from '../language/second-fact.ts';

/** How a rule judged the travellers of a flight. Its days of validity are ignored in a trial. */
export interface RuleTrial {
  readonly hits: number;
  readonly unknown: number;
  /** At most `most` travellers (rows of the block) that it hits or that it could not decide. */
  hitRows(most: number): readonly number[];
  unknownRows(most: number): readonly number[];
  truth(row: number): Truth;
  /** Truth of every leaf, in the order of the rule text. */
  truths(row: number): Uint8Array;
}

/** The facts that the first rule uses; a trial needs only these columns of a block. */
export function factsOfTrial({ rules }: CompiledRules): ReadonlySet<string> {
  const [first] = rules;
  return new Set(first === undefined ? [] : leavesOf(first.rule.when).flatMap(factsOf));
}

/** The result of the first rule from an evaluation of a block, which needs only the columns of `factsOfTrial`. */
export function triedRule(evaluation: BlockEvaluation, block: FactBlock): RuleTrial {
  const { compiled } = evaluation;
  const rule = compiled.rules[0]?.rule;
  const asked = rule !== undefined && canHold(rule.when, missingFrom(block));
  const rows = asked ? marks(evaluation) : NOBODY;
  return {
    hits: count(rows.hits),
    unknown: count(rows.unknown),
    hitRows: (most) => rowsOf(rows.hits, most),
    unknownRows: (most) => rowsOf(rows.unknown, most),
    truth: (row) => ruleTruth(evaluation, 0, row),
    truths: (row) => leafTruths(evaluation, 0, row),
  };
}

interface Marks {
  /** One bit per row. */
  readonly hits: Int32Array;
  readonly unknown: Int32Array;
}

const NOBODY: Marks = { hits: new Int32Array(0), unknown: new Int32Array(0) };

function marks({ compiled, words, width, size }: BlockEvaluation): Marks {
  const sure = 2 * (compiled.rules[0]?.slot ?? 0) * width;
  const hits = words.slice(sure, sure + width);
  const unknown = words.slice(sure + width, sure + 2 * width);
  for (let word = 0; word < width; word++) unknown[word] = (unknown[word] as number) & ~(hits[word] as number);
  const rest = size & 31;
  if (rest !== 0) {
    const last = (1 << rest) - 1;
    hits[width - 1] = (hits[width - 1] as number) & last;
    unknown[width - 1] = (unknown[width - 1] as number) & last;
  }
  return { hits, unknown };
}

function count(words: Int32Array): number {
  let sum = 0;
  for (const word of words) {
    // Adds up bits in pairs, in fours, in bytes, then all bytes in the highest.
    const pairs = word - ((word >>> 1) & 0x5555_5555);
    const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
    sum += Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
  }
  return sum;
}

function rowsOf(words: Int32Array, most: number): readonly number[] {
  const rows: number[] = [];
  for (let word = 0; word < words.length && rows.length < most; word++) {
    for (let left = words[word] as number; left !== 0 && rows.length < most; left &= left - 1) {
      rows.push((word << 5) | (31 - Math.clz32(left & -left)));
    }
  }
  return rows;
}
