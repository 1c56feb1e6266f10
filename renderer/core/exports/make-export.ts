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
import { type ExportSlip, type ExportTable, timeCell, type Words } from '../../../shared/export/export-table.ts';
import { sheetsCsv } from '../../../shared/export/sheets-csv.ts';
import { workbook } from '../../../shared/export/workbook.ts';
import { failed, type Result } from '../../../shared/result.ts';
import { digestOf } from '../backup/digest.ts';
import type { ExportAsked, ExportMade } from '../calls/exported.ts';
import type { CallFailure } from '../calls/failure.ts';
import { uint32 } from '../new-case-ids.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { unitAgencies } from '../world.ts';

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

/** What is wrong with the purpose of an export; null: nothing. */
export function purposeRefused({ purpose }: ExportAsked): Result<never, CallFailure> | null {
  return purpose.length < SHORTEST_PURPOSE ? failed({ code: 'reason-required' }) : null;
}

/** Writes the tables in the form asked for. `name` begins the name of the file; `more` stands on the slip as well. */
export async function makeExport(
  request: Request,
  { language, form, names, purpose }: ExportAsked,
  tables: readonly ExportTable[],
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
  const number = drawExportNumber(unit, context.now.slice(0, 4), () => uint32(request));
  const slip = [...slipOf(request, texts, number, names, purpose), ...more];
  // A file says nil as paper does; the sheet says it itself.
  const said = form === 'print' ? tables : tables.map((table) => saidNil(table, word('export.nil')));
  const sheets = { tables: said, slip };
  const footer = [
    word(`export.store.${request.store.name}`),
    number,
    unit,
    `${context.officer.name} (${context.officer.id})`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
  const slice = slices();
  const bytes =
    form === 'xlsx'
      ? await workbook(sheets, word('export.slip'), footer, () => slice.breathe())
      : new TextEncoder().encode(sheetsCsv(sheets, csvSigns(LANGUAGE_ROWS[language].point)));
  const sha256 = bytesToHex(await digestOf(bytes));
  const isPrint = form === 'print';
  return {
    output: {
      number,
      file: isPrint ? null : { fileName: `${name}-${number}.${form}`, bytes },
      // The hash of what is printed is that of its CSV.
      print: isPrint ? { tables, slip: [...slip, [word('export.slip.sha256'), sha256]], footer } : null,
    },
    subject: number,
    reason: purpose,
    details: { form, language, names, rows: tables.reduce((sum, { rows }) => sum + rows.length, 0), sha256 },
  };
}

function saidNil(table: ExportTable, nil: string): ExportTable {
  return table.rows.length > 0 ? table : { ...table, rows: [[nil]] };
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
    [word('export.slip.time'), timeCell(now)],
    [word('export.slip.purpose'), purpose],
    [
      word('export.slip.names'),
      second !== null && names
        ? formatText(texts, 'export.slip.names.in', { officer: named(second) })
        : word('export.slip.names.out'),
    ],
  ];
}
