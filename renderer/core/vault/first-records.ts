/**
 * The records that a new vault writes first into its store: accounts, unit, periods. They are written in one transaction. If the worker ends before it, the next sign-in
 * writes them; after it, nothing is written twice.
 */

import type { Unit } from '../../../shared/casework/unit.ts';
import { auditEntry } from '../audit/entries.ts';
import { readSetting } from '../session.ts';
import { commit, type Write } from '../store/commit.ts';
import type { Store } from '../store/open-store.ts';
import { readAll } from '../store/read.ts';
import type { OpenVault } from './open-vault.ts';
import type { OpenedStoresOptions } from './opened-stores.ts';
import { readAccesses } from './vault-records.ts';

/** Does nothing where they were written already. Throws what the store reports. */
export async function writeFirstRecords(
  live: Store,
  vault: OpenVault,
  { now, wallClock }: Pick<OpenedStoresOptions, 'now' | 'wallClock'>,
): Promise<void> {
  const records = await vault.firstRecords();
  if (records === null) return;
  const { accounts, airports, periods } = records;
  const [first, second] = accounts;
  const [code] = airports;
  if (first === undefined || code === undefined) throw new Error('first-records-empty');
  const [unit, kept, known] = await Promise.all([
    readSetting(live, 'unit'),
    readSetting(live, 'periods'),
    readAll(live, 'accounts'),
  ]);
  const given = new Set(accounts.map(({ id }) => id));
  if (
    known.length === given.size &&
    known.every(({ id, value }) => given.has(id) && value.createdAt === first.createdAt)
  )
    return vault.clearFirstRecords();
  if (wallClock !== undefined) live.trail.localTime = (at) => wallClock(code, at);
  const value: Unit = { code: unit?.value.code ?? code, airports };
  const writes: Write[] = [
    ...known.filter(({ id }) => !given.has(id)).map(({ id }): Write => ({ table: 'accounts', id, remove: true })),
    ...accounts.map(({ id, ...account }): Write => ({ table: 'accounts', id, rev: null, value: account })),
    { table: 'settings', id: 'unit', rev: unit?.rev ?? 0, value },
  ];
  if (periods !== null) writes.push({ table: 'settings', id: 'periods', rev: kept?.rev ?? 0, value: periods });
  await commit(
    live,
    writes,
    [
      auditEntry(
        { now: now(), officer: first, agency: first.agency, second: second ?? null },
        periods === null ? 'vault.practised' : 'vault.made',
        value.code,
        { airports: airports.join(' '), officers: accounts.map(({ id }) => id).join(' ') },
        { after: periods === null ? null : { ...periods } },
      ),
    ],
    (await readAccesses(live.db)).map((record) => ({ id: record.id, record })),
  );
  await vault.clearFirstRecords();
}
