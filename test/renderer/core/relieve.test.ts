/** A case of a colleague who went home: an officer of the same agency goes on with it. */
import { beforeEach, expect, test } from 'vitest';
import { ownerBefore } from '../../../shared/casework/case-answers.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { desk, SEEN } from './queue-acts/desk.ts';

beforeEach(emptyStores);

/** A customs analyst has a case. */
async function owned() {
  const test = await desk([SEEN], null);
  await test.as('customs', 'analyst');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  const waits = async () => (await test.ask('cases.list', {})).find(({ id: each }) => each === id)?.waits ?? null;
  const relief = () => test.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'relief' });
  return { ...test, id, waits, relief };
}

test('an officer of the same agency takes a case over with a reason, and the officer before is told until they did something', async () => {
  const { ask, as, refused, id, waits, relief } = await owned();
  const before = (await ask('session.get', {})).officer.id;
  await relief();
  expect(await refused('case.relieve', { id, note: '' })).toEqual({ code: 'reason-required' });
  const taken = await ask('case.relieve', { id, note: 'Kossi went home' });
  const { officer } = await ask('session.get', {});
  expect(taken).toMatchObject({ assigned: officer.id });
  const step = taken.timeline.at(-1);
  expect(step).toMatchObject({ kind: 'assigned', to: officer.id, note: 'Kossi went home' });
  expect(step === undefined ? null : ownerBefore(taken, step)).toBe(before);
  await as('customs', 'analyst');
  expect(await waits()).toBe('relieved');
  await ask('case.acknowledge', { id, note: null });
  expect(await waits()).toBeNull();
});

test('nobody takes over a case of another agency, their own, or one that nobody has', async () => {
  const { ask, as, refused, id, relief } = await owned();
  const note = 'they went home';
  expect(await refused('case.relieve', { id, note })).toEqual({ code: 'refused', why: 'case-assigned' });
  await as('police', 'analyst');
  expect(await refused('case.relieve', { id, note })).toEqual({ code: 'refused', why: 'case-assigned' });
  await as('customs', 'analyst');
  await ask('case.release', { id, note: null });
  await relief();
  expect(await refused('case.relieve', { id, note })).toEqual({ code: 'refused', why: 'case-assigned' });
});
