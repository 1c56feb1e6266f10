/** Which officers may sign in, who is signed in, and who confirms as second officer, according to their accounts. */
import { waitUntil } from '../../../shared/access/back-off.ts';
import type { Officer } from '../../../shared/casework/case.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { Confirmation } from '../calls/confirmation.ts';
import type { VaultOfficer } from '../calls/vault/status.ts';
import type { SecondRefusal } from '../second-officer.ts';
import { type Identity, readSetting } from '../session.ts';
import type { Store } from '../store/open-store.ts';
import type { Account } from '../store/tables/accounts.ts';
import { readAccount, readAccounts } from './read-accounts.ts';
import { recordSecondTry } from './second-tries.ts';
import { type OfficerAccess, readAccess } from './vault-records.ts';
import type { VaultSession } from './vault-session.ts';

/** Officers with a passphrase, in order of their ids; `live`: the store of the accounts, null while the vault is locked. */
export async function whoMayEnter(
  accesses: readonly OfficerAccess[],
  live: Store | null,
  now: string,
): Promise<readonly VaultOfficer[]> {
  const accounts = live === null ? new Map<string, Account>() : await readAccounts(live);
  return accesses.map((access) => {
    const { name = null, agency = null } = accounts.get(access.officer) ?? {};
    return { id: access.officer, name, agency, waitUntil: waitUntil(access, now) };
  });
}

/** The officer who is signed in. Throws where there is none. */
export async function officerAt(
  vaultSession: VaultSession,
): Promise<Pick<Identity, 'officer' | 'mustChange' | 'byPin'>> {
  const id = vaultSession.officer ?? '';
  const account = await accountAt(vaultSession, id);
  if (account === undefined) throw new Error('nobody-signed-in');
  return { officer: officerOf(id, account), mustChange: account.mustChange, byPin: vaultSession.byPin };
}

/** The same, with the unit. */
export async function identityAt(vaultSession: VaultSession): Promise<Identity> {
  const live = vaultSession.opened?.live;
  if (live === undefined) throw new Error('nobody-signed-in');
  const unit = (await readSetting(live, 'unit'))?.value ?? null;
  return { ...(await officerAt(vaultSession)), unit };
}

/** The officer who confirms by their own passphrase. Counts as a try; a wrong one is laid to the session in which it was typed. `now`: ISO 8601 UTC. */
export async function confirmedBy(
  vaultSession: VaultSession,
  { officer, passphrase }: Confirmation,
  now: string,
): Promise<Result<Officer, SecondRefusal>> {
  const live = vaultSession.opened?.live ?? null;
  const failures = await failuresOf(live, officer);
  const known = await vaultSession.authenticate(officer, passphrase);
  const session = vaultSession.officer;
  // Within a wait nothing is tried, and nothing counted.
  if (live !== null && session !== null && !known.ok && (await failuresOf(live, officer)) > failures)
    await recordSecondTry(live, { tried: officer, session, now });
  const account = known.ok ? await accountAt(vaultSession, officer) : undefined;
  if (account === undefined || account.state !== 'active') {
    const waitUntil = !known.ok && known.failure.code === 'wrong-passphrase' ? known.failure.waitUntil : null;
    return failed({ code: 'second-refused', why: 'passphrase', waitUntil });
  }
  // Another officer handed out this passphrase and knows it.
  if (account.mustChange) return failed({ code: 'second-refused', why: 'initial-passphrase', waitUntil: null });
  return success(officerOf(officer, account));
}

/** Wrong passphrases since the last right one. */
async function failuresOf(live: Store | null, officer: string): Promise<number> {
  return live === null ? 0 : ((await readAccess(live.db, officer))?.failures ?? 0);
}

/** Undefined where there is none, or while the vault is locked. */
async function accountAt({ opened }: VaultSession, id: string): Promise<Account | undefined> {
  return opened === null ? undefined : readAccount(opened.live, id);
}

function officerOf(id: string, { name, agency, role, controlOfficer, secondLine, carrier }: Account): Officer {
  return { id, name, agency, role, controlOfficer, secondLine, ...(carrier === undefined ? {} : { carrier }) };
}
