/**
 * Acts that need two: the second officer confirms on the spot, without the first one leaving the desk. Who it is, is found out here, before the act
 * begins; in practice nothing is real, and a second officer is chosen.
 */
import { isSamePerson } from '../../rules/lifecycle/required-signatures.ts';
import type { Agency, NamedOfficer, Officer, Role } from '../../shared/casework/case.ts';
import { LAW_AGENCIES, ROLES } from '../../shared/casework/case.ts';
import { failed, type Result, success } from '../../shared/result.ts';
import type { Confirmation } from './calls/confirmation.ts';
import type { CallFailure } from './calls/failure.ts';
import { isPermitted, type Permission, type SecondNeed } from './permissions.ts';
import type { Context } from './request.ts';
import { namedOfficers, readSetting } from './session.ts';
import type { Store } from './store/open-store.ts';

/** Whom an act needs besides the one who acts. */
export type SecondOnSpot = Exclude<SecondNeed, 'later'>;

export type SecondRefusal = Extract<CallFailure, { code: 'second-refused' }>;

/** Finds out whether it is the officer's passphrase, and who they are. Counts wrong ones. */
export type Second = (confirmation: Confirmation) => Promise<Result<Officer, SecondRefusal>>;

/** Where nobody can be asked: no second officer is ever believed. */
export const noSecond: Second = async () => failed({ code: 'second-refused', why: 'unknown', waitUntil: null });

/** What has to be confirmed. */
export interface TwoPersonAct {
  readonly need: SecondOnSpot;
  /** What both officers must be permitted. */
  readonly permission: Permission;
}

/** The officer who confirms, or why not. */
export async function secondOfficer(
  { need, permission }: TwoPersonAct,
  confirmation: Confirmation | null,
  { officer, unit }: Pick<Context, 'officer' | 'unit'>,
  store: Store,
  second: Second,
): Promise<Result<Officer, CallFailure>> {
  if (confirmation === null) return failed({ code: 'second-needed', need, permission });
  if (confirmation.officer === officer.id) return failed({ code: 'second-same-officer' });
  const found =
    store.name === 'practice' ? await chosenSecond(confirmation, permission, unit, store) : await second(confirmation);
  if (!found.ok) return found;
  const other = found.value;
  if (isSamePerson(personOf(officer), personOf(other))) return failed({ code: 'second-same-officer' });
  if (need === 'other-agency' && other.agency === officer.agency) return failed({ code: 'second-agency' });
  if (!isPermitted(other, permission, store.name))
    return failed({ code: 'second-refused', why: 'permission', waitUntil: null });
  return success(other);
}

/** Nobody need have worked at the desk before for two persons to be practised: each agency has somebody to choose. */
const STAND_IN = 'PRACTICE-';

/** Everyone who may be chosen in practice besides the officer who acts. A stand-in has no name. */
export async function choosableSeconds(
  need: SecondOnSpot,
  { officer, unit }: Pick<Context, 'officer' | 'unit'>,
  store: Store,
): Promise<readonly NamedOfficer[]> {
  const standIns = LAW_AGENCIES.map((agency) => ({ id: `${STAND_IN}${agency}`, name: '', agency }));
  const known = namedOfficers(unit, (await readSetting(store, 'officers'))?.value);
  return [...known, ...standIns].filter(
    (other) =>
      other.agency !== 'airline' &&
      !isSamePerson(personOf(officer), personOf(other)) &&
      (need === 'any' || other.agency !== officer.agency),
  );
}

async function chosenSecond(
  { officer: id }: Confirmation,
  permission: Permission,
  unit: Context['unit'],
  store: Store,
): Promise<Result<Officer, SecondRefusal>> {
  const known = namedOfficers(unit, (await readSetting(store, 'officers'))?.value).find((officer) => officer.id === id);
  const agency = known?.agency ?? LAW_AGENCIES.find((each) => `${STAND_IN}${each}` === id);
  if (agency === undefined) return failed({ code: 'second-refused', why: 'unknown', waitUntil: null });
  // Roles are taken freely in practice, so whoever is chosen takes one that may.
  const role = ROLES.find((each) => isPermitted(standing(agency, each), permission, 'practice')) ?? 'analyst';
  return success({ id, name: known?.name ?? id, ...standing(agency, role) });
}

function standing(agency: Agency, role: Role): Omit<Officer, 'id' | 'name'> {
  return { agency, role, controlOfficer: false, secondLine: false };
}

function personOf({ id, name }: Pick<Officer, 'id' | 'name'>): { readonly officer: string; readonly name: string } {
  return { officer: id, name };
}
