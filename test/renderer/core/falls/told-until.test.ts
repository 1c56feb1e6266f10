/** A flight that one message ends earlier than others say, whichever comes first: it stays in sight until the later end, and is remarked. */
import { afterEach, expect, test } from 'vitest';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { desk, PEOPLE } from '../queue-acts/desk.ts';
import { QUEUE } from '../whole-queue.ts';
import { laterList, TARGETS } from './falling.ts';

afterEach(emptyStores);

test.each([
  { first: 'the later list, which tells the earlier arrival', order: [1, 0] },
  { first: 'the older list', order: [0, 1] },
])(
  'a flight whose arrival the later list tells hours earlier says so on its page and at the import, and keeps its targets on the queue, where $first comes first',
  async ({ order }) => {
    const unit = await desk(TARGETS, null, []);
    await unit.as('customs', 'analyst');
    const lists = [laterList(PEOPLE, '1300', 1), laterList(PEOPLE, '0930', 2)];
    let job = '';
    for (const at of order) {
      const bytes = lists[at] as Uint8Array;
      ({ job } = await unit.ask('import.start', { way: 'files', files: [{ name: `${at}.edi`, bytes }] }));
    }
    // The window would close at 12:30 by the earlier arrival alone.
    unit.setClock('2026-11-24T12:45:00.000Z');
    const until = { departure: null, arrival: '2026-11-24T13:00' };
    expect((await unit.ask('flights.get', { id: FLIGHT })).row).toMatchObject({
      leg: { arrival: '2026-11-24T09:30' },
      toldBefore: { until },
    });
    expect((await unit.ask('import.get', { job })).remarks).toMatchObject([
      { flight: FLIGHT, row: { toldBefore: { until } } },
    ]);
    expect((await unit.ask('queue.page', QUEUE)).rows.map(({ name }) => name).sort()).toEqual([
      'HIT, AMA',
      'OTHER, KOSSI',
    ]);
  },
);
