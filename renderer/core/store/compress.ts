/**
 * Compresses bodies before they are sealed, since sealed bytes do not compress. Raw deflate (RFC 1951) either way: the browser's streams are quicker for large bodies, but
 * take longer to set up than a small body takes to compress here.
 */
import { deflateSync, inflateSync } from 'fflate';

/** Bytes below which compressing gains nothing. */
const WORTHWHILE = 200;
/** Bytes (plain, and deflated) up to which no stream is set up. */
const SMALL = 8_192;
const SMALL_DEFLATED = 4_096;

/** Where small bodies are inflated: with memory of its own for each, which the library takes by 128 KiB, it took four times as long. Overwritten after each. */
const ROOM = new Uint8Array(262_144);

/** First byte of what is sealed: how to read the rest. */
const PLAIN = 0;
const DEFLATED = 1;

/** Packs bytes, here or in another worker. */
export type Pack = (bytes: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;

/** Is it small enough to be packed here sooner than another worker could be asked? */
export function isSmall(bytes: Uint8Array): boolean {
  return bytes.length <= SMALL;
}

/** The bytes after one that says how they are packed. */
export async function pack(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes.length >= WORTHWHILE) {
    const smaller = isSmall(bytes) ? deflateSync(bytes) : await through(bytes, new CompressionStream('deflate-raw'));
    if (smaller.length < bytes.length) return marked(DEFLATED, smaller);
  }
  return marked(PLAIN, bytes);
}

/** Undoes `pack`. Throws when `pack` did not make the bytes. */
export async function unpack(packed: Uint8Array): Promise<Uint8Array> {
  const rest = packed.subarray(1);
  if (packed[0] === PLAIN) return rest;
  if (packed[0] === DEFLATED)
    return rest.length <= SMALL_DEFLATED ? inflatedHere(rest) : through(rest, new DecompressionStream('deflate-raw'));
  throw new Error(`unknown-packing:${packed[0] ?? 'none'}`);
}

function inflatedHere(bytes: Uint8Array): Uint8Array {
  let used = ROOM.length;
  try {
    const inflated = inflateSync(bytes, { out: ROOM });
    used = inflated.length;
    // What does not fit is left out, without a word.
    if (used < ROOM.length) return inflated.slice();
  } catch {
    // There is not enough room, or these are no deflated bytes, which shows below.
  } finally {
    ROOM.fill(0, 0, used);
  }
  return inflateSync(bytes);
}

function marked(mark: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(bytes.length + 1);
  all[0] = mark;
  all.set(bytes, 1);
  return all;
}

async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = stream.writable.getWriter();
  // Reading reports a failure, too.
  writer.write(bytes as Uint8Array<ArrayBuffer>).catch(() => undefined);
  writer.close().catch(() => undefined);
  return new Uint8Array(await new Response(stream.readable).arrayBuffer());
}
