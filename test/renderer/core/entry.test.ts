/** Flights and travellers that an officer types. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_LEG, EMPTY_TRAVELLER } from '../../../shared/entry/empty-entry.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';

beforeEach(emptyStores);

const take = ({ ask }: TestCore, name: string, bytes: Uint8Array) =>
  ask('import.start', { way: 'files', files: [{ name, bytes }] });

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
