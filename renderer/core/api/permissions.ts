/** Calls about who may do what. */
import type { Role } from '../../../shared/casework/case.ts';
import type { Permission, PermissionRow, SecondNeed } from '../permissions.ts';

/** A row of the table of permissions, as it counts in the open store. */
export interface PermissionView extends Pick<PermissionRow, 'reach'> {
  readonly permission: Permission;
  /** Roles of agencies that enforce law. */
  readonly roles: readonly Role[];
  /** Roles that may only when the officer is a control officer or experienced second line. */
  readonly withDuty: readonly Role[];
  readonly airline: boolean;
  readonly second: SecondNeed | null;
}

export interface PermissionCalls {
  /** Everybody may read it. */
  'permissions.list': { input: Record<string, never>; output: readonly PermissionView[] };
}
