/**
 * Evaluates a rule set over the fact block of one flight, column by column, into planes of bits (`truth-planes.ts`). All branches are always
 * evaluated. A comparison is made once, whichever rules ask for it, and what the states of a column say once for all its comparisons.
 */
import type { FactBlock, FactColumn } from '../../shared/fact/fact-block.ts';
import { factColumn } from '../../shared/fact/fact-values.ts';
import { type Branch, type CompiledRules, type Predicate, sketchOf } from './compile.ts';
import { markDifference, markNumbers, markPassing, markRange, markTable, type Rows } from './mark-rows.ts';
import { readStates } from './read-states.ts';
import type { BlockEvaluation } from './truth-planes.ts';

/** Up to so many numbers a row is compared with one after the other. */
const FEW_NUMBERS = 12;
const NO_VALUES = new Int32Array(0);

/**
 * Evaluates every rule for every traveller of a block. Pure: the same block and rules always give the same bits. Facts that the block has no column for
 * (it was computed before they were declared) count as not sent.
 */
export function evaluate(compiled: CompiledRules, block: FactBlock): BlockEvaluation {
  const { size } = block;
  const width = (size + 31) >>> 5;
  const words = new Int32Array(2 * width * compiled.slots);
  const columns = compiled.facts.map(({ id }) => factColumn(block, id));
  const work = workOn(compiled, block, width, readStates(compiled.readings, columns, size));
  for (let slot = 0; slot < compiled.predicates.length; slot++) {
    const predicate = compiled.predicates[slot] as Predicate;
    compare(work, words, predicate, columns, slot);
  }
  for (const { branches } of compiled.rules) for (const branch of branches) combine(words, branch, width);
  return { compiled, size, width, words };
}

/** What the comparisons of one block share. The tables are all zero between two comparisons, the marks are written anew by each. */
interface Work {
  readonly block: FactBlock;
  readonly width: number;
  /** What `readStates` says. */
  readonly states: Int32Array;
  /** Index in the block's texts of every operand text; -1 where no traveller has it. */
  readonly textOf: Int32Array;
  /** Indexes of the block's sets that have an operand text as a member, by operand. */
  readonly setsOf: readonly (readonly number[] | undefined)[];
  readonly textTable: Uint8Array;
  readonly setTable: Uint8Array;
  readonly marks: Int32Array;
  readonly more: Int32Array;
}

function workOn(compiled: CompiledRules, block: FactBlock, width: number, states: Int32Array): Work {
  const operands = compiled.operands.size;
  const texts = block.texts.length;
  const sets = block.sets.length;
  // One piece of memory for all: each of its own would cost more than most comparisons.
  const memory = new ArrayBuffer(4 * (2 * width + operands) + texts + sets + 2);
  const textOf = new Int32Array(memory, 8 * width, operands);
  readOperands(compiled, block, textOf);
  return {
    block,
    width,
    states,
    textOf,
    setsOf: setsByOperand(compiled, block, textOf),
    // Rows without a value read the entry of 0, which must be there.
    textTable: new Uint8Array(memory, 8 * width + 4 * operands, texts + 1),
    setTable: new Uint8Array(memory, 8 * width + 4 * operands + texts + 1, sets + 1),
    marks: new Int32Array(memory, 0, width),
    more: new Int32Array(memory, 4 * width, width),
  };
}

/** The texts of a block are distinct. */
function readOperands({ operands, operandSketch }: CompiledRules, { texts }: FactBlock, textOf: Int32Array): void {
  if (operands.size === 0) return;
  textOf.fill(-1);
  for (let text = 0; text < texts.length; text++) {
    const given = texts[text] as string;
    if (operandSketch[sketchOf(given)] === 0) continue;
    const operand = operands.get(given);
    if (operand !== undefined) textOf[operand] = text;
  }
}

/** The sets of a block are looked through once, however many rules ask for a member. */
function setsByOperand({ memberOperands }: CompiledRules, { texts, sets }: FactBlock, textOf: Int32Array): number[][] {
  const setsOf: number[][] = [];
  if (memberOperands.length === 0) return setsOf;
  const operandOf = new Int32Array(texts.length).fill(-1);
  for (const operand of memberOperands) {
    const text = textOf[operand] as number;
    setsOf[operand] = [];
    if (text >= 0) operandOf[text] = operand;
  }
  for (let set = 0; set < sets.length; set++) {
    const members = sets[set] as readonly number[];
    for (let index = 0; index < members.length; index++) {
      const operand = operandOf[members[index] as number] as number;
      if (operand >= 0) setsOf[operand]?.push(set);
    }
  }
  return setsOf;
}

function compare(
  work: Work,
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

/**
 * Beside another fact what is certain wins: where one of the two is certainly not there the comparison is as false as without it, whatever nobody knows of
 * the other.
 */
function besideOther(
  { width, states }: Work,
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
    // A value that is there leaves it open.
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
  work: Work,
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
      markDifference(marks, rows, columns[other]?.values ?? NO_VALUES, test.low, test.high);
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

function tick(table: Uint8Array, textOf: Int32Array, operands: readonly number[], mark: 0 | 1): void {
  for (let index = 0; index < operands.length; index++) {
    const text = textOf[operands[index] as number] as number;
    if (text >= 0) table[text] = mark;
  }
}

function markPattern(work: Work, rows: Rows, passes: (text: string) => boolean, members: boolean): void {
  const { block, marks, textTable, setTable } = work;
  const { texts, sets } = block;
  if (!members) {
    markPassing(marks, rows, (text) => passes(texts[text] ?? ''), textTable);
    return;
  }
  // A text is looked at once, however many sets it is a member of: a pattern may take long.
  const matches = (text: number): boolean => {
    if (textTable[text] === 0) textTable[text] = passes(texts[text] ?? '') ? 2 : 1;
    return textTable[text] === 2;
  };
  markPassing(marks, rows, (set) => sets[set]?.some(matches) ?? false, setTable);
  textTable.fill(0);
}

function markAnyNumber({ marks, more, width }: Work, rows: Rows, numbers: readonly number[]): void {
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

function markMembers(work: Work, rows: Rows, operands: readonly number[], every: boolean): void {
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
