/** Whom the owner of a list or lookout may let see it. */
import { isSightByOwner, sightChoices } from '../../../shared/list/list-sight.ts';
import type { StoredList } from '../../../shared/list/list-version.ts';
import type { CallFailure } from '../calls/failure.ts';
import type { Request } from '../request.ts';
import { unitAgencies } from '../world.ts';

type Sighted = Pick<StoredList, 'owner' | 'seenBy'>;

/** Why its owner may not let just these agencies see it; null: it may. `path`: of these agencies in the input of the call. */
export function sightFault(
  { world }: Pick<Request, 'world'>,
  { owner, seenBy }: Sighted,
  path: string,
): CallFailure | null {
  if (seenBy === null) return null;
  const frame = world.terms.frame?.frame ?? null;
  const table = unitAgencies(world);
  if (!isSightByOwner(frame)) return { code: 'refused', why: 'frame-lists-open' };
  if (seenBy.some((agency) => table.row(agency) === undefined)) return { code: 'invalid-input', path };
  const law = table.law.filter((agency) => table.isActive(agency) || seenBy.includes(agency));
  // Whom the frame counts as another agency sees it with that one.
  const isAlone = sightChoices(owner, law, frame).some(
    ([named, ...others]) => !seenBy.includes(named) && others.some((agency) => seenBy.includes(agency)),
  );
  return isAlone ? { code: 'refused', why: 'frame-counted-as-another' } : null;
}
