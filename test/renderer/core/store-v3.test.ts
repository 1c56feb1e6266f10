import 'fake-indexeddb/auto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Keys } from '../../../renderer/core/store/keys.ts';
import { openStore } from '../../../renderer/core/store/open-store.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import { NO_KEY } from '../../../renderer/core/store/record-mark.ts';
import { TABLE_NAMES } from '../../../renderer/core/store/tables.ts';
import { PRODUCT } from '../../../shared/host.ts';
import { scheduledFlight } from '../../../shared/schedule/schedule.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { countOnceOpened, type FrozenStore, filledTables, freeze, thaw } from './frozen-store.ts';
import { crowd, FLIGHT, listOf, paxlst, pnrgov } from './messages.ts';
import { emptyStores, openCore, openUnit, worldWithRules } from './open-core.ts';
import { testStore } from './test-keys.ts';

const FILE = new URL('../../fixtures/store-v3/store.json', import.meta.url);

beforeEach(emptyStores);

const HEADINGS = 'qq1;qq2;qq3';
const WIDE = 'immigration.wide';
const TRIED = 'police.tried';
const WHEN = '{ fact: document.expired, is: true }';
const WORLD = worldWithRules(
  ruleText(WHEN, { id: WIDE, mandate: 'immigration', family: 'identity', weight: '40' }),
  ruleText(WHEN, { id: TRIED, mandate: 'police', family: 'identity', weight: '30' }),
);

