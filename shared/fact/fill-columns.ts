/** Computes the answers of all subjects of one scope, and makes columns of them. */
import { evenNumbers } from './even-numbers.ts';
import { type Answer, isMissing } from './fact-answer.ts';
import { type FactColumn, STATE } from './fact-block.ts';
import { FACTS } from './fact-catalogue.ts';
import type { FactPlan } from './fact-plan.ts';
import { type FactWords, toColumn } from './fact-values.ts';

/** The subjects of one scope. */
export interface Subjects<Subject> {
  readonly about: readonly Subject[];
  /**
   * Index of each traveller's subject; null where the subjects are the travellers. An index equal to the number of subjects means no
   * subject: all facts count as not sent.
   */
  readonly rows: Int32Array | null;
}

export interface ColumnFiller {
  fill<Subject>(plan: FactPlan<Subject>, subjects: Subjects<Subject>): void;
  /** In catalogue order. A fact that no traveller has gets no column and is read as not sent. */
  columns(): readonly FactColumn[];
}

/** Makes the columns of a block with `size` travellers. */
export function columnFiller(size: number, words: FactWords): ColumnFiller {
  const columns: (FactColumn | undefined)[] = new Array(FACTS.length);
  const memory = columnMemory(size);
  const forAll = evenColumns(memory, null, 0);

  function fill<Subject>(plan: FactPlan<Subject>, { about, rows }: Subjects<Subject>): void {
    if (about.length === 0) return;
    const count = about.length;
    const cells = draftCells(count + 1);
    const shared = rows?.includes(count) ? evenColumns(memory, rows, count) : forAll;
    for (let at = 0; at < plan.facts.length; at += 1) {
      const evenness = ask(plan, at, about, words, cells);
      const [value, state] = [cells.values[0] as number, cells.states[0] as number];
      if ((evenness & EVEN_STATES) !== 0 && state === STATE.notSent) continue;
      const fact = plan.facts[at] as number;
      columns[fact] = {
        fact: FACTS[fact]?.id ?? '',
        values: (evenness & EVEN_VALUES) === 0 ? copyValues(cells.values, rows, memory.values()) : shared.values(value),
        states: (evenness & EVEN_STATES) === 0 ? copyStates(cells.states, rows, memory.states()) : shared.states(state),
      };
    }
  }

  return { fill, columns: () => columns.filter((column) => column !== undefined) };
}

/** Columns with one number for all travellers who have a subject. */
interface EvenColumns {
  readonly values: (number: number) => Int32Array;
  readonly states: (number: number) => Uint8Array;
}

function evenColumns(memory: ColumnMemory, rows: Int32Array | null, nobody: number): EvenColumns {
  function filled<Column extends Int32Array | Uint8Array>(column: Column, number: number, without: number): Column {
    column.fill(number);
    if (rows !== null) for (let row = 0; row < column.length; row += 1) if (rows[row] === nobody) column[row] = without;
    return column;
  }
  return {
    values: evenNumbers((number) => filled(memory.values(), number, 0)),
    states: evenNumbers((number) => filled(memory.states(), number, NOT_SENT)),
  };
}

/** Number of columns cut out of one allocation. */
const TOGETHER = 16;

/** Empty columns. Each is a view of a larger allocation, which costs a fraction of an array of its own. */
interface ColumnMemory {
  values(): Int32Array;
  states(): Uint8Array;
}

function columnMemory(size: number): ColumnMemory {
  return {
    values: inPieces(size, (length) => new Int32Array(length)),
    states: inPieces(size, (length) => new Uint8Array(length)),
  };
}

/** Cuts one column after the other out of larger allocations. */
function inPieces<Column extends Int32Array | Uint8Array>(
  size: number,
  make: (length: number) => { readonly length: number; subarray(from: number, to: number): Column },
): () => Column {
  let whole = make(0);
  let used = 0;
  return () => {
    if (used === whole.length) {
      whole = make(TOGETHER * size);
      used = 0;
    }
    used += size;
    return whole.subarray(used - size, used);
  };
}

