/** Whom one agency is done with, and another one leads: they stay on the board until that agency agrees. */
import { beforeEach, expect, test } from 'vitest';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { AT } from './protections/opened.ts';
import { desk, HIDDEN, SEEN } from './queue-acts/desk.ts';

beforeEach(emptyStores);

/** Customs are done with somebody whom a rule of these mandates hits. */
async function done(rule: string) {
  const test = await desk([rule], null);
  test.setClock(AT('14:00'));
  await test.as('customs', 'analyst');
  const [traveller = ''] = test.people;
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller });
  await test.ask('case.select', { id, note: null });
  await test.ask('case.record-result', { id, result: 'nothing-found', note: '', seen: true });
  return { ...test, id };
}

test('whom police lead stays on the board of customs, to be held, until police agree that nothing was found', async () => {
  const { ask, as, id } = await done(HIDDEN);
  const card = async () => (await ask('inspections.board', {})).find((each) => each.id === id);
  expect(await card()).toMatchObject({ isDone: true, holdFor: ['police', 'gendarmerie'] });
  await as('police');
  expect(await card()).toBeUndefined();
  await ask('case.conclude', { id, note: null });
  await as('customs', 'analyst');
  expect(await card()).toBeUndefined();
});

test('who is held for police leaves the board of customs when the window of the flight is over, and waits for police alone', async () => {
  const { ask, as, id, setClock } = await done(HIDDEN);
  const ids = async () => (await ask('inspections.board', {})).map((card) => card.id);
  expect(await ids()).toEqual([id]);
  setClock('2026-11-25T14:00:00.000Z');
  expect(await ids()).toEqual([]);
  await as('police');
  expect((await ask('case.get', { id })).on).toBe('traveller');
});

test('whom customs lead leaves the board once customs found nothing', async () => {
  const { ask } = await done(SEEN);
  expect(await ask('inspections.board', {})).toEqual([]);
});
