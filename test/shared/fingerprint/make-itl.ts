/** Writes fingerprint files for tests (ANSI/NIST-ITL, traditional encoding). */

export const [FS, GS, RS, US] = ['\x1c', '\x1d', '\x1e', '\x1f'];
export const WSQ = [0xff, 0xa0, 0xff, 0xa8, 0x00, 0x1c, 0x1d, 0xff, 0xa1];

/** A record as bytes, and how Type-1 names it. */
export interface MadeRecord {
  readonly type: number;
  readonly idc: number;
  readonly bytes: readonly number[];
}

const ascii = (text: string): number[] => [...text].map((each) => each.charCodeAt(0));

/** Field 001 counts its own digits. */
function withLength(type: number, rest: readonly number[]): number[] {
  const before = `${type}.001:`;
  let length = before.length + 1 + rest.length + 1;
  while (String(length).length + before.length + 1 + rest.length !== length) length++;
  return [...ascii(`${before}${length}${GS}`), ...rest];
}

/** A tagged record. `image` becomes field 999. */
export function tagged(
  type: number,
  idc: number,
  fields: Readonly<Record<string, string>>,
  image?: readonly number[],
): MadeRecord {
  const texts = [
    `${type}.002:${String(idc).padStart(2, '0')}`,
    ...Object.entries(fields).map(([field, value]) => `${type}.${field}:${value}`),
  ];
  const body = ascii(texts.join(GS));
  const picture = image === undefined ? [] : [...ascii(`${GS}${type}.999:`), ...image];
  return { type, idc, bytes: withLength(type, [...body, ...picture, ...ascii(FS)]) };
}

/** A Type-4 record of one finger. */
export function rolled(idc: number, finger: number, image: readonly number[] = WSQ): MadeRecord {
  const length = 18 + image.length;
  const header = [(length >>> 24) & 255, (length >>> 16) & 255, (length >>> 8) & 255, length & 255];
  return { type: 4, idc, bytes: [...header, idc, 1, finger, 255, 255, 255, 255, 255, 0, 0, 20, 0, 10, 1, ...image] };
}

/** A Type-14 record of one finger. */
export function plain(idc: number, finger: number, image: readonly number[] = WSQ): MadeRecord {
  const fields = {
    '003': '0',
    '006': '20',
    '007': '10',
    '008': '1',
    '009': '500',
    '010': '500',
    '011': 'WSQ20',
    '013': String(finger),
  };
  return tagged(14, idc, fields, image);
}

export interface HeaderFields {
  readonly [field: string]: string | undefined;
}

/** A whole file. `fields` replace those of Type-1, also its table of contents (003); undefined leaves one out. */
export function itlFile(records: readonly MadeRecord[], fields: HeaderFields = {}): Uint8Array {
  const contents = [
    `1${US}${records.length}`,
    ...records.map(({ type, idc }) => `${type}${US}${String(idc).padStart(2, '0')}`),
  ];
  const own: HeaderFields = {
    '002': '0300',
    '003': contents.join(RS),
    '004': 'CPS',
    '005': '20261118',
    '007': 'IPSG',
    '008': 'TG/LFW',
    '009': 'LFW-2026-000017',
    '011': '19.69',
    '012': '19.69',
    ...fields,
  };
  const texts = Object.entries(own).flatMap(([field, value]) => (value === undefined ? [] : [`1.${field}:${value}`]));
  const header = withLength(1, ascii(texts.join(GS) + FS));
  return new Uint8Array([...header, ...records.flatMap(({ bytes }) => bytes)]);
}
