/**
 * Files made to stall, exhaust or blind a reader: one row each, made when asked for and the same every time. `share` makes a file smaller: the
 * fuzzer begins with small ones.
 */
import { hostileContainers } from './hostile-containers.ts';
import { hostileMessages } from './hostile-messages.ts';
import { hostileTables } from './hostile-tables.ts';
import { hostileXml } from './hostile-xml.ts';

export interface HostileFile {
  readonly name: string;
  readonly make: (share: number) => Uint8Array;
}

/** Rows by name. */
export type HostileRows = Readonly<Record<string, HostileFile['make']>>;

/** Every file, in order. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  hostileMessages,
  hostileXml,
  hostileTables,
  hostileContainers,
].flatMap((rows) => Object.entries(rows).map(([name, make]) => ({ name, make })));
