/**
 * Encodes a fact block as bytes, which are sealed with the flight and are all that re-screening and back-tests read.
 *
 * Format 2. Head: magic, format, catalogue, travellers, columns, texts, sets. Then come the lengths of the texts and all texts as one (one
 * decoder call instead of hundreds), then the sets. Each column has its fact (the distance from the previous column's place in the
 * catalogue, which only grows, or the id), its states and its values, each as packed numbers (`packed-numbers.ts`). Most columns are the
 * same for all travellers and take four bytes. Format 1 is still read (`decode-first-format.ts`).
 */
import { decodeFirstFormat } from './decode-first-format.ts';
import { FACT_STATES, type FactBlock, type FactColumn } from './fact-block.ts';
import { FACTS, factById, factIndex } from './fact-catalogue.ts';
import { type ByteReader, byteReader, byteWriter } from './packed-bytes.ts';
import { numberPacker, numberUnpacker } from './packed-numbers.ts';

const MAGIC = 0x4246;
const FORMAT = 2;
const FIRST_FORMAT = 1;
/** Written instead of a distance in the catalogue: the id follows. */
const BY_ID = 0;

/** Packs a block; `decodeFactBlock` gives back an equal one. */
export function encodeFactBlock(block: FactBlock): Uint8Array {
  const writer = byteWriter(1024 + block.size * 64);
  writer.u16(MAGIC);
  writer.u8(FORMAT);
  writer.u16(block.catalogue);
  writer.u32(block.size);
  writer.varint(block.columns.length);
  writer.varint(block.texts.length);
  writer.varint(block.sets.length);
  // Lengths are in UTF-16 units, as JavaScript slices texts.
  for (const text of block.texts) writer.varint(text.length);
  writer.text(block.texts.join(''));
  for (const set of block.sets) {
    writer.varint(set.length);
    for (const member of set) writer.varint(member);
  }
  const packStates = numberPacker(writer);
  const packValues = numberPacker(writer);
  let last = -1;
  for (const column of block.columns) {
    const index = factIndex(column.fact);
    if (index < 0) {
      writer.varint(BY_ID);
      writer.text(column.fact);
    } else {
      writer.varint(1 + zigzag(index - last));
      last = index;
    }
    packStates(column.states);
    packValues(column.values);
  }
  return writer.bytes();
}

/**
 * Decodes a block: all of it, or only the columns of the wanted facts, which costs a fraction. Texts and sets keep their numbers; they are
 * left out when no wanted fact uses them. Throws a RangeError when the bytes are no fact block, of a newer format, or cut short.
 */
export function decodeFactBlock(bytes: Uint8Array, wanted: ReadonlySet<string> | null = null): FactBlock {
  const reader = byteReader(bytes);
  if (reader.u16() !== MAGIC) throw new RangeError('not a fact block');
  const format = reader.u8();
  const reads = wanted === null ? EVERYTHING : readsOf(wanted);
  if (format === FIRST_FORMAT) return onlyWanted(decodeFirstFormat(reader), reads);
  if (format !== FORMAT) throw new RangeError(`fact block of format ${format}, known is ${FORMAT}`);
  const catalogue = reader.u16();
  const size = reader.u32();
  const columnCount = reader.varint();
  const textCount = reader.varint();
  const setCount = reader.varint();
  const texts = reads.texts ? readTexts(reader, textCount) : skipTexts(reader, textCount);
  const sets = reads.sets ? readSets(reader, setCount) : skipSets(reader, setCount);
  const states = numberUnpacker(reader, size, () => new Uint8Array(size));
  const values = numberUnpacker(reader, size, () => new Int32Array(size));
  const checked = stateCheck();
  const columns: FactColumn[] = [];
  let last = -1;
  for (let at = 0; at < columnCount; at += 1) {
    const distance = reader.varint();
    if (distance !== BY_ID) last += unzigzag(distance - 1);
    const fact = distance === BY_ID ? reader.text('varint') : FACTS[last]?.id;
    if (fact === undefined) throw new RangeError(`fact ${last} of a newer catalogue`);
    if (reads.column(fact)) {
      columns.push({ fact, states: checked(states.next()), values: values.next() });
    } else {
      states.skip();
      values.skip();
    }
  }
  return { catalogue, size, columns, texts, sets };
}

/** Which parts of a block to read. */
interface Reads {
  column(fact: string): boolean;
  readonly texts: boolean;
  readonly sets: boolean;
}

const EVERYTHING: Reads = { column: () => true, texts: true, sets: true };

/** A fact that the catalogue does not list may be of any type. */
function readsOf(wanted: ReadonlySet<string>): Reads {
  const types = [...wanted].map((fact) => factById(fact)?.type ?? 'set');
  const sets = types.includes('set');
  return { column: (fact) => wanted.has(fact), sets, texts: sets || types.includes('text') };
}

function onlyWanted(block: FactBlock, { column, texts, sets }: Reads): FactBlock {
  const columns = block.columns.filter(({ fact }) => column(fact));
  return { ...block, columns, texts: texts ? block.texts : [], sets: sets ? block.sets : [] };
}

/** Checks each column of states once: many facts share a column. */
function stateCheck(): (states: Uint8Array) => Uint8Array {
  const known = new Set<Uint8Array>();
  return (states) => {
    if (known.has(states)) return states;
    for (let at = 0; at < states.length; at += 1) {
      if ((states[at] as number) >= FACT_STATES.length) throw new RangeError(`no fact state ${states[at]}`);
    }
    known.add(states);
    return states;
  };
}

function readSets(reader: ByteReader, count: number): readonly (readonly number[])[] {
  return times(count, () => times(reader.varint(), () => reader.varint()));
}

function skipSets(reader: ByteReader, count: number): readonly [] {
  for (let set = 0; set < count; set += 1) for (let left = reader.varint(); left > 0; left -= 1) reader.varint();
  return [];
}

function skipTexts(reader: ByteReader, count: number): readonly [] {
  for (let text = 0; text < count; text += 1) reader.varint();
  reader.take(reader.varint());
  return [];
}

function readTexts(reader: ByteReader, count: number): readonly string[] {
  const lengths = times(count, () => reader.varint());
  const whole = reader.text('varint');
  let at = 0;
  return lengths.map((length) => {
    const from = at;
    at += length;
    if (at > whole.length) throw new RangeError('fact block cut short');
    return whole.slice(from, at);
  });
}

function times<Item>(count: number, make: () => Item): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < count; at += 1) items.push(make());
  return items;
}

/** Maps small numbers of either sign to small positive ones. */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
