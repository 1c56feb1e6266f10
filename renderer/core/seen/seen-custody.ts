/** Custody that the officer may know of: that of a case which they may see. What a doctor found is read only by officers of the case, and by whoever entered it. */
import type { Case } from '../../../shared/casework/case.ts';
import { isOfficerOf } from '../../../shared/casework/case-officer.ts';
import { capsulesOut, capsuleTallies } from '../../../shared/custody/capsule-tally.ts';
import { type Custody, type CustodyEntry, heldIn } from '../../../shared/custody/custody.ts';
import type { Request } from '../request.ts';
import { TamperedError } from '../store/keys.ts';
import { wholeOf } from '../store/open-store.ts';
import { type Opened, readOne } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import { caseSight } from './case-sight.ts';
import { readSeenCase } from './seen-cases.ts';

/** An entry as the officer reads it. */
export type SeenCustodyEntry = CustodyEntry & {
  /** There is a medical finding, which the officer does not read. */
  readonly withheld?: true;
};

export interface SeenCustody {
  readonly onCase: Case;
  /** As it is stored. */
  readonly whole: Custody;
  /** 0: nothing was entered yet. */
  readonly rev: number;
  /** As the officer reads them. */
  readonly entries: readonly SeenCustodyEntry[];
}

/** Does the record of a case that the officer sees not open? */
export async function isCustodyDamaged(request: Request, { id }: Case): Promise<boolean> {
  try {
    await readOne(wholeOf(request.store), 'custodies', id);
    return false;
  } catch (error) {
    if (error instanceof TamperedError) return true;
    throw error;
  }
}

/** The record of a case; undefined where there is no such case, or it is hidden. */
export async function readSeenCustody(request: Request, caseId: string): Promise<SeenCustody | undefined> {
  const onCase = await readSeenCase(request, caseId);
  if (onCase === undefined) return undefined;
  const found = await readOne(wholeOf(request.store), 'custodies', caseId);
  const whole = found?.value ?? { id: caseId, flight: onCase.flight, entries: [] };
  return { onCase, whole, rev: found?.rev ?? 0, entries: seenCustodyEntries(request, onCase, whole) };
}

/** How many capsules came out in a case that the officer sees; null: nothing is counted, or the record does not open. */
export async function seenCapsulesOut(request: Request, onCase: Case): Promise<number | null> {
  if (await isCustodyDamaged(request, onCase)) return null;
  const found = await readSeenCustody(request, onCase.id);
  return found === undefined || capsuleTallies(found.whole).length === 0 ? null : capsulesOut(found.whole);
}

/** All records of cases that the officer may see; a damaged one is left out. Of a case that is damaged, the agency that holds somebody is told on. */
export async function allSeenCustodies(request: Request): Promise<readonly Opened<Custody>[]> {
  const whole = wholeOf(request.store);
  const custodies = await readIntact(whole, 'custodies');
  if (custodies.length === 0) return [];
  const [sight, cases] = await Promise.all([caseSight(request), readIntact(whole, 'cases')]);
  const seen = new Set(cases.flatMap(({ id, value }) => (sight.show(value) === null ? [] : [id])));
  const intact = new Set(cases.map(({ id }) => id));
  const { agency } = request.context;
  return custodies.filter(({ id, value }) => (intact.has(id) ? seen.has(id) : heldIn(value)?.agency === agency));
}

/** The entries of the record of a case that the officer sees, as the officer reads them. */
export function seenCustodyEntries(
  { context }: Pick<Request, 'context'>,
  onCase: Case,
  { entries }: Custody,
): readonly SeenCustodyEntry[] {
  const own = context.officer.id;
  if (isOfficerOf(onCase, own)) return entries;
  return entries.map((entry) => (entry.officer === own ? entry : withoutFinding(entry)));
}

function withoutFinding(entry: CustodyEntry): SeenCustodyEntry {
  if (entry.kind !== 'duty' || (entry.finding === '' && entry.fit === null)) return entry;
  return { ...entry, finding: '', fit: null, withheld: true };
}
