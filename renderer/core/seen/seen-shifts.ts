/** Signed reports of shifts that the officer may read. */
import type { SignedShift } from '../../../shared/report/signed-shift.ts';
import { TrailTimes } from '../audit/trail-times.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readAll, readOne } from '../store/read.ts';

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

/** A report of the own agency with that id, as it is stored; undefined: there is none. */
export async function seenShift(
  { store, context }: Pick<Request, 'store' | 'context'>,
  id: string,
): Promise<Opened<SignedShift> | undefined> {
  const found = await readOne(wholeOf(store), 'shiftReports', id);
  return found?.value.agency === context.agency ? found : undefined;
}

/** The report of the own agency that was signed last, by the order of the trail, and the times of what was typed since then, though they lie before the signature. */
export async function lastSigned(
  request: Request,
): Promise<{ readonly report: SignedShift; readonly late: ReadonlySet<string> } | null> {
  const reports = new Map((await readSeenShifts(request)).map((report) => [report.at, report]));
  if (reports.size === 0) return null;
  let report: SignedShift | undefined;
  const since = await request.store.cache(TrailTimes).since(({ at }) => {
    report = reports.get(at);
    return report !== undefined;
  }, request.signal);
  if (report === undefined) return null;
  const signed = report.at;
  return { report, late: new Set(since.flatMap(({ at }) => (at < signed ? [at] : []))) };
}
