/** Which drafts of procès-verbaux were printed in cases that the officer sees. */
import type { Case } from '../../../shared/casework/case.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import type { PrintedDraft } from '../../../shared/official-draft/printed-draft.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readWhereAny } from '../store/read.ts';

/** Those of a case that the officer sees, the latest first. */
export async function seenPrintedDrafts(request: Request, { id }: Case): Promise<readonly PrintedDraft[]> {
  const found = await readWhereAny(wholeOf(request.store), 'printedDrafts', 'case', [id]);
  return found.map(({ value }) => value).sort((a, b) => compareText(b.at, a.at) || b.copy - a.copy);
}
