/** Reads all sheets of a workbook at once. */
import { Budget } from '../../../shared/intake/budget.ts';
import { zipEntries } from '../../../shared/intake/zip-entries.ts';
import { readWorkbook, type WorkbookSheet } from '../../../shared/table/read-workbook.ts';
import { WorkbookParts } from '../../../shared/table/workbook-parts.ts';

export interface ReadSheets {
  readonly sheets: readonly WorkbookSheet[];
  /** Why the rest was not read; null when all was. */
  readonly failure: string | null;
}

export async function readSheets(
  bytes: Uint8Array,
  budget = new Budget(),
  pause?: () => Promise<void>,
): Promise<ReadSheets> {
  const reading = readWorkbook(new WorkbookParts(zipEntries(bytes).entries, budget, pause));
  const sheets: WorkbookSheet[] = [];
  for (;;) {
    const step = await reading.next();
    if (step.done === true) return { sheets, failure: step.value };
    sheets.push(step.value);
  }
}

export async function sheetsOf(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  return (await readSheets(bytes)).sheets;
}
