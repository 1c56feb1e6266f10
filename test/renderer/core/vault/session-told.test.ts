/** What the vault tells before anybody signs in: officers and alarms. */
import { afterEach, describe, expect, test } from 'vitest';
import { hostInMemory } from '../../../../renderer/core/host-port.ts';
import { newUnit, POLICE, plainSession, removeVaults } from './plain-vault.ts';
import { kindsOf, lastEntry, unlock } from './session-steps.ts';

afterEach(removeVaults);

describe('what is told before the sign-in', () => {
  test('officers are named only while the vault is open', async () => {
    const { session } = await newUnit();
    expect((await session.status(0)).officers).toEqual([
      { id: 'LFW-01', name: 'Head of customs', agency: 'customs', waitUntil: null },
      { id: 'LFW-02', name: 'Head of police', agency: 'police', waitUntil: null },
    ]);
    await session.lock();
    for (let tries = 0; tries < 5; tries++) await session.unlock(POLICE.officer, 'wrong');
    expect(await session.status(0)).toEqual({
      state: 'locked',
      commissioned: true,
      officers: [
        { id: 'LFW-01', name: null, agency: null, waitUntil: null },
        { id: 'LFW-02', name: null, agency: null, waitUntil: '2026-11-24T08:00:05.000Z' },
      ],
      officer: null,
      deviceBound: false,
      waiting: 0,
      urgent: 0,
      alarms: [],
    });
  });

  test.each([
    [3_072 * 1_048_576, []],
    [3_072 * 1_048_576 - 1, [{ code: 'disk-low', params: { megabytes: 3_071 } }]],
    [0, [{ code: 'disk-low', params: { megabytes: 0 } }]],
  ])('with %i free bytes on the disk the alarms are %j', async (free, alarms) => {
    const memory = hostInMemory();
    const host: typeof memory = {
      ask: async (name, ...args) =>
        name === 'freeSpace' ? { ok: true, value: free as never } : memory.ask(name, ...args),
    };
    const { session } = await newUnit({ host });
    expect((await session.status(0)).alarms).toEqual(alarms);
  });

  test('an officer whose account is damaged is named as an alarm, which the trail records once per opening', async () => {
    const { session } = await newUnit();
    const live = session.opened?.live;
    const account = await live?.db.table('accounts').get(POLICE.officer);
    account.body[20] ^= 1;
    await live?.db.table('accounts').put(account);
    await session.lock();
    await unlock(session);
    const alarms = [{ code: 'account-damaged', params: { count: 1, officer: 'LFW-02' } }];
    expect((await session.status(0)).alarms).toEqual(alarms);
    expect(await kindsOf(session)).toEqual(['vault.made', 'vault.alarm']);
    for (const said of ['"account-damaged"', '"officer":"LFW-01"', '"agency":"customs"'])
      expect(await lastEntry(session)).toContain(said);
    session.cover();
    await unlock(session);
    expect(await kindsOf(session)).toEqual(['vault.made', 'vault.alarm']);
    await session.lock();
    await unlock(session);
    expect(await kindsOf(session)).toEqual(['vault.made', 'vault.alarm', 'vault.alarm']);
    await expect(unlock(session, POLICE)).rejects.toThrow('tampered:accounts:changed');
  });
});

test('several alarms are told together, and recorded in one entry', async () => {
  const { session } = await newUnit();
  const db = session.opened?.live.db;
  await db?.table('accounts').bulkDelete([POLICE.officer]);
  await db?.table('vault').update('header', { createdAt: '' });
  await session.lock();
  const again = await plainSession();
  await unlock(again);
  expect((await again.status(0)).alarms.map(({ code }) => code)).toEqual([
    'anchor-missing',
    'vault-replaced',
    'account-damaged',
  ]);
  expect(await lastEntry(again)).toContain('"anchor-missing vault-replaced account-damaged"');
});

test('files that do not open, and a machine that keeps nothing, are told as alarms, how many and the first of them', async () => {
  const memory = hostInMemory();
  let refuses = false;
  const host: typeof memory = {
    ask: async (name, ...args) =>
      refuses && name === 'state.put' ? { ok: false, code: 'failed', message: '' } : memory.ask(name, ...args),
  };
  const { session } = await newUnit({ host });
  const { vault, live } = session.opened ?? {};
  if (vault === undefined || live === undefined) throw new Error('locked');
  await session.waiting.put(
    vault.header,
    ['a', 'b'].map((name) => ({ name, bytes: new Uint8Array([1]) })),
  );
  const records = await live.db.table('waiting').toArray();
  await live.db.table('waiting').bulkPut(records.map((record) => ({ ...record, box: record.box.slice(0, 70) })));
  await session.waiting.takeAll(vault, { take: async () => 'taken', reportDamaged: async () => undefined });
  refuses = true;
  await session.lock();
  expect((await session.status(0)).alarms).toEqual([
    { code: 'waiting-damaged', params: { count: 2, file: records[0].id } },
    { code: 'state-fails', params: {} },
  ]);
});
