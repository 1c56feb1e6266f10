/** How much memory reading a file of 100 MB takes, measured in a process that does nothing else. */
import { spawnSync } from 'node:child_process';
import { YOUNG_GENERATION } from '../../electron/young-generation.ts';
import { readFile } from '../../shared/intake/read-file.ts';
import { shippedReference } from '../../shared/reference/shipped.ts';
import { benchFlights } from './bench-data.ts';

/** The kinds of file, and the figures that tell of them. */
export const LARGE_FILES = {
  messages: 'peak memory of a 100 MB file',
  message: 'peak memory of a 100 MB message',
} as const;
export type LargeFile = keyof typeof LARGE_FILES;

const SIZE = 100_000_000;
/** Tells a child process which kind of file it is to read. */
export const LARGE_FILE = 'AIRSIDE_BENCH_LARGE_FILE';

/** Peak memory of a process of its own as a multiple of the size of the file. */
export function measuredApart(file: LargeFile): number {
  const words = [YOUNG_GENERATION, process.argv[1] ?? '', 'bench', 'import'];
  const { stdout, status } = spawnSync(process.execPath, words, { env: { ...process.env, [LARGE_FILE]: file } });
  const peak = Number(stdout.toString());
  if (status !== 0 || !(peak > 0)) throw new Error('no peak was measured');
  return peak / SIZE;
}

/** Reads such a file and gives the peak memory of this process in bytes. */
export function readLargeFile(file: LargeFile): number {
  const bytes = file === 'messages' ? manyMessages() : oneMessage();
  let travellers = 0;
  for (const { manifest } of readFile('', bytes, { reference: shippedReference() }))
    travellers += manifest.travellers.length;
  if (travellers < SIZE / 1000) throw new Error('travellers are missing');
  return process.resourceUsage().maxRSS * 1024;
}

function manyMessages(): Uint8Array {
  return repeated(
    benchFlights(8).flatMap(({ paxlst, pnrgov }) => [paxlst, pnrgov]),
    new Uint8Array(0),
    new Uint8Array(0),
  );
}

/** A passenger list whose travellers come again and again. */
function oneMessage(): Uint8Array {
  const text = new TextDecoder().decode(benchFlights(1)[0]?.paxlst);
  const first = text.indexOf('NAD+FL');
  const last = text.indexOf('CNT+');
  const part = (from: number, to?: number): Uint8Array => new TextEncoder().encode(text.slice(from, to));
  return repeated([part(first, last)], part(0, first), part(last));
}

function repeated(parts: readonly Uint8Array[], head: Uint8Array, tail: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(SIZE);
  bytes.set(head);
  let at = head.length;
  for (let index = 0; ; index++) {
    const part = parts[index % parts.length] as Uint8Array;
    if (at + part.length + tail.length > SIZE) break;
    bytes.set(part, at);
    at += part.length;
  }
  bytes.set(tail, at);
  return bytes.fill(0x0a, at + tail.length);
}
