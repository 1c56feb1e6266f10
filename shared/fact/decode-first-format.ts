/**
 * Reads fact blocks as the first release wrote them: texts one by one, columns with the fact's place in the catalogue, numbers in 0, 1, 2,
 * 4, 8, 16 or 32 bits.
 */
import { FACT_STATES, type FactBlock, type FactColumn } from './fact-block.ts';
import { FACTS } from './fact-catalogue.ts';
import type { ByteReader } from './packed-bytes.ts';

const BY_ID = 0xffff;
const WIDTHS = [0, 1, 2, 4, 8, 16, 32] as const;

/** Reads the rest after magic and format. Throws a RangeError when the bytes are cut short or of a newer catalogue. */
export function decodeFirstFormat(reader: ByteReader): FactBlock {
  const catalogue = reader.u16();
  const size = reader.u32();
  const columnCount = reader.u16();
  const textCount = reader.u32();
  const setCount = reader.u32();
  const texts = times(textCount, () => reader.text('u16'));
  const sets = times(setCount, () => times(reader.u16(), () => reader.u32()));
  const columns = times(columnCount, (): FactColumn => {
    const index = reader.u16();
    const fact = index === BY_ID ? reader.text('u16') : FACTS[index]?.id;
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
