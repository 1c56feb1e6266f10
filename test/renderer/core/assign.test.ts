/** An officer says on which flight the travellers of a message are that names none. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import { commit } from '../../../renderer/core/store/commit.ts';
import { readOne } from '../../../renderer/core/store/read.ts';
import { flightlessList, flightlessTable, push } from './flightless.ts';
import { FLIGHT, LANDED, type Person, paxlst } from './messages.ts';
import { emptyStores, openCore, worldWithRules } from './open-core.ts';
import { by, type Desk, desk, JOINT, NEXT, onDay } from './queue-acts/desk.ts';
import { trailOf } from './trail-of.ts';
import { QUEUE } from './whole-queue.ts';

afterEach(emptyStores);

const LATE: readonly Person[] = [{ surname: 'LATE', given: 'AFI', document: 'TG5517305', expiry: '250131' }];
const SECOND: readonly Person[] = [{ surname: 'SECOND', given: 'YAO', document: 'TG5517399', expiry: '250131' }];
const FAR = 'ET-508-ADD-2026-12-20';
const REASON = 'the desk of the carrier says so';
const TO_ACCRA = { carrier: 'KP', number: 20, suffix: null, registration: null, origin: 'LFW', destination: 'ACC' };
const TODAY = { ...TO_ACCRA, departure: '2026-11-24T15:00', arrival: '2026-11-24T16:00' };
const NEEDED = { code: 'second-needed', need: 'sighted', permission: 'quarantine' };

/** Imports a message without a flight and gives its id. */
async function brought({ ask }: Pick<Desk, 'ask'>, bytes = flightlessList(LATE, { control: 'C9' })): Promise<string> {
  const { files } = await ask('import.start', { way: 'files', files: [{ name: 'late.edi', bytes }] });
  return files[0]?.messages[0]?.id ?? '';
}

const onQueue = async ({ ask }: Pick<Desk, 'ask'>) =>
  (await ask('queue.page', QUEUE)).rows.map(({ name }) => name).sort();
const here = async (): Promise<Desk> => desk([JOINT], null);

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
    expect((await test.ask('queue.week', { day: '2026-11-24' })).acts).toHaveLength(isAsked ? 1 : 0);
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

function farOff(): Uint8Array {
  return new TextEncoder().encode(
    new TextDecoder().decode(paxlst(LATE, { control: 'C261220' })).replaceAll('261124', '261220'),
  );
}
