import { QUEUE } from './whole-queue.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FlightRow } from '../../../renderer/core/calls/flight-views.ts';
import { commit, type Write } from '../../../renderer/core/store/commit.ts';
import { EMPTY_LEG, EMPTY_TRAVELLER } from '../../../shared/entry/empty-entry.ts';
import type { Decision } from '../../../shared/flight/decision.ts';
import { DAILY, FLIGHT, paxlst, pnrgov, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';

beforeEach(emptyStores);

const take = ({ ask }: TestCore, name: string, bytes: Uint8Array) =>
  ask('import.start', { way: 'files', files: [{ name, bytes }] });
const row = async ({ ask }: TestCore, id: string): Promise<FlightRow | undefined> =>
  (await ask('flights.list', {})).find((each) => each.id === id);

describe('an expected flight', () => {
  test('an expected flight is listed before any message names it, with a warning when its data is due', async () => {
    const test = await openUnit();
    await test.ask('schedule.put', { flights: [{ ...DAILY, id: '' }] });
    expect(await row(test, FLIGHT)).toMatchObject({
      expected: true,
      state: 'no-data',
      // The flight departs at 06:00 UTC and lands at 13:00 UTC. It is 08:00 UTC now.
      late: false,
      travellers: 0,
      movement: 'arriving',
    });
    expect(await row(test, 'ET-508-ADD-2026-11-25')).toMatchObject({ state: 'no-data', late: false });
    const later = await openUnit('practice', Date.parse('2026-11-24T11:00:00Z'));
    expect(await row(later, FLIGHT)).toMatchObject({ late: true });
  });

  test('an expected flight becomes the flight of the messages under the same id', async () => {
    const test = await openUnit();
    await test.ask('schedule.put', { flights: [DAILY] });
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    const rows = (await test.ask('flights.list', {})).filter(({ id }) => id === FLIGHT);
    expect(rows).toMatchObject([{ expected: true, state: 'api-only', travellers: 2 }]);
    await take(test, 'b.edi', pnrgov('ABC123', '4111111111111111'));
    expect(await row(test, FLIGHT)).toMatchObject({ state: 'complete' });
  });

  test('an expected flight can be changed and removed', async () => {
    const test = await openUnit();
    await test.ask('schedule.put', { flights: [DAILY] });
    const [changed] = await test.ask('schedule.put', { flights: [{ ...DAILY, departure: '10:00' }] });
    expect(changed?.departure).toBe('10:00');
    expect(await test.ask('schedule.list', {})).toHaveLength(1);
    await test.ask('schedule.remove', { ids: [changed?.id ?? ''] });
    expect(await test.ask('schedule.list', {})).toEqual([]);
    expect(await test.refused('schedule.remove', { ids: ['no'] })).toEqual({ code: 'not-found', what: 'schedule' });
  });

  test.each([
    ['days', { days: [false, false, false, false, false, false, false] }, 'flights.0.days'],
    ['a period that ends before it begins', { to: '2026-10-01' }, 'flights.0.to'],
    ['a number or a registration', { number: null }, 'flights.0.number'],
    ['two airports', { destination: 'ADD' }, 'flights.0.destination'],
  ])('an expected flight needs %s', async (_, change, path) => {
    const test = await openUnit();
    expect(await test.refused('schedule.put', { flights: [{ ...DAILY, ...change }] })).toEqual({
      code: 'invalid-input',
      path,
    });
  });
});

/** Joining, parting, cancelling and diverting are confirmed by a second officer. */
const BY_POLICE = { confirmation: { officer: 'PRACTICE-police', passphrase: '' } };

describe('an entry of an officer about a flight', () => {
  test('an entered time overrides the scheduled one, in the queue too, and can be withdrawn', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    const before = (await test.ask('queue.page', QUEUE)).rows[0]?.due;
    const updated = await test.ask('flight.update', {
      flight: FLIGHT,
      patch: { estimatedArrival: '2026-11-24T14:20', belt: 'b2' },
      reason: '',
    });
    expect(updated).toMatchObject({
      patch: { estimatedArrival: '2026-11-24T14:20', belt: 'B2' },
      times: { arrival: { kind: 'estimated', local: '2026-11-24T14:20' }, departure: { kind: 'scheduled' } },
    });
    expect((await test.ask('queue.page', QUEUE)).rows[0]?.due).toBe((before ?? 0) + 80);
    await test.ask('flight.update', { flight: FLIGHT, patch: { estimatedArrival: null }, reason: '' });
    expect(await row(test, FLIGHT)).toMatchObject({ times: { arrival: { kind: 'scheduled' } }, patch: { belt: 'B2' } });
  });

  test('a diverted flight is marked as elsewhere, and a cancelled one leaves the queue', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    await test.ask('flight.update', { flight: FLIGHT, patch: { divertedTo: 'ACC' }, reason: 'fog' }, BY_POLICE);
    expect(await row(test, FLIGHT)).toMatchObject({ movement: 'elsewhere' });
    await test.ask('flight.update', { flight: FLIGHT, patch: { divertedTo: null }, reason: 'fog' });
    await test.ask('flight.cancel', { flight: FLIGHT, cause: 'weather', reason: 'fog' }, BY_POLICE);
    expect(await row(test, FLIGHT)).toMatchObject({ movement: 'arriving', state: 'cancelled', cancelled: true });
    expect((await test.ask('queue.page', QUEUE)).rows).toEqual([]);
  });

  test('an entry about an unknown airport or flight is refused', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    expect(await test.refused('flight.update', { flight: FLIGHT, patch: { divertedTo: 'QQQ' }, reason: '' })).toEqual({
      code: 'invalid-input',
      path: 'patch.divertedTo',
    });
    expect(await test.refused('flight.update', { flight: 'XX-1-LFW-2026-01-01', patch: {}, reason: '' })).toEqual({
      code: 'not-found',
      what: 'flight',
    });
  });
});

