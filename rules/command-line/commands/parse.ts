/**
 * `parse FILE… [--pretty]`: prints the content of the files as one JSON document. Messages become text as they are read: their manifests together
 * would take many times the memory.
 */
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { printedDiagnostic, printedMessage } from '../../../shared/intake/parse-document.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import type { Command, Machine } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { type InputReading, readInputs, sayUnusable } from '../read-inputs.ts';
import { refuse } from '../say.ts';
import { COMMAND_WORDS } from '../words.ts';

export const parseCommand: Command = {
  async run(words, machine) {
    const read = readArguments(words, COMMAND_WORDS.parse.options);
    if (!read.ok) return refuse(machine, read.failure.code, { option: read.failure.option });
    const { operands, has } = read.value;
    if (operands.length === 0) return refuse(machine, 'missing-operand', { option: 'parse' });
    const layout = has('--pretty') ? PRETTY : DENSE;
    let before = `{${layout.line(1)}"files":${layout.gap}[`;
    const unusable: string[] = [];
    for await (const reading of readInputs(operands, machine, { reference: shippedReference() })) {
      if (!(await printFile(reading, before, layout, machine))) unusable.push(reading.name);
      before = ',';
    }
    await machine.print(before === ',' ? `${layout.line(1)}]${layout.line(0)}}\n` : `${before}]${layout.line(0)}}\n`);
    for (const name of unusable) sayUnusable(name, machine);
    return unusable.length === 0 ? 0 : 1;
  },
};

/** Printed at a time, in characters. */
const PIECE = 1_000_000;

/** Line breaks and blanks of the document, as `JSON.stringify` writes them. */
interface Layout {
  readonly gap: string;
  line(depth: number): string;
  /** The JSON text of a value at a depth. */
  text(value: object, depth: number): string;
}

const DENSE: Layout = { gap: '', line: () => '', text: (value) => JSON.stringify(value) };

const PRETTY: Layout = {
  gap: ' ',
  line: (depth) => `\n${'  '.repeat(depth)}`,
  text: (value, depth) => JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`),
};

/** Prints the entry of a file; true when it has usable data. Diagnostics come first, and are known last. */
async function printFile(reading: InputReading, before: string, layout: Layout, machine: Machine): Promise<boolean> {
  const pieces: string[] = [];
  let piece = '';
  let count = 0;
  let usable = false;
  let diagnostics: readonly Diagnostic[];
  for (;;) {
    const step = await reading.messages.next();
    if (step.done === true) {
      diagnostics = step.value;
      break;
    }
    const { message, member } = step.value;
    usable ||= message.manifest.format !== 'UNKNOWN';
    const text = layout.text(printedMessage(message.manifest, member), 4);
    piece += `${count++ === 0 ? '' : ','}${layout.line(4)}${text}`;
    if (piece.length < PIECE) continue;
    pieces.push(piece);
    piece = '';
  }
  const head = layout.text({ file: reading.name, diagnostics: diagnostics.map(printedDiagnostic) }, 2);
  const open = head.slice(0, head.lastIndexOf('}')).trimEnd();
  await machine.print(`${before}${layout.line(2)}${open},${layout.line(3)}"messages":${layout.gap}[`);
  for (const each of pieces) await machine.print(each);
  await machine.print(`${piece}${count === 0 ? '' : layout.line(3)}]${layout.line(2)}}`);
  return usable;
}
