/** Each line of the weekly list comes from its act, as a supervisor of customs reads it. */

import { afterEach, describe, expect, test } from 'vitest';
import type { ActOffQueue } from '../../../../shared/review/week-acts.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { QUEUE } from '../whole-queue.ts';
import { desk, JOINT, SEEN } from './desk.ts';
import { DAY, lastDecision, type Row } from './week-row.ts';
import { OF_CASES } from './week-rows-cases.ts';
import { OF_FLIGHTS } from './week-rows-flights.ts';
import { OF_LISTS } from './week-rows-lists.ts';

afterEach(emptyStores);

const ROWS: Readonly<Record<ActOffQueue, Row>> = { ...OF_CASES, ...OF_FLIGHTS, ...OF_LISTS };

describe('the weekly list', () => {
  test.each(Object.entries(ROWS))(
    'an act “%s” stands on it',
    async (act, { does, says, frame = null, rules = [SEEN, JOINT] }) => {
      const test = await desk(rules, frame);
      await test.as('customs');
      await does(test);
      const { acts } = await test.ask('queue.week', { day: DAY });
      expect(acts.filter((each) => each.act === act)).toMatchObject(act === 'hold' ? [says, {}] : [says]);
    },
  );

  test('a flight that was cancelled and then flies has both lines, and its travellers are on the queue', async () => {
    const test = await desk([SEEN], null);
    await test.as('customs');
    await ROWS.withdraw.does(test);
    const { acts } = await test.ask('queue.week', { day: DAY });
    expect(acts.map(({ act, undoes, reason }) => [act, undoes, reason])).toEqual([
      ['cancel', null, 'fog, says the tower'],
      ['withdraw', 'cancel', 'it flies'],
    ]);
    expect((await test.ask('queue.page', QUEUE)).rows).toHaveLength(2);
  });

  test('entries that take nobody off the queue do not stand on it', async () => {
    const test = await desk([SEEN], null);
    await test.as('customs');
    const { ask } = test;
    for (const patch of [
      { gate: 'B4' },
      { estimatedArrival: '2026-11-24T14:00' },
      { actualArrival: '2026-11-24T12:40' },
    ])
      await ask('flight.update', { flight: FLIGHT, patch, reason: '' });
    await ask('decision.withdraw', { id: await lastDecision(test), reason: 'a mistake' });
    expect((await ask('queue.week', { day: DAY })).acts).toEqual([]);
  });
});
