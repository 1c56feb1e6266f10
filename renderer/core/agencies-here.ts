/** The agencies and officers that work in the unit. */
import { isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import type { NamedOfficer } from '../../shared/casework/case.ts';
import type { Waiter } from '../../shared/casework/case-parts.ts';
import { isPermitted, type Permission } from './permissions.ts';
import type { Request } from './request.ts';
import { readNamedOfficers } from './session.ts';
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

/** The officers of the unit who may do that; where officers are chosen freely, all who acted. */
export async function officersFor(
  { store, context }: Pick<Request, 'store' | 'context'>,
  permission: Permission,
): Promise<readonly NamedOfficer[]> {
  const accounts = await readIntact(store, 'accounts');
  if (accounts.length === 0) return readNamedOfficers(store, context.unit);
  return accounts
    .filter(({ value }) => value.state === 'active' && isPermitted(value, permission, store.name))
    .map(({ id, value: { name, agency } }) => ({ id, name, agency }));
}

/** The acting officer as cases wait for them; null: an officer of no law enforcement agency, for whom none waits. */
export async function waiterOf(request: Pick<Request, 'store' | 'context' | 'world'>): Promise<Waiter | null> {
  const { officer, agency } = request.context;
  if (!isLawAgency(agency)) return null;
  const examines = isPermitted(officer, 'case.examine', request.store.name);
  return { officer: officer.id, agency, examines, present: await agenciesHere(request, 'case.work') };
}
