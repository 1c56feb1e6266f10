/** Who may do what. Checked where a use case runs, never only on a screen. */
import type { Role } from '../../shared/casework/case.ts';

export const PERMISSIONS = [
  'session',
  'unit.set-up',
  'import',
  'samples',
  'view',
  'evidence',
  'case.work',
  'export',
  'audit.view',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const granted: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  analyst: new Set(['session', 'unit.set-up', 'import', 'samples', 'view', 'evidence', 'case.work', 'export']),
  supervisor: new Set(PERMISSIONS),
  trainer: new Set(['session', 'unit.set-up', 'import', 'samples', 'view', 'evidence']),
};

/** May this role do that? */
export function isPermitted(role: Role, permission: Permission): boolean {
  return granted[role].has(permission);
}

/** Everything a role may do, in a fixed order. */
export function permissionsOf(role: Role): readonly Permission[] {
  return PERMISSIONS.filter((permission) => granted[role].has(permission));
}
