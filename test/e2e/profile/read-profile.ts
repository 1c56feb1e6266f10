/** Reads everything in the folder of a browser, decoded as far as possible without a key. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { logPieces, tablePieces } from './leveldb.ts';
import { unsnappy } from './snappy.ts';

export interface ProfileFile {
  /** Path within the profile. */
  readonly path: string;
  /** The file itself, and its decoded contents. */
  readonly pieces: readonly Uint8Array[];
}

/** Reads the files one by one. */
export function* readProfile(folder: string): Generator<ProfileFile> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    if (bytes.length === 0) continue;
    yield { path: relative(folder, file), pieces: opened(file, bytes).flatMap(withInner) };
  }
}

function opened(file: string, bytes: Buffer): readonly Uint8Array[] {
  const name = basename(file);
  if (name.endsWith('.ldb')) return [bytes, ...tablePieces(bytes)];
  if (name.endsWith('.log') || name.startsWith('MANIFEST-')) return [bytes, ...logPieces(bytes)];
  return [bytes];
}

/** Prefix of a value that the browser compressed before writing: a mark of V8's format, then that of the wrapping. */
const WRAPPED = [0xff, 0x11, 0x02];
/** Most bytes before the mark, which may follow the version of the value. */
const FIRST = 12;

function withInner(bytes: Uint8Array): readonly Uint8Array[] {
  const found = [bytes];
  for (let at = 0; at < FIRST; at++) {
    if (!WRAPPED.every((byte, index) => bytes[at + index] === byte)) continue;
    const inner = unsnappy(bytes.subarray(at + WRAPPED.length));
    if (inner !== null) found.push(inner);
  }
  const gzip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(Buffer.from([0x1f, 0x8b, 0x08]));
  if (gzip >= 0) {
    try {
      found.push(gunzipSync(bytes.subarray(gzip)));
    } catch {
      // The three bytes occurred by chance.
    }
  }
  return found;
}
