/** An officer says on which flight the travellers of a message are that names none. */
import { afterEach, describe, expect, test } from 'vitest';
import { commit } from '../../../renderer/core/store/commit.ts';
import { readOne } from '../../../renderer/core/store/read.ts';
import { brought, FAR, here, LATE, NEEDED, onQueue, REASON, SECOND, TO_ACCRA, TODAY } from './assigning.ts';
import { flightlessList, push } from './flightless.ts';
import { FLIGHT, LANDED, paxlst } from './messages.ts';
import { emptyStores, openCore, worldWithRules } from './open-core.ts';
import { by, type Desk, JOINT, NEXT, onDay } from './queue-acts/desk.ts';
import { trailOf } from './trail-of.ts';

afterEach(emptyStores);

describe('a message without a flight that is assigned to one', () => {
  test('has its travellers on that flight and on the queue of every agency, and leaves quarantine', async () => {
    const test = await here();
    const { ask, as } = test;
    await as('customs', 'analyst');
    const message = await brought(test);
    expect(await onQueue(test)).toEqual(['HIT, AMA', 'OTHER, KOSSI']);
    expect(await ask('message.assign', { message, to: { flight: FLIGHT }, reason: REASON })).toEqual({
      flight: FLIGHT,
    });
    expect(await onQueue(test)).toEqual(['HIT, AMA', 'LATE, AFI', 'OTHER, KOSSI']);
    expect(await ask('quarantine.list', {})).toEqual([]);
    const [latest] = await ask('import.list', {});
    expect(latest?.totals.unscreened).toBe(0);
    const { files } = await ask('import.get', { job: latest?.job ?? '' });
    expect(files).toMatchObject([{ unscreened: 0, messages: [{ flights: [FLIGHT] }] }]);
    await as('police', 'analyst');
    expect(await onQueue(test)).toContain('LATE, AFI');
  });

  test('says in the flight which message it is and who said so, and in the trail', async () => {
    const test = await here();
    await test.as('customs', 'analyst');
    const message = await brought(test);
    await test.ask('message.assign', { message, to: { flight: FLIGHT }, reason: REASON });
    const { decisions, messages, travellers } = await test.ask('flights.get', { id: FLIGHT });
    expect(decisions).toMatchObject([{ kind: 'assign', message, flight: FLIGHT, reason: REASON, officer: 'LFW-03' }]);
    expect(messages.find(({ id }) => id === message)).toMatchObject({ fileName: 'late.edi', travellers: 1 });
    const late = travellers.find(({ name }) => name === 'LATE, AFI')?.id ?? '';
    const [evidence] = await test.ask('evidence.get', { flight: FLIGHT, traveller: late, facts: [] });
    expect(evidence).toMatchObject({ message, fileName: 'late.edi' });
    const put = { officer: 'LFW-03', at: decisions[0]?.at };
    expect(travellers.map((each) => each.put)).toEqual(travellers.map(({ id }) => (id === late ? put : null)));
    const viewed = await test.ask('traveller.get', { flight: FLIGHT, traveller: late });
    expect(viewed.put).toEqual({ [message]: put });
    const printed = travellers.map(({ id }) => ({ flight: FLIGHT, traveller: id }));
    const asked = { language: 'en', place: 'door', purpose: 'met at the door' } as const;
    const { papers } = await test.ask('papers.print', { ...asked, travellers: printed });
    expect(papers.map((paper) => [paper.surname, paper.put])).toEqual(
      expect.arrayContaining([
        ['LATE', put],
        ['HIT', null],
      ]),
    );
    const entry = (await trailOf(test)).find(({ kind }) => kind === 'message.assigned');
    expect(entry).toMatchObject({ subject: FLIGHT, reason: REASON, details: { message, count: 1 } });
  });

  test('makes a flight that the officer types, and finds it where it is known', async () => {
    const test = await here();
    const message = await brought(test);
    const leg = { ...TO_ACCRA, departure: '2026-11-24T15:00', arrival: '2026-11-24T16:00' };
    const { flight } = await test.ask('message.assign', { message, to: { leg }, reason: REASON }, by('police'));
    expect(flight).toBe('KP-20-LFW-2026-11-24');
    expect(await onQueue(test)).toContain('LATE, AFI');
    expect(await test.ask('flights.get', { id: flight })).toMatchObject({
      row: { travellers: 1, movement: 'departing' },
    });
    const other = await brought(test, push(''));
    const known = { ...leg, carrier: 'ET', number: 508, origin: 'ADD', destination: 'LFW', departure: '2026-11-24' };
    expect(await test.ask('message.assign', { message: other, to: { leg: known }, reason: REASON })).toEqual({
      flight: FLIGHT,
    });
    expect((await test.ask('flights.get', { id: FLIGHT })).row.leg.departure).toBe('2026-11-24T09:00');
  });

  test('is there after a restart, and when everything is derived again', async () => {
    const test = await here();
    const message = await brought(test);
    await test.ask('message.assign', { message, to: { flight: FLIGHT }, reason: REASON });
    const before = (await test.ask('flights.get', { id: FLIGHT })).travellers;
    // Its report is lost, so that the message is read again; and so is what was derived.
    const removals = [
      { table: 'messageReports', id: message, remove: true },
      { table: 'flightHeads', id: FLIGHT, remove: true },
      { table: 'flightManifests', id: FLIGHT, remove: true },
    ] as const;
    await commit(test.store, removals, []);
    await test.core.close();
    const again = await openCore('practice', Date.parse('2026-11-24T08:30:00Z'), { world: worldWithRules(JOINT) });
    await again.core.resume();
    expect((await again.ask('flights.get', { id: FLIGHT })).travellers).toEqual(before);
    expect(await again.ask('quarantine.list', {})).toEqual([]);
  });

  test('is known when the same file comes again', async () => {
    const test = await here();
    const message = await brought(test);
    await test.ask('message.assign', { message, to: { flight: FLIGHT }, reason: REASON });
    const bytes = flightlessList(LATE, { control: 'C9' });
    const again = await test.ask('import.start', { way: 'files', files: [{ name: 'again.edi', bytes }] });
    expect(again).toMatchObject({ totals: { unscreened: 0 }, files: [{ state: 'duplicate', unscreened: 0 }] });
    expect(await test.ask('quarantine.list', {})).toEqual([]);
  });
});

