/** Opens a vault by a passphrase or by the recovery code. Wrong tries are counted where they survive a restart; nothing is ever wiped. */
import type { Dexie } from 'dexie';
import { afterFailure, NO_TRIES, triesAt, waitUntil } from '../../../shared/access/back-off.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { CallFailure } from '../calls/failure.ts';
import { readParameters } from './kdf.ts';
import { accessName, OpenVault, type VaultTools } from './open-vault.ts';
import { readCode, recoveryKek, recoveryName } from './recovery-code.ts';
import { putTries, readAccess, type VaultHeader } from './vault-records.ts';
import { kekOf, unwrapKey } from './wrap.ts';

/**
 * The vault key by an officer's passphrase, and the number of wrong ones before. An unknown officer gets the same answer as a wrong passphrase. Throws what the store
 * reports, and when the passphrase could not be derived.
 */
export async function keyByPassphrase(
  db: Dexie,
  tools: VaultTools,
  { vaultId }: VaultHeader,
  officer: string,
  passphrase: string,
): Promise<Result<{ readonly key: Uint8Array<ArrayBuffer>; readonly failures: number }, CallFailure>> {
  const access = await readAccess(db, officer);
  if (access === undefined) return failed({ code: 'wrong-passphrase', waitUntil: null });
  const { failures, lastFailureAt } = access;
  const since = triesAt({ failures, lastFailureAt }, tools.now());
  // Stored, or the wait would begin anew with each try until the clock has come to the last failure.
  if (since.lastFailureAt !== lastFailureAt) await putTries(db, officer, since);
  const wait = waitUntil(since, tools.now());
  if (wait !== null) return failed({ code: 'wrong-passphrase', waitUntil: wait });
  const parameters = readParameters(access.kdf);
  if (parameters === null) return failed({ code: 'tampered', table: 'vault', id: access.id, problem: 'changed' });
  if (access.device && tools.deviceSecret === null) return failed({ code: 'refused', why: 'device-secret-missing' });
  const hash = await tools.kdf(passphrase, parameters);
  const kek = await kekOf(hash, access.device ? tools.deviceSecret : null);
  const key = await unwrapKey(access.wrapped, kek, accessName(vaultId, officer));
  hash.fill(0);
  kek.fill(0);
  const tries = key === null ? afterFailure(access, tools.now()) : NO_TRIES;
  if (key === null || access.failures > 0) await putTries(db, officer, tries);
  if (key === null) return failed({ code: 'wrong-passphrase', waitUntil: waitUntil(tries, tools.now()) });
  return success({ key, failures: access.failures });
}

/** The vault key by both halves of the recovery code, as typed. */
export async function keyByRecoveryCode(
  { recovery, vaultId }: Pick<VaultHeader, 'recovery' | 'vaultId'>,
  [one, other]: readonly [string, string],
): Promise<Result<Uint8Array<ArrayBuffer>, CallFailure>> {
  const code = readCode(one, other);
  if (!code.ok)
    return failed({ code: 'wrong-recovery-code', half: code.failure.code === 'half' ? code.failure.half : null });
  const key =
    recovery === null ? null : await unwrapKey(recovery, await recoveryKek(code.value), recoveryName(vaultId));
  code.value.fill(0);
  return key === null ? failed({ code: 'wrong-recovery-code', half: null }) : success(key);
}

/** The vault that a key opens. */
export async function openWith(
  db: Dexie,
  tools: VaultTools,
  header: VaultHeader,
  key: Uint8Array,
): Promise<Result<OpenVault, CallFailure>> {
  const vault = await OpenVault.open(db, tools, key, header);
  return vault === null
    ? failed({ code: 'tampered', table: 'vault', id: 'header', problem: 'changed' })
    : success(vault);
}
