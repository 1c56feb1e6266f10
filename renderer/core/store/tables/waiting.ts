/** Files that arrived while the keys were away (`vault/waiting-files.ts`), sealed to the unit. */
import type { OtherTable } from './table.ts';

export const waiting: OtherTable = { since: 4, key: 'id' };