describe('which flight a message is on', () => {
  test.each<[string, (test: Desk) => Promise<string>, object]>([
    [
      'that names one',
      async ({ ask }) => (await ask('flights.get', { id: FLIGHT })).messages[0]?.id ?? '',
      { code: 'conflict' },
    ],
    [
      'that has been assigned',
      async (test) => {
        const message = await brought(test);
        await test.ask('message.assign', { message, to: { flight: FLIGHT }, reason: REASON });
        return message;
      },
      { code: 'conflict', what: 'on-a-flight' },
    ],
    ['that is not there', async () => 'none', { code: 'not-found', what: 'message' }],
  ])('is not said of a message %s', async (_name, given, failure) => {
    const test = await here();
    const message = await given(test);
    expect(await test.refused('message.assign', { message, to: { flight: NEXT }, reason: REASON })).toMatchObject(
      failure,
    );
  });

  test.each<[string, object, object]>([
    ['that nobody knows', { flight: 'ET-1-ADD-2026-11-24' }, { code: 'not-found', what: 'flight' }],
    ['without number', { leg: { number: null } }, { code: 'invalid-input', path: 'to.leg.number' }],
    ['without a day', { leg: { departure: null } }, { code: 'invalid-input', path: 'to.leg.departure' }],
    ['from an unknown airport', { leg: { origin: 'QQX' } }, { code: 'invalid-input', path: 'to.leg.origin' }],
    ['to nowhere', { leg: { destination: null } }, { code: 'invalid-input', path: 'to.leg.destination' }],
  ])('is no flight %s', async (_name, given, failure) => {
    const test = await here();
    const message = await brought(test);
    const leg = { ...TO_ACCRA, departure: '2026-11-24T15:00', arrival: null };
    const to = 'leg' in given ? { leg: { ...leg, ...(given.leg as object) } } : (given as { flight: string });
    expect(await test.refused('message.assign', { message, to, reason: REASON })).toMatchObject(failure);
    expect(await test.ask('quarantine.list', {})).toHaveLength(1);
  });

  // Nobody would look at the travellers there, and no warning would be left.
  test.each<[string, (test: Desk) => Promise<unknown>, object]>([
    [
      'is over',
      async ({ setClock }) => setClock(new Date(LANDED + 24 * 60 * 60 * 1000).toISOString()),
      { flight: FLIGHT },
    ],
    [
      'is far off',
      ({ ask }) => ask('import.start', { way: 'files', files: [{ name: 'far.edi', bytes: farOff() }] }),
      { flight: FAR },
    ],
    [
      'is cancelled',
      ({ ask }) => ask('flight.cancel', { flight: FLIGHT, cause: 'weather', reason: 'fog there' }, by('police')),
      { flight: FLIGHT },
    ],
    [
      'does not come here',
      async () => undefined,
      { leg: { ...TO_ACCRA, origin: 'ADD', departure: '2026-11-24T15:00', arrival: '2026-11-24T17:00' } },
    ],
    [
      'comes in three days',
      ({ ask }) => ask('import.start', { way: 'files', files: [{ name: 'far.edi', bytes: onDay('261127') }] }),
      { flight: 'ET-508-ADD-2026-11-27' },
    ],
    ['is named by no sender', async () => undefined, { leg: TODAY }],
    [
      'is there only because a message was put on it',
      async (test) => {
        const message = await brought(test, push(''));
        await test.ask('message.assign', { message, to: { leg: TODAY }, reason: REASON }, by('police'));
      },
      { flight: 'KP-20-LFW-2026-11-24' },
    ],
  ])('is said by two officers where the flight %s', async (_name, before, to) => {
    const test = await here();
    const message = await brought(test);
    await before(test);
    const input = { message, to: to as { flight: string }, reason: REASON };
    expect(await test.refused('message.assign', input)).toMatchObject(NEEDED);
    const { flight } = await test.ask('message.assign', input, by('police'));
    const [decision] = (await test.ask('flights.get', { id: flight })).decisions;
    expect(decision).toMatchObject({ kind: 'assign', second: 'PRACTICE-police' });
  });

  test.each(['x', ' ab '])('is not said for a reason as short as “%s”', async (reason) => {
    const test = await here();
    const message = await brought(test);
    expect(await test.refused('message.assign', { message, to: { flight: FLIGHT }, reason })).toMatchObject({
      code: 'invalid-input',
    });
  });

  test.each<[string, object]>([
    ['at another time', { departure: '2026-11-24T23:59', arrival: '2026-11-26T12:00' }],
    ['to another place', { destination: 'ABJ', arrival: '2026-11-24T17:00' }],
  ])('takes those of an earlier message nowhere else, where it is typed %s', async (_name, more) => {
    const test = await here();
    const first = await brought(test);
    const { flight } = await test.ask(
      'message.assign',
      { message: first, to: { leg: TODAY }, reason: REASON },
      by('police'),
    );
    const { leg } = (await test.ask('flights.get', { id: flight })).row;
    // Prepared before the first one.
    const message = await brought(test, flightlessList(SECOND, { control: 'C10', prepared: '261124:0100' }));
    await test.ask('message.assign', { message, to: { leg: { ...TODAY, ...more } }, reason: REASON }, by('police'));
    expect((await test.ask('flights.get', { id: flight })).row).toMatchObject({ leg, travellers: 2 });
    expect(await onQueue(test)).toEqual(expect.arrayContaining(['LATE, AFI', 'SECOND, YAO']));
  });

  test('is said by one officer where the window of the flight opens within a day', async () => {
    const test = await here();
    const message = await brought(test);
    await test.ask('import.start', { way: 'files', files: [{ name: 'next.edi', bytes: onDay('261125') }] });
    expect(await test.ask('message.assign', { message, to: { flight: NEXT }, reason: REASON })).toEqual({
      flight: NEXT,
    });
  });

  test('is taken back by two officers only: its travellers are on no flight again, and the message in quarantine', async () => {
    const test = await here();
    const message = await brought(test);
    await test.ask('message.assign', { message, to: { flight: FLIGHT }, reason: REASON });
    const [decision] = (await test.ask('flights.get', { id: FLIGHT })).decisions;
    const taken = { id: decision?.id ?? '', reason: 'of the day after' };
    expect(await test.refused('decision.withdraw', taken)).toMatchObject({ code: 'second-needed' });
    await test.ask('decision.withdraw', taken, by('police'));
    expect(await onQueue(test)).toEqual(['HIT, AMA', 'OTHER, KOSSI']);
    const { decisions, takenBack } = await test.ask('flights.get', { id: FLIGHT });
    expect(decisions).toEqual([]);
    const back = { kind: 'withdraw', officer: 'LFW-02', second: 'PRACTICE-police', reason: 'of the day after' };
    expect(takenBack).toMatchObject([{ decision, by: back, message: { fileName: 'late.edi', travellers: 1 } }]);
    expect(await test.ask('quarantine.list', {})).toMatchObject([{ message, code: 'no-flight', params: { count: 1 } }]);
    expect((await test.ask('import.list', {}))[0]?.totals.unscreened).toBe(1);
    expect((await test.store.table('messages').get(message))?.flights).toEqual([]);
    // It is assigned again, to another flight.
    await test.ask('import.start', { way: 'files', files: [{ name: 'next.edi', bytes: onDay('261125') }] });
    await test.ask('message.assign', { message, to: { flight: NEXT }, reason: REASON });
    expect((await test.ask('flights.get', { id: NEXT })).row.travellers).toBe(3);
    expect((await readOne(test.store, 'messages', message))?.value.fileName).toBe('late.edi');
  });

  test('goes away with the flight that nothing else names', async () => {
    const test = await here();
    const message = await brought(test);
    const leg = { ...TO_ACCRA, departure: '2026-11-24T15:00', arrival: '2026-11-24T16:00' };
    const { flight } = await test.ask('message.assign', { message, to: { leg }, reason: REASON }, by('police'));
    const [decision] = (await test.ask('flights.get', { id: flight })).decisions;
    await test.ask('decision.withdraw', { id: decision?.id ?? '', reason: 'no such flight' }, by('police'));
    expect(await test.refused('flights.get', { id: flight })).toMatchObject({ code: 'not-found' });
  });
});

function farOff(): Uint8Array {
  return new TextEncoder().encode(
    new TextDecoder().decode(paxlst(LATE, { control: 'C261220' })).replaceAll('261124', '261220'),
  );
}
