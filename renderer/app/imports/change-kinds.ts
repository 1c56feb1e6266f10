import type { ChangeKind } from '../../core/calls/import-changes.ts';

/** The counts of what a later list changed, in the order in which they are read. */
export const CHANGE_KINDS = ['gone', 'come', 'changed'] as const satisfies readonly ChangeKind[];