/** The answers of one fact: one per subject, and one for travellers without a subject. */
interface Cells {
  readonly values: Int32Array;
  readonly states: Uint8Array;
}

/** Buffer for the answers of a fact until they are copied into rows; reused for every fact, so that it stays in the processor's cache. */
let draft: Cells = { values: new Int32Array(0), states: new Uint8Array(0) };

function draftCells(room: number): Cells {
  if (draft.values.length < room) draft = { values: new Int32Array(room), states: new Uint8Array(room) };
  return draft;
}

/** Bits of a fact: all subjects have the same value; all have the same state. */
const EVEN_VALUES = 1;
const EVEN_STATES = 2;

/** Copied to plain numbers for the innermost loops. */
const VALUE: number = STATE.value;
const NOT_SENT: number = STATE.notSent;

/** Computes a fact of the plan for every subject (at least one). Returns what is the same for all of them; then only the first cell may be read of it. */
function ask<Subject>(
  plan: FactPlan<Subject>,
  fact: number,
  subjects: readonly Subject[],
  words: FactWords,
  { values, states }: Cells,
): number {
  const count = subjects.length;
  const answer = plan.answers[fact] as (subject: Subject) => Answer;
  const scale = plan.scales[fact] as number;
  const maker = plan.sets[fact] ?? null;
  let before = answer(subjects[0] as Subject);
  let state = stateOf(before);
  let value = state === VALUE ? numberOf(before, scale, maker, words) : 0;
  // Most facts have one answer for all. Then the first cell says it, and the others are not read.
  let at = 1;
  while (at < count && answer(subjects[at] as Subject) === before) at += 1;
  const same = at < count ? at : 1;
  for (let cell = 0; cell < same; cell += 1) {
    values[cell] = value;
    states[cell] = state;
  }
  let evenness = EVEN_VALUES | EVEN_STATES;
  for (; at < count; at += 1) {
    const given = answer(subjects[at] as Subject);
    // Most answers equal the previous one and are converted once.
    if (given !== before) {
      before = given;
      state = stateOf(given);
      value = state === VALUE ? numberOf(given, scale, maker, words) : 0;
      if (value !== values[0]) evenness &= ~EVEN_VALUES;
      if (state !== states[0]) evenness &= ~EVEN_STATES;
    }
    values[at] = value;
    states[at] = state;
  }
  values[count] = 0;
  states[count] = NOT_SENT;
  return evenness;
}

function stateOf(given: Answer): number {
  return typeof given === 'object' && isMissing(given) ? given.state : VALUE;
}

/** The integer of an answer that is a value. */
function numberOf(given: Answer, scale: number, maker: FactPlan<never>['sets'][number], words: FactWords): number {
  switch (typeof given) {
    case 'boolean':
      return given ? 1 : 0;
    case 'number':
      return toColumn(scale === 1 ? given : Math.round(given * scale));
    case 'string':
      return maker === null ? words.text(given) : words.only(given);
    default:
      return maker === 'sequence' ? words.sequence(given as readonly string[]) : words.set(given as readonly string[]);
  }
}

// A function per array type, and a loop that reads no choice: otherwise both would be checked at every number.

function copyValues(cells: Int32Array, rows: Int32Array | null, column: Int32Array): Int32Array {
  const count = column.length;
  if (rows === null) for (let row = 0; row < count; row += 1) column[row] = cells[row] as number;
  else for (let row = 0; row < count; row += 1) column[row] = cells[rows[row] as number] as number;
  return column;
}

function copyStates(cells: Uint8Array, rows: Int32Array | null, column: Uint8Array): Uint8Array {
  const count = column.length;
  if (rows === null) for (let row = 0; row < count; row += 1) column[row] = cells[row] as number;
  else for (let row = 0; row < count; row += 1) column[row] = cells[rows[row] as number] as number;
  return column;
}
