/** Who may do what: one row per permission. Checked where a call runs, never only on a screen; the page of permissions shows exactly these rows. */
import type { Officer, Role } from '../../shared/casework/case.ts';
import type { StoreName } from '../../shared/host.ts';

/** How much a permission reveals: nothing about travellers · flights, seats, bags and boarding · travellers. */
export type Reach = 'none' | 'flight' | 'traveller';

/**
 * The second officer that an act needs. `any`, `other-agency` and `sighted` confirm on the spot; `sighted`: of another agency that may see what the act is about, see
 * `confirmingAgencies` · `later`: another officer signs or confirms before it takes effect.
 */
export type SecondNeed = 'any' | 'other-agency' | 'sighted' | 'later';

export interface PermissionRow {
  /** Roles of law enforcement agencies. */
  readonly roles: readonly Role[];
  /** Further roles, for control officers or experienced second-line officers. */
  readonly withDuty?: readonly Role[];
  /** Nothing in the practice store is real: there all but administrators and airlines may try it. */
  readonly practice?: true;
  /** Officers of an airline may, in any role. */
  readonly airline?: true;
  /** Not available in practice, where anyone may choose to be an administrator. */
  readonly liveOnly?: true;
  readonly reach: Reach;
  readonly second?: SecondNeed;
}

const ALL: readonly Role[] = ['analyst', 'supervisor', 'trainer', 'administrator'];
/** Roles that work with travellers. A trainer sees none in the live store; in practice a trainer may do what an analyst may. */
const CASES: readonly Role[] = ['analyst', 'supervisor'];
const LEAD: readonly Role[] = ['supervisor'];
/** Roles that are responsible for the workstation. */
const KEEPERS: readonly Role[] = ['supervisor', 'administrator'];
const ADMINISTRATORS: readonly Role[] = ['administrator'];
const NOBODY: readonly Role[] = [];