describe('travellers joined or parted by an officer', () => {
  const people = async (test: TestCore) => (await test.ask('flights.get', { id: FLIGHT })).travellers;

  test('joined travellers stay joined when later messages come, until the decision is withdrawn', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    const [one, two] = await people(test);
    if (one === undefined || two === undefined) throw new Error('two travellers');
    const joined = await test.ask(
      'traveller.join',
      {
        flight: FLIGHT,
        travellers: [one.id, two.id],
        reason: 'same face',
      },
      BY_POLICE,
    );
    expect(await people(test)).toHaveLength(1);
    await take(test, 'b.edi', paxlst(TWO_PEOPLE, { prepared: '261124:0600', control: 'C0002' }));
    expect(await people(test)).toHaveLength(1);
    const view = await test.ask('traveller.get', { flight: FLIGHT, traveller: joined.traveller });
    expect(view.traveller.evidence).toContain('officer');
    const [decision] = (await test.ask('flights.get', { id: FLIGHT })).decisions;
    expect(decision).toMatchObject({ kind: 'join', reason: 'same face' });
    await test.ask('decision.withdraw', { id: decision?.id ?? '', reason: 'mistaken' }, BY_POLICE);
    expect(await people(test)).toHaveLength(2);
    expect((await test.ask('flights.get', { id: FLIGHT })).decisions).toEqual([]);
  });

  test('travellers with the same document and name can be parted', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst([{ surname: 'MENSAH', given: 'KOFI', document: 'TG4817305', locator: 'ABC123' }]));
    await take(test, 'b.edi', pnrgov('ABC123', '4111111111111111'));
    const before = await people(test);
    const merged = before.find(({ channels }) => channels.length === 2);
    if (merged === undefined) throw new Error(`nobody was merged: ${JSON.stringify(before)}`);
    const view = await test.ask('traveller.get', { flight: FLIGHT, traveller: merged.id });
    const source = view.traveller.sources.find(({ channel }) => channel === 'pnr');
    await test.ask(
      'traveller.part',
      {
        flight: FLIGHT,
        traveller: merged.id,
        record: `${source?.message}:${source?.index}`,
        reason: 'father and son',
      },
      BY_POLICE,
    );
    expect((await people(test)).map(({ channels }) => channels)).toEqual([['api'], ['pnr']]);
    await take(test, 'c.edi', pnrgov('ABC123', '4111111111111111', { prepared: '261124:0100', control: 'P2' }));
    expect((await people(test)).map(({ channels }) => channels)).toEqual([['api'], ['pnr']]);
  });

  test('joining travellers needs a reason and two persons', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    const [one] = await people(test);
    const id = one?.id ?? '';
    expect(await test.refused('traveller.join', { flight: FLIGHT, travellers: [id, id], reason: 'x' })).toEqual({
      code: 'invalid-input',
      path: 'travellers',
    });
    expect(await test.refused('traveller.join', { flight: FLIGHT, travellers: [id, 'no'], reason: 'x' })).toEqual({
      code: 'not-found',
      what: 'traveller',
    });
    expect(await test.refused('traveller.join', { flight: FLIGHT, travellers: [id, id], reason: ' ' })).toEqual({
      code: 'invalid-input',
      path: 'reason',
    });
  });
});

