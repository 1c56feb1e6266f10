/** Whom another agency met in a case of its own, while the own agency still waits for them. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { desk, on } from '../hidden-hits.ts';
import { emptyStores } from '../open-core.ts';
import { everyRow } from '../whole-queue.ts';

beforeEach(emptyStores);

test('queue and board say which agency met whom the own one waits for, and nothing of a case that the officer may not see', async () => {
  const unit = await desk();
  const row = async () =>
    (await everyRow((name, input) => unit.ask(name, input))).find(({ traveller }) => traveller === unit.hit);
  const card = async () => (await unit.ask('inspections.board', {})).find(({ traveller }) => traveller === unit.hit);
  await unit.as('police');
  const own = await unit.ask('case.claim', on(unit.hit));
  await unit.ask('case.select', { id: own.id, note: null });
  expect([(await row())?.metBeside, (await card())?.metBeside]).toEqual([null, null]);
  await unit.as('customs');
  const other = await unit.ask('case.claim', on(unit.hit));
  await unit.ask('case.select', { id: other.id, note: 'nervous at the door' });
  await unit.ask('case.meet', { id: other.id, note: null });
  const met = { agency: 'customs', at: expect.any(String) };
  expect((await card())?.metBeside).toBeNull();
  await unit.as('police');
  expect([(await row())?.metBeside, (await card())?.metBeside]).toEqual([met, met]);
  await unit.ask('case.meet', { id: own.id, note: null });
  expect((await row())?.metBeside).toBeNull();
  await unit.as('customs');
  expect((await card())?.metBeside).toBeNull();
});
