/** Procès-verbaux of cases that the officer sees. */
import type { Case } from '../../../shared/casework/case.ts';
import type { OfficialReport } from '../../../shared/dossier/official-report.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readWhereAny } from '../store/read.ts';
import { readIntact, readIntactWhere } from '../store/read-intact.ts';

/** Those of a case that the officer sees, in the order of their days. Throws where one is damaged: what is missing from a package, nobody would notice. */
export async function seenOfficialReports(request: Request, { id }: Case): Promise<readonly Opened<OfficialReport>[]> {
  const found = await readWhereAny(wholeOf(request.store), 'officialReports', 'case', [id]);
  return [...found].sort(byDay);
}

/** The same to work with: those that are not damaged, and how many are. */
export async function intactOfficialReports(
  request: Request,
  { id }: Case,
): Promise<{ readonly reports: readonly Opened<OfficialReport>[]; readonly damaged: number }> {
  const { found, damaged } = await readIntactWhere(wholeOf(request.store), 'officialReports', 'case', id);
  return { reports: [...found].sort(byDay), damaged };
}

/** All of these cases, which the officer sees; a damaged one is left out. */
export async function officialReportsIn(
  request: Request,
  cases: ReadonlySet<string>,
): Promise<readonly OfficialReport[]> {
  const found = await readIntact(wholeOf(request.store), 'officialReports');
  return found.flatMap(({ value }) => (cases.has(value.case) ? [value] : []));
}

function byDay({ value: a }: Opened<OfficialReport>, { value: b }: Opened<OfficialReport>): number {
  return compareText(a.day, b.day) || compareText(a.at, b.at);
}
