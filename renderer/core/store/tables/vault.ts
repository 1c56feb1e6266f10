/** What opens the vault (`vault/vault-records.ts`): it lies readable, and is worthless without a passphrase. After a restore the passphrases of now count. */
import type { OtherTable } from './table.ts';

export const vault: OtherTable = { since: 4, key: 'id' };
