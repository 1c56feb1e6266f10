/** Who may do what. Checked where a use case runs, never only on a screen. */
import type { Officer, Role } from '../../shared/casework/case.ts';
import type { StoreName } from './api.ts';

export const PERMISSIONS = [
  'session',
  'unit.set-up',
  'unit.change',
  'import',
  'import.change',
  'quarantine',
  'mapping',
  'samples',
  'view',
  'evidence',
  'quality',
  'entry',
  'decide',
  'schedule',
  'reference.change',
  'rules.draft',
  'rules.sign',
  'frame.change',
  'capacity.change',
  'case.work',
  'selection.draw',
  'statistics.groups',
  'mute',
  'mute.any',
  'rules.hold',
  'export',
  'audit.view',
  'screening.replay',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const granted: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  analyst: new Set([
    'session',
    'unit.set-up',
    'import',
    'quarantine',
    'mapping',
    'samples',
    'view',
    'evidence',
    'quality',
    'entry',
    'decide',
    'schedule',
    'rules.draft',
    'case.work',
    'mute',
    'export',
  ]),
  supervisor: new Set(PERMISSIONS),
  trainer: new Set([
    'session',
    'unit.set-up',
    'import',
    'quarantine',
    'mapping',
    'samples',
    'view',
    'evidence',
    'quality',
    'entry',
  ]),
  administrator: new Set(['session', 'unit.set-up', 'unit.change', 'import.change', 'reference.change']),
};

/** All that officers of an airline may do, in either store. */
const grantedToAirlines: ReadonlySet<Permission> = new Set(['session']);

/** Who acts, as far as it decides what they may do. */
export type Standing = Pick<Officer, 'agency' | 'role' | 'controlOfficer' | 'secondLine'>;

/** Nothing in the practice store is real, so everybody may try these there. */
const grantedForPractice: ReadonlySet<Permission> = new Set([
  'unit.change',
  'import.change',
  'reference.change',
  'decide',
  'schedule',
  'rules.draft',
  'rules.sign',
  'mute',
  'mute.any',
  'rules.hold',
  'selection.draw',
  'statistics.groups',
]);

/** May officers of this role, of an agency that enforces law, do that in this store? */
export function roleMay(role: Role, permission: Permission, store: StoreName): boolean {
  if (granted[role].has(permission)) return true;
  return role !== 'administrator' && store === 'practice' && grantedForPractice.has(permission);
}

/** May this officer do that in this store? */
export function isPermitted(officer: Standing, permission: Permission, store: StoreName): boolean {
  if (officer.agency === 'airline') return grantedToAirlines.has(permission);
  return roleMay(officer.role, permission, store);
}

/** Everything an officer may do in this store, in a fixed order. */
export function permissionsOf(officer: Standing, store: StoreName): readonly Permission[] {
  return PERMISSIONS.filter((permission) => isPermitted(officer, permission, store));
}