describe('two flights that are one', () => {
  test('two flights that are one are suggested, joined by a decision, and two again when it is withdrawn', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE, { flight: 'ET509' }));
    await take(test, 'b.edi', pnrgov('ABC123', '4111111111111111'));
    const other = 'ET-509-ADD-2026-11-24';
    const { flight } = await test.ask('flight.same', { flight: other, other: FLIGHT, reason: 'renumbered' });
    expect(flight).toBe(FLIGHT);
    expect((await test.ask('flights.list', {})).map(({ id }) => id)).toEqual([FLIGHT]);
    const view = await test.ask('flights.get', { id: FLIGHT });
    expect(view.row.channels).toEqual(['api', 'pnr']);
    await test.ask('decision.withdraw', { id: view.decisions[0]?.id ?? '', reason: 'they were two' });
    expect((await test.ask('flights.list', {})).map(({ id }) => id).sort()).toEqual([FLIGHT, other]);
  });

  test('two flights that are one are suggested from either side, and the one with bookings stays', async () => {
    const test = await openUnit();
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    await take(test, 'b.edi', new TextEncoder().encode(nightBefore(pnrgov('ABC123', '4111111111111111'))));
    const booked = 'ET-508-ADD-2026-11-23';
    for (const [viewed, flight] of [
      [FLIGHT, booked],
      [booked, FLIGHT],
    ] as const) {
      expect((await test.ask('flights.get', { id: viewed })).suggestions).toEqual([
        { flight, stays: booked, why: 'date' },
      ]);
    }
  });
});

/** The same bookings for a departure the evening before. */
function nightBefore(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes)
    .replaceAll('TVL+241126:0900:241126:1300', 'TVL+231126:2330:241126:0330')
    .replace('ET508/261124', 'ET508/261123');
}

