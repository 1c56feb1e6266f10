/**
 * Evaluates a rule set over the fact block of one flight, column by column.
 *
 * A truth is one byte with two bits: bit 0 "certainly true", bit 1 "possibly true". False is 0, unknown 2, true 3. So
 * Kleene's `all` is a bitwise AND, `any` an OR, and `not` swaps and inverts the bits: four travellers per 32-bit word, with no branch that
 * depends on the data. All branches are always evaluated. Measured on 20,000 travellers × 100 rules this is several times faster than one closure per
 * rule and traveller. Rows are worked through in runs of 4,096 so that the truths of a run stay in the cache.
 */
import { type FactBlock, type FactColumn, STATE } from '../../shared/fact/fact-block.ts';
import { TRUTH, type Truth } from '../../shared/screening/screening.ts';
import type { Branch, CompiledRules, Predicate } from './compile.ts';

const RUN = 4096;
const CERTAIN = 0x01010101;

const TO_BITS: Readonly<Record<Truth, number>> = { [TRUTH.false]: 0, [TRUTH.true]: 3, [TRUTH.unknown]: 2 };
const FROM_BITS: readonly Truth[] = [TRUTH.false, TRUTH.false, TRUTH.unknown, TRUTH.true];

/** The truths of all comparisons, branches and rules for the travellers of one block. */
export interface BlockEvaluation {
  readonly compiled: CompiledRules;
  readonly size: number;
  /** Bytes per slot: `size` rounded up to whole words. */
  readonly stride: number;
  /** Slot after slot, one byte per traveller; see the head of this file for the bits. */
  readonly bits: Uint8Array;
}

/** Truth of a rule (index into `compiled.rules`) for a traveller. */
export function ruleTruth(evaluation: BlockEvaluation, rule: number, traveller: number): Truth {
  const slot = evaluation.compiled.rules[rule]?.slot ?? 0;
  return FROM_BITS[evaluation.bits[slot * evaluation.stride + traveller] ?? 0] ?? TRUTH.false;
}

/** Truth of every leaf of a rule for a traveller, in the order of the rule text. */
export function leafTruths(evaluation: BlockEvaluation, rule: number, traveller: number): Uint8Array {
  const predicates = evaluation.compiled.rules[rule]?.predicates ?? [];
  const truths = new Uint8Array(predicates.length);
  for (let leaf = 0; leaf < predicates.length; leaf++) {
    const bits = evaluation.bits[(predicates[leaf] ?? 0) * evaluation.stride + traveller] ?? 0;
    truths[leaf] = FROM_BITS[bits] ?? TRUTH.false;
  }
  return truths;
}

/**
 * Evaluates every rule for every traveller of a block. Pure: the same block and rules always give the same bytes. Facts that the block has no column for
 * (it was computed before they were declared) count as not sent.
 */
export function evaluate(compiled: CompiledRules, block: FactBlock): BlockEvaluation {
  const { size } = block;
  const stride = (size + 3) & ~3;
  const bits = new Uint8Array(stride * compiled.slots);
  const words = new Uint32Array(bits.buffer);
  const columns = columnsOf(compiled, block);
  const textOf = operandTexts(compiled, block);
  const fills = compiled.predicates.map((predicate) => prepare(predicate, columns[predicate.fact], block, textOf));
  for (let from = 0; from < size; from += RUN) {
    const to = Math.min(size, from + RUN);
    for (let slot = 0; slot < fills.length; slot++) fills[slot]?.(bits, slot * stride, from, to);
    const firstWord = from >> 2;
    const lastWord = (to + 3) >> 2;
    for (const rule of compiled.rules) {
      for (const branch of rule.branches) combine(words, branch, stride >> 2, firstWord, lastWord);
    }
  }
  return { compiled, size, stride, bits };
}

function columnsOf(compiled: CompiledRules, block: FactBlock): readonly (FactColumn | undefined)[] {
  const columns: (FactColumn | undefined)[] = compiled.facts.map(() => undefined);
  for (const column of block.columns) {
    const index = compiled.factIndex.get(column.fact);
    if (index !== undefined) columns[index] = column;
  }
  return columns;
}

/** Index in the block's texts of every operand text; -1 where no traveller has it. The texts of a block are distinct. */
function operandTexts(compiled: CompiledRules, block: FactBlock): Int32Array {
  const found = new Int32Array(compiled.operands.size).fill(-1);
  block.texts.forEach((text, index) => {
    const operand = compiled.operands.get(text);
    if (operand !== undefined) found[operand] = index;
  });
  return found;
}

/** Writes the truths of one predicate for the rows `from` to `to` (exclusive) from `start + from` on. */
type Fill = (bits: Uint8Array, start: number, from: number, to: number) => void;

