/** What the readers of lists in XML have in common: the walk over entries, what an entry must have, and what is said about the rest. */
import { diagnostic } from '../diagnostic.ts';
import type { IsoDate } from '../manifest.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import type { EntryDraft } from './entry-draft.ts';
import type { ListFormat, ListItem, ListReader } from './list-reader.ts';
import { listDecoder } from './text-form.ts';
import { walkEntries, type XmlPart } from './xml-entries.ts';
import { isEmpty, unreadIn } from './xml-texts.ts';

/** What a list says of itself outside its entries. */
export interface ListHeadLines {
  publishedOn: IsoDate | null;
  stated: number | null;
}

/** A format of XML in which every entry is one element. Names are those of `normalName`. */
export interface XmlForm {
  readonly format: ListFormat;
  readonly entries: ReadonlySet<string>;
  /** Elements and attributes that are left out on purpose: numbers and marks of the list's own keeping. */
  readonly left: ReadonlySet<string>;
  /** Takes what stands outside entries; false: it is not known. */
  outside(node: XmlNode, head: ListHeadLines): boolean;
  /** The entry of an element; null: it has no id. */
  draft(node: XmlNode): EntryDraft | null;
}

/** The reader of a format. */
export function xmlReader(form: XmlForm): ListReader {
  return function* read(files, budget) {
    const head: ListHeadLines = { publishedOn: null, stated: null };
    let elements = 0;
    for (const [file, { bytes }] of files.entries()) {
      const source = { bytes, from: 0, to: bytes.length, decode: listDecoder(bytes), most: budget.most };
      for (const part of walkEntries(source, form.entries)) {
        if ('entry' in part) elements++;
        for (const item of itemsOf(part, form, head)) yield { ...item, file };
      }
    }
    if (elements === 0) yield { refused: diagnostic('error', 'list-without-entries') };
    return { format: form.format, ...head, delta: false };
  };
}

function* itemsOf(part: XmlPart, form: XmlForm, head: ListHeadLines): Generator<ListItem> {
  if ('refused' in part) yield part;
  else if ('entry' in part) yield* entryItems(part.entry, form.draft(part.entry), form.left);
  else if (!form.outside(part.outside, head) && !isEmpty(part.outside)) {
    const { start, tag } = part.outside;
    yield { refused: diagnostic('info', 'unknown-element', { offset: start, segment: tag }, { value: tag }) };
  }
}

/** An entry with what is to be said of it: parts that were not known or could not be read, which stand in its remarks. */
export function* entryItems(
  node: XmlNode,
  draft: EntryDraft | null,
  left: ReadonlySet<string>,
  of: 'texts' | 'all' = 'all',
): Generator<ListItem> {
  const place = { offset: node.start, segment: node.tag };
  if (draft === null) {
    yield { refused: diagnostic('error', 'list-entry-without-id', place) };
    return;
  }
  const { id } = draft;
  for (const { name, text, offset } of unreadIn(node, left, of)) {
    draft.remark(text, name);
    const where = { offset, segment: name, raw: text };
    yield { refused: diagnostic('info', 'list-part-left', where, { value: id, element: name }) };
  }
  for (const { element, value } of draft.left) {
    const shown = value.slice(0, LONGEST_SHOWN);
    yield { refused: diagnostic('warning', 'list-value-left', place, { value: shown, element, id }) };
  }
  if (draft.isNamed) yield { entry: draft.done(), offset: node.start };
  else yield { refused: diagnostic('error', 'list-entry-without-name', place, { value: id }) };
}

const LONGEST_SHOWN = 200;
