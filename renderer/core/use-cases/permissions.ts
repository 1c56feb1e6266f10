/** Who may do what, for everybody to read: the rows that the core checks by. */
import { z } from 'zod';
import { ROLES } from '../../../shared/casework/case.ts';
import type { StoreName } from '../../../shared/host.ts';
import { success } from '../../../shared/result.ts';
import type { PermissionView } from '../api/permissions.ts';
import { PERMISSIONS, type Permission, permissionRow, roleMay } from '../permissions.ts';
import type { UseCases } from './use-case.ts';

export const permissionUseCases: UseCases<'permissions.list'> = {
  'permissions.list': {
    input: z.strictObject({}),
    permission: 'session',
    audit: null,
    async handler({ store }) {
      return success({ output: PERMISSIONS.map((permission) => viewOf(permission, store.name)) });
    },
  },
};

function viewOf(permission: Permission, store: StoreName): PermissionView {
  const { withDuty = [], airline = false, reach, second = null } = permissionRow(permission);
  const roles = ROLES.filter((role) => roleMay(role, permission, store));
  return { permission, roles, withDuty: withDuty.filter((role) => !roles.includes(role)), airline, reach, second };
}
