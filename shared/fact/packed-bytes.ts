/** Writes and reads numbers and texts as little-endian bytes, for fact blocks. */

export interface ByteWriter {
  u8(value: number): void;
  u16(value: number): void;
  u32(value: number): void;
  /** A number in the given number of bytes. */
  number(value: number, bytes: number): void;
  /** A whole number from 0 to 2^32 - 1, seven bits a byte, lowest first. */
  varint(value: number): void;
  /** A text as UTF-8 with its length in bytes first. */
  text(value: string): void;
  /** Reserves bytes at the end for the caller to fill. */
  room(bytes: number): Uint8Array;
  bytes(): Uint8Array;
}

/** A writer of little-endian bytes that grows as needed. */
export function byteWriter(expected: number): ByteWriter {
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

  function varint(value: number): void {
    room(5);
    let rest = value;
    while (rest >= 0x80) {
      buffer[length++] = (rest & 0x7f) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    buffer[length++] = rest;
  }

  return {
    u8: (value) => number(value, 1),
    u16: (value) => number(value, 2),
    u32: (value) => number(value, 4),
    number,
    varint,
    room(bytes) {
      room(bytes);
      length += bytes;
      return buffer.subarray(length - bytes, length);
    },
    text(value) {
      const encoded = encoder.encode(value);
      varint(encoded.length);
      room(encoded.length);
      buffer.set(encoded, length);
      length += encoded.length;
    },
    bytes: () => buffer.slice(0, length),
  };
}

export interface ByteReader {
  u8(): number;
  u16(): number;
  u32(): number;
  number(bytes: number): number;
  varint(): number;
  /** A text with its length in two bytes (format 1) or as a varint. */
  text(length: 'u16' | 'varint'): string;
  take(bytes: number): Uint8Array;
  /** How many bytes were read. */
  place(): number;
  /** Continues reading at this place. */
  goTo(place: number): void;
}

/** A reader of little-endian bytes; throws a RangeError past the end. */
export function byteReader(bytes: Uint8Array): ByteReader {
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

  function varint(): number {
    let value = 0;
    let unit = 1;
    for (let count = 0; count < 5; count += 1) {
      const byte = bytes[take(1)] as number;
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
      unit *= 0x80;
    }
    throw new RangeError('number too long');
  }

  return {
    u8: () => number(1),
    u16: () => number(2),
    u32: () => number(4),
    number,
    varint,
    take(count) {
      const from = take(count);
      return bytes.subarray(from, from + count);
    },
    place: () => at,
    goTo(place) {
      at = place;
    },
    text(written) {
      const length = written === 'u16' ? number(2) : varint();
      const from = take(length);
      return decoder.decode(bytes.subarray(from, from + length));
    },
  };
}
