/** The agencies that work in the unit. */
import { isLawAgency, LAW_AGENCIES, type LawAgency } from '../../shared/casework/case.ts';
import { isPermitted, type Permission } from './permissions.ts';
import type { Request } from './request.ts';
import { readIntact } from './store/read-intact.ts';

/** The agencies with officers in the unit who may do that; all, where officers are chosen freely. */
export async function agenciesHere(
  { store }: Pick<Request, 'store'>,
  permission: Permission,
): Promise<ReadonlySet<LawAgency>> {
  const accounts = await readIntact(store, 'accounts');
  const able = accounts.filter(({ value }) => value.state === 'active' && isPermitted(value, permission, store.name));
  return new Set(accounts.length === 0 ? LAW_AGENCIES : able.map(({ value }) => value.agency).filter(isLawAgency));
}
