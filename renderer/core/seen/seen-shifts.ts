/** Signed reports of shifts that the officer may read. */
import type { SignedShift } from '../../../shared/report/signed-shift.ts';
import { coresBelow } from '../audit/read-trail.ts';
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

/** Entries of the trail since the last signature to look at, at most. */
const MOST_OPENED = 1_000;

/**
 * The times of what was typed after the last report of the own agency was signed, and that lie before the signature: the clock was set back meanwhile. None: it was not, or too much
 * was typed since then.
 */
export async function typedLate(request: Pick<Request, 'store' | 'context'>): Promise<ReadonlySet<string>> {
  const [last] = await readSeenShifts(request);
  if (last === undefined) return new Set();
  const store = wholeOf(request.store);
  const late: string[] = [];
  for await (const { kind, subject, at } of coresBelow(store, store.trail.head.seq + 1, MOST_OPENED)) {
    if (kind === 'shift.signed' && subject === last.id) return new Set(late);
    if (at < last.at) late.push(at);
  }
  return new Set();
}
