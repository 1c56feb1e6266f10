/** The machine for the hidden page of a command. Each access goes through the main process. */
import type { Machine } from '../../rules/command-line/machine.ts';
import type { CommandBridge } from '../../shared/command-bridge.ts';
import { zoneClock } from '../../shared/time/zone-clock.ts';
import { offsetAt, zoneDataVersion } from '../core/zone-offset.ts';

/** Most bytes of a document that are sent in one message. */
const CHUNK = 4 * 1024 * 1024;

/** The machine, and a wait until everything printed so far has arrived. What the main process refuses is unreadable, or was not written. */
export function windowMachine(bridge: CommandBridge): { machine: Machine; said: () => Promise<void> } {
  let saying: Promise<unknown> = Promise.resolve();
  const machine: Machine = {
    zones: zoneClock(zoneDataVersion(), offsetAt),
    now: () => `${new Date().toISOString().slice(0, 16)}Z`,
    async read(path) {
      const read = await bridge.read(path);
      if (!read.ok) return { ok: false, reason: 'unreadable' };
      return typeof read.value === 'string' ? { ok: false, reason: read.value } : { ok: true, bytes: read.value };
    },
    async filesOf(path) {
      const files = await bridge.filesOf(path);
      return files.ok ? files.value : null;
    },
    async write(path, bytes) {
      const cut = path.lastIndexOf('/');
      const written = await bridge.write(path.slice(0, cut), path.slice(cut + 1), bytes);
      return { ok: written.ok && written.value };
    },
    async print(text) {
      // Bytes, because a cut through a text could split a character.
      const bytes = new TextEncoder().encode(text);
      for (let start = 0; start < bytes.length; start += CHUNK) {
        const printed = await bridge.print(bytes.slice(start, start + CHUNK));
        if (!printed.ok) throw new Error(printed.message);
      }
    },
    say(line) {
      saying = Promise.all([saying, bridge.say(line)]);
    },
  };
  return {
    machine,
    said: async () => {
      await saying;
    },
  };
}