export const PERMISSION_TABLE = {
  session: { roles: ALL, airline: true, reach: 'none' },
  'unit.set-up': { roles: ALL, reach: 'none', second: 'sighted' },
  'unit.change': { roles: KEEPERS, practice: true, reach: 'none' },
  'locking.change': { roles: KEEPERS, practice: true, reach: 'none' },
  'settings.view': { roles: ALL, reach: 'none' },
  import: { roles: CASES, practice: true, reach: 'traveller' },
  'import.change': { roles: KEEPERS, practice: true, reach: 'none' },
  quarantine: { roles: CASES, practice: true, reach: 'traveller', second: 'sighted' },
  mapping: { roles: CASES, practice: true, reach: 'traveller', second: 'sighted' },
  samples: { roles: CASES, practice: true, reach: 'traveller' },
  view: { roles: CASES, practice: true, reach: 'traveller' },
  search: { roles: CASES, practice: true, reach: 'traveller' },
  evidence: { roles: CASES, practice: true, reach: 'traveller' },
  quality: { roles: CASES, practice: true, reach: 'traveller' },
  entry: { roles: CASES, practice: true, reach: 'traveller' },
  decide: { roles: CASES, practice: true, reach: 'traveller', second: 'sighted' },
  schedule: { roles: CASES, practice: true, reach: 'none' },
  'reference.view': { roles: ALL, reach: 'none' },
  'reference.change': { roles: KEEPERS, practice: true, reach: 'none', second: 'sighted' },
  'rules.draft': { roles: CASES, practice: true, reach: 'traveller' },
  'rules.sign': { roles: LEAD, practice: true, reach: 'none', second: 'later' },
  // A rule of the own agency alone, countersigned later.
  'rules.switch-off': { roles: LEAD, practice: true, reach: 'none', second: 'sighted' },
  'frame.change': { roles: LEAD, reach: 'none', second: 'later' },
  // The templates of drafts of procès-verbaux.
  'draft-templates.change': { roles: LEAD, reach: 'none', second: 'later' },
  // What a shift can do. To state less takes two.
  'capacity.change': { roles: LEAD, reach: 'none', second: 'sighted' },
  // Who is on duty and where, and the airline's contact of the day; the posts of the unit, and who of the own agency is on duty.
  roster: { roles: CASES, practice: true, reach: 'none' },
  // Whom the shift leaves out for want of room. Against the order, or with room left, it takes another supervisor, too.
  'capacity.cut': { roles: LEAD, practice: true, reach: 'traveller', second: 'sighted' },
  'roster.change': { roles: LEAD, practice: true, reach: 'none' },
  'case.work': { roles: CASES, practice: true, reach: 'traveller', second: 'sighted' },
  'case.examine': { roles: LEAD, withDuty: ['analyst'], practice: true, reach: 'traveller', second: 'sighted' },
  // Ending a medical watch whose capsules are not accounted for.
  'custody.unaccounted': { roles: LEAD, reach: 'traveller' },
  // What is taken, who has it, and what becomes of it.
  'exhibit.work': { roles: CASES, practice: true, reach: 'traveller', second: 'sighted' },
  // Quiet work. Who may know of it, it names itself.
  quiet: { roles: CASES, practice: true, reach: 'traveller', second: 'other-agency' },
  // Whom the shift meets on a flight that another officer signed.
  'flight.approve': { roles: LEAD, practice: true, reach: 'traveller', second: 'later' },
  'selection.draw': { roles: LEAD, practice: true, reach: 'traveller' },
  'statistics.groups': { roles: LEAD, practice: true, reach: 'none' },
  mute: { roles: CASES, practice: true, reach: 'traveller', second: 'sighted' },
  'mutes.change': { roles: LEAD, practice: true, reach: 'none' },
  // The weekly list of what was taken off the queue.
  'queue.review': { roles: LEAD, practice: true, reach: 'traveller' },
  'window.change': { roles: LEAD, practice: true, reach: 'none', second: 'other-agency' },
  'mute.any': { roles: LEAD, practice: true, reach: 'traveller' },
  'rules.hold': { roles: LEAD, practice: true, reach: 'none', second: 'other-agency' },
  // Lists; which ones an officer sees, each list says itself.
  'lists.view': { roles: CASES, practice: true, reach: 'traveller' },
  // Entries of lists of the own agency, and take-overs from files.
  'lists.enter': { roles: CASES, practice: true, reach: 'traveller', second: 'sighted' },
  // What the own agency states about its lists.
  'lists.change': { roles: LEAD, practice: true, reach: 'none', second: 'sighted' },
  // Lookouts; which ones an officer sees, each says itself.
  'lookouts.view': { roles: CASES, practice: true, reach: 'traveller' },
  // Taking one down, and work on those of the own agency.
  'lookouts.take': { roles: CASES, practice: true, reach: 'traveller', second: 'sighted' },
  // To lower one takes two.
  'lookouts.review': { roles: LEAD, practice: true, reach: 'traveller', second: 'sighted' },
  // That a traveller is not whom a list means; the agency that owns the list takes part.
  'false-match': { roles: CASES, practice: true, reach: 'traveller', second: 'sighted' },
  // The same as a correction, which holds for years; of two supervisors.
  'false-match.redress': { roles: LEAD, practice: true, reach: 'traveller', second: 'sighted' },
  export: { roles: CASES, practice: true, reach: 'traveller' },
  // Exports with names, of two supervisors; the rows of the calls take less.
  'export.names': { roles: LEAD, practice: true, reach: 'traveller', second: 'any' },
  // Packages of a case, which name somebody: two supervisors who may know of the case.
  'case.package': { roles: LEAD, practice: true, reach: 'traveller', second: 'sighted' },
  report: { roles: LEAD, practice: true, reach: 'traveller' },
  papers: { roles: CASES, practice: true, reach: 'traveller' },
  // Entries without values that may be personal; with them.
  'audit.view': { roles: KEEPERS, reach: 'none', second: 'any' },
  'audit.values': { roles: LEAD, reach: 'traveller' },
  'screening.replay': { roles: LEAD, reach: 'traveller' },
  'petition.work': { roles: CASES, practice: true, reach: 'traveller' },
  'petition.close': { roles: LEAD, practice: true, reach: 'traveller' },
  'question.ask': { roles: CASES, practice: true, reach: 'traveller' },
  'question.view': { roles: CASES, practice: true, airline: true, reach: 'flight' },
  'question.answer': { roles: CASES, practice: true, airline: true, reach: 'flight' },
  backup: { roles: KEEPERS, reach: 'none' },
  'store.verify': { roles: KEEPERS, practice: true, reach: 'none' },
  'backup.restore': { roles: KEEPERS, reach: 'none', second: 'other-agency' },
  'accounts.view': { roles: ADMINISTRATORS, liveOnly: true, reach: 'none' },
  'accounts.change': { roles: ADMINISTRATORS, liveOnly: true, reach: 'none', second: 'sighted' },
  // Agreeing that an officer of the own agency, or an administrator, is suspended.
  'accounts.confirm': { roles: KEEPERS, liveOnly: true, reach: 'none' },
  'accounts.secure': { roles: ADMINISTRATORS, liveOnly: true, reach: 'none', second: 'other-agency' },
  'agencies.view': { roles: KEEPERS, practice: true, reach: 'none' },
  'agencies.change': { roles: ADMINISTRATORS, liveOnly: true, reach: 'none', second: 'other-agency' },
  'agencies.accept': { roles: LEAD, liveOnly: true, reach: 'none', second: 'later' },
  'account.own': { roles: ALL, airline: true, reach: 'none' },
  'retention.view': { roles: KEEPERS, practice: true, reach: 'none' },
  'retention.run': { roles: KEEPERS, practice: true, reach: 'none' },
  'retention.change': { roles: KEEPERS, practice: true, reach: 'none', second: 'other-agency' },
  'retention.clock': { roles: KEEPERS, practice: true, reach: 'none', second: 'sighted' },
  'legal-hold': { roles: LEAD, practice: true, reach: 'traveller', second: 'any' },
  unmask: { roles: CASES, practice: true, reach: 'traveller', second: 'other-agency' },
  'airline.view': { roles: NOBODY, airline: true, reach: 'flight' },
} as const satisfies Readonly<Record<string, PermissionRow>>;

