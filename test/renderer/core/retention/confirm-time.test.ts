/** Two officers say what time it is: of which agencies, and where it is told. */
import { beforeEach, expect, test } from 'vitest';
import { BEGUN } from '../../../shared/custody/held.ts';
import { FLIGHT } from '../messages.ts';
import { emptyStores } from '../open-core.ts';
import { by, type Desk, desk, SEEN } from '../queue-acts/desk.ts';

beforeEach(emptyStores);

const AT = (time: string) => `2026-11-24T${time}:00.000Z`;

/** The police hold somebody since 14:00, and the clock goes back from 18:00. */
async function held(back: string): Promise<Desk & { readonly id: string }> {
  const test = await desk([SEEN], null);
  test.setClock(AT('14:00'));
  await test.as('police');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  await test.ask('custody.enter', { id, act: BEGUN, happened: null });
  test.setClock(AT('18:00'));
  await test.ask('session.get', {});
  test.setClock(AT(back));
  return { ...test, id };
}

test('the time is not confirmed by two officers of one agency, where the unit has another', async () => {
  const { core, ask } = await held('15:00');
  const own = await core.call('retention.confirm-time', {}, by('police'));
  expect(own).toMatchObject({ ok: false, failure: { code: 'second-agency' } });
  expect(await ask('retention.confirm-time', {}, by('customs'))).toBe('plausible');
});

test('the record of whoever is held says that the time was confirmed, by whom, and by how much later it counted before', async () => {
  const { ask, id } = await held('15:30');
  await ask('retention.confirm-time', {}, by('customs'));
  const read = await ask('custody.read', { id });
  expect(read.clock).toMatchObject({ minutesHeld: 90 });
  expect(read.entries.at(-1)).toMatchObject({
    ...{ kind: 'time-confirmed', before: AT('18:00'), at: AT('15:30'), agency: 'police', second: 'PRACTICE-customs' },
  });
  const { no } = read.entries.at(-1) ?? { no: 0 };
  const note = 'not wanted here any more';
  const strike = { kind: 'struck', of: no, what: 'begun', note } as const;
  expect((await ask('custody.read', { id })).held).not.toBeNull();
  await expect(ask('custody.enter', { id, act: strike, happened: null }, by('customs'))).rejects.toThrow();
});

test('the record says nothing of a time that was confirmed where the clock was right', async () => {
  const { ask, id } = await held('18:00');
  await ask('retention.confirm-time', {}, by('customs'));
  expect((await ask('custody.read', { id })).entries).toHaveLength(1);
});

test('the weekly list names both officers who confirmed the time, and both times', async () => {
  const { ask } = await held('15:00');
  await ask('retention.confirm-time', {}, by('customs'));
  const { officer } = await ask('session.get', {});
  const { acts } = await ask('queue.week', { day: '2026-11-24' });
  const minute = (time: string) => Date.parse(AT(time)) / 60_000;
  expect(acts.filter(({ what }) => what === 'retention.time-confirmed')).toMatchObject([
    { officer: officer.id, second: 'PRACTICE-customs', due: { before: minute('18:00'), after: minute('15:00') } },
  ]);
});
