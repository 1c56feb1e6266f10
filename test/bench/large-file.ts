/** How much memory reading a file of 100 MB takes, measured in a process that does nothing else. */
import { spawnSync } from 'node:child_process';
import { ENGINE_MEMORY } from '../../electron/engine-memory.ts';
import { readFile } from '../../shared/intake/read-file.ts';
import { shippedReference } from '../../shared/reference/shipped.ts';
import { benchFlights } from './bench-data.ts';

const SIZE = 100_000_000;
/** Makes a child process read such a file. */
export const LARGE_FILE = 'AIRSIDE_BENCH_LARGE_FILE';

/** Peak memory of a separate process as a multiple of the size of the file. */
export function largeFilePeak(): number {
  const words = [...ENGINE_MEMORY, process.argv[1] ?? '', 'bench', 'import'];
  const { stdout, status } = spawnSync(process.execPath, words, { env: { ...process.env, [LARGE_FILE]: '1' } });
  const peak = Number(stdout.toString());
  if (status !== 0 || !(peak > 0)) throw new Error('no peak was measured');
  return peak / SIZE;
}

/** Reads such a file and gives the peak memory of this process in bytes. */
export function readLargeFile(): number {
  const bytes = manyMessages();
  let travellers = 0;
  for (const { manifest } of readFile(bytes, { reference: shippedReference() }))
    travellers += manifest.travellers.length;
  if (travellers < SIZE / 1000) throw new Error('travellers are missing');
  return process.resourceUsage().maxRSS * 1024;
}

/** Lists and pushes of a few flights, repeated. */
function manyMessages(): Uint8Array {
  const parts = benchFlights(8).flatMap(({ paxlst, pnrgov }) => [paxlst, pnrgov]);
  const bytes = new Uint8Array(SIZE).fill(0x0a);
  let at = 0;
  for (let index = 0; ; index++) {
    const part = parts[index % parts.length] as Uint8Array;
    if (at + part.length > SIZE) return bytes;
    bytes.set(part, at);
    at += part.length;
  }
}
