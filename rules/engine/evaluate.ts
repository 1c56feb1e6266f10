/**
 * Evaluates a rule set on the fact block of one flight, column by column, into bit planes (`truth-planes.ts`). All branches are always evaluated.
 * Each comparison runs once for all rules, and each column's states are read once for all its comparisons.
 */
import type { FactBlock, FactColumn } from '../../shared/fact/fact-block.ts';
import type { Test } from '../language/operator.ts';
import { alikeSets } from './alike-sets.ts';
import { type BlockWork, workOn } from './block-work.ts';
import type { Branch, CompiledRules, Predicate } from './compile.ts';
import { markDifference, markNumbers, markPassing, markRange, markTable, type Rows } from './mark-rows.ts';
import { readStates } from './read-states.ts';
import type { BlockEvaluation } from './truth-planes.ts';

/** Up to this many numbers, a row is compared with each in turn. */
const FEW_NUMBERS = 12;
const NO_VALUES = new Int32Array(0);

/** An evaluation in progress. */
export interface Evaluating {
  readonly compiled: CompiledRules;
  readonly work: BlockWork;
  readonly words: Int32Array;
  readonly columns: readonly (FactColumn | undefined)[];
}

/**
 * Evaluates every rule for every traveller of a block. Pure: the same block and rules always give the same bits. Facts without a column (declared
 * after the block was computed) count as not sent.
 */
export function evaluate(compiled: CompiledRules, block: FactBlock): BlockEvaluation {
  const evaluating = beginEvaluation(compiled, block);
  compareSome(evaluating, 0, compiled.predicates.length);
  return endEvaluation(evaluating);
}

/** Begins `evaluate` for callers that work in steps: call `compareSome` until every predicate is compared, then `endEvaluation`. */
export function beginEvaluation(compiled: CompiledRules, block: FactBlock): Evaluating {
  const { size } = block;
  const width = (size + 31) >>> 5;
  const words = new Int32Array(2 * width * compiled.slots);
  const byFact = new Map<string, FactColumn>();
  for (const column of block.columns) byFact.set(column.fact, column);
  const columns = compiled.facts.map(({ id }) => byFact.get(id));
  const work = workOn(compiled, block, width, readStates(compiled.readings, columns, size));
  return { compiled, work, words, columns };
}

/** Runs the comparisons of the predicates from one index up to another (not included). */
export function compareSome({ compiled, work, words, columns }: Evaluating, from: number, to: number): void {
  for (let slot = from; slot < to; slot++) compare(work, words, compiled.predicates[slot] as Predicate, columns, slot);
}

/** Combines the comparisons. */
export function endEvaluation({ compiled, work, words }: Evaluating): BlockEvaluation {
  const { width, block } = work;
  for (const branch of compiled.branches) combine(words, branch, width);
  return { compiled, size: block.size, width, words };
}

function compare(
  work: BlockWork,
  words: Int32Array,
  predicate: Predicate,
  columns: readonly (FactColumn | undefined)[],
  slot: number,
): void {
  const { width, marks, states, block } = work;
  const { test, reading } = predicate;
  const column = columns[predicate.fact];
  const present = 3 * reading * width;
  const certain = present + width;
  const possible = certain + width;
  const target = 2 * slot * width;
  if (test.kind === 'state' || column === undefined) marks.fill(0);
  else mark(work, predicate, { values: column.values, present: states, at: present, size: block.size }, columns);
  const flip = 'negate' in test && test.negate ? -1 : 0;
  for (let word = 0; word < width; word++) {
    const holds = ((marks[word] as number) ^ flip) & (states[present + word] as number);
    words[target + word] = (states[certain + word] as number) | holds;
    words[target + width + word] = (states[possible + word] as number) | holds;
  }
  if (test.kind === 'difference') besideOther(work, words, predicate, target);
}

/** With two facts, a certain state decides: when one of them certainly has no value, the comparison is false, even if the other is unknown. */
function besideOther(
  { width, states }: BlockWork,
  words: Int32Array,
  { reading, otherReading }: Predicate,
  target: number,
): void {
  const one = 3 * reading * width;
  const other = 3 * otherReading * width;
  for (let word = 0; word < width; word++) {
    const present = states[one + word] as number;
    const otherPresent = states[other + word] as number;
    const both = present & otherPresent;
    const holds = (words[target + word] as number) & both;
    // A value that is present leaves it open.
    const certain =
      ((states[one + width + word] as number) | present) & ((states[other + width + word] as number) | otherPresent);
    const possible =
      ((states[one + 2 * width + word] as number) | present) &
      ((states[other + 2 * width + word] as number) | otherPresent);
    words[target + word] = (certain & ~both) | holds;
    words[target + width + word] = (possible & ~both) | holds;
  }
}

