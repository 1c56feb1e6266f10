/** Files that arrived while the vault was locked (`vault/waiting-files.ts`), sealed to the unit. */
import type { OtherTable } from './table.ts';

export const waiting: OtherTable = { since: 4, key: 'id' };
