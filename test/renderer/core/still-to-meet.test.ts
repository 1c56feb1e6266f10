/** Whom a message clears while an officer works on them. */
import { beforeEach, expect, test } from 'vitest';
import { WHOLE_QUEUE } from '../../../shared/queue/queue-question.ts';
import { damageRecord } from './damage-record.ts';
import { corrected, ONE_VALID, TARGETS } from './falls/falling.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { desk } from './queue-acts/desk.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

/** Customs have a case on a target whom a later list makes clear. */
async function cleared() {
  const unit = await desk(TARGETS, null);
  await unit.as('customs', 'analyst');
  const [traveller = ''] = unit.people;
  const { id } = await unit.ask('case.claim', { flight: FLIGHT, traveller });
  await corrected(unit, ONE_VALID);
  const names = async (tab: 'joint' | 'customs' | 'mine' | 'done') =>
    (await unit.ask('queue.page', { ...QUEUE, question: { ...WHOLE_QUEUE, tab } })).rows.map(({ name }) => name);
  return { ...unit, id, names };
}

test('whoever has an open case that began with a hit stays on the queue and among the cases of the officer, also where a message clears them', async () => {
  const { ask, names, id } = await cleared();
  expect(await names('joint')).toEqual(['OTHER, KOSSI', 'HIT, AMA']);
  expect(await names('customs')).toContain('HIT, AMA');
  expect(await names('mine')).toEqual(['HIT, AMA']);
  const page = await ask('queue.page', QUEUE);
  expect(page.rows[1]).toMatchObject({ outcome: 'watch', attendance: ['customs'], reasons: [], caseId: id });
  expect((await ask('session.get', {})).counts.byOutcome).toEqual({ clear: 0, watch: 1, inspect: 1, intercept: 0 });
});

test('whom a message clears leaves the queue once they were met', async () => {
  const { ask, names, id, setClock } = await cleared();
  setClock('2026-11-24T14:00:00.000Z');
  await ask('case.select', { id, note: null });
  expect(await names('joint')).toContain('HIT, AMA');
  await ask('case.meet', { id, note: null });
  expect(await names('joint')).not.toContain('HIT, AMA');
});

test('the queue opens no flight of an open case on somebody whom hits still flag', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs', 'analyst');
  await unit.ask('case.claim', { flight: FLIGHT, traveller: unit.people[0] ?? '' });
  await damageRecord(unit.store, 'flightManifests', FLIGHT);
  const { rows } = await unit.ask('queue.page', QUEUE);
  expect(rows.map(({ name }) => name).sort()).toEqual(['HIT, AMA', 'OTHER, KOSSI']);
  // A record that is opened is found to be damaged.
  expect([...unit.store.damage.ids('flightManifests')]).toEqual([]);
});
