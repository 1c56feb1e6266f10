/**
 * What the hidden page of a command may do. It reads untrusted files, so it may reach only what the command line names: paths to read, files of
 * folders among them, and, for samples, the folder to write into. Paths are compared as text and resolved afterwards.
 */
import { namedPaths } from '../rules/command-line/words.ts';
import type { HostResult } from '../shared/host.ts';
import type { CommandCalls } from '../shared/ipc.ts';
import type { NodeMachine } from './cli/node-machine.ts';
import type { Handlers } from './ipc.ts';

const REFUSED = { ok: false, code: 'refused', message: 'path' } as const;

/** The handlers for one run of the program. `end` gets the exit status of the command. */
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
      // A copy: Node keeps small files together in one buffer, and the whole buffer would be sent.
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
