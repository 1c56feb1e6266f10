/** ZIP archives that say what is not so, written field by field. Source: PKWARE APPNOTE 6.3. */
import { crc32, deflateRawSync } from 'node:zlib';
import { bytesOf } from '../../edifact/fixtures.ts';

export interface HostileEntry {
  readonly name: string;
  /** What is in it. */
  readonly data: Uint8Array;
  /** 0 stored, 8 deflated (the usual), another: nobody reads it. */
  readonly method?: number;
  /** What the directory claims in place of the true size. */
  readonly claimed?: number;
  /** The directory points at the data of the first entry. */
  readonly overlaps?: boolean;
  readonly flags?: number;
}

/** An archive; `directory` false leaves the directory out. */
export function hostileZip(entries: readonly HostileEntry[], directory = true): Uint8Array {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  let first = { length: 0, crc: 0 };
  for (const [
    index,
    { name, data, method = 8, claimed = data.length, overlaps = false, flags = 0 },
  ] of entries.entries()) {
    const shares = overlaps && index > 0;
    const body = shares ? new Uint8Array() : method === 8 ? new Uint8Array(deflateRawSync(data)) : data;
    if (index === 0) first = { length: body.length, crc: crc32(data) };
    const { length, crc } = shares ? first : { length: body.length, crc: crc32(data) };
    const fields = { flags, method, packed: length, size: claimed, crc, name: bytesOf(name) };
    central.push(header(0x02014b50, fields, shares ? 0 : at));
    if (shares) continue;
    const local = header(0x04034b50, fields, null);
    parts.push(local, body);
    at += local.length + body.length;
  }
  if (!directory) return joined(parts);
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return joined([...parts, ...central, end]);
}

interface Fields {
  readonly flags: number;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly name: Uint8Array;
}

/** A local header, or a header of the directory that points at `local`. */
function header(mark: number, { flags, method, packed, size, crc, name }: Fields, local: number | null): Uint8Array {
  const shift = local === null ? 0 : 2;
  const length = local === null ? 30 : 46;
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, mark, true);
  view.setUint16(6 + shift, flags, true);
  view.setUint16(8 + shift, method, true);
  view.setUint32(14 + shift, crc, true);
  view.setUint32(18 + shift, packed, true);
  view.setUint32(22 + shift, size, true);
  view.setUint16(26 + shift, name.length, true);
  if (local !== null) view.setUint32(42, local, true);
  bytes.set(name, length);
  return bytes;
}

/** The parts as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