describe('an entry by hand', () => {
  const LEG = {
    ...EMPTY_LEG,
    carrier: 'ET',
    number: 508,
    origin: 'ADD',
    destination: 'LFW',
    departure: '2026-11-24T09:00',
    arrival: '2026-11-24T13:00',
  };
  const EXPIRED = {
    ...EMPTY_TRAVELLER,
    surname: 'LAWSON',
    givenNames: 'AFI',
    dateOfBirth: '1990-02-01',
    documents: [{ type: 'P', number: 'TG1230984', issuer: 'TGO', expiry: '2020-01-01', issued: null }],
  };

  test('an entry by hand is screened at once and merged with what the carrier sends later', async () => {
    const test = await openUnit();
    const entry = {
      version: 1 as const,
      kind: 'form' as const,
      leg: LEG,
      travellers: [EXPIRED],
      booking: null,
      text: null,
    };
    const outcome = await test.ask('entry.save', { entry });
    expect(outcome.flights).toEqual([FLIGHT]);
    expect(outcome.travellers).toMatchObject([{ flight: FLIGHT, name: 'LAWSON, AFI', outcome: 'inspect' }]);
    await take(
      test,
      'a.edi',
      paxlst([...TWO_PEOPLE, { surname: 'LAWSON', given: 'AFI', document: 'TG1230984', expiry: '200101' }]),
    );
    const { travellers } = await test.ask('flights.get', { id: FLIGHT });
    expect(travellers).toHaveLength(3);
    expect(travellers.find(({ name }) => name === 'LAWSON, AFI')?.channels).toEqual(['api', 'table']);
  });

  test('an entry by hand adds to what the unit typed before', async () => {
    const test = await openUnit();
    const entry = { version: 1 as const, kind: 'form' as const, leg: LEG, booking: null, text: null };
    await test.ask('entry.save', { entry: { ...entry, travellers: [EXPIRED] } });
    const other = { ...EXPIRED, surname: 'AMEGAN', givenNames: 'YAO', documents: [] };
    await test.ask('entry.save', { entry: { ...entry, travellers: [other] } });
    const names = (await test.ask('flights.get', { id: FLIGHT })).travellers.map(({ name }) => name);
    expect(names.sort()).toEqual(['AMEGAN, YAO', 'LAWSON, AFI']);
  });

  test('an entry by hand of a flight without a number gets its id from the registration', async () => {
    const test = await openUnit();
    const leg = { ...LEG, carrier: null, number: null, registration: '5Y-ABC' };
    const entry = { version: 1 as const, kind: 'form' as const, leg, travellers: [EXPIRED], booking: null, text: null };
    const { flights } = await test.ask('entry.save', { entry });
    expect(flights).toHaveLength(1);
    expect(flights[0]).toMatch(/5Y-?ABC-ADD-2026-11-24$/);
  });

  test.each([
    ['a date', { departure: null, arrival: null }, {}, 'entry.leg.departure'],
    ['a number or registration', { number: null }, {}, 'entry.leg.number'],
    ['a name or a document', {}, { surname: null, givenNames: null, documents: [] }, 'entry.travellers.0.surname'],
  ])('an entry by hand needs %s', async (_, leg, traveller, path) => {
    const test = await openUnit();
    const entry = {
      version: 1 as const,
      kind: 'form' as const,
      leg: { ...LEG, ...leg },
      travellers: [{ ...EXPIRED, ...traveller }],
      booking: null,
      text: null,
    };
    expect(await test.refused('entry.save', { entry })).toEqual({ code: 'invalid-input', path });
  });

  test('an entry by hand is read from a machine-readable zone or a pasted screen before it is saved', async () => {
    const test = await openUnit();
    const zone = await test.ask('entry.read-mrz', {
      text: 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10',
    });
    expect(zone).toMatchObject({ format: 'TD3', specimen: true, traveller: { surname: 'ERIKSSON' } });
    const screen = await test.ask('entry.read-screen', {
      text: '1.LAWSON/AFI MRS\n2  ET 508 Y 24NOV 2 ADDLFW HK1  0900 1300\n',
    });
    expect(screen).toMatchObject({ legs: [{ carrier: 'ET', number: 508 }], travellers: [{ surname: 'LAWSON' }] });
  });
});

describe('versions of a traveller', () => {
  test('versions of a traveller show what each message changed and when it was received', async () => {
    const test = await openUnit();
    const [first] = TWO_PEOPLE;
    if (first === undefined) throw new Error('a person');
    await take(test, 'a.edi', paxlst([first]));
    await take(test, 'b.edi', paxlst([{ ...first, expiry: '310101' }], { prepared: '261124:0600', control: 'C2' }));
    const [traveller] = (await test.ask('flights.get', { id: FLIGHT })).travellers;
    const versions = await test.ask('traveller.versions', { flight: FLIGHT, traveller: traveller?.id ?? '' });
    expect(versions.map(({ effect, fileName }) => [effect, fileName])).toEqual([
      ['listed', 'a.edi'],
      ['changed', 'b.edi'],
    ]);
    expect(versions[1]?.changes.map(({ field }) => field)).toEqual(['documents']);
  });
});

