/** Computes once per block, before its columns are compared, which of its texts and sets the rules name. */
import type { FactBlock } from '../../shared/fact/fact-block.ts';
import { type CompiledRules, sketchOf } from './compile.ts';

/** Buffers that the comparisons of one block share. The tables are all zero between two comparisons; each comparison overwrites the marks. */
export interface BlockWork {
  readonly block: FactBlock;
  readonly width: number;
  /** The result of `readStates`. */
  readonly states: Int32Array;
  /** Index in the block's texts of every operand text; -1 when no traveller has it. */
  readonly textOf: Int32Array;
  /** Indexes of the block's sets that have an operand text as a member, by operand. */
  readonly setsOf: readonly (readonly number[] | undefined)[];
  readonly textTable: Uint8Array;
  readonly setTable: Uint8Array;
  readonly marks: Int32Array;
  readonly more: Int32Array;
}

/** Reads each text and set of a block once, and allocates the tables. `states` is the result of `readStates` for its columns. */
export function workOn(compiled: CompiledRules, block: FactBlock, width: number, states: Int32Array): BlockWork {
  const operands = compiled.operands.size;
  const texts = block.texts.length;
  const sets = block.sets.length;
  // One allocation for all: separate ones would cost more than most comparisons.
  const memory = new ArrayBuffer(4 * (2 * width + operands) + texts + sets + 2);
  const textOf = new Int32Array(memory, 8 * width, operands);
  readOperands(compiled, block, textOf);
  return {
    block,
    width,
    states,
    textOf,
    setsOf: setsByOperand(compiled, block, textOf),
    // Rows without a value read entry 0, so it must exist.
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

/** Scans the sets of a block once, however many rules test members. */
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