function prepare(predicate: Predicate, column: FactColumn | undefined, block: FactBlock, textOf: Int32Array): Fill {
  const byState = Uint8Array.from(predicate.truths, (truth) => TO_BITS[truth as Truth]);
  if (column === undefined) {
    const missing = byState[STATE.notSent] ?? 0;
    return (bits, start, from, to) => bits.fill(missing, start + from, start + to);
  }
  const { values, states } = column;
  const { test } = predicate;
  switch (test.kind) {
    case 'state':
      return (bits, start, from, to) => {
        for (let row = from; row < to; row++) bits[start + row] = byState[states[row] as number] as number;
      };
    case 'range':
      return fillRange(values, states, byState, test.low, test.high, test.negate);
    case 'numbers':
      return fillNumbers(values, states, byState, test.numbers, test.negate);
    case 'texts': {
      const named = predicate.operands.map((operand) => textOf[operand] ?? -1).filter((text) => text >= 0);
      const [only = -1] = named;
      if (named.length <= 1) return fillRange(values, states, byState, only, only, test.negate);
      return fillMask(values, states, byState, maskOf(block.texts.length, named), test.negate);
    }
    case 'pattern':
      return fillMask(
        values,
        states,
        byState,
        Uint8Array.from(block.texts, (text) => Number(test.passes(text))),
        false,
      );
    case 'members':
      return fillMask(values, states, byState, memberMask(predicate, test.every, block, textOf), test.negate);
  }
}

function maskOf(size: number, marked: readonly number[]): Uint8Array {
  const mask = new Uint8Array(size);
  for (const index of marked) mask[index] = 1;
  return mask;
}

/** Which of the block's sets hold any (or every) one of the texts a predicate names. */
function memberMask(predicate: Predicate, every: boolean, block: FactBlock, textOf: Int32Array): Uint8Array {
  const named = predicate.operands.map((operand) => textOf[operand] ?? -1);
  const mask = maskOf(
    block.texts.length,
    named.filter((text) => text >= 0),
  );
  const wanted = every ? new Set(named).size : 1;
  return Uint8Array.from(block.sets, (members) => {
    let found = 0;
    for (const member of members) found += mask[member] ?? 0;
    return Number(found >= wanted && !(every && named.includes(-1)));
  });
}

// The typed arrays below are read within their bounds; `as number` spares a check per row in the innermost loops.

function fillRange(
  values: Int32Array,
  states: Uint8Array,
  byState: Uint8Array,
  low: number,
  high: number,
  negate: boolean,
): Fill {
  const [inside, outside] = negate ? [0, 3] : [3, 0];
  return (bits, start, from, to) => {
    for (let row = from; row < to; row++) {
      const state = states[row] as number;
      const value = values[row] as number;
      if (state !== STATE.value) bits[start + row] = byState[state] as number;
      else bits[start + row] = value >= low && value <= high ? inside : outside;
    }
  };
}

function fillNumbers(
  values: Int32Array,
  states: Uint8Array,
  byState: Uint8Array,
  numbers: readonly number[],
  negate: boolean,
): Fill {
  const wanted = new Set(numbers);
  return (bits, start, from, to) => {
    for (let row = from; row < to; row++) {
      const state = states[row] as number;
      if (state !== STATE.value) bits[start + row] = byState[state] as number;
      else bits[start + row] = wanted.has(values[row] as number) !== negate ? 3 : 0;
    }
  };
}

function fillMask(
  values: Int32Array,
  states: Uint8Array,
  byState: Uint8Array,
  mask: Uint8Array,
  negate: boolean,
): Fill {
  const truths = mask.map((marked) => ((marked === 1) !== negate ? 3 : 0));
  return (bits, start, from, to) => {
    for (let row = from; row < to; row++) {
      const state = states[row] as number;
      bits[start + row] = (state === STATE.value ? truths[values[row] as number] : byState[state]) as number;
    }
  };
}

function combine(words: Uint32Array, branch: Branch, stride: number, from: number, to: number): void {
  const target = branch.slot * stride;
  const first = (branch.slots[0] ?? 0) * stride;
  if (branch.kind === 'not') {
    for (let word = from; word < to; word++) {
      const inverted = ~(words[first + word] as number);
      words[target + word] = ((inverted & CERTAIN) << 1) | ((inverted >>> 1) & CERTAIN);
    }
    return;
  }
  words.copyWithin(target + from, first + from, first + to);
  for (let index = 1; index < branch.slots.length; index++) {
    const other = (branch.slots[index] as number) * stride;
    if (branch.kind === 'all') {
      for (let word = from; word < to; word++) {
        words[target + word] = (words[target + word] as number) & (words[other + word] as number);
      }
    } else {
      for (let word = from; word < to; word++) {
        words[target + word] = (words[target + word] as number) | (words[other + word] as number);
      }
    }
  }
}
