/** The people of a flight that officers divert are looked for until it lands elsewhere: it may still come. It is due at 13:00, and leaves at 06:00 (UTC). */
import { afterEach, expect, test } from 'vitest';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, type Desk, desk, PEOPLE } from '../queue-acts/desk.ts';
import { QUEUE, TRAY } from '../whole-queue.ts';
import { laterList, TARGETS } from './falling.ts';

afterEach(emptyStores);

const ON_BOARD = ['HIT, AMA', 'OTHER, KOSSI'];

/** The flight goes to the airport, as two officers say; before, a list may tell when it arrives there. */
async function diverted(to: string, told: string | null = null, more = {}): Promise<Desk> {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  if (told !== null) {
    const text = new TextDecoder().decode(laterList(PEOPLE, told)).replaceAll('LOC+87+LFW', `LOC+87+${to}`);
    const files = [{ name: 'elsewhere.edi', bytes: new TextEncoder().encode(text) }];
    await unit.ask('import.start', { way: 'files', files });
  }
  const patch = { divertedTo: to, ...more };
  await unit.ask('flight.update', { flight: FLIGHT, patch, reason: 'fog' }, by('police'));
  return unit;
}

const namesAt = async ({ ask, setClock }: Desk, time: string, question = QUEUE) => {
  setClock(`2026-11-24T${time}:00.000Z`);
  return (await ask('queue.page', question)).rows.map(({ name }) => name);
};

test.each<readonly [string, string, string | null, object, string, string]>([
  ['by its arrival here where none is known there', 'ACC', null, {}, '15:59', '16:01'],
  ['by its arrival here, not by that clock read abroad', 'JFK', null, {}, '15:59', '16:01'],
  ['by the arrival there that a message told', 'ACC', '1800', {}, '20:59', '21:01'],
  ['no shorter by an earlier arrival that a message told', 'ACC', '1100', {}, '17:59', '18:01'],
  [
    'by the landing there that an officer entered',
    'ACC',
    null,
    { actualArrival: '2026-11-24T12:10' },
    '15:09',
    '15:11',
  ],
])('targets of a diverted flight stay on the queue %s', async (_, to, told, more, until, from) => {
  const unit = await diverted(to, told, more);
  expect(await namesAt(unit, until)).toEqual(ON_BOARD);
  expect(await namesAt(unit, until, TRAY)).toEqual([]);
  expect(await namesAt(unit, from)).toEqual([]);
  expect(await namesAt(unit, from, TRAY)).toEqual(ON_BOARD);
});

test('queue and tray name the airport to which the flight is diverted', async () => {
  const unit = await diverted('ACC');
  for (const [time, question] of [
    ['12:00', QUEUE],
    ['16:01', TRAY],
  ] as const) {
    unit.setClock(`2026-11-24T${time}:00.000Z`);
    const { rows } = await unit.ask('queue.page', question);
    expect(rows.map(({ divertedTo, dueLocal }) => [divertedTo, dueLocal])).toEqual(
      ON_BOARD.map(() => ['ACC', '13:00']),
    );
  }
});

test('the weekly list tells of a diversion no other time than the arrival', async () => {
  const minute = (time: string) => Date.parse(`2026-11-24T${time}:00Z`) / 60_000;
  const dueIn = async ({ ask }: Desk) =>
    (await ask('queue.week', { day: '2026-11-24' })).acts.flatMap(({ act, second, due }) =>
      act === 'divert' && second !== null ? [due] : [],
    );
  expect(await dueIn(await diverted('ACC'))).toEqual([null]);
  await emptyStores();
  expect(await dueIn(await diverted('ACC', '1800'))).toEqual([{ before: minute('13:00'), after: minute('18:00') }]);
});
