/** What every call that exports tables takes and gives. */
import { z } from 'zod';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { EXPORT_FORMS } from '../../../shared/export/export-asked.ts';
import type { ExportSheets } from '../../../shared/export/export-table.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { MadeFile } from './call.ts';

const LONGEST_PURPOSE = 1000;

/** The fields of every call that exports tables. */
export const exportFields = {
  language: z.enum(LANGUAGES),
  form: z.enum(EXPORT_FORMS),
  /** With what may name persons. */
  names: z.boolean(),
  purpose: z.string().trim().max(LONGEST_PURPOSE),
};

/** Of a call whose tables never name anybody. */
export const { names: _names, ...namelessFields } = exportFields;

const asked = z.strictObject(exportFields);
export type ExportAsked = z.output<typeof asked>;

/** Names need two officers who may export them. */
export const namesByTwo = {
  second: ({ names }: Pick<ExportAsked, 'names'>) => (names ? 'any' : null),
  bothMay: 'export.names',
} as const;

/** An export: a file, or the sheets that the screen prints. */
export interface ExportMade {
  readonly number: string;
  readonly file: MadeFile | null;
  readonly print: PrintedExport | null;
}

export interface PrintedExport extends ExportSheets {
  readonly footer: string;
  /** Whose pictures stand on it; left out: nobody's. The screen draws them of what the officer may see. */
  readonly pictures?: { readonly flight: FlightId; readonly traveller: TravellerId };
}

/** The bytes of an export, which the screen takes over. */
export function exportedBytes({ file }: ExportMade): readonly Uint8Array[] {
  return file === null ? [] : [file.bytes];
}
