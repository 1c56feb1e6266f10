/** What a workbook declares for all its sheets: their names and parts, shared texts, number formats. */
import { builtInFormat, type NumberFormat, numberFormat } from './number-format.ts';
import { attribute, local, type Parts, type Pause, partName, walk } from './workbook-parts.ts';

export interface Book {
  readonly epoch1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly hidden: boolean }[];
  readonly strings: string;
  readonly styles: string;
}

/** Sheets in order, the epoch of the workbook, and the paths of its shared parts. Null when there is no sheet. */
export async function readBook(parts: Parts, pause: Pause): Promise<Book | null> {
  const main = (await readRelations(parts, '', '_rels/.rels', pause)).find(({ type }) => type === 'officeDocument');
  const path = main?.path ?? 'xl/workbook.xml';
  const part = parts[path];
  if (part === undefined) return null;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const relations = await readRelations(parts, folder, `${folder}_rels/${path.slice(folder.length)}.rels`, pause);
  let epoch1904 = false;
  const sheets: { name: string; path: string; hidden: boolean }[] = [];
  await walk(
    part,
    {
      open(name, attributes) {
        if (name === 'workbookPr') epoch1904 = isTrue(attribute(attributes, 'date1904'));
        if (name !== 'sheet') return;
        const id = Object.entries(attributes).find(([key]) => key !== 'sheetId' && local(key) === 'id')?.[1];
        const relation = relations.find((each) => each.id === id);
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
    },
    pause,
  );
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

async function readRelations(parts: Parts, folder: string, path: string, pause: Pause): Promise<readonly Relation[]> {
  const part = parts[path];
  const found: Relation[] = [];
  if (part === undefined) return found;
  await walk(
    part,
    {
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
    },
    pause,
  );
  return found;
}

function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true' || written === 'on';
}

/** Texts that cells share. */
export async function readStrings(parts: Parts, book: Book, pause: Pause): Promise<readonly string[]> {
  const part = parts[book.strings];
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = '';
  let inText = false;
  let reading = 0;
  await walk(
    part,
    {
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
    },
    pause,
  );
  return strings;
}

/** Decodes `_x000D_`, the escape of a character that XML cannot hold. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Number formats by cell style. */
export async function readFormats(parts: Parts, book: Book, pause: Pause): Promise<readonly NumberFormat[]> {
  const part = parts[book.styles];
  const formats: NumberFormat[] = [];
  if (part === undefined) return formats;
  const own = new Map<number, NumberFormat>();
  let inCells = false;
  await walk(
    part,
    {
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
    },
    pause,
  );
  return formats;
}
