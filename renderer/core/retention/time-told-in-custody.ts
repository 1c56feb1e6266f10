/** What the records of whoever is held say of two officers who confirmed the time. */
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { Officer } from '../../../shared/casework/case.ts';
import { isHeld, withTimeConfirmed } from '../../../shared/custody/custody.ts';
import { rightCustodyWrites } from '../due/right-custodies.ts';
import type { Request } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { wholeOf } from '../store/open-store.ts';
import { readIntact } from '../store/read-intact.ts';

/** Seconds are no time that anybody gains. */
const TOLD_FROM_MS = 60_000;

/**
 * The records whose times change: entries at the times that count, and where somebody is held, one that says who confirmed the time and by which time it counted until then
 * (`before`, ISO 8601 UTC). It is written in every case: who confirms learns nothing of them.
 */
export async function timeConfirmedCustodies(
  request: Request,
  before: string,
  second: Officer,
): Promise<readonly Write[]> {
  const { store, context } = request;
  const { agency, officer, now } = context;
  const rights = await rightCustodyWrites(request);
  if (!isLawAgency(agency) || Math.abs(Date.parse(before) - Date.parse(now)) < TOLD_FROM_MS) return rights;
  const right = new Map(rights.map((write) => [write.id, write]));
  const held = (await readIntact(wholeOf(store), 'custodies')).flatMap(({ id, rev, value }): readonly Write[] => {
    const set = right.get(id);
    const custody = set?.table === 'custodies' && 'value' in set ? set.value : value;
    if (!isHeld(custody)) return [];
    const told = withTimeConfirmed(custody, { before, at: now, officer: officer.id, agency, second: second.id });
    return [{ table: 'custodies', id, rev, value: told, index: { case: id } }];
  });
  const told = new Set(held.map(({ id }) => id));
  return [...rights.filter(({ id }) => !told.has(id)), ...held];
}
