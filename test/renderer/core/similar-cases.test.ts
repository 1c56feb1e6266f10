/** Earlier cases that are like that of a traveller, as officers of each agency see them. */
import { beforeEach, expect, test } from 'vitest';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { desk, HIDDEN, NEXT, onDay, SEEN } from './queue-acts/desk.ts';

beforeEach(emptyStores);

test('the case on an earlier journey with the same document is similar, and a hidden one is not told', async () => {
  const { ask, as, people } = await desk([HIDDEN, SEEN]);
  await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125') }] });
  const [later] = (await ask('flights.get', { id: NEXT })).travellers;
  const on = { flight: NEXT, traveller: later?.id ?? '' };
  await as('customs');
  const seen = await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
  const similar = await ask('cases.similar', on);
  expect(similar.map(({ id }) => id)).toEqual([seen.id]);
  expect(similar[0]?.likenesses.map(({ by }) => by)).toEqual(expect.arrayContaining(['document', 'route']));
  expect(await ask('cases.similar', { flight: FLIGHT, traveller: people[0] ?? '' })).toEqual([]);
});

test('a case that is hidden from an agency is not similar for its officers', async () => {
  const { ask, as, people } = await desk([HIDDEN]);
  await ask('import.start', { way: 'files', files: [{ name: 'b.edi', bytes: onDay('261125') }] });
  const [later] = (await ask('flights.get', { id: NEXT })).travellers;
  const on = { flight: NEXT, traveller: later?.id ?? '' };
  await as('police');
  await ask('case.claim', { flight: FLIGHT, traveller: people[0] ?? '' });
  expect(await ask('cases.similar', on)).toHaveLength(1);
  await as('customs');
  expect(await ask('cases.similar', on)).toEqual([]);
});
