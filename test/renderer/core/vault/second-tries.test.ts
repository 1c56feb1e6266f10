/** Wrong passphrases of a second officer: to whom they are laid, and when that officer is told. */
import { afterEach, expect, test } from 'vitest';
import { openByItself } from '../../../../renderer/core/store/seal.ts';
import type { Account } from '../../../../renderer/core/store/tables/accounts.ts';
import { confirmedBy } from '../../../../renderer/core/vault/officers.ts';
import { secondTriesAlarm } from '../../../../renderer/core/vault/second-tries.ts';
import type { VaultSession } from '../../../../renderer/core/vault/vault-session.ts';
import { CUSTOMS, NOW, newUnit, POLICE, removeVaults } from './plain-vault.ts';

afterEach(removeVaults);

const WRONG = { ...POLICE, passphrase: 'wrong' };

async function refusedIn(session: VaultSession): Promise<readonly string[]> {
  const live = session.opened?.live;
  if (live === undefined) throw new Error('locked');
  const records = await live.table('audit').toArray();
  const cores = await Promise.all(records.map((record) => openByItself(live, 'audit', record)));
  return cores.flatMap(({ kind, officer, subject }) =>
    kind === 'account.second-refused' ? [`${officer} for ${subject}`] : [],
  );
}

const told = async (session: VaultSession) =>
  (await session.status(0)).alarms.filter(({ code }) => code === 'second-tried');

test('the trail names the session in which they were typed, and the second officer is told at the next sign-in', async () => {
  const { session } = await newUnit();
  await confirmedBy(session, WRONG, NOW);
  await confirmedBy(session, WRONG, '2026-11-24T08:01:00.000Z');
  expect(await refusedIn(session)).toEqual(['LFW-01 for LFW-02', 'LFW-01 for LFW-02']);
  expect(await told(session)).toEqual([]);
  await session.unlock(POLICE.officer, POLICE.passphrase);
  const params = { count: 2, at: '24/11/2026 08:01', sessions: 'Head of customs (LFW-01)' };
  expect(await told(session)).toEqual([{ code: 'second-tried', params }]);
});

test('a right passphrase, one of nobody, and one within a wait stand nowhere', async () => {
  const { session } = await newUnit();
  await confirmedBy(session, POLICE, NOW);
  await confirmedBy(session, { officer: 'LFW-09', passphrase: 'x' }, NOW);
  for (let tries = 0; tries < 7; tries++) await confirmedBy(session, WRONG, NOW);
  // The fifth begins a wait, in which nothing is tried.
  expect(await refusedIn(session)).toHaveLength(5);
});

test.each<[string, Pick<Account, 'signIns' | 'secondTries'>, number]>([
  ['those since the sign-in before this one', { signIns: [at('10'), at('08')], secondTries: [tried('09')] }, 1],
  ['none of those told before', { signIns: [at('10'), at('09')], secondTries: [tried('08')] }, 0],
  ['all where this is the first sign-in', { signIns: [at('10')], secondTries: [tried('08'), tried('09')] }, 2],
  ['none where there were none', { signIns: [at('10')] }, 0],
])('an officer is told of %s', (_, account, count) => {
  expect(secondTriesAlarm(account, (officer) => officer).map(({ params }) => params.count)).toEqual(
    count === 0 ? [] : [count],
  );
});

function at(hour: string) {
  return { at: `2026-11-24T${hour}:00:00.000Z`, failures: 0 };
}

function tried(hour: string) {
  return { at: `2026-11-24T${hour}:00:00.000Z`, session: CUSTOMS.officer };
}
