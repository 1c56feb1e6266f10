/** The agencies that work in the unit. */
import { isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import { isPermitted, type Permission } from './permissions.ts';
import type { Request } from './request.ts';
import { readIntact } from './store/read-intact.ts';
import { unitAgencies } from './world.ts';

/** The agencies with officers in the unit who may do that; all, where officers are chosen freely. */
export async function agenciesHere(
  { store, world }: Pick<Request, 'store' | 'world'>,
  permission: Permission,
): Promise<ReadonlySet<LawAgency>> {
  const accounts = await readIntact(store, 'accounts');
  const able = accounts.filter(({ value }) => value.state === 'active' && isPermitted(value, permission, store.name));
  const agencies = unitAgencies(world);
  const here = accounts.length === 0 ? agencies.law : able.map(({ value }) => value.agency).filter(isLawAgency);
  return new Set(here.filter((agency) => agencies.isActive(agency)));
}
