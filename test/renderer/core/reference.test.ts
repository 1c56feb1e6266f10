/** Edits of reference data, which derive flights again. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import type { FlightRow } from '../../../renderer/core/calls/flight-views.ts';
import { FLIGHT, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';
import { by } from './queue-acts/desk.ts';
import { trailOf } from './trail-of.ts';

beforeEach(emptyStores);

type ReferencePut = Input<'reference.put'>;
const LOME = { city: 'Lomé', country: 'TGO', zone: 'Africa/Lome', icao: null, metropolitan: null };

const take = ({ ask }: TestCore, name: string, bytes: Uint8Array) =>
  ask('import.start', { way: 'files', files: [{ name, bytes }] });

const row = async ({ ask }: TestCore, id: string): Promise<FlightRow | undefined> =>
  (await ask('flights.list', {})).find((each) => each.id === id);

describe('reference data', () => {
  test('an edit of reference data derives the flights again, and can be undone', async () => {
    const test = await openUnit('practice');
    await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A' });
    await take(test, 'a.edi', paxlst(TWO_PEOPLE));
    const before = await row(test, FLIGHT);
    const value = { city: 'Lomé', country: 'TGO', zone: 'Europe/Paris', icao: null, metropolitan: null };
    const put = { kind: 'airport', code: 'LFW', value } as const;
    expect(await test.refused('reference.put', put)).toMatchObject({ code: 'second-needed' });
    expect(await test.core.call('reference.put', put, by('customs'))).toMatchObject({ ok: false });
    const { version } = await test.ask('reference.put', put, by('police'));
    expect((await row(test, FLIGHT))?.arrivalUtc).toBe((before?.arrivalUtc ?? 0) - 60);
    const found = await test.ask('reference.search', { kind: 'airport', search: '', editedOnly: true });
    expect(found).toMatchObject({ version, edits: 1, rows: [{ code: 'LFW', edited: true, shipped: true }] });
    expect(await test.refused('reference.restore', { kind: 'airport', code: null })).toMatchObject({
      code: 'second-needed',
    });
    await test.ask('reference.restore', { kind: 'airport', code: null }, by('police'));
    expect((await row(test, FLIGHT))?.arrivalUtc).toBe(before?.arrivalUtc);
    const told = (await trailOf(test)).filter(({ kind }) => kind.startsWith('reference.'));
    expect(told.map(({ kind, second }) => [kind, second])).toEqual([
      ['reference.changed', 'PRACTICE-police'],
      ['reference.restored', 'PRACTICE-police'],
    ]);
  });

  test.each<readonly [string, ReferencePut, boolean]>([
    ['the city of an airport', { kind: 'airport', code: 'LFW', value: { ...LOME, city: 'Tokoin' } }, false],
    ['the country of an airport', { kind: 'airport', code: 'LFW', value: { ...LOME, country: 'BEN' } }, true],
    ['an airport taken out', { kind: 'airport', code: 'GRU', value: null }, true],
    ['a new airport', { kind: 'airport', code: 'QZX', value: LOME }, false],
    ['the letters of a country', { kind: 'country', code: 'TG', value: { alpha3: 'BEN' } }, true],
    ['the name of a carrier', { kind: 'carrier', code: 'ET', value: { name: 'Other Air' } }, false],
  ])('another agency confirms what tells rules of another place or time: %s', async (_, put, isAsked) => {
    const test = await openUnit('practice');
    await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'A' });
    const answer = await test.core.call('reference.put', put);
    expect(answer.ok ? null : answer.failure.code).toBe(isAsked ? 'second-needed' : null);
  });

  test('a changed name of an airport moves all travellers to the flight of the new name', async () => {
    const test = await openUnit('practice');
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
    await test.ask('reference.restore', { kind: 'airport', code: null }, by('police'));
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

  test('places are those of the reference data in use, and unknown codes are left out', async () => {
    const { ask } = await openUnit();
    expect(await ask('reference.places', { codes: ['lfw', 'XXX', 'LFW', 'GRU'] })).toEqual([
      { code: 'LFW', city: 'Lomé', country: 'TGO', zone: 'Africa/Lome' },
      expect.objectContaining({ code: 'GRU', country: 'BRA', zone: 'America/Sao_Paulo' }),
    ]);
  });

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
