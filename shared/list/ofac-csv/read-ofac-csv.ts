/**
 * Reads OFAC's list as CSV: `sdn.csv` or `cons_prim.csv`, alone or with aliases, addresses and continued remarks in files of their own, which belong to
 * an entry by its number.
 * Source: OFAC, Specially Designated Nationals and Blocked Persons, Data Specification.
 */
import { diagnostic } from '../../diagnostic.ts';
import type { Row } from '../../table/split-rows.ts';
import { EntryDraft } from '../entry-draft.ts';
import type { EntryKind, NameQuality } from '../list-entry.ts';
import type { ListRow } from '../list-format.ts';
import type { ListEnd, ListFile, ListItem, ListReader } from '../list-reader.ts';
import { oneLine } from '../xml-texts.ts';
import { addOfacName } from './ofac-name.ts';
import { hasForm, type OfacPart, ofacPartOf, ofacPiece, ofacRowAt, ofacRows, ofacText } from './ofac-part.ts';
import { addOfacRemarks } from './ofac-remarks.ts';

/** How much of a file tells what it is. */
const HEAD = 65_536;
/** A place is a number: index of the file, and offset in it. */
const PLACES = 2 ** 32;

interface PartFile {
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly part: OfacPart;
}

const readOfacCsv: ListReader = function* (files) {
  const parts = files.flatMap(({ bytes }, at): PartFile[] => {
    const part = ofacPartOf(bytes.subarray(0, HEAD));
    return part === null ? [] : [{ at, bytes, part }];
  });
  const main = parts.filter(({ part }) => part === 'entries');
  const end: ListEnd = { format: 'OFAC-CSV', publishedOn: null, stated: null, delta: false };
  if (main.length === 0) {
    for (const file of files.keys()) yield { file, refused: diagnostic('error', 'list-part-alone') };
    return end;
  }
  const companions = yield* indexed(parts.filter(({ part }) => part !== 'entries'));
  for (const { at, bytes } of main) {
    for (const row of ofacRows(bytes, 'entries')) {
      if (hasForm(row, 'entries')) yield* entryItems(row, at, files, companions);
      else yield refusedRow(row, at, 12);
    }
  }
  yield* withoutEntry(companions);
  return end;
};

export const OFAC_CSV: ListRow = {
  format: 'OFAC-CSV',
  takes: (head) => (head.root === null && ofacPartOf(new TextEncoder().encode(head.text)) !== null ? 'part' : null),
  read: readOfacCsv,
};

/** Places of the rows that add to an entry, by its number, in the order of the files. */
type Companions = Map<string, { readonly part: OfacPart; readonly place: number }[]>;

const WIDTHS: Readonly<Record<OfacPart, number>> = { entries: 12, aliases: 5, addresses: 6, comments: 2 };

function* indexed(files: readonly PartFile[]): Generator<ListItem, Companions> {
  const companions: Companions = new Map();
  for (const { at, bytes, part } of files) {
    for (const row of ofacRows(bytes, part)) {
      if (!hasForm(row, part)) {
        yield refusedRow(row, at, WIDTHS[part]);
        continue;
      }
      const number = ofacText(row, 0);
      const known = companions.get(number);
      const found = { part, place: at * PLACES + row.start };
      if (known === undefined) companions.set(number, [found]);
      else known.push(found);
    }
  }
  return companions;
}

const KINDS: Readonly<Record<string, EntryKind>> = { individual: 'person', vessel: 'vessel', aircraft: 'aircraft' };
const QUALITIES: Readonly<Record<string, NameQuality>> = { f: 'former' };

function* entryItems(
  row: Row,
  file: number,
  files: readonly ListFile[],
  companions: Companions,
): Generator<ListItem, void> {
  const offset = row.start;
  const bytesOf = (at: number): Uint8Array => (files[at] as ListFile).bytes;
  const id = ofacText(row, 0);
  const draft = new EntryDraft(KINDS[ofacText(row, 2).toLowerCase()] ?? 'organisation', id);
  addOfacName(draft, ofacText(row, 1), 'main');
  addColumns(draft, row);
  // Remarks are cut at a number of letters, and go on where they were cut.
  let remarks = ofacPiece(bytesOf(file), row, 11);
  for (const { part, place } of companions.get(id) ?? []) {
    const bytes = bytesOf(Math.floor(place / PLACES));
    const other = ofacRowAt(bytes, part, place % PLACES);
    if (other === null) continue;
    if (part === 'comments') remarks += ofacPiece(bytes, other, 1);
    else addCompanion(draft, other, part);
  }
  companions.delete(id);
  addOfacRemarks(draft, oneLine(remarks) ?? '');
  yield* draft.items(offset, file);
}

/** Columns between the name and the remarks. A ship has the nationality of its flag. */
function addColumns(draft: EntryDraft, row: Row): void {
  draft.programmes.push(
    ...ofacText(row, 3)
      .split(/[\s;]*\]\s*\[|[[\]]/)
      .map((each) => each.trim())
      .filter(Boolean),
  );
  draft.remark(ofacText(row, 4));
  const callSign = ofacText(row, 5);
  if (callSign !== '') draft.identifier('call-sign', null, callSign, null);
  for (const [at, words] of [
    [6, 'Vessel type'],
    [7, 'Tonnage'],
    [8, 'Gross registered tonnage'],
    [10, 'Owner'],
  ] as const) {
    const text = ofacText(row, at);
    if (text !== '') draft.remark(`${words} ${text}`);
  }
  draft.nationality(ofacText(row, 9), 'Flag');
  // An aircraft is listed by its registration.
  const name = ofacText(row, 1);
  if (draft.kind === 'aircraft' && /^[A-Z0-9]{1,3}-[A-Z0-9]{2,6}$/i.test(name)) {
    draft.identifier('registration', null, name, null);
  }
}

function addCompanion(draft: EntryDraft, row: Row, part: 'aliases' | 'addresses' | 'entries'): void {
  if (part === 'aliases') {
    addOfacName(draft, ofacText(row, 3), QUALITIES[ofacText(row, 2).charAt(0).toLowerCase()] ?? 'good');
    draft.remark(ofacText(row, 4));
    return;
  }
  const [street, city, country] = [ofacText(row, 2), ofacText(row, 3), ofacText(row, 4)];
  draft.address([street, city], city, country);
  draft.remark(ofacText(row, 5));
}

function* withoutEntry(companions: Companions): Generator<ListItem, void> {
  for (const [number, places] of companions) {
    for (const { place } of places) {
      const file = Math.floor(place / PLACES);
      const offset = place % PLACES;
      yield { file, refused: diagnostic('warning', 'list-row-alone', { offset }, { value: number }) };
    }
  }
}

function refusedRow(row: Row, file: number, stated: number): ListItem {
  const raw = row.cells.map(({ text }) => text).join(',');
  const place = { offset: row.start, raw };
  return { file, refused: diagnostic('error', 'list-row-form', place, { stated, found: row.cells.length }) };
}
