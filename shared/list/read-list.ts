/**
 * From files to lists. Packed files are opened, and each file in them goes to the reader of its format, which is recognised by content and never by
 * name. Files of a set, such as `sdn.csv` with its companions, are one list.
 */
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { Budget, inMegabytes } from '../intake/budget.ts';
import { asUtf8, type Reencoded, reencode, settledXml } from '../intake/encoding.ts';
import { openFile } from '../intake/open-file.ts';
import { boundedEntry } from './bounded-entry.ts';
import type { ListRow } from './list-format.ts';
import { headOf } from './list-head.ts';
import type { ListEnd, ListFormat, ListItem } from './list-reader.ts';
import { LIST_ROWS } from './list-rows.ts';
import { textFormOf } from './text-form.ts';

/** A file as received. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a file of a list comes from: name of the file as received, and the path of the member in it, if it is packed. */
export interface ListSource {
  readonly name: string;
  readonly member: string | null;
}

/** A list that was found and is not read yet. */
export interface FoundList {
  /** Null: nothing that is known. Reading it says why. */
  readonly format: ListFormat | null;
  /** Its files; `file` of an item is an index of them. */
  readonly sources: readonly ListSource[];
  /** Reads it, once. Never throws, whatever the content. Offsets are of bytes in the file as given (of the member, after unpacking). */
  read(): Generator<ListItem, ListEnd>;
}

/** Steps of work for each byte of a list, measured and rounded up. */
const STEPS = 150;

interface OpenedFile {
  readonly source: ListSource;
  readonly file: Reencoded;
  readonly budget: Budget;
}

/**
 * Finds the lists in files, in order; those of several files come last. `pause` is awaited between pieces of unpacking. A file that holds no list,
 * or cannot be opened, is given with the format null.
 */
export async function* openLists(
  files: AsyncIterable<GivenFile> | Iterable<GivenFile>,
  pause?: () => Promise<void>,
  rows: readonly ListRow[] = LIST_ROWS,
): AsyncGenerator<FoundList, void> {
  const sets = new Map<ListRow, OpenedFile[]>();
  for await (const { name, bytes } of files) {
    const budget = new Budget();
    const opening = openFile(name, bytes, pause, budget);
    for (;;) {
      const step = await opening.next();
      if (step.done === true) {
        const { diagnostics } = step.value;
        if (diagnostics.length > 0) yield unread({ name, member: null }, diagnostics);
        break;
      }
      const { path, bytes: member } = step.value;
      const source = { name, member: path };
      const refused = refusedWhole(member, budget);
      if (refused !== null) {
        yield unread(source, [refused]);
        continue;
      }
      const found = recognised(member, rows);
      if (found === null) {
        yield unread(source, [diagnostic('error', 'list-not-recognised')]);
        continue;
      }
      const opened = { source, file: found.file, budget };
      if (found.takes === 'list') yield foundList(found.row, [opened], budget);
      else sets.set(found.row, [...(sets.get(found.row) ?? []), opened]);
    }
  }
  for (const [row, opened] of sets) {
    const budget = new Budget();
    for (const { file } of opened) budget.receive(file.bytes.length);
    yield foundList(row, opened, budget);
  }
}

/** Why a file is not even looked at; null: it is. */
function refusedWhole(bytes: Uint8Array, budget: Budget): Diagnostic | null {
  const { most } = budget;
  if (bytes.length > most.fileBytes) {
    return diagnostic('error', 'file-too-large', {}, { megabytes: inMegabytes(most.fileBytes) });
  }
  if (bytes.every((byte) => byte <= 0x20)) return diagnostic('error', 'file-empty');
  return budget.work(bytes.length * STEPS) ? null : diagnostic('error', 'bound-steps', {}, { most: budget.mostSteps });
}

function recognised(
  bytes: Uint8Array,
  rows: readonly ListRow[],
): { readonly row: ListRow; readonly takes: 'list' | 'part'; readonly file: Reencoded } | null {
  const plain = reencode(bytes);
  const asIs = headOf(plain.bytes);
  const file = textFormOf(plain.bytes).utf8 ? plain : asIs.root === null ? asUtf8(plain) : settledXml(plain);
  const head = file === plain ? asIs : headOf(file.bytes);
  for (const row of rows) {
    const takes = row.takes(head);
    if (takes !== null) return { row, takes, file };
  }
  return null;
}

/** What is read of a file that holds no list. */
function unread(source: ListSource, diagnostics: readonly Diagnostic[]): FoundList {
  return {
    format: null,
    sources: [source],
    *read() {
      for (const refused of diagnostics) yield { refused };
      return { format: null, publishedOn: null, stated: null, delta: false };
    },
  };
}

function foundList(row: ListRow, opened: readonly OpenedFile[], budget: Budget): FoundList {
  return {
    format: row.format,
    sources: opened.map(({ source }) => source),
    read: () => bounded(row, opened, budget),
  };
}

/** The items of a reader within the bounds, with offsets in the files as given. */
function* bounded(row: ListRow, opened: readonly OpenedFile[], budget: Budget): Generator<ListItem, ListEnd> {
  const { most } = budget;
  for (const [file, { file: received }] of opened.entries()) {
    for (const refused of received.said ?? []) yield { file, refused };
    const { lost, firstLost } = textFormOf(received.bytes);
    if (firstLost !== null) {
      const place = { offset: received.offset(firstLost) };
      yield { file, refused: diagnostic('warning', 'list-characters-lost', place, { count: lost }) };
    }
  }
  const files = opened.map(({ source, file }) => ({ name: source.member ?? source.name, bytes: file.bytes }));
  const reading = row.read(files, budget);
  let entries = 0;
  let refusals = 0;
  const mayRefuse = (): boolean => ++refusals <= most.diagnostics;
  for (;;) {
    const step = reading.next();
    if (step.done === true) {
      const { stated } = step.value;
      if (stated !== null && stated !== entries) {
        yield { refused: diagnostic('warning', 'count-mismatch', {}, { stated, found: entries }) };
      }
      const count = refusals - most.diagnostics;
      if (count > 0) yield { refused: diagnostic('warning', 'diagnostics-cut', {}, { count }) };
      return step.value;
    }
    const item = withOffset(step.value, opened);
    if ('refused' in item) {
      if (mayRefuse()) yield item;
      continue;
    }
    if (!budget.charge('listEntries')) {
      const place = { offset: item.offset };
      yield { ...fileOf(item), refused: diagnostic('error', 'bound-list-entries', place, { most: most.listEntries }) };
      return { format: row.format, publishedOn: null, stated: null, delta: false };
    }
    if ('gone' in item) {
      yield item;
      continue;
    }
    entries++;
    const { entry, said } = boundedEntry(item.entry, most, item.offset);
    for (const refused of said) if (mayRefuse()) yield { ...fileOf(item), refused };
    yield { ...item, entry };
  }
}

function withOffset(item: ListItem, opened: readonly OpenedFile[]): ListItem {
  const { file } = opened[item.file ?? 0] as OpenedFile;
  if (!('refused' in item)) return { ...item, offset: file.offset(item.offset) };
  const { refused } = item;
  if (refused.offset === null) return item;
  return { ...item, refused: { ...refused, offset: file.offset(refused.offset) } };
}

function fileOf({ file }: ListItem): { readonly file?: number } {
  return file === undefined ? {} : { file };
}
