/** The machine of a command, by Node. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Machine } from '../../rules/command-line/machine.ts';
import { zoneClock } from '../../shared/time/zone-clock.ts';
import { zoneOffsets } from '../../shared/time/zone-offsets.ts';

/**
 * The folder from which the command was called. npm runs scripts in the package's folder and keeps the caller's folder in `INIT_CWD`. Child
 * processes inherit the variable, so it counts only when npm runs this very script.
 */
export function callersFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'cli' && folder !== undefined ? folder : process.cwd();
}

/** A machine that also prints bytes: text already encoded as UTF-8. */
export interface NodeMachine extends Machine {
  print(text: string | Uint8Array): Promise<void>;
}

/** The machine with relative paths starting at `folder`. */
export function nodeMachine(folder: string): NodeMachine {
  // A reader may close the pipe early (`| head`). That is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    zones: zoneClock(`tzdata ${process.versions.tz ?? 'unknown'}`, zoneOffsets(Intl.DateTimeFormat)),
    now: () => `${new Date().toISOString().slice(0, 16)}Z`,
    async read(path) {
      try {
        // `slice` of Node's `Buffer` makes no copy.
        const { buffer, byteOffset, length } = await readFile(resolve(folder, path));
        return { ok: true, bytes: new Uint8Array(buffer, byteOffset, length) };
      } catch (error) {
        return { ok: false, reason: codeOf(error) === 'ENOENT' ? 'missing' : 'unreadable' };
      }
    },
    async filesOf(path) {
      try {
        const entries = await readdir(resolve(folder, path), { withFileTypes: true });
        const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
        return names.sort().map((name) => join(path, name));
      } catch {
        return null;
      }
    },
    async write(path, bytes) {
      const target = resolve(folder, path);
      try {
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, bytes);
        return { ok: true };
      } catch {
        return { ok: false };
      }
    },
    print: (text) =>
      new Promise((done) => {
        // Resolves with an error too, which the listener above handles.
        process.stdout.write(text, () => done());
      }),
    say: (line) => {
      process.stderr.write(`${line}\n`);
    },
  };
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
