/** Who may do what. Checked where a use case runs, never only on a screen. */
import type { Role } from '../../shared/casework/case.ts';
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
};

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

/** May this role do that in this store? */
export function isPermitted(role: Role, permission: Permission, store: StoreName): boolean {
  return granted[role].has(permission) || (store === 'practice' && grantedForPractice.has(permission));
}

/** Everything a role may do in this store, in a fixed order. */
export function permissionsOf(role: Role, store: StoreName): readonly Permission[] {
  return PERMISSIONS.filter((permission) => isPermitted(role, permission, store));
}