export type Permission = keyof typeof PERMISSION_TABLE;

/** Every permission, in the order of the table. */
export const PERMISSIONS = Object.keys(PERMISSION_TABLE) as readonly Permission[];

/** The attributes of an officer that decide their permissions. */
export type Standing = Pick<Officer, 'agency' | 'role' | 'controlOfficer' | 'secondLine'>;

/** The row of a permission. */
export function permissionRow(permission: Permission): PermissionRow {
  return PERMISSION_TABLE[permission];
}

/** May officers of this role, of a law enforcement agency, do that in this store, without any special duty? */
export function roleMay(role: Role, permission: Permission, store: StoreName): boolean {
  const { roles, practice, liveOnly } = permissionRow(permission);
  if (liveOnly && store === 'practice') return false;
  if (roles.includes(role)) return true;
  return practice === true && store === 'practice' && role !== 'administrator';
}

/** May this officer do that in this store? */
export function isPermitted(officer: Standing, permission: Permission, store: StoreName): boolean {
  const { airline, withDuty = NOBODY } = permissionRow(permission);
  if (officer.agency === 'airline') return airline === true;
  if (roleMay(officer.role, permission, store)) return true;
  return (officer.controlOfficer || officer.secondLine) && withDuty.includes(officer.role);
}

/** Everything an officer may do in this store, in a fixed order. */
export function permissionsOf(officer: Standing, store: StoreName): readonly Permission[] {
  return PERMISSIONS.filter((permission) => isPermitted(officer, permission, store));
}