function mark(
  work: BlockWork,
  { test, operands, other }: Predicate,
  rows: Rows,
  columns: readonly (FactColumn | undefined)[],
): void {
  const { textOf, textTable, marks } = work;
  switch (test.kind) {
    case 'range':
      markRange(marks, rows, test.low, test.high);
      break;
    case 'numbers':
      markAnyNumber(work, rows, test.numbers);
      break;
    case 'pattern':
      markPattern(work, rows, test.passes, test.members);
      break;
    case 'difference':
      markTwo(work, rows, columns[other]?.values ?? NO_VALUES, test);
      break;
    case 'texts':
      tick(textTable, textOf, operands, 1);
      markTable(marks, rows, textTable);
      tick(textTable, textOf, operands, 0);
      break;
    case 'members':
      markMembers(work, rows, operands, test.every);
  }
}

function markTwo(
  { marks, block }: BlockWork,
  rows: Rows,
  others: Int32Array,
  { sets, low, high }: Extract<Test, { kind: 'difference' }>,
): void {
  if (!sets) {
    markDifference(marks, rows, others, low, high);
    return;
  }
  const alike = alikeSets(block.sets);
  const alikeOf = (values: Int32Array) => values.map((set) => alike[set] ?? set);
  markDifference(marks, { ...rows, values: alikeOf(rows.values) }, alikeOf(others), low, high);
}

function tick(table: Uint8Array, textOf: Int32Array, operands: readonly number[], mark: 0 | 1): void {
  for (let index = 0; index < operands.length; index++) {
    const text = textOf[operands[index] as number] as number;
    if (text >= 0) table[text] = mark;
  }
}

function markPattern(work: BlockWork, rows: Rows, passes: (text: string) => boolean, members: boolean): void {
  const { block, marks, textTable, setTable } = work;
  const { texts, sets } = block;
  if (!members) {
    markPassing(marks, rows, (text) => passes(texts[text] ?? ''), textTable);
    return;
  }
  // Each text is tested once, however many sets it is in: a pattern may be slow.
  const matches = (text: number): boolean => {
    if (textTable[text] === 0) textTable[text] = passes(texts[text] ?? '') ? 2 : 1;
    return textTable[text] === 2;
  };
  markPassing(marks, rows, (set) => sets[set]?.some(matches) ?? false, setTable);
  textTable.fill(0);
}

function markAnyNumber({ marks, more, width }: BlockWork, rows: Rows, numbers: readonly number[]): void {
  if (numbers.length > FEW_NUMBERS) {
    markNumbers(marks, rows, new Set(numbers));
    return;
  }
  marks.fill(0);
  for (const number of numbers) {
    markRange(more, rows, number, number);
    for (let word = 0; word < width; word++) marks[word] = (marks[word] as number) | (more[word] as number);
  }
}

function markMembers(work: BlockWork, rows: Rows, operands: readonly number[], every: boolean): void {
  const { marks, more, width, setsOf, setTable } = work;
  if (!every) {
    for (const operand of operands) tickSets(setTable, setsOf[operand], 1);
    markTable(marks, rows, setTable);
    for (const operand of operands) tickSets(setTable, setsOf[operand], 0);
    return;
  }
  marks.fill(-1);
  for (const operand of operands) {
    tickSets(setTable, setsOf[operand], 1);
    markTable(more, rows, setTable);
    tickSets(setTable, setsOf[operand], 0);
    for (let word = 0; word < width; word++) marks[word] = (marks[word] as number) & (more[word] as number);
  }
}

function tickSets(table: Uint8Array, sets: readonly number[] | undefined, mark: 0 | 1): void {
  if (sets === undefined) return;
  for (let index = 0; index < sets.length; index++) table[sets[index] as number] = mark;
}

function combine(words: Int32Array, { kind, slots, slot }: Branch, width: number): void {
  const both = 2 * width;
  const target = slot * both;
  const first = (slots[0] as number) * both;
  if (kind === 'not') {
    for (let word = 0; word < width; word++) {
      words[target + word] = ~(words[first + width + word] as number);
      words[target + width + word] = ~(words[first + word] as number);
    }
    return;
  }
  for (let word = 0; word < both; word++) words[target + word] = words[first + word] as number;
  for (let index = 1; index < slots.length; index++) {
    const other = (slots[index] as number) * both;
    if (kind === 'all') {
      for (let word = 0; word < both; word++) {
        words[target + word] = (words[target + word] as number) & (words[other + word] as number);
      }
    } else {
      for (let word = 0; word < both; word++) {
        words[target + word] = (words[target + word] as number) | (words[other + word] as number);
      }
    }
  }
}
