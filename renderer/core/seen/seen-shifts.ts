/** Signed reports of shifts that the officer may read. */
import type { SignedShift } from '../../../shared/report/signed-shift.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readAll } from '../store/read.ts';

/** The reports of the own agency, the latest first: one of another agency has what that agency sees. */
export async function readSeenShifts({
  store,
  context,
}: Pick<Request, 'store' | 'context'>): Promise<readonly SignedShift[]> {
  const all = await readAll(wholeOf(store), 'shiftReports');
  return all
    .map(({ value }) => value)
    .filter(({ agency }) => agency === context.agency)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1));
}
