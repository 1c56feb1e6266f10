/**
 * A folder that electron-builder accepts as an unpacked Electron for Linux: the files it copies, and an executable whose fuse wire (sentinel,
 * version, length, one byte per fuse) has Electron's defaults. The whole packaging runs with it, without Electron.
 */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** Electron 45's defaults, in wire order. */
const DEFAULT_FUSES = '101100011';

/** Creates the folder. */
export function makeStubElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const wire = Buffer.concat([
    Buffer.from(`#!/bin/sh\nexit 0\n${FUSE_SENTINEL}`),
    Buffer.from([1, DEFAULT_FUSES.length]),
    Buffer.from(`${DEFAULT_FUSES}\n`),
  ]);
  writeFileSync(join(folder, 'electron'), wire);
  writeFileSync(join(folder, 'chrome-sandbox'), '#!/bin/sh\n');
  writeFileSync(join(folder, 'version'), version);
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), 'stub');
  for (const language of ['en-US', 'fr', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), 'stub');
  for (const name of ['electron', 'chrome-sandbox']) chmodSync(join(folder, name), 0o755);
}

/** The fuses of a packaged executable, as the characters of its wire. */
export function readFuses(executable: Buffer): string {
  const start = executable.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length;
  const length = executable[start + 1] ?? 0;
  return executable.toString('latin1', start + 2, start + 2 + length);
}
