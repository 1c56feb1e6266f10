/** CNT (1.003): which records follow Type-1, in order. After `1 US n` it has `type US idc` for each. */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { wholeNumber } from './image-of-record.ts';
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
