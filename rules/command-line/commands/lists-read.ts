/**
 * `lists read FILE… [--all]`: reads lists as their owners publish them. Prints a line of JSON for each file: its format, its entries by kind, and what was
 * refused. With `--all` it prints every entry as a line of JSON instead, and those lines are said.
 */
import { diagnosticTexts } from '../../../shared/catalogue/en/diagnostics.ts';
import { formatText } from '../../../shared/catalogue/format-text.ts';
import { type Diagnostic, diagnostic } from '../../../shared/diagnostic.ts';
import { ENTRY_KINDS, type EntryKind } from '../../../shared/list/list-entry.ts';
import type { ListEnd } from '../../../shared/list/list-reader.ts';
import { ownNumbered } from '../../../shared/list/own-numbers.ts';
import { type FoundList, type GivenFile, openLists } from '../../../shared/list/read-list.ts';
import type { Command, Machine } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { namedFiles, sayUnusable } from '../read-inputs.ts';
import { refuse } from '../say.ts';
import { COMMAND_WORDS } from '../words.ts';

export const listsReadCommand: Command = {
  async run(words, machine) {
    const read = readArguments(words, COMMAND_WORDS['lists read'].options);
    if (!read.ok) return refuse(machine, read.failure.code, { option: read.failure.option });
    const { operands, has } = read.value;
    if (operands.length === 0) return refuse(machine, 'missing-operand', { option: 'lists read' });
    const files = await namedFiles(operands, machine);
    const lines: FileLine[] = [];
    const printer = new Printer(machine);
    for await (const found of openLists(contentOf(files, lines, machine))) {
      lines.push(...(await readFound(found, has('--all') ? printer : null)));
    }
    await printer.end();
    // In the order of the arguments; files of a set were read last.
    const sorted = files.flatMap((name) => lines.filter(({ file }) => file === name));
    for (const { usable: _, ...line } of sorted) {
      if (has('--all')) machine.say(JSON.stringify(line));
      else await machine.print(`${JSON.stringify(line)}\n`);
    }
    const unusable = files.filter((name) => !lines.some(({ file, usable }) => file === name && usable));
    for (const name of unusable) sayUnusable(name, machine);
    return unusable.length === 0 ? 0 : 1;
  },
};

/** What is printed about a file, or about a member of a packed one. */
interface FileLine {
  readonly file: string;
  readonly member?: string;
  readonly format: ListEnd['format'];
  readonly publishedOn: string | null;
  readonly entries: Record<EntryKind, number>;
  /** Entries that are taken off, in a list of changes. */
  gone: number;
  readonly refused: { offset: number | null; code: string; severity: string; message: string }[];
  /** Whether the list that it belongs to has entries. */
  usable: boolean;
}

/** The content of each file, one at a time; one that cannot be read becomes a line at once. */
async function* contentOf(files: readonly string[], lines: FileLine[], machine: Machine): AsyncGenerator<GivenFile> {
  for (const name of files) {
    const read = await machine.read(name);
    if (read.ok) yield { name, bytes: read.bytes };
    else {
      const line = emptyLine(name, null, null);
      line.refused.push(printed(diagnostic('error', `file-${read.reason}`)));
      lines.push(line);
    }
  }
}

async function readFound(found: FoundList, printer: Printer | null): Promise<readonly FileLine[]> {
  const lines = found.sources.map(({ name, member }) => emptyLine(name, member, found.format));
  const reading = ownNumbered(found.read());
  for (;;) {
    const step = reading.next();
    if (step.done === true) {
      const usable = lines.some(({ entries, gone }) => gone > 0 || ENTRY_KINDS.some((kind) => entries[kind] > 0));
      return lines.map((line) => ({ ...line, publishedOn: step.value.publishedOn, usable }));
    }
    const item = step.value;
    const line = lines[item.file ?? 0] as FileLine;
    if ('refused' in item) line.refused.push(printed(item.refused));
    else if ('gone' in item) line.gone++;
    else {
      line.entries[item.entry.kind]++;
      await printer?.print(`${JSON.stringify(item.entry)}\n`);
    }
  }
}

function emptyLine(file: string, member: string | null, format: FileLine['format']): FileLine {
  const entries = Object.fromEntries(ENTRY_KINDS.map((kind) => [kind, 0])) as Record<EntryKind, number>;
  const inside = member === null ? {} : { member };
  return { file, ...inside, format, publishedOn: null, entries, gone: 0, refused: [], usable: false };
}

function printed({ severity, code, params, offset }: Diagnostic): FileLine['refused'][number] {
  return { offset, code, severity, message: formatText(diagnosticTexts, `diagnostic.${code}`, params) };
}

/** Printed at a time, in characters. */
const PIECE = 1_000_000;

/** Prints lines in pieces: a call for each would take longer than reading. */
class Printer {
  readonly #machine: Machine;
  #piece = '';

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  async print(line: string): Promise<void> {
    this.#piece += line;
    if (this.#piece.length >= PIECE) await this.end();
  }

  async end(): Promise<void> {
    const piece = this.#piece;
    this.#piece = '';
    if (piece !== '') await this.#machine.print(piece);
  }
}
