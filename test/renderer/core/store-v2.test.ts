import 'fake-indexeddb/auto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../renderer/core/store/open-store.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import { TABLE_NAMES } from '../../../renderer/core/store/tables.ts';
import { PRODUCT } from '../../../shared/host.ts';
import { scheduledFlight } from '../../../shared/schedule/schedule.ts';
import { countOnceOpened, type FrozenStore, filledTables, freeze, thaw } from './frozen-store.ts';
import { FLIGHT, listOf, paxlst, pnrgov, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openCore, openUnit } from './open-core.ts';
import { testStore } from './test-keys.ts';

const FILE = new URL('../../fixtures/store-v2/store.json', import.meta.url);

beforeEach(emptyStores);

const HEADINGS = 'qq1;qq2;qq3';

// Run once per release, with FREEZE_STORE=v2; afterwards the file is never written again.
test.runIf(process.env.FREEZE_STORE === 'v2' && !existsSync(FILE))('freezes the store of this release', async () => {
  const { ask, core, store } = await openUnit();
  await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A. Lawson' });
  const broken = new TextEncoder().encode('nothing that could be read');
  const odd = new TextDecoder().decode(paxlst(TWO_PEOPLE)).replace('CNT+42', "XYZ+1'\r\nCNT+42");
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
  await ask('import.set', { warnMinutes: 120, quarantineDays: 20 });
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
  const row = (await ask('queue.list', {})).find(({ name }) => name.startsWith('OKAFOR'));
  await ask('case.claim', { flight: FLIGHT, traveller: row?.traveller ?? '' });
  const frozen = await freeze(store);
  // Bytes of a file that is still to be read, as an interrupted import leaves them.
  const waiting = { id: 'job:0', rev: 1, v: 1, keyId: 'none', body: Buffer.from(broken).toString('base64') };
  await core.close();
  mkdirSync(new URL('.', FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ ...frozen, tables: { ...frozen.tables, jobFiles: [waiting] } }, null, 1)}\n`);
});

describe('the store frozen at version 2', () => {
  function frozenStore(): FrozenStore {
    return JSON.parse(readFileSync(FILE, 'utf8')) as FrozenStore;
  }

  test('has a record in every table', () => {
    const { schema } = frozenStore();
    expect(filledTables(frozenStore())).toEqual(TABLE_NAMES.filter((table) => Object.hasOwn(schema, table)));
    expect(Object.keys(schema)).toHaveLength(18);
  });

  test('is opened by the code of today, every record of it', async () => {
    const frozen = frozenStore();
    await thaw(PRODUCT.databases.practice, frozen);
    const store = await openStore(await testStore('practice'));
    for (const table of TABLE_NAMES) {
      const records = await readAll(store, table);
      expect(records.length, table).toBe(countOnceOpened(frozen, table));
      for (const { value } of records) expect(value, table).toBeTruthy();
    }
    store.close();
  });

  test('shows what was in it', async () => {
    await thaw(PRODUCT.databases.practice, frozenStore());
    const { ask, core } = await openCore();
    await core.resume();
    const view = await ask('flights.get', { id: FLIGHT });
    expect(view.travellers.map(({ name }) => name).sort()).toEqual([
      'ADJEI, AMA',
      'AGBEKO, AYELE',
      'KOUDJO, YAO',
      'MENSAH, KOFI',
      'OKAFOR, CHIDI',
    ]);
    expect(view.row).toMatchObject({ expected: true, patch: { gate: 'B4' } });
    expect(await ask('quarantine.list', {})).toMatchObject([{ fileName: 'letter.txt', expires: '2026-12-14' }]);
    expect(await ask('mapping.profiles', {})).toMatchObject([{ name: 'Small carrier' }]);
    expect((await ask('quality.messages', { from: 0, count: 10 })).total).toBe(4);
    expect(await ask('reference.search', { kind: 'carrier', search: 'QQ', editedOnly: true })).toMatchObject({
      edits: 1,
    });
    expect((await ask('queue.list', {})).find(({ name }) => name.startsWith('OKAFOR'))).toMatchObject({
      caseState: 'open',
    });
    const booking = view.messages.find(({ fileName }) => fileName === 'booking.edi');
    const message = await ask('message.get', { id: booking?.id ?? '' });
    expect(message.manifest.bookings[0]?.payments[0]?.token).toMatch(/^[A-Z2-7]{8,14}$/);
  });
});
