/** Reads the passenger data of a command: files, or folders of them. */
import { type Diagnostic, diagnostic } from '../../shared/diagnostic.ts';
import { type MemberMessage, readMembers } from '../../shared/intake/parse-document.ts';
import type { ReadContext } from '../../shared/intake/read-context.ts';
import type { Machine } from './machine.ts';
import { say } from './say.ts';

/** A file, and its messages as they are read; they return the diagnostics outside messages. */
export interface InputReading {
  readonly name: string;
  readonly messages: AsyncGenerator<MemberMessage, readonly Diagnostic[]>;
}

/**
 * Every named file, in order; the caller reads each to its end. A folder means its files, sorted, without `.json` files (the answer key of samples is
 * one). A missing or unreadable file is included with the reason.
 */
export async function* readInputs(
  paths: readonly string[],
  machine: Machine,
  context: ReadContext,
): AsyncGenerator<InputReading> {
  for (const path of paths) {
    const folder = await machine.filesOf(path);
    const files = folder === null ? [path] : folder.filter((file) => !file.toLowerCase().endsWith('.json'));
    for (const name of files) yield { name, messages: readInput(name, machine, context) };
  }
}

async function* readInput(
  file: string,
  machine: Machine,
  context: ReadContext,
): AsyncGenerator<MemberMessage, readonly Diagnostic[]> {
  const read = await machine.read(file);
  if (!read.ok) return [diagnostic('error', `file-${read.reason}`)];
  return yield* readMembers(file, read.bytes, { receivedOn: machine.now().slice(0, 10), ...context });
}

/** The files that the operands name, each once; a folder means its files. */
export async function namedFiles(operands: readonly string[], machine: Machine): Promise<readonly string[]> {
  const files = new Set<string>();
  for (const path of operands) for (const file of (await machine.filesOf(path)) ?? [path]) files.add(file);
  return [...files];
}

/** Says that a file had no usable data. */
export function sayUnusable(file: string, machine: Machine): void {
  say(machine, 'nothing-usable', { file });
}
