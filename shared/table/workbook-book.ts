/** What a workbook declares for all its sheets: their names and parts, shared texts, number formats. */
import { builtInFormat, type NumberFormat, numberFormat } from './number-format.ts';
import { attribute, local, partName, type WorkbookParts } from './workbook-parts.ts';

export interface Book {
  readonly epoch1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly hidden: boolean }[];
  readonly strings: string;
  readonly styles: string;
}

/** Sheets in order, the epoch of the workbook, and the paths of its shared parts. Null when there is no sheet. */
export async function readBook(parts: WorkbookParts): Promise<Book | null> {
  const main = (await readRelations(parts, '', '_rels/.rels')).find(({ type }) => type === 'officeDocument');
  const path = main?.path ?? 'xl/workbook.xml';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = await readRelations(parts, folder, `${folder}_rels/${path.slice(folder.length)}.rels`);
  const byId = new Map(relations.map((each) => [each.id, each]));
  let epoch1904 = false;
  const sheets: { name: string; path: string; hidden: boolean }[] = [];
  await parts.walk(path, {
    open(name, attributes) {
      if (name === 'workbookPr') epoch1904 = isTrue(attribute(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key !== 'sheetId' && local(key) === 'id')?.[1];
      const relation = byId.get(id ?? '');
      // Charts and macros are no tables.
      if (relation !== undefined && relation.type !== 'worksheet') return;
      const hidden = /hidden/i.test(attribute(attributes, 'state') ?? '');
      const title = attribute(attributes, 'name') ?? '';
      sheets.push({
        name: title,
        path: relation?.path ?? `${folder}worksheets/sheet${sheets.length + 1}.xml`,
        hidden,
      });
    },
  });
  if (sheets.length === 0) return null;
  const of = (type: string, usual: string): string =>
    relations.find((each) => each.type === type)?.path ?? folder + usual;
  return { epoch1904, sheets, strings: of('sharedStrings', 'sharedstrings.xml'), styles: of('styles', 'styles.xml') };
}

interface Relation {
  readonly id: string;
  /** Last word of the type's address. */
  readonly type: string;
  readonly path: string;
}

async function readRelations(parts: WorkbookParts, folder: string, path: string): Promise<readonly Relation[]> {
  const found: Relation[] = [];
  await parts.walk(path, {
    open(name, attributes) {
      if (name !== 'Relationship') return;
      const type = attribute(attributes, 'Type') ?? '';
      const target = attribute(attributes, 'Target') ?? '';
      const full = target.startsWith('/') ? target : folder + target;
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        path: partName(full.replace(/[^/]+\/\.\.\//g, '').replaceAll('./', '')),
      });
    },
  });
  return found;
}

function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true' || written === 'on';
}

/** Texts that cells share. */
export async function readStrings(parts: WorkbookParts, book: Book): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let reading = 0;
  await parts.walk(book.strings, {
    open(name) {
      if (name === 'si') text = '';
      // The phonetic reading of a text is no part of it.
      else if (name === 'rPh') reading++;
      else if (name === 't') inText = reading === 0;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') reading--;
      else if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

/** Decodes `_x000D_`, the escape of a character that XML cannot hold. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Number formats by cell style. */
export async function readFormats(parts: WorkbookParts, book: Book): Promise<readonly NumberFormat[]> {
  const formats: NumberFormat[] = [];
  const own = new Map<number, NumberFormat>();
  let inCells = false;
  await parts.walk(book.styles, {
    open(name, attributes) {
      if (name === 'numFmt') {
        own.set(Number(attribute(attributes, 'numFmtId')), numberFormat(attribute(attributes, 'formatCode') ?? ''));
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? '0');
        formats.push(own.get(id) ?? builtInFormat(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats;
}
