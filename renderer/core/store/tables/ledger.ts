/** The chained list of what the store has to hold (`ledger.ts`). */
import type { OtherTable } from './table.ts';

export const ledger: OtherTable = { since: 4, key: 'seq' };
