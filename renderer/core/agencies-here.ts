/** The agencies and officers that work in the unit. */
import { type Agency, isLawAgency, type LawAgency } from '../../shared/agency/agency-id.ts';
import type { NamedOfficer } from '../../shared/casework/case.ts';
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

/** The agencies of which any officer here who may do that confirms it, without those that may not know of it. */
export async function confirmersHere(
  request: Pick<Request, 'store' | 'world'>,
  permission: Permission,
  without: readonly LawAgency[],
): Promise<readonly LawAgency[]> {
  return [...(await agenciesHere(request, permission))].filter((agency) => !without.includes(agency));
}

/** The agencies that have accounts in the unit that may do that, in use or suspended: one administrator who suspends the officers of an agency does not take its targets from it. */
export async function agenciesOfUnit(
  { store, world }: Pick<Request, 'store' | 'world'>,
  permission: Permission = 'case.work',
): Promise<ReadonlySet<LawAgency>> {
  const accounts = await readIntact(store, 'accounts');
  const agencies = unitAgencies(world);
  const work = accounts.filter(({ value }) => isPermitted(value, permission, store.name));
  const named = accounts.length === 0 ? agencies.law : work.map(({ value }) => value.agency).filter(isLawAgency);
  return new Set(named.filter((agency) => agencies.isActive(agency)));
}

/** Who may get a case: officers in use who work on cases, or may do what else is asked, and agencies with such officers, without these agencies. */
export interface Receivers {
  readonly officers: readonly NamedOfficer[];
  readonly agencies: readonly LawAgency[];
}

export async function receiversOf(
  request: Pick<Request, 'store' | 'context' | 'world'>,
  without: readonly LawAgency[],
  permission: Permission = 'case.work',
): Promise<Receivers> {
  const { store, context } = request;
  const accounts = await readIntact(store, 'accounts');
  const able = accounts.filter(({ value }) => value.state === 'active' && isPermitted(value, permission, store.name));
  const officers =
    accounts.length === 0
      ? await readNamedOfficers(store, context.unit)
      : able.map(({ id, value: { name, agency } }) => ({ id, name, agency }));
  const here = await agenciesHere(request, 'case.work');
  const mayHave = (agency: Agency) => isLawAgency(agency) && here.has(agency) && !without.includes(agency);
  return { officers: officers.filter(({ agency }) => mayHave(agency)), agencies: [...here].filter(mayHave) };
}
