/** Makes a vault: a key, a ring, access for the first officers, and a recovery code where the unit is set up. */
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Dexie } from 'dexie';
import { commit } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { freshBox, withMac } from './header-proof.ts';
import { EMPTY_RING } from './key-ring.ts';
import { OpenVault, sealFirstRecords, sealRing, type VaultTools } from './open-vault.ts';
import { freshRecoveryCode, printHalf, recoveryKek, recoveryName, splitCode } from './recovery-code.ts';
import { type FirstRecords, HEADER_FORM, type OfficerAccess, putRecords, type VaultHeader } from './vault-records.ts';
import { freshKey, wrapKey } from './wrap.ts';

export interface NewVault {
  readonly firstRecords: FirstRecords;
  /** Passphrases of the accounts in `firstRecords`, in their order. */
  readonly passphrases: readonly string[];
  readonly commissioned: boolean;
  /** The vault that was made for practice, with its store. Its key and ring go on, so that practice data and its ledger stay readable. */
  readonly from?: { readonly vault: OpenVault; readonly live: Store };
}

export interface MadeVault {
  readonly vault: OpenVault;
  /** The two halves as they are printed; null where the unit is not set up. */
  readonly recovery: readonly [string, string] | null;
}

/** Writes a new vault into the database, replacing an older one of practice. Throws what the store reports. */
export async function makeVault(
  db: Dexie,
  tools: VaultTools,
  { firstRecords, passphrases, commissioned, from }: NewVault,
): Promise<MadeVault> {
  const key = from === undefined ? freshKey() : from.vault.key.slice();
  const vaultId = from?.vault.header.vaultId ?? bytesToHex(crypto.getRandomValues(new Uint8Array(16)));
  const code = commissioned ? freshRecoveryCode() : null;
  const made: VaultHeader = {
    id: 'header',
    v: HEADER_FORM,
    vaultId,
    createdAt: tools.now(),
    commissioned,
    ring: await sealRing(from?.vault.ring ?? EMPTY_RING, key, vaultId),
    ...(await freshBox(vaultId, key)),
    recovery: code === null ? null : await wrapKey(key, await recoveryKek(code), recoveryName(vaultId)),
    beginning: await sealFirstRecords(firstRecords, key, vaultId),
  };
  const header = await withMac(made, tools.deviceSecret);
  const vault = await OpenVault.open(db, tools, key, header);
  if (vault === null) throw new Error('vault-not-made');
  const accesses: OfficerAccess[] = [];
  for (const [at, { id }] of firstRecords.accounts.entries())
    accesses.push(await vault.accessOf(id, passphrases[at] ?? ''));
  const before = (await db.table('vault').toCollection().primaryKeys()) as string[];
  const records = [header, ...accesses];
  if (from === undefined) {
    await db.transaction('rw', 'vault', async () => {
      await db.table('vault').bulkDelete(before);
      await putRecords(db, records);
    });
  } else {
    const gone = before.filter((id) => !records.some((record) => record.id === id));
    const puts = [...gone.map((id) => ({ id, record: null })), ...records.map((record) => ({ id: record.id, record }))];
    await commit(from.live, [], [], puts);
  }
  const halves = code === null ? null : splitCode(code);
  code?.fill(0);
  return { vault, recovery: halves === null ? null : [printHalf(halves[0]), printHalf(halves[1])] };
}
