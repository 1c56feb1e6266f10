/** A child by the flight's record is marked in every list before any officer enters a protection. */
import { beforeEach, describe, expect, test } from 'vitest';
import { stepHandling } from '../../../../renderer/app/traveller/protected-text.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, desk, PEOPLE, SEEN } from '../queue-acts/desk.ts';
import { QUEUE } from '../whole-queue.ts';

beforeEach(emptyStores);

const bornOn = (...births: readonly string[]) => PEOPLE.map((each, at) => ({ ...each, born: births[at] ?? '800101' }));

async function opened(...births: readonly string[]) {
  const unit = await desk([SEEN], null, bornOn(...births));
  await unit.as('customs', 'analyst');
  const [child = '', other = ''] = unit.people;
  return { ...unit, child, other };
}

describe('a child by the record of the flight', () => {
  test('has the mark and the shield on queue, flight, search and page, and nobody else has', async () => {
    const { ask, child, other } = await opened('150615');
    const { rows } = await ask('queue.page', QUEUE);
    const onFlight = (await ask('flights.get', { id: FLIGHT })).travellers.map((each) => ({
      ...each,
      traveller: each.id,
    }));
    const found = (
      await Promise.all(
        ['HIT', 'OTHER'].map((text) =>
          ask('search.find', { text, kind: 'name', count: 5, similar: false, purpose: 'desk' }),
        ),
      )
    ).flatMap((each) => each.rows);
    const onQueue = rows.map((row) => ({ ...row, handling: stepHandling(row) }));
    for (const list of [onQueue, onFlight, found]) {
      const marks = new Map(list.map(({ traveller, isChild, handling }) => [traveller, { isChild, handling }]));
      expect(marks.get(child)).toEqual({ isChild: true, handling: 'safeguard' });
      expect(marks.get(other)).toEqual({ isChild: false, handling: null });
    }
    expect(await ask('traveller.get', { flight: FLIGHT, traveller: child })).toMatchObject({ isChild: true });
    expect(rows.find(({ traveller }) => traveller === child)?.outcome).not.toBe('clear');
  });

  test('has the mark in the list of cases, and stands on no target list', async () => {
    const { ask, child, other } = await opened('150615');
    for (const traveller of [child, other]) {
      const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
      await ask('case.select', { id, note: null });
    }
    const cases = new Map((await ask('cases.list', {})).map((each) => [each.traveller, each.isChild]));
    expect([cases.get(child), cases.get(other)]).toEqual([true, false]);
  });

  test('would be met and protected, on the weekly list, where the flight is taken away', async () => {
    const { ask, as, child, other } = await opened('150615');
    await as('customs', 'supervisor');
    await ask('flight.cancel', { flight: FLIGHT, cause: 'weather', reason: 'fog, says the tower' }, by('police'));
    const [line] = (await ask('queue.week', { day: '2026-11-24' })).acts.filter(({ act }) => act === 'cancel');
    const marked = new Map(line?.subjects.map(({ traveller, isProtected }) => [traveller, isProtected]));
    expect([marked.get(child), marked.get(other)]).toEqual([true, undefined]);
  });

  test.each([
    ['comes of age on the day of the flight', '081124', false],
    ['comes of age on the day after', '081125', true],
  ])('who %s', async (_, born, isChild) => {
    const { ask, child } = await opened(born);
    const row = (await ask('queue.page', QUEUE)).rows.find(({ traveller }) => traveller === child);
    expect(row?.isChild).toBe(isChild);
  });
});
