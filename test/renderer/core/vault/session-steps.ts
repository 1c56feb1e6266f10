/** Steps of the tests of a session of the vault. */
import { commit } from '../../../../renderer/core/store/commit.ts';
import { openByItself } from '../../../../renderer/core/store/seal.ts';
import type { VaultSession } from '../../../../renderer/core/vault/vault-session.ts';
import { accountOf, CUSTOMS, type POLICE } from './plain-vault.ts';

export const unlock = (session: VaultSession, { officer, passphrase }: typeof CUSTOMS | typeof POLICE = CUSTOMS) =>
  session.unlock(officer, passphrase);

/** The kinds of entries of the live store's trail, in order. */
export async function kindsOf(session: VaultSession): Promise<readonly string[]> {
  const live = session.opened?.live;
  if (live === undefined) throw new Error('locked');
  const records = await live.table('audit').toArray();
  const cores = await Promise.all(records.map((record) => openByItself(live, 'audit', record)));
  return cores.map(({ kind }) => kind);
}

/** The texts of the last entry of the live store's trail, its personal values included. */
export async function lastEntry(session: VaultSession): Promise<string> {
  const live = session.opened?.live;
  if (live === undefined) throw new Error('locked');
  const core = (await live.table('audit').toArray()).at(-1);
  const values = await live.table('auditValues').get(core?.id ?? '');
  if (core === undefined) throw new Error('no entry');
  const more = values === undefined ? null : await openByItself(live, 'auditValues', values);
  return JSON.stringify([await openByItself(live, 'audit', core), more]);
}

/** Changes the account of an officer of an open unit. */
export async function setAccount(session: VaultSession, officer: string, change: Parameters<typeof accountOf>[1]) {
  const live = session.opened?.live;
  if (live === undefined) throw new Error('locked');
  await commit(live, [{ table: 'accounts', id: officer, rev: null, value: accountOf('police', change) }], []);
}
