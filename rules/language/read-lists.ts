/**
 * Reads the named lists of a rule file, such as airports of a kind or agencies under review. A list is data with an owner, a reason and a last
 * day, so that a rule is readable and the reason for every code is recorded.
 *
 * ```yaml
 * lists:
 *   source-airports:
 *     title: { en: Cocaine source airports, fr: Aéroports de départ de la cocaïne }
 *     owner: Customs, risk analysis
 *     reason: Airports where consignments were often handed over
 *     validTo: 2027-05-31
 *     entries: [GRU, BOG, { value: VCP, validTo: 2026-12-31, reason: Pilot of the winter season }]
 * ```
 */
import type { IsoDate } from '../../shared/manifest.ts';
import { MAX_TEXT_OPERAND, readText } from './operands.ts';
import { readTitle } from './read-title.ts';
import type { ListEntry, NamedList } from './rule-set.ts';
import {
  asDay,
  asList,
  asMap,
  asText,
  entryOf,
  type Reader,
  refuseUnknownKeys,
  report,
  required,
} from './source-reader.ts';
import type { SourceEntry, SourceMap, SourceNode } from './source-tree.ts';

export const MAX_LISTS = 200;
export const MAX_ENTRIES = 10_000;
const LIST_ID = /^[a-z0-9][a-z0-9.-]{0,99}$/;

/** A list and where its id was written. */
export interface ListDraft {
  readonly list: NamedList;
  readonly offset: number;
}

/** All valid lists of a file; problems of the others are in `reader`. */
export function readLists(reader: Reader, file: SourceMap): readonly ListDraft[] {
  const written = entryOf(file, 'lists');
  const map = written === undefined ? null : asMap(reader, written.value, 'lists');
  if (map === null) return [];
  if (map.entries.length > MAX_LISTS) {
    report(reader, map, 'too-many-lists', { limit: MAX_LISTS });
    return [];
  }
  return map.entries.flatMap((entry) => {
    const list = readList(reader, entry);
    return list === null ? [] : [{ list, offset: entry.offset }];
  });
}

/** The names of all lists of a file, including invalid ones, so that a rule that names one is not an error too. */
export function namesOfLists(file: SourceMap): readonly string[] {
  const written = entryOf(file, 'lists')?.value;
  return written?.kind === 'map' ? written.entries.map(({ key }) => key) : [];
}

function readList(reader: Reader, entry: SourceEntry): NamedList | null {
  const id = LIST_ID.test(entry.key)
    ? entry.key
    : report(reader, entry, 'list-id-malformed', { id: entry.key.slice(0, 80) });
  const map = asMap(reader, entry.value, 'list');
  if (map === null) return null;
  refuseUnknownKeys(reader, map, ['title', 'owner', 'reason', 'validTo', 'entries']);
  const titleNode = entryOf(map, 'title')?.value;
  const title = titleNode === undefined ? {} : readTitle(reader, titleNode);
  const owner = text(reader, map, 'owner');
  const reason = text(reader, map, 'reason');
  const validTo = day(reader, map);
  const entries = readEntries(reader, map);
  if (id === null || title === null || owner === null || reason === null) return null;
  if (validTo === null || entries === null) return null;
  return { id, title, owner, reason, validTo, entries };
}

function text(reader: Reader, map: SourceMap, key: string): string | null {
  const node = required(reader, map, key);
  return node === null ? null : asText(reader, node, key);
}

function day(reader: Reader, map: SourceMap): IsoDate | null {
  const node = required(reader, map, 'validTo');
  return node === null ? null : asDay(reader, node, 'validTo');
}

/** The entries sorted by value: their order in a file has no meaning. */
function readEntries(reader: Reader, map: SourceMap): readonly ListEntry[] | null {
  const node = required(reader, map, 'entries');
  const list = node === null ? null : asList(reader, node, 'entries');
  if (list === null) return null;
  if (list.items.length === 0) return report(reader, list, 'operand-list-empty', { operator: 'entries' });
  if (list.items.length > MAX_ENTRIES) return report(reader, list, 'operand-list-too-long', { limit: MAX_ENTRIES });
  const byValue = new Map<string, ListEntry>();
  let whole = true;
  for (const item of list.items) {
    const entry = readEntry(reader, item);
    if (entry !== null && byValue.has(entry.value)) {
      report(reader, item, 'list-entry-twice', { value: entry.value.slice(0, 80) });
    }
    if (entry === null) whole = false;
    else byValue.set(entry.value, entry);
  }
  return whole ? [...byValue.values()].sort((a, b) => (a.value < b.value ? -1 : 1)) : null;
}

function readEntry(reader: Reader, node: SourceNode): ListEntry | null {
  if (node.kind !== 'map') {
    const value = valueAt(reader, node);
    return value === null ? null : { value, validTo: null, reason: null };
  }
  const before = reader.problems.length;
  refuseUnknownKeys(reader, node, ['value', 'validTo', 'reason']);
  const valueNode = required(reader, node, 'value');
  const value = valueNode === null ? null : valueAt(reader, valueNode);
  const last = entryOf(node, 'validTo');
  const validTo = last === undefined ? null : asDay(reader, last.value, 'validTo');
  const why = entryOf(node, 'reason');
  const reason = why === undefined ? null : asText(reader, why.value, 'reason');
  return value === null || reader.problems.length > before ? null : { value, validTo, reason };
}

function valueAt(reader: Reader, node: SourceNode): string | null {
  const value = node.kind === 'scalar' ? readText(node.text, node.quoted) : null;
  return value ?? report(reader, node, 'list-value', { limit: MAX_TEXT_OPERAND });
}
