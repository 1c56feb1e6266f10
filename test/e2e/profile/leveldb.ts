/**
 * Reads LevelDB files, in which Chromium stores IndexedDB and other storage of pages: every key and value in them, including overwritten and
 * deleted ones that are not cleared yet.
 */
import { unsnappy, varint } from './snappy.ts';

const BLOCK = 32_768;
const HEAD = 7;
const FOOTER = 48;
const MAGIC = 'db4775248b80fb57';

/** Keys and values of a write-ahead log (`*.log`, `MANIFEST-*`). An incomplete record is given as far as it exists. */
export function logPieces(file: Buffer): readonly Uint8Array[] {
  const records: Buffer[] = [];
  let parts: Buffer[] = [];
  for (let block = 0; block < file.length; block += BLOCK) {
    const end = Math.min(block + BLOCK, file.length);
    let at = block;
    while (at + HEAD <= end) {
      const size = file.readUInt16LE(at + 4);
      const type = file[at + 6] ?? 0;
      if (type < 1 || type > 4) break;
      parts.push(file.subarray(at + HEAD, Math.min(at + HEAD + size, end)));
      at += HEAD + size;
      if (type === 2 || type === 3) continue;
      records.push(Buffer.concat(parts));
      parts = [];
    }
  }
  if (parts.length > 0) records.push(Buffer.concat(parts));
  return records.flatMap(batchPieces);
}

/** A batch: twelve bytes of head, then a tag, a key and, where something was put, a value. */
function batchPieces(batch: Buffer): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [batch];
  let at = 12;
  while (at < batch.length) {
    const tag = batch[at];
    if (tag !== 0 && tag !== 1) break;
    at++;
    for (let part = 0; part <= tag; part++) {
      const [size, from] = varint(batch, at);
      if (from === 0 || from + size > batch.length) return pieces;
      if (part === 1) pieces.push(batch.subarray(from, from + size));
      at = from + size;
    }
  }
  return pieces;
}

/** Keys and values of a table (`*.ldb`). Throws for other files. */
export function tablePieces(file: Buffer): readonly Uint8Array[] {
  if (file.length < FOOTER || file.subarray(-8).toString('hex').match(/../g)?.reverse().join('') !== MAGIC)
    throw new Error('no table of LevelDB');
  const footer = file.subarray(-FOOTER);
  const [, metaSize] = varint(footer, 0);
  const [, indexAt] = varint(footer, metaSize);
  const index = blockAt(file, footer, indexAt);
  return entries(index).flatMap(([, handle]) => {
    const block = blockAt(file, handle, 0);
    return entries(block).flatMap((entry) => [...entry]);
  });
}

function blockAt(file: Buffer, handle: Uint8Array, from: number): Uint8Array {
  const [offset, next] = varint(handle, from);
  const [size] = varint(handle, next);
  const bytes = file.subarray(offset, offset + size);
  if (file[offset + size] !== 1) return bytes;
  const open = unsnappy(bytes);
  if (open === null) throw new Error('a block does not open');
  return open;
}

/** Entries of a block share the prefixes of their keys. The block ends with the offsets where a full key starts. */
function entries(block: Uint8Array): readonly (readonly [key: Uint8Array, value: Uint8Array])[] {
  const restarts = new DataView(block.buffer, block.byteOffset, block.length).getUint32(block.length - 4, true);
  const end = block.length - 4 * (restarts + 1);
  const found: (readonly [Uint8Array, Uint8Array])[] = [];
  let key = new Uint8Array(0);
  let at = 0;
  while (at < end) {
    const [shared, one] = varint(block, at);
    const [own, two] = varint(block, one);
    const [size, from] = varint(block, two);
    key = new Uint8Array([...key.subarray(0, shared), ...block.subarray(from, from + own)]);
    found.push([key, block.subarray(from + own, from + own + size)]);
    at = from + own + size;
  }
  return found;
}