// Run once per release, with FREEZE_STORE=v3; afterwards the file is never written again.
test.runIf(process.env.FREEZE_STORE === 'v3' && !existsSync(FILE))('freezes the store of this release', async () => {
  const { ask, core, store } = await openUnit('practice', undefined, { world: WORLD });
  await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A. Lawson' });
  await ask('breaker.set', { perMille: 300, least: 2 });
  const broken = new TextEncoder().encode('nothing that could be read');
  const people = crowd(6).map((person, at) => (at < 3 ? { ...person, expiry: '250131' } : person));
  const odd = new TextDecoder().decode(paxlst(people)).replace('CNT+42', "XYZ+1'\r\nCNT+42");
  await ask('import.start', {
    way: 'files',
    files: [
      { name: 'ET508.edi', bytes: new TextEncoder().encode(odd) },
      { name: 'booking.edi', bytes: pnrgov('ABC123', '4111111111111111') },
      { name: 'list.csv', bytes: listOf([{ surname: 'KOUDJO', given: 'YAO', document: 'TG555' }]) },
      { name: 'unknown.csv', bytes: new TextEncoder().encode(`${HEADINGS}\r\nADJEI;AMA;TG777\r\n`) },
      { name: 'letter.txt', bytes: broken },
    ],
  });
  const table = (await ask('quarantine.list', {})).find(({ fileName }) => fileName === 'unknown.csv');
  await ask('mapping.apply', {
    source: { quarantine: table?.id ?? '' },
    profile: {
      id: 'small-carrier',
      name: 'Small carrier',
      headings: HEADINGS.split(';'),
      columns: ['surname', 'givenNames', 'documentNumber'],
      dateOrder: null,
      flight: {
        carrier: 'ET',
        number: 508,
        suffix: null,
        origin: 'ADD',
        destination: 'LFW',
        departure: '2026-11-24T09:00',
        arrival: '2026-11-24T13:00',
      },
    },
    save: true,
  });
  await ask('flight.update', { flight: FLIGHT, patch: { gate: 'B4' }, reason: 'told by the tower' });
  await ask('schedule.put', {
    flights: [
      scheduledFlight({
        carrier: 'ET',
        number: 508,
        suffix: null,
        registration: null,
        origin: 'ADD',
        destination: 'LFW',
        departure: '09:00',
        arrival: '13:00',
        arrivalDay: 0,
        days: [true, true, true, true, true, false, false],
        from: '2026-10-25',
        to: '2027-03-27',
      }),
    ],
  });
  await ask('reference.put', { kind: 'carrier', code: 'QQ', value: { name: 'Quiet Air' } });
  const traveller =
    (await ask('flights.get', { id: FLIGHT })).travellers.find(({ name }) => name.startsWith('FAMILYA,'))?.id ?? '';
  await ask('case.claim', { flight: FLIGHT, traveller });
  await ask('mute.add', { flight: FLIGHT, traveller, rule: TRIED, until: '2027-02-22', reason: 'seen on paper' });
  await ask('drafts.create', { title: 'Left as it was', from: { active: true } });
  const draft = await ask('drafts.create', { title: 'Expired documents', from: { active: true } });
  const rule = draft.content.rules.find(({ id }) => id === TRIED);
  if (rule === undefined) throw new Error('no rule');
  await ask('drafts.put-rule', { id: draft.id, rev: 1, rule: { ...rule, weight: 20 } });
  const { version } = await ask('drafts.validate', { id: draft.id, rev: 2, note: 'tried for a week' });
  const { hash } = await ask('versions.open', { version });
  await ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'E. Tetteh' });
  await ask('versions.sign', { version, hash, note: 'as agreed' });
  const frozen = await freeze(store);
  // Bytes of a file that is still to be read, as an interrupted import leaves them.
  const waiting = { id: 'job:0', rev: 1, v: 1, keyId: 'none', body: Buffer.from(broken).toString('base64') };
  await core.close();
  mkdirSync(new URL('.', FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ ...frozen, tables: { ...frozen.tables, jobFiles: [waiting] } }, null, 1)}\n`);
});

function frozenStore(): FrozenStore {
  return JSON.parse(readFileSync(FILE, 'utf8')) as FrozenStore;
}

describe('the store frozen at version 3', () => {
  test('has a record in every table', () => {
    const { schema } = frozenStore();
    expect(filledTables(frozenStore())).toEqual(TABLE_NAMES.filter((table) => Object.hasOwn(schema, table)));
    expect(Object.keys(schema)).toHaveLength(24);
  });

  test('is sealed when it is first opened with keys, and every record of it opens', async () => {
    const frozen = frozenStore();
    await thaw(PRODUCT.databases.practice, frozen);
    const store = await openStore(await testStore('practice'));
    for (const table of TABLE_NAMES) {
      const kept = await store.table(table).toArray();
      expect(kept.filter(({ keyId }) => keyId === NO_KEY).length, table).toBe(0);
      const records = await readAll(store, table);
      expect(records.length, table).toBe(countOnceOpened(frozen, table));
      for (const { value } of records) expect(value, table).toBeTruthy();
    }
    store.close();
  });

  test.each([1, 12, 40])('is sealed to the end when that was cut short after %d records', async (cut) => {
    const frozen = frozenStore();
    await thaw(PRODUCT.databases.practice, frozen);
    const { keys, clock } = await testStore('practice');
    let left = cut;
    const dying: Keys = {
      ...keys,
      sealing: (dataClass, month) =>
        left-- > 0 ? keys.sealing(dataClass, month) : Promise.reject(new Error('the power is gone')),
    };
    await expect(openStore({ keys: dying, clock })).rejects.toThrow('the power is gone');
    const store = await openStore({ keys, clock });
    expect(store.ledger.problem).toBeNull();
    for (const table of TABLE_NAMES) {
      expect((await readAll(store, table)).length, table).toBe(countOnceOpened(frozen, table));
    }
    store.close();
  });

  test('shows what was in it', async () => {
    await thaw(PRODUCT.databases.practice, frozenStore());
    const { ask, core } = await openCore('practice', undefined, { world: WORLD });
    await core.resume();
    const view = await ask('flights.get', { id: FLIGHT });
    expect(view.travellers.map(({ name }) => name).sort()).toEqual([
      'ADJEI, AMA',
      'AGBEKO, AYELE',
      ...crowd(6)
        .map(({ surname, given }) => `${surname}, ${given}`)
        .sort(),
      'KOUDJO, YAO',
    ]);
    expect(view.row).toMatchObject({ expected: true, patch: { gate: 'B4' } });
    expect(await ask('quarantine.list', {})).toMatchObject([{ fileName: 'letter.txt' }]);
    expect((await ask('holds.list', {})).limit).toEqual({ perMille: 300, least: 2 });
    expect((await ask('mutes.list', {})).length).toBe(1);
    expect(await ask('drafts.list', {})).toMatchObject([{ title: 'Left as it was' }]);
    expect((await ask('cases.list', {})).map(({ id }) => id)).toEqual(['LFW-2026-000001']);
  });
});
