/** What is asked of an officer before an export, and how an export is numbered. */
import { below } from '../casework/draw.ts';

export const EXPORT_FORMS = ['csv', 'xlsx', 'print'] as const;
/** A text for any program, a workbook, or paper. */
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** Numbers in a year, as many as eight digits give. */
const NUMBERS = 100_000_000;

/**
 * `LFW-2026-E48392017`. Drawn at random, as the numbers of cases are: a running number would tell how much other agencies export. `uint32` gives unbiased random numbers
 * below 2^32.
 */
export function drawExportNumber(unit: string, year: string, uint32: () => number): string {
  return `${unit}-${year}-E${String(below(NUMBERS, uint32)).padStart(8, '0')}`;
}
