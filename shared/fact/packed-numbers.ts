/**
 * Columns of numbers in few bits: a head byte, then its data.
 *
 * - 0 to 24, or 32: the bits per number. The smallest number follows (4 bytes), then the differences from it, lowest bits first. 0 bits:
 *   all are equal.
 * - 128 to 191: all are equal to a number from 0 to 63, which is in the head byte itself.
 * - 255: the same numbers as an earlier column of the block; its ordinal follows.
 */
import { evenNumbers } from './even-numbers.ts';
import type { ByteReader, ByteWriter } from './packed-bytes.ts';

const SMALL = 128;
const SMALL_MOST = 63;
const SAME = 255;
const WHOLE = 32;
const MOST_BITS = 24;

interface Packed {
  readonly numbers: Numbers;
  readonly ordinal: number;
  /** The number that all are equal to, or null. */
  readonly even: number | null;
}

type Numbers = Int32Array | Uint8Array;

/** Packs one column after the other, all of the same length. */
export function numberPacker(writer: ByteWriter): (numbers: Numbers) => void {
  const packed = new Map<Numbers, Packed>();
  const bySum = new Map<number, Packed>();
  let ordinal = -1;

  function writeEven(number: number): void {
    if (number >= 0 && number <= SMALL_MOST) writer.u8(SMALL + number);
    else {
      writer.u8(0);
      writer.u32(number);
    }
  }

  function writeSame(as: Packed): void {
    if (as.even !== null) writeEven(as.even);
    else {
      writer.u8(SAME);
      writer.varint(as.ordinal);
    }
  }

  return (numbers) => {
    ordinal += 1;
    // Equal columns are mostly the same array.
    const own = packed.get(numbers);
    if (own !== undefined) {
      writeSame(own);
      return;
    }
    const { least, most, sum } = extentOf(numbers);
    const equal = bySum.get(sum);
    if (equal !== undefined && areEqual(equal.numbers, numbers)) {
      packed.set(numbers, equal);
      writeSame(equal);
      return;
    }
    const fresh = { numbers, ordinal, even: least === most ? least : null };
    packed.set(numbers, fresh);
    if (equal === undefined) bySum.set(sum, fresh);
    if (fresh.even === null) writeBits(writer, numbers, least, most - least);
    else writeEven(fresh.even);
  };
}

function extentOf(numbers: Numbers): { readonly least: number; readonly most: number; readonly sum: number } {
  let least = numbers[0] ?? 0;
  let most = least;
  let sum = 0;
  // Counted loops: `for of` over two array types takes several times as long.
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    if (number < least) least = number;
    if (number > most) most = number;
    sum = (Math.imul(sum, 31) + number) | 0;
  }
  return { least, most, sum };
}

function writeBits(writer: ByteWriter, numbers: Numbers, least: number, range: number): void {
  const needed = range >= 2 ** MOST_BITS ? WHOLE : WHOLE - Math.clz32(range);
  writer.u8(needed);
  writer.u32(least);
  const bytes = writer.room(Math.ceil((numbers.length * needed) / 8));
  let held = 0;
  let bits = 0;
  let to = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const difference = (numbers[at] as number) - least;
    if (needed === WHOLE) {
      for (let byte = 0; byte < 4; byte += 1) bytes[to++] = (difference >>> (8 * byte)) & 0xff;
      continue;
    }
    held |= difference << bits;
    bits += needed;
    while (bits >= 8) {
      bytes[to++] = held & 0xff;
      held >>>= 8;
      bits -= 8;
    }
  }
  if (bits > 0) bytes[to] = held;
}

function areEqual(a: Numbers, b: Numbers): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

/** Unpacks or skips one column after the other. */
export interface NumberUnpacker<Column extends Numbers> {
  next(): Column;
  skip(): void;
}

/** Unpacks columns of `size` numbers each; `make` returns an empty one. Equal columns are one array. */
export function numberUnpacker<Column extends Numbers>(
  reader: ByteReader,
  size: number,
  make: () => Column,
): NumberUnpacker<Column> {
  const columns: (Column | undefined)[] = [];
  const even = evenNumbers((number) => {
    const column = make();
    column.fill(number);
    return column;
  });
  /** Start of each column: a later column may refer to one that was skipped. */
  const places: number[] = [];

  function unpack(ordinal: number): Column {
    const column = read(reader.u8(), ordinal);
    columns[ordinal] = column;
    return column;
  }

  function read(head: number, ordinal: number): Column {
    if (head === SAME) return earlier(reader.varint(), ordinal);
    if (isSmall(head)) return even(head - SMALL);
    const needed = bitsOf(head);
    const least = reader.u32() | 0;
    return needed === 0 ? even(least) : readBits(reader, make(), least, needed);
  }

  function earlier(ordinal: number, before: number): Column {
    const known = columns[ordinal];
    if (known !== undefined) return known;
    const place = places[ordinal];
    if (place === undefined || ordinal >= before) throw new RangeError('same as no earlier column');
    const back = reader.place();
    reader.goTo(place);
    const column = unpack(ordinal);
    reader.goTo(back);
    return column;
  }

  return {
    next() {
      places.push(reader.place());
      return unpack(places.length - 1);
    },
    skip() {
      places.push(reader.place());
      const head = reader.u8();
      if (head === SAME) reader.varint();
      else if (!isSmall(head)) reader.take(4 + Math.ceil((size * bitsOf(head)) / 8));
    },
  };
}

function isSmall(head: number): boolean {
  return head >= SMALL && head <= SMALL + SMALL_MOST;
}

function bitsOf(head: number): number {
  if (head <= MOST_BITS || head === WHOLE) return head;
  throw new RangeError(`packed in ${head} bits`);
}

function readBits<Column extends Numbers>(reader: ByteReader, column: Column, least: number, needed: number): Column {
  const bytes = reader.take(Math.ceil((column.length * needed) / 8));
  let from = 0;
  if (needed === WHOLE) {
    for (let at = 0; at < column.length; at += 1, from += 4) {
      const low = (bytes[from] as number) | ((bytes[from + 1] as number) << 8) | ((bytes[from + 2] as number) << 16);
      column[at] = (least + (low | ((bytes[from + 3] as number) << 24))) | 0;
    }
    return column;
  }
  const mask = (1 << needed) - 1;
  let held = 0;
  let bits = 0;
  for (let at = 0; at < column.length; at += 1) {
    while (bits < needed) {
      held |= (bytes[from++] as number) << bits;
      bits += 8;
    }
    column[at] = least + (held & mask);
    held >>>= needed;
    bits -= needed;
  }
  return column;
}
