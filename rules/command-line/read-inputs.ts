/** Reads the passenger data of a command: files, or folders of them. */
import { diagnostic } from '../../shared/diagnostic.ts';
import { type FileReading, readWholeFile } from '../../shared/intake/parse-document.ts';
import type { ReadContext } from '../../shared/intake/read-context.ts';
import type { Machine } from './machine.ts';
import { say } from './say.ts';

/**
 * Reads every named file, in order. A folder means its files, sorted, without `.json` files (the answer key of samples is one). A missing or
 * unreadable file is included with the reason.
 */
export async function* readInputs(
  paths: readonly string[],
  machine: Machine,
  context: ReadContext,
): AsyncGenerator<FileReading> {
  for (const path of paths) {
    const folder = await machine.filesOf(path);
    const files = folder === null ? [path] : folder.filter((file) => !file.toLowerCase().endsWith('.json'));
    for (const file of files) yield await readInput(file, machine, context);
  }
}

async function readInput(file: string, machine: Machine, context: ReadContext): Promise<FileReading> {
  const read = await machine.read(file);
  if (!read.ok) {
    return { name: file, messages: [], members: [], diagnostics: [diagnostic('error', `file-${read.reason}`)] };
  }
  return readWholeFile(file, read.bytes, { receivedOn: machine.now().slice(0, 10), ...context });
}

/** Does the file have usable data? If not, prints why. */
export function isUsable(reading: FileReading, machine: Machine): boolean {
  const usable = reading.messages.some(({ manifest }) => manifest.format !== 'UNKNOWN');
  if (!usable) say(machine, 'nothing-usable', { file: reading.name });
  return usable;
}
