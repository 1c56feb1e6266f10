/**
 * Makes an export of tables: a file, or what is printed. It asks for a purpose, has a number, and says on itself who made it, when and what for. The entry of the trail has its
 * number as subject, its purpose, and its SHA-256, so that a file found later leads to its entry. Names are in it only if two supervisors agree.
 */

import { bytesToHex } from '@noble/hashes/utils.js';
import { catalogueWith } from '../../../shared/agency/agency-texts.ts';
import { formatText } from '../../../shared/catalogue/format-text.ts';
import { LANGUAGE_ROWS } from '../../../shared/catalogue/language-rows.ts';
import type { Catalogue, Language } from '../../../shared/catalogue/languages.ts';
import { csvSigns } from '../../../shared/export/csv.ts';
import { drawExportNumber } from '../../../shared/export/export-asked.ts';
import type { Cell, ExportSlip, ExportTable, RowStream, Words } from '../../../shared/export/export-table.ts';
import { csvPieces } from '../../../shared/export/sheets-csv.ts';
import { joinedBytes, workbook } from '../../../shared/export/workbook.ts';
import { failed, type Result } from '../../../shared/result.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import { digestOf } from '../backup/digest.ts';
import type { ExportAsked, ExportMade } from '../calls/exported.ts';
import type { CallFailure } from '../calls/failure.ts';
import { uint32 } from '../new-case-ids.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import type { Readers } from '../seen/seen-readers.ts';
import { unitAgencies } from '../world.ts';
import { readersText, titledForReaders } from './title-for-readers.ts';

const SHORTEST_PURPOSE = 3;
/** Stands for the unit's code before the unit is set up. */
const NO_UNIT = 'XXX';

/** What the trail keeps of every export, with the purpose as its reason. */
export type ExportDetails = {
  readonly form: string;
  readonly language: Language;
  readonly names: boolean;
  readonly rows: number;
  readonly sha256: string;
};

/** What a table is made with: the words of the export, with the names that the unit's agencies have. */
export interface ExportWords extends Words {
  readonly texts: Catalogue;
  readonly language: Language;
}

/** The words of an export in a language. */
export function exportWords({ world }: Pick<Request, 'world'>, language: Language): ExportWords {
  const texts = catalogueWith(unitAgencies(world).rows, language);
  return { texts, language, word: (key) => texts[key] ?? key };
}

/** The number of a new export. */
export function exportNumber(request: Request): string {
  const { unit, now } = request.context;
  return drawExportNumber(unit?.code ?? NO_UNIT, now.slice(0, 4), () => uint32(request));
}

/** What is wrong with the purpose of an export; null: nothing. */
export function purposeRefused({ purpose }: Pick<ExportAsked, 'purpose'>): Result<never, CallFailure> | null {
  return purpose.length < SHORTEST_PURPOSE ? failed({ code: 'reason-required' }) : null;
}

/**
 * Writes the tables in the form asked for, a slice at a time; throws the signal's reason when it is cancelled. `readers`: the agencies with accounts here that may know of all
 * of it. The head of the tables, each page and the slip say it. `name` begins the name of the file; `more` stands on the slip as well.
 */
export async function makeExport(
  request: Request,
  { language, form, names, purpose }: ExportAsked,
  given: readonly RowStream[],
  readers: Readers,
  name: string,
  more: ExportSlip = [],
): Promise<{
  readonly output: ExportMade;
  readonly subject: string;
  readonly reason: string;
  readonly details: ExportDetails;
}> {
  const { context } = request;
  const { texts, word } = exportWords(request, language);
  const unit = context.unit?.code ?? NO_UNIT;
  const number = exportNumber(request);
  const only = readersText(readers, { texts, word });
  const tables = titledForReaders(given, readers, { texts, word });
  const slip = [
    ...slipOf(request, texts, number, names, purpose),
    ...(only === null ? [] : [[word('export.slip.readers'), only] as const]),
    ...more,
  ];
  const footer = [
    only ?? '',
    word(`export.store.${request.store.name}`),
    number,
    unit,
    `${context.officer.name} (${context.officer.id})`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const paper = form === 'print' ? await Promise.all(tables.map(whole)) : null;
  const written = paper ?? tables;
  const slice = slices();
  let rows = 0;
  const total = written.reduce((sum, table) => sum + (Array.isArray(table.rows) ? table.rows.length : 0), 0);
  const breathe = async () => {
    request.signal.throwIfAborted();
    // How many rows a stream has is not known before its end.
    request.progress({ phase: 'exporting', done: rows, total: Math.max(total, rows), note: null });
    await slice.breathe();
  };
  const counting = async function* (each: RowStream['rows']) {
    for await (const row of each) {
      rows++;
      yield row;
    }
  };
  const sheets = {
    tables: written.map((table) => ({ ...table, rows: counting(table.rows) })),
    slip,
    nil: word('export.nil'),
    isTitled: only !== null,
  };
  const bytes =
    form === 'xlsx'
      ? await workbook(sheets, word('export.slip'), footer, breathe)
      : await encoded(csvPieces(sheets, csvSigns(LANGUAGE_ROWS[language].point)), breathe);
  const sha256 = bytesToHex(await digestOf(bytes));
  return {
    output: {
      number,
      file: paper === null ? { fileName: `${name}-${number}.${form}`, bytes } : null,
      // The hash of what is printed is that of its CSV.
      print:
        paper === null
          ? null
          : {
              tables: paper,
              slip: [...slip, [word('export.slip.sha256'), sha256]],
              footer,
            },
    },
    subject: number,
    reason: purpose,
    details: { form, language, names, rows, sha256 },
  };
}

/** Pieces of text written between pauses. */
const PIECES = 50;

async function encoded(pieces: AsyncIterable<string>, breathe: () => Promise<void>): Promise<Uint8Array<ArrayBuffer>> {
  const utf8 = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let text = '';
  let count = 0;
  for await (const piece of pieces) {
    text += piece;
    if (++count % PIECES !== 0) continue;
    chunks.push(utf8.encode(text));
    text = '';
    await breathe();
  }
  return joinedBytes([...chunks, utf8.encode(text)]);
}

/** A table with all its rows, as paper has them. */
async function whole(table: RowStream): Promise<ExportTable> {
  const rows: (readonly Cell[])[] = [];
  for await (const row of table.rows) rows.push(row);
  return { ...table, rows };
}

function slipOf(
  { context, store }: Request,
  texts: Catalogue,
  number: string,
  names: boolean,
  purpose: string,
): ExportSlip {
  const { unit, officer, second, now } = context;
  const named = ({ name, id }: { readonly name: string; readonly id: string }) => `${name} (${id})`;
  const word = (key: string) => texts[key] ?? key;
  const practice = word(`export.store.${store.name}`);
  return [
    ...(practice === '' ? [] : [[word('export.slip.store'), practice] as const]),
    [word('export.slip.number'), number],
    [word('export.slip.unit'), unit?.code ?? NO_UNIT],
    [word('export.slip.officer'), named(officer)],
    [word('export.slip.time'), dayText(now)],
    [word('export.slip.purpose'), purpose],
    [
      word('export.slip.names'),
      second !== null && names
        ? formatText(texts, 'export.slip.names.in', { officer: named(second) })
        : word('export.slip.names.out'),
    ],
  ];
}
