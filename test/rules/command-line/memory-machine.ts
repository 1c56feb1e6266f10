/** An in-memory machine for tests of commands. */

import type { Machine } from '../../../rules/command-line/machine.ts';
import { zoneClock } from '../../../shared/time/zone-clock.ts';
import { zoneOffsets } from '../../../shared/time/zone-offsets.ts';

export interface MemoryMachine extends Machine {
  readonly files: Map<string, Uint8Array>;
  printed(): string;
  said(): readonly string[];
}

/** Makes one with the given files; every prefix of a path is a folder. */
export function memoryMachine(files: Readonly<Record<string, string>> = {}): MemoryMachine {
  const stored = new Map(
    Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text) as Uint8Array]),
  );
  const prints: string[] = [];
  const lines: string[] = [];
  return {
    files: stored,
    zones: zoneClock('test', zoneOffsets(Intl.DateTimeFormat)),
    now: () => '2026-11-25T08:00Z',
    async read(path) {
      const bytes = stored.get(path);
      return bytes === undefined ? { ok: false, reason: 'missing' } : { ok: true, bytes };
    },
    async filesOf(path) {
      const inside = [...stored.keys()].filter((file) => file.startsWith(`${path}/`));
      const own = inside.filter((file) => !file.slice(path.length + 1).includes('/'));
      return inside.length === 0 ? null : own.sort();
    },
    async write(path, bytes) {
      stored.set(path, bytes);
      return { ok: true };
    },
    async print(text) {
      prints.push(text);
    },
    say: (line) => {
      lines.push(line);
    },
    printed: () => prints.join(''),
    said: () => lines,
  };
}
