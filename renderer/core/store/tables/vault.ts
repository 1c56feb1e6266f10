/** What opens the vault (`vault/vault-records.ts`): readable, and useless without a passphrase. After a restore the present passphrases count. */
import type { OtherTable } from './table.ts';

export const vault: OtherTable = { since: 4, key: 'id' };
