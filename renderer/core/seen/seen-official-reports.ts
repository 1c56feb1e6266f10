/** Procès-verbaux of cases that the officer sees. */
import type { Case } from '../../../shared/casework/case.ts';
import type { OfficialReport } from '../../../shared/dossier/official-report.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readWhereAny } from '../store/read.ts';

/** Those of a case that the officer sees, in the order of their days. */
export async function seenOfficialReports(request: Request, { id }: Case): Promise<readonly Opened<OfficialReport>[]> {
  const found = await readWhereAny(wholeOf(request.store), 'officialReports', 'case', [id]);
  return [...found].sort((a, b) => compareText(a.value.day, b.value.day) || compareText(a.value.at, b.value.at));
}
