/** The first start, as the screen asks for it. */
import { beforeEach, describe, expect, test } from 'vitest';
import { hostInMemory } from '../../../../renderer/core/host-port.ts';
import { openDatabase } from '../../../../renderer/core/store/open-store.ts';
import { makeVault } from '../../../../renderer/core/vault/make-vault.ts';
import { PRODUCT } from '../../../../shared/host.ts';
import { DEFAULT_PERIODS } from '../../../../shared/retention/periods.ts';
import { emptyStores } from '../open-core.ts';
import { OTHER_PASSPHRASE, openWindow, PASSPHRASE } from '../open-window.ts';
import { fastKdf } from './fast-kdf.ts';
import { manifest, unit } from './router-steps.ts';

beforeEach(emptyStores);

describe('a first start', () => {
  test('a first start is reported as such, and sets the unit up with two administrators', async () => {
    const window = openWindow();
    await window.open('live');
    expect(await window.get('vault.status', {})).toEqual({
      state: 'empty',
      commissioned: false,
      officers: [],
      officer: null,
      deviceBound: false,
      waiting: 0,
      urgent: 0,
      alarms: [],
    });
    const recovery = await window.setUp();
    expect(new Set(recovery).size).toBe(2);
    expect(await window.get('vault.status', {})).toMatchObject({
      state: 'open',
      commissioned: true,
      officer: 'LFW-01',
      officers: [
        { id: 'LFW-01', name: 'Head of customs', agency: 'customs', waitUntil: null },
        { id: 'LFW-02', name: 'Head of police', agency: 'police', waitUntil: null },
      ],
    });
    expect(await window.get('session.get', {})).toMatchObject({
      store: 'live',
      unit: { code: 'LFW', airports: ['LFW'] },
      officer: { id: 'LFW-01', name: 'Head of customs', agency: 'customs', role: 'administrator' },
    });
  });

  test.each([
    ['of one agency', { agency: 'customs' as const }, { code: 'second-person', problem: 'same-agency' }],
    ['of whom one is an airline’s', { agency: 'airline' as never }, { code: 'invalid-input' }],
    ['who are one person', { name: ' head-of CUSTOMS' }, { code: 'second-person', problem: 'same-person' }],
    ['with a passphrase that is guessed', { passphrase: 'motdepasse 2026' }, { code: 'weak-passphrase' }],
  ])('a first start takes no two administrators %s', async (_, other, failure) => {
    const window = openWindow();
    await window.open('live');
    const answer = await window.call('vault.create', {
      airports: ['LFW'],
      administrators: [
        { name: 'Head of customs', agency: 'customs', passphrase: PASSPHRASE },
        { name: 'Head of police', agency: 'police', passphrase: OTHER_PASSPHRASE, ...other },
      ],
      periods: DEFAULT_PERIODS,
    });
    expect(answer).toMatchObject({ ok: false, failure });
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'empty', officers: [] });
  });

  test('a first start cannot be finished by another person who finds the screen covered', async () => {
    const window = openWindow();
    await window.practise();
    await window.get('vault.lock', { level: 'screen' });
    const mine = { name: 'A', agency: 'customs', passphrase: PASSPHRASE } as const;
    const other = { name: 'B', agency: 'police', passphrase: OTHER_PASSPHRASE } as const;
    const create = { airports: ['LFW'], administrators: [mine, other] as const, periods: DEFAULT_PERIODS };
    expect(await window.call('vault.create', create)).toMatchObject({ failure: { code: 'locked' } });
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'screen-locked', commissioned: false });
  });

  test('a first start may be for practice only, and practice stays when the unit is set up', async () => {
    const window = openWindow();
    await window.practise();
    expect(await window.get('session.get', {})).toMatchObject({
      store: 'practice',
      officer: { id: 'LFW-01', name: 'Ama Mensah', agency: 'customs', role: 'analyst' },
      officers: [{ id: 'LFW-01', name: 'Ama Mensah' }],
    });
    await window.get('import.start', { way: 'files', files: manifest() });
    await window.open('live');
    expect(await window.call('session.get', {})).toMatchObject({ failure: { code: 'not-commissioned' } });
    await window.setUp();
    // The number of the officer who practised is in the trail, so it is not used again.
    expect(await window.get('session.get', {})).toMatchObject({
      store: 'live',
      counts: { flights: 0 },
      officer: { id: 'LFW-02', name: 'Head of customs' },
    });
    await window.open('practice');
    expect(await window.get('session.get', {})).toMatchObject({ store: 'practice', counts: { flights: 1 } });
    expect(
      await window.call('vault.unlock', { officer: 'LFW-01', passphrase: 'what was practised with' }),
    ).toMatchObject({
      failure: { code: 'wrong-passphrase' },
    });
  });

  test('an officer of an airline may not accept the stores as they are', async () => {
    const window = openWindow();
    await window.open('live');
    await window.setUp();
    const profile = {
      name: 'Carrier',
      agency: 'airline',
      role: 'analyst',
      controlOfficer: false,
      secondLine: false,
    } as const;
    const handedOver = 'handed over on a piece of paper';
    const second = { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE };
    await window.get('account.create', { profile, passphrase: handedOver }, second);
    await window.get('vault.unlock', { officer: 'LFW-03', passphrase: handedOver });
    expect(await window.call('vault.accept', { reason: 'it will be right', second })).toMatchObject({
      failure: { code: 'not-permitted' },
    });
  });

  test('an officer of an airline is told the names and agencies of no other officer', async () => {
    const window = openWindow();
    await window.open('live');
    await window.setUp();
    const duties = { controlOfficer: false, secondLine: false };
    const profile = { name: 'Carrier', agency: 'airline', role: 'analyst', ...duties } as const;
    const handedOver = 'handed over on a piece of paper';
    await window.get(
      'account.create',
      { profile, passphrase: handedOver },
      { officer: 'LFW-02', passphrase: OTHER_PASSPHRASE },
    );
    await window.get('vault.unlock', { officer: 'LFW-03', passphrase: handedOver });
    const { officers } = await window.get('vault.status', {});
    expect(officers.map(({ id, name, agency }) => [id, name, agency])).toEqual([
      ['LFW-01', null, null],
      ['LFW-02', null, null],
      ['LFW-03', 'Carrier', 'airline'],
    ]);
  });

  test('a first start that was killed before its first record was written goes on at the sign-in', async () => {
    const db = await openDatabase(PRODUCT.databases.live);
    const account = {
      id: 'LFW-01',
      name: 'A',
      agency: 'customs',
      role: 'administrator',
      controlOfficer: false,
      secondLine: false,
      state: 'active',
      mustChange: false,
      createdAt: '',
      createdBy: null,
    } as const;
    const tools = { kdf: fastKdf, deviceSecret: null, now: () => '2026-11-24T08:00:00.000Z' };
    await makeVault(db, tools, {
      firstRecords: { accounts: [account], airports: ['LFW'], periods: DEFAULT_PERIODS },
      passphrases: [PASSPHRASE],
      commissioned: true,
    });
    db.close();
    const window = openWindow();
    await window.open('live');
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'locked' });
    await window.get('vault.unlock', { officer: 'LFW-01', passphrase: PASSPHRASE });
    expect(await window.get('session.get', {})).toMatchObject({ unit: { code: 'LFW' }, officer: { name: 'A' } });
  });

  test('a start is no first start if the machine remembers a store', async () => {
    const host = hostInMemory();
    const before = await unit({ host });
    await before.get('vault.lock', { level: 'vault' });
    before.leave();
    await emptyStores();
    const window = openWindow({ host });
    await window.open('live');
    expect(await window.get('vault.status', {})).toMatchObject({ state: 'empty', alarms: [{ code: 'data-lost' }] });
    const again = await window.call('vault.create', {
      airports: ['LFW'],
      administrators: [
        { name: 'A', agency: 'customs', passphrase: PASSPHRASE },
        { name: 'B', agency: 'police', passphrase: OTHER_PASSPHRASE },
      ],
      periods: DEFAULT_PERIODS,
    });
    expect(again).toMatchObject({ failure: { code: 'refused', why: 'data-lost' } });
  });
});