describe('reference data', () => {
  test('an edit of reference data derives the flights again, and can be undone', async () => {
    const test = await openUnit('practice');
    await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A' });
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    const before = await row(test, FLIGHT);
    const value = { city: 'Lomé', country: 'TGO', zone: 'Europe/Paris', icao: null, metropolitan: null };
    const { version } = await test.ask('reference.put', { kind: 'airport', code: 'LFW', value });
    expect((await row(test, FLIGHT))?.arrivalUtc).toBe((before?.arrivalUtc ?? 0) - 60);
    const found = await test.ask('reference.search', { kind: 'airport', search: '', editedOnly: true });
    expect(found).toMatchObject({ version, edits: 1, rows: [{ code: 'LFW', edited: true, shipped: true }] });
    await test.ask('reference.restore', { kind: 'airport', code: null });
    expect((await row(test, FLIGHT))?.arrivalUtc).toBe(before?.arrivalUtc);
  });

  test('a changed name of an airport moves all travellers to the flight of the new name', async () => {
    const test = await openUnit();
    await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A' });
    const text = new TextDecoder().decode(paxlst(TWO_PEOPLE)).replaceAll('+ADD', '+HAZZ');
    await take(test, 'a.edi', new TextEncoder().encode(text));
    const flights = async () => (await test.ask('flights.list', {})).map(({ id, travellers }) => [id, travellers]);
    expect(await flights()).toEqual([['ET-508-HAZZ-2026-11-24', 2]]);
    const value = { city: 'Dire', country: 'ETH', zone: 'Africa/Addis_Ababa', icao: 'HAZZ', metropolitan: null };
    await test.ask('reference.put', { kind: 'airport', code: 'QZX', value });
    expect(await flights()).toEqual([['ET-508-QZX-2026-11-24', 2]]);
    const report = (await test.ask('quality.messages', { from: 0, count: 1 })).reports[0];
    expect(report?.flights).toEqual(['ET-508-QZX-2026-11-24']);
    await test.ask('reference.restore', { kind: 'airport', code: null });
    expect(await flights()).toEqual([['ET-508-HAZZ-2026-11-24', 2]]);
  });

  test.each([
    ['airport', 'Togo', 'LFW'],
    ['airport', 'lome togo', 'LFW'],
    ['airport', 'TGO', 'LFW'],
    ['airport', 'Allemagne', 'FRA'],
    ['airport', 'germany', 'FRA'],
    ['country', 'Togo', 'TG'],
  ] as const)(
    'a search for the name of a country in either language finds its %s entries: %s',
    async (kind, search, code) => {
      const { ask } = await openUnit();
      const { rows } = await ask('reference.search', { kind, search, editedOnly: false });
      expect(rows.map((row) => row.code)).toContain(code);
    },
  );

  test('reference data that cannot be right is refused', async () => {
    const test = await openUnit();
    await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A' });
    const value = { city: 'Nowhere', country: 'TGO', zone: 'Mars/Base', icao: null, metropolitan: null };
    expect(await test.refused('reference.put', { kind: 'airport', code: 'XYX', value })).toEqual({
      code: 'invalid-input',
      path: 'value.zone',
    });
  });
});

test('a flight opens at once in a store with thousands of decisions, even if some flights were found to be one', async () => {
  const test = await openUnit();
  await take(test, 'a.edi', paxlst(TWO_PEOPLE));
  const at = (count: number) => new Date(Date.UTC(2026, 9, 1) + count * 60_000).toISOString();
  const writes = Array.from({ length: 10_000 }, (_, count): Write => {
    const base = { id: `many-${count}`, at: at(count), officer: 'LFW-01', reason: '' };
    const flight = `KP-${count}-LFW-2026-10-01`;
    const value: Decision =
      count % 100 === 0
        ? { ...base, kind: 'same-flight', flight, other: FLIGHT }
        : { ...base, kind: 'flight', flight, patch: { gate: 'A1' } };
    return { table: 'decisions', id: value.id, rev: 0, value, index: { flight, kind: value.kind } };
  });
  await commit(test.store, writes, []);
  const began = performance.now();
  const { decisions } = await test.ask('flights.get', { id: FLIGHT });
  expect(decisions).toHaveLength(100);
  // Comparing each decision with every other one takes minutes.
  expect(performance.now() - began).toBeLessThan(5000);
});
