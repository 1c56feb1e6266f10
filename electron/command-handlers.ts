/**
 * What the hidden page of a command may do. It reads untrusted files, so it gets no more than its call named: paths to read and the files of
 * folders among them, and for samples their folder to write into. A path is compared as text and resolved only afterwards.
 */
import { namedPaths } from '../rules/command-line/words.ts';
import type { HostResult } from '../shared/host.ts';
import type { CommandCalls } from '../shared/ipc.ts';
import type { NodeMachine } from './cli/node-machine.ts';
import type { Handlers } from './ipc.ts';

const REFUSED = { ok: false, code: 'refused', message: 'path' } as const;

/** The handlers for one call of the program. `end` hears the status that the command ends with. */
export function commandHandlers<Page>(
  words: readonly string[],
  machine: NodeMachine,
  end: (status: 0 | 1 | 2) => Promise<void>,
): Handlers<CommandCalls, Page> {
  const named = namedPaths(words);
  const listed = new Set<string>();
  return {
    'command.words': async () => succeed(words),
    'command.files-of': async (_page, path) => {
      if (!named.reads.includes(path)) return REFUSED;
      const files = await machine.filesOf(path);
      for (const file of files ?? []) listed.add(file);
      return succeed(files);
    },
    'command.read': async (_page, path) => {
      if (!named.reads.includes(path) && !listed.has(path)) return REFUSED;
      const read = await machine.read(path);
      // A copy: Node keeps small files side by side in one buffer, and all of that would cross.
      return succeed(read.ok ? new Uint8Array(read.bytes) : read.reason);
    },
    'command.write': async (_page, folder, name, bytes) => {
      if (!named.writes.includes(folder)) return REFUSED;
      return succeed((await machine.write(`${folder}/${name}`, bytes)).ok);
    },
    'command.print': async (_page, bytes) => {
      await machine.print(bytes);
      return succeed(null);
    },
    'command.say': async (_page, line) => {
      machine.say(line);
      return succeed(null);
    },
    'command.end': async (_page, status) => {
      await end(status);
      return succeed(null);
    },
  };
}

function succeed<Value>(value: Value): HostResult<Value> {
  return { ok: true, value };
}
