/** The same for a table, which a layout may put onto a flight too. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import { brought, here, NEEDED, REASON, TO_ACCRA, TODAY } from './assigning.ts';
import { flightlessTable, push } from './flightless.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, type Desk } from './queue-acts/desk.ts';
import { trailOf } from './trail-of.ts';

afterEach(emptyStores);

describe('a table without a flight', () => {
  const MAPPED = { carrier: 'ET', number: 508, suffix: null, origin: 'ADD', destination: 'LFW' };
  const ELSEWHERE = { ...MAPPED, carrier: 'XX', origin: 'JFK', destination: 'CDG' };
  type Columns = Input<'mapping.apply'>['profile']['columns'];

  type Flight = Input<'mapping.apply'>['profile']['flight'];
  /** A layout names no registration. */
  const flightOf = (flight: object | null) => flight && (JSON.parse(JSON.stringify(flight)) as Flight);

  async function table(test: Desk) {
    const message = await brought(test, flightlessTable('LATE;AFI;1980-06-15;TG5517305'));
    const { headings, columns } = await test.ask('mapping.preview', { source: { message }, profile: null });
    const layout = (flight: object | null, read: Columns = [...columns]) => ({
      source: { message },
      save: false,
      profile: {
        id: 'p',
        name: 'S',
        headings: [...headings],
        columns: read,
        dateOrder: null,
        flight: flightOf(flight),
      },
    });
    return { message, layout };
  }

  test('that was assigned is not read by another layout before that is taken back', async () => {
    const test = await here();
    const { message, layout } = await table(test);
    await test.ask('message.assign', { message, to: { flight: FLIGHT }, reason: REASON });
    const other = layout({ ...MAPPED, departure: '2026-11-24T09:00', arrival: '2026-11-24T13:00' });
    for (const each of [other, layout(null)])
      expect(await test.refused('mapping.apply', each)).toEqual({ code: 'message-assigned' });
    expect((await test.ask('flights.get', { id: FLIGHT })).row.travellers).toBe(3);
  });

  test.each<[string, object]>([
    ['elsewhere', { ...ELSEWHERE, departure: '2026-11-24T09:00', arrival: '2026-11-24T13:00' }],
    ['next year', { ...MAPPED, departure: '2027-11-24T09:00', arrival: '2027-11-24T13:00' }],
    ['long ago', { ...MAPPED, departure: '2019-11-24T09:00', arrival: '2019-11-24T13:00' }],
    ['without a day', { ...MAPPED, departure: null, arrival: null }],
    ['that no sender names', { ...TO_ACCRA, registration: undefined, departure: TODAY.departure, arrival: null }],
  ])('is put on a flight out of sight by a layout of two officers only: one %s', async (_name, flight) => {
    const test = await here();
    const { layout } = await table(test);
    expect(await test.refused('mapping.apply', layout(flight))).toMatchObject({ ...NEEDED, permission: 'mapping' });
    expect(await test.ask('waiting.count', { of: 'unscreened' })).toBe(1);
    expect(await test.ask('mapping.profiles', {})).toEqual([]);
    const { files } = await test.ask('mapping.apply', layout(flight), by('police'));
    expect(await test.ask('waiting.count', { of: 'unscreened' })).toBe(0);
    const [named] = files[0]?.messages[0]?.flights ?? [];
    const { acts } = await test.ask('queue.week', { day: '2026-11-24' });
    expect(acts).toMatchObject([{ act: 'assign', flight: named, second: 'PRACTICE-police' }]);
    expect((await trailOf(test)).find(({ kind }) => kind === 'mapping.applied')).toMatchObject({
      second: 'PRACTICE-police',
    });
  });

  test('is taken from a flight at hand to one out of sight by two officers only', async () => {
    const test = await here();
    const { layout } = await table(test);
    const near = { ...MAPPED, departure: '2026-11-24T09:00', arrival: '2026-11-24T13:00' };
    await test.ask('mapping.apply', layout(near));
    const far = { ...MAPPED, departure: '2027-11-24T09:00', arrival: '2027-11-24T13:00' };
    expect(await test.refused('mapping.apply', layout(far))).toMatchObject({ code: 'second-needed' });
    expect((await test.ask('flights.get', { id: FLIGHT })).row.travellers).toBe(3);
    // What it is on already needs nobody again.
    await test.ask('mapping.apply', layout(near));
  });

  test.each<[string, readonly string[], Columns, boolean]>([
    ['of next year', ['ET508', '24.11.2027'], ['flight', 'date'], true],
    ['of today', ['KP20', '24.11.2026'], ['flight', 'date'], false],
  ])('in quarantine is read alone unless its flight is out of sight: one %s', async (_name, cells, meant, isAsked) => {
    const test = await here();
    const lines = ['qq1;qq2;qq3;qq4;qq5;qq6', ['LATE', 'AFI', ...cells, 'ADD', 'LFW'].join(';')];
    const bytes = new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
    await test.ask('import.start', { way: 'files', files: [{ name: 'list.csv', bytes }] });
    const [row] = await test.ask('quarantine.list', {});
    const source = { quarantine: row?.id ?? '' };
    const { headings } = await test.ask('mapping.preview', { source, profile: null });
    const columns: Columns = ['surname', 'givenNames', ...meant, 'from', 'to'];
    const profile = { id: 'p', name: 'S', headings: [...headings], columns, dateOrder: null, flight: null };
    const input = { source, save: true, profile };
    if (isAsked) {
      expect(await test.refused('mapping.apply', input)).toMatchObject({ code: 'second-needed' });
      expect(await test.ask('quarantine.list', {})).toEqual([row]);
      expect(await test.ask('mapping.profiles', {})).toEqual([]);
    }
    const report = await test.ask('mapping.apply', input, isAsked ? by('police') : undefined);
    expect(report).toMatchObject({ totals: { travellers: 1, unscreened: 0 } });
    expect(await test.ask('quarantine.list', {})).toEqual([]);
    const { acts } = await test.ask('queue.week', { day: '2026-11-24' });
    expect(acts.filter(({ what }) => what !== 'mapping.saved')).toHaveLength(isAsked ? 1 : 0);
  });

  test('counts for no sender of the flight that an officer said', async () => {
    const test = await here();
    const { layout } = await table(test);
    const { files } = await test.ask(
      'mapping.apply',
      layout({ ...TO_ACCRA, registration: undefined, departure: TODAY.departure, arrival: TODAY.arrival }),
      by('police'),
    );
    const [flight = ''] = files[0]?.messages[0]?.flights ?? [];
    const message = await brought(test, push(''));
    expect(await test.refused('message.assign', { message, to: { flight }, reason: REASON })).toMatchObject(NEEDED);
  });

  test('is not read by a layout that reads nobody', async () => {
    const test = await here();
    const { layout } = await table(test);
    const nobody = layout(null, [null, null, null, null]);
    expect(await test.refused('mapping.apply', nobody)).toMatchObject({ code: 'invalid-input', path: 'profile' });
    expect(await test.ask('quarantine.list', {})).toMatchObject([{ params: { count: 1 } }]);
  });
});
