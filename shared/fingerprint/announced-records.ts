/** CNT (1.003): which records follow Type-1, in order. After `1 US n` it has `type US idc` for each. */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { wholeNumber } from './image-of-record.ts';
import type { ItlRecord } from './itl-file.ts';
import { RECORD_SEPARATOR, type TaggedRecord, UNIT_SEPARATOR } from './tagged-record.ts';

export interface AnnouncedRecord {
  readonly type: number;
  readonly idc: number | null;
}

export function announcedRecords(header: TaggedRecord): {
  readonly announced: readonly AnnouncedRecord[];
  readonly problems: readonly Diagnostic[];
} {
  const text = header.text(3);
  if (text === null) return { announced: [], problems: [] };
  const [own = '', ...rest] = text.split(RECORD_SEPARATOR);
  const announced = rest.flatMap((each): AnnouncedRecord[] => {
    const [type = null, idc = null] = each.split(UNIT_SEPARATOR);
    const number = wholeNumber(type);
    return number === null ? [] : [{ type: number, idc: wholeNumber(idc) }];
  });
  const offset = header.placeOf(3);
  if (announced.length !== rest.length) {
    return { announced, problems: [diagnostic('error', 'itl-contents', { offset, raw: text })] };
  }
  const said = wholeNumber(own.split(UNIT_SEPARATOR)[1] ?? null);
  const count = announced.length;
  const params = { said: said ?? '–', count };
  return { announced, problems: said === count ? [] : [diagnostic('error', 'itl-count', { offset }, params)] };
}

/** What differs between the announced records and those that stand in the file, in order. `end`: the size of the file. */
export function contentsProblems(
  announced: readonly AnnouncedRecord[],
  found: readonly ItlRecord[],
  end: number,
): readonly Diagnostic[] {
  const missing = missingIn(announced, found);
  // Where all others are there, the ones that miss are known; otherwise the last ones are named.
  const isKnown = missing.size === announced.length - found.length;
  const absent = isKnown ? missing : new Set(announced.slice(found.length));
  const present = announced.filter((each) => !absent.has(each));
  return [
    ...found.flatMap((record, at) => differences(record, present[at])),
    ...[...absent].map(({ type, idc }) =>
      diagnostic('error', 'itl-absent', { offset: end }, { type, idc: idc ?? '–' }),
    ),
  ];
}

/** The announced records for which none of the file is left. */
function missingIn(announced: readonly AnnouncedRecord[], found: readonly ItlRecord[]): ReadonlySet<AnnouncedRecord> {
  const left = new Map<string, number>();
  for (const record of found) left.set(keyOf(record), (left.get(keyOf(record)) ?? 0) + 1);
  const missing = announced.filter((each) => {
    const count = left.get(keyOf(each)) ?? 0;
    left.set(keyOf(each), count - 1);
    return count <= 0;
  });
  return new Set(missing);
}

function keyOf({ type, idc }: AnnouncedRecord): string {
  return `${type} ${idc}`;
}

function differences({ type, idc, offset }: ItlRecord, expected: AnnouncedRecord | undefined): readonly Diagnostic[] {
  if (expected === undefined) return [];
  if (type !== expected.type) return [diagnostic('error', 'itl-order', { offset }, { type, expected: expected.type })];
  if (expected.idc === null || idc === expected.idc) return [];
  return [diagnostic('error', 'itl-idc', { offset }, { type, idc: idc ?? '–', expected: expected.idc })];
}
