/** The table of permissions, from the rows by which the core checks calls. */
import { z } from 'zod';
import { ROLES, type Role } from '../../../shared/casework/case.ts';
import type { StoreName } from '../../../shared/host.ts';
import { success } from '../../../shared/result.ts';

import {
  PERMISSIONS,
  type Permission,
  type PermissionRow,
  permissionRow,
  roleMay,
  type SecondNeed,
} from '../permissions.ts';
import { call, type Handled } from './call.ts';

/** A row of the table of permissions, as it applies in the open store. */
export interface PermissionView extends Pick<PermissionRow, 'reach'> {
  readonly permission: Permission;
  /** Roles of agencies that enforce law. */
  readonly roles: readonly Role[];
  /** Roles that have the permission only as control officer or experienced second line. */
  readonly withDuty: readonly Role[];
  readonly airline: boolean;
  readonly second: SecondNeed | null;
}

export const permissionCalls = {
  /** Open to every officer. */
  'permissions.list': call({
    input: z.strictObject({}),
    permission: 'session',
    audit: null,
    async handler({ store }): Handled<readonly PermissionView[]> {
      return success({ output: PERMISSIONS.map((permission) => viewOf(permission, store.name)) });
    },
  }),
} as const;

function viewOf(permission: Permission, store: StoreName): PermissionView {
  const { withDuty = [], airline = false, reach, second = null } = permissionRow(permission);
  const roles = ROLES.filter((role) => roleMay(role, permission, store));
  return { permission, roles, withDuty: withDuty.filter((role) => !roles.includes(role)), airline, reach, second };
}
