/** Legal holds as the officer at the desk may know of them. */
import type { LegalHold } from '../../../shared/retention/legal-hold.ts';
import type { Request } from '../request.ts';
import { readAll } from '../store/read.ts';
import { seenTravellers } from './seen-cases.ts';

/** All but those that others laid on a traveller with hidden hits only: they would tell of those. */
export async function seenHolds(request: Request): Promise<readonly LegalHold[]> {
  const [all, seen] = await Promise.all([readAll(request.store, 'legalHolds'), seenTravellers(request)]);
  const holds = all.map(({ value }) => value);
  if (seen === null) return holds;
  return holds.filter(
    ({ subject, set }) => subject.kind === 'flight' || !seen.hides(subject, [set.officer, set.second]),
  );
}
