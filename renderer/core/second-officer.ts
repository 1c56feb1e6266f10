/**
 * Acts that need two officers: the second one confirms on the spot, while the first stays signed in. Both are checked here, before the act begins. In practice nothing is
 * real, and a second officer is chosen.
 */
import { isSamePerson } from '../../rules/lifecycle/required-signatures.ts';
import type { Agencies } from '../../shared/agency/agencies.ts';
import type { Agency, LawAgency } from '../../shared/agency/agency-id.ts';
import type { NamedOfficer, Officer, Role } from '../../shared/casework/case.ts';
import { ROLES } from '../../shared/casework/case.ts';
import { agencyOfStandIn, standInOf } from '../../shared/casework/stand-in.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import type { Confirmation } from './calls/confirmation.ts';
import type { CallFailure } from './calls/failure.ts';
import { isPermitted, type Permission, type SecondNeed } from './permissions.ts';
import { readAgencies } from './read-agencies.ts';
import type { Context, Request } from './request.ts';
import { namedOfficers, readNamedOfficers, readSetting } from './session.ts';
import type { SeenStore } from './store/open-store.ts';

/** Whom an act needs besides the acting officer. */
export type SecondOnSpot = Exclude<SecondNeed, 'later'>;

export type SecondRefusal = Extract<CallFailure, { code: 'second-refused' }>;

/** Checks the officer's passphrase and returns the officer. Counts wrong ones. */
export type Second = (confirmation: Confirmation) => Promise<Result<Officer, SecondRefusal>>;

/** For cores that can ask no second officer: refuses every confirmation. */
export const noSecond: Second = async () => failed({ code: 'second-refused', why: 'unknown', waitUntil: null });

/** What has to be confirmed. */
export interface TwoPersonAct {
  readonly need: SecondOnSpot;
  /** The permission that both officers need. */
  readonly permission: Permission;
  /** The agencies of which one confirms, where `need` is `sighted`. */
  readonly agencies?: readonly LawAgency[];
}

/**
 * Whether an officer of that agency may confirm what an officer of the acting agency does. What concerns all takes two agencies that count, so that no agency stands in for
 * another that was made for it.
 */
export function isAgencyThatConfirms(
  { need, agencies = [] }: Pick<TwoPersonAct, 'need' | 'agencies'>,
  acting: Agency,
  other: Agency,
  table: Agencies,
): boolean {
  if (!table.isActive(other)) return false;
  switch (need) {
    case 'any':
      return true;
    case 'other-agency':
      return other !== acting && table.mayConfirm(acting, null) && table.mayConfirm(other, null);
    case 'sighted':
      return agencies.some((agency) => agency === other);
  }
}

/** The officer who confirms, or why not. */
export async function secondOfficer(
  act: TwoPersonAct,
  confirmation: Confirmation | null,
  { officer, unit }: Pick<Context, 'officer' | 'unit'>,
  store: SeenStore,
  second: Second,
): Promise<Result<Officer, CallFailure>> {
  const { need, permission, agencies } = act;
  if (confirmation === null)
    return failed({ code: 'second-needed', need, permission, ...(agencies === undefined ? {} : { agencies }) });
  if (confirmation.officer === officer.id) return failed({ code: 'second-same-officer' });
  const found =
    store.name === 'practice' ? await chosenSecond(confirmation, permission, unit, store) : await second(confirmation);
  if (!found.ok) return found;
  const other = found.value;
  if (isSamePerson(personOf(officer), personOf(other))) return failed({ code: 'second-same-officer' });
  if (!isPermitted(other, permission, store.name))
    return failed({ code: 'second-refused', why: 'permission', waitUntil: null });
  if (!isAgencyThatConfirms(act, officer.agency, other.agency, await readAgencies(store)))
    return failed({ code: 'second-agency' });
  return success(other);
}

/** Officers who may be chosen in practice as second officer. Each agency has a stand-in, without a name. */
export async function choosableSeconds(
  act: Pick<TwoPersonAct, 'need' | 'agencies'>,
  { officer, unit }: Pick<Context, 'officer' | 'unit'>,
  store: SeenStore,
): Promise<readonly NamedOfficer[]> {
  const table = await readAgencies(store);
  const standIns = table.law.map((agency) => ({ id: standInOf(agency), name: '', agency }));
  const known = namedOfficers(unit, (await readSetting(store, 'officers'))?.value);
  return [...known, ...standIns].filter(
    (other) =>
      other.agency !== 'airline' &&
      !isSamePerson(personOf(officer), personOf(other)) &&
      isAgencyThatConfirms(act, officer.agency, other.agency, table),
  );
}

async function chosenSecond(
  { officer: id }: Confirmation,
  permission: Permission,
  unit: Context['unit'],
  store: SeenStore,
): Promise<Result<Officer, SecondRefusal>> {
  const known = namedOfficers(unit, (await readSetting(store, 'officers'))?.value).find((officer) => officer.id === id);
  const agency = known?.agency ?? agencyOfStandIn(id);
  if (agency === undefined || (await readAgencies(store)).row(agency) === undefined)
    return failed({ code: 'second-refused', why: 'unknown', waitUntil: null });
  // Roles are chosen freely in practice, so the second officer gets one that is permitted.
  const role = ROLES.find((each) => isPermitted(standing(agency, each), permission, 'practice')) ?? 'analyst';
  return success({ id, name: known?.name ?? id, ...standing(agency, role) });
}

/** Did the officer who acts do what `id` did, under this account or another one of theirs? */
export async function isBySame({ store, context }: Pick<Request, 'store' | 'context'>, id: string): Promise<boolean> {
  const named = await readNamedOfficers(store, context.unit);
  const name = named.find((each) => each.id === id)?.name ?? id;
  return isSamePerson(personOf(context.officer), { officer: id, name });
}

function standing(agency: Agency, role: Role): Omit<Officer, 'id' | 'name'> {
  return { agency, role, controlOfficer: false, secondLine: false };
}

function personOf({ id, name }: Pick<Officer, 'id' | 'name'>): { readonly officer: string; readonly name: string } {
  return { officer: id, name };
}
