/** Reads the passenger data that a command is given: files, or folders of them. */
import { diagnostic } from '../../shared/diagnostic.ts';
import type { FileReading } from '../../shared/intake/parse-document.ts';
import type { ReadContext } from '../../shared/intake/read-context.ts';
import { type ReadMessage, readFile } from '../../shared/intake/read-file.ts';
import type { Machine } from './machine.ts';
import { say } from './say.ts';

/** A file as read, with the ids of its messages. */
export interface InputReading extends FileReading {
  readonly messages: readonly ReadMessage[];
}

/**
 * Reads every file named, in order; a folder stands for its files, sorted, without `.json` files (the answer key of samples is one). A
 * file that is missing or cannot be read is in its place too, with the reason.
 */
export async function* readInputs(
  paths: readonly string[],
  machine: Machine,
  context: ReadContext,
): AsyncGenerator<InputReading> {
  for (const path of paths) {
    const folder = await machine.filesOf(path);
    const files = folder === null ? [path] : folder.filter((file) => !file.toLowerCase().endsWith('.json'));
    for (const file of files) yield await readInput(file, machine, context);
  }
}

async function readInput(file: string, machine: Machine, context: ReadContext): Promise<InputReading> {
  const read = await machine.read(file);
  if (!read.ok) {
    return { name: file, messages: [], diagnostics: [diagnostic('error', `file-${read.reason}`)] };
  }
  const messages: ReadMessage[] = [];
  const reading = readFile(file, read.bytes, context);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return { name: file, messages, diagnostics: step.value.diagnostics };
    messages.push(step.value);
  }
}

/** Did the file give anything to work with? If not, says so. */
export function isUsable(reading: InputReading, machine: Machine): boolean {
  const usable = reading.messages.some(({ manifest }) => manifest.format !== 'UNKNOWN');
  if (!usable) say(machine, 'nothing-usable', { file: reading.name });
  return usable;
}
