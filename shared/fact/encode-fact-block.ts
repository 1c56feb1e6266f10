/**
 * A fact block as bytes: what is sealed beside a flight, and all that re-screening and back-tests open.
 *
 * Little endian. Head: magic, format, catalogue, travellers, columns, texts, sets. Then the texts (UTF-8, with lengths), the sets, and per column the
 * fact (its place in the catalogue, which only ever grows; or its id), then states and values, each as packed numbers: smallest number,
 * bits per number (0 where all are equal; 1, 2, 4, 8, 16, 32), and the differences from the smallest, lowest bits first.
 */
import { FACT_STATES, type FactBlock, type FactColumn } from './fact-block.ts';
import { FACTS, factIndex } from './fact-catalogue.ts';

const MAGIC = 0x4246;
const FORMAT = 1;
const BY_ID = 0xffff;
const WIDTHS = [0, 1, 2, 4, 8, 16, 32] as const;

/** Packs a block; `decodeFactBlock` gives back an equal one. */
export function encodeFactBlock(block: FactBlock): Uint8Array {
  const writer = byteWriter(1024 + block.size * 64);
  writer.u16(MAGIC);
  writer.u8(FORMAT);
  writer.u16(block.catalogue);
  writer.u32(block.size);
  writer.u16(block.columns.length);
  writer.u32(block.texts.length);
  writer.u32(block.sets.length);
  for (const text of block.texts) writer.text(text);
  for (const set of block.sets) {
    writer.u16(set.length);
    for (const member of set) writer.u32(member);
  }
  for (const column of block.columns) {
    const index = factIndex(column.fact);
    writer.u16(index < 0 ? BY_ID : index);
    if (index < 0) writer.text(column.fact);
    pack(writer, column.states);
    pack(writer, column.values);
  }
  return writer.bytes();
}

/** Unpacks a block. Throws a RangeError when the bytes are no fact block, of a newer format, or cut short. */
export function decodeFactBlock(bytes: Uint8Array): FactBlock {
  const reader = byteReader(bytes);
  if (reader.u16() !== MAGIC) throw new RangeError('not a fact block');
  const format = reader.u8();
  if (format !== FORMAT) throw new RangeError(`fact block of format ${format}, known is ${FORMAT}`);
  const catalogue = reader.u16();
  const size = reader.u32();
  const columnCount = reader.u16();
  const textCount = reader.u32();
  const setCount = reader.u32();
  const texts = times(textCount, () => reader.text());
  const sets = times(setCount, () => times(reader.u16(), () => reader.u32()));
  const columns = times(columnCount, (): FactColumn => {
    const index = reader.u16();
    const fact = index === BY_ID ? reader.text() : FACTS[index]?.id;
    if (fact === undefined) throw new RangeError(`fact ${index} of a newer catalogue`);
    const states = unpack(reader, new Uint8Array(size));
    for (const state of states) if (state >= FACT_STATES.length) throw new RangeError(`no fact state ${state}`);
    return { fact, states, values: unpack(reader, new Int32Array(size)) };
  });
  return { catalogue, size, columns, texts, sets };
}

function times<Item>(count: number, make: () => Item): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < count; at += 1) items.push(make());
  return items;
}

function pack(writer: ByteWriter, numbers: Int32Array | Uint8Array): void {
  let least = numbers[0] ?? 0;
  let most = least;
  // Counted loops: `for of` over two kinds of arrays takes several times as long.
  for (let at = 1; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  const range = most - least;
  const width = WIDTHS.find((bits) => range < 2 ** bits) ?? 32;
  writer.u32(least);
  writer.u8(width);
  if (width === 0) return;
  if (width >= 8) {
    for (let at = 0; at < numbers.length; at += 1) writer.number((numbers[at] as number) - least, width / 8);
    return;
  }
  let byte = 0;
  let filled = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    byte |= ((numbers[at] as number) - least) << filled;
    filled += width;
    if (filled === 8) {
      writer.u8(byte);
      byte = 0;
      filled = 0;
    }
  }
  if (filled > 0) writer.u8(byte);
}

function unpack<Numbers extends Int32Array | Uint8Array>(reader: ByteReader, numbers: Numbers): Numbers {
  const least = reader.u32() | 0;
  const width = reader.u8();
  if (!WIDTHS.some((known) => known === width)) throw new RangeError(`packed in ${width} bits`);
  if (width === 0) numbers.fill(least);
  else if (width >= 8) {
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = least + reader.number(width / 8);
  } else {
    const mask = (1 << width) - 1;
    let byte = 0;
    let left = 0;
    for (let at = 0; at < numbers.length; at += 1) {
      if (left === 0) {
        byte = reader.u8();
        left = 8;
      }
      numbers[at] = least + (byte & mask);
      byte >>= width;
      left -= width;
    }
  }
  return numbers;
}

interface ByteWriter {
  u8(value: number): void;
  u16(value: number): void;
  u32(value: number): void;
  /** A number of so many bytes. */
  number(value: number, bytes: number): void;
  text(value: string): void;
  bytes(): Uint8Array;
}

function byteWriter(expected: number): ByteWriter {
  let buffer = new Uint8Array(expected);
  let length = 0;
  const encoder = new TextEncoder();

  function room(bytes: number): void {
    if (length + bytes <= buffer.length) return;
    const larger = new Uint8Array(Math.max(buffer.length * 2, length + bytes));
    larger.set(buffer);
    buffer = larger;
  }

  function number(value: number, bytes: number): void {
    room(bytes);
    for (let at = 0; at < bytes; at += 1) buffer[length + at] = (value >>> (8 * at)) & 0xff;
    length += bytes;
  }

  return {
    u8: (value) => number(value, 1),
    u16: (value) => number(value, 2),
    u32: (value) => number(value, 4),
    number,
    text(value) {
      const encoded = encoder.encode(value);
      number(encoded.length, 2);
      room(encoded.length);
      buffer.set(encoded, length);
      length += encoded.length;
    },
    bytes: () => buffer.slice(0, length),
  };
}

interface ByteReader {
  u8(): number;
  u16(): number;
  u32(): number;
  number(bytes: number): number;
  text(): string;
}

function byteReader(bytes: Uint8Array): ByteReader {
  let at = 0;
  const decoder = new TextDecoder();

  function take(count: number): number {
    const from = at;
    at += count;
    if (at > bytes.length) throw new RangeError('fact block cut short');
    return from;
  }

  function number(count: number): number {
    const from = take(count);
    let value = 0;
    for (let place = count - 1; place >= 0; place -= 1) value = value * 256 + (bytes[from + place] as number);
    return value;
  }

  return {
    u8: () => number(1),
    u16: () => number(2),
    u32: () => number(4),
    number,
    text() {
      const length = number(2);
      const from = take(length);
      return decoder.decode(bytes.subarray(from, from + length));
    },
  };
}
