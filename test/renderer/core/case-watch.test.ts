/** Watching cases, and being reminded of them. */
import { beforeEach, describe, expect, test } from 'vitest';
import { hasNews } from '../../../shared/casework/case-watch.ts';
import { FLIGHT, LANDED } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { desk, HIDDEN, SEEN } from './queue-acts/desk.ts';

beforeEach(emptyStores);

async function opened() {
  const test = await desk([SEEN], null);
  test.setClock(new Date(LANDED).toISOString());
  await test.as('customs');
  const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
  const listed = async () => (await test.ask('cases.list', {})).find((each) => each.id === id);
  return { ...test, id, listed };
}

describe('a watched case', () => {
  test('is marked when another officer does something, until its watcher has seen it, and nobody else learns of it', async () => {
    const { ask, as, id, listed } = await opened();
    expect((await ask('case.watch', { id, on: true })).watchedBy).toMatchObject([{ seen: 1, reminder: null }]);
    const isNew = async () => {
      const found = await listed();
      return found !== undefined && hasNews(found);
    };
    expect(await isNew()).toBe(false);
    await as('police');
    expect(await listed()).not.toHaveProperty('watchedBy');
    expect(await ask('case.note', { id, note: 'seen at the belt' })).not.toHaveProperty('watchedBy');
    await ask('case.watch', { id, on: true });
    await as('customs');
    expect(await isNew()).toBe(true);
    await ask('case.news-seen', { id });
    expect(await isNew()).toBe(false);
    expect(await ask('case.watch', { id, on: false })).not.toHaveProperty('watchedBy');
    await as('police');
    expect((await listed())?.watchedBy).toHaveLength(1);
  });

  test('that is hidden is not watched, like one that does not exist', async () => {
    const test = await desk([HIDDEN]);
    test.setClock(new Date(LANDED).toISOString());
    await test.as('police');
    const { id } = await test.ask('case.claim', { flight: FLIGHT, traveller: test.people[0] ?? '' });
    await test.as('customs');
    for (const number of [id, 'LFW-2026-000000'])
      expect(await test.refused('case.watch', { id: number, on: true })).toEqual({ code: 'not-found', what: 'case' });
  });
});

describe('a reminder', () => {
  test('shows to its officer alone, is due at its time, and ends when it is taken away', async () => {
    const { ask, as, setClock, id } = await opened();
    await ask('case.remind', { id, at: '2026-11-24T18:00', note: 'ask the laboratory' });
    const told = async () =>
      (await ask('clocks.list', {})).map(({ of, standing, params }) => [of, standing, params.note]);
    expect(await told()).toEqual([['reminder', 'running', 'ask the laboratory']]);
    await as('police');
    expect(await told()).toEqual([]);
    setClock('2026-11-24T18:00:00.000Z');
    await as('customs');
    expect(await told()).toEqual([['reminder', 'overdue', 'ask the laboratory']]);
    const { watchedBy } = await ask('case.remind', { id, at: null, note: '' });
    expect(watchedBy).toMatchObject([{ reminder: null }]);
    expect(await told()).toEqual([]);
  });

  test('is not set for a time that has passed', async () => {
    const { refused, id } = await opened();
    expect(await refused('case.remind', { id, at: '2026-11-24T12:59', note: 'too late' })).toEqual({
      code: 'refused',
      why: 'case-time-past',
    });
  });
});

test('acts of two officers at the same time on one case all stand in it, and what was watched stays', async () => {
  const { ask, core, as, id, listed } = await opened();
  await ask('case.watch', { id, on: true });
  const notes = Array.from({ length: 12 }, (_, at) => `note ${at}`);
  const calls = notes.flatMap((note, at) => [
    core.call('case.note', { id, note }),
    ...(at % 3 === 0 ? [core.call('case.remind', { id, at: '2026-12-01T08:00', note })] : []),
    ...(at === 5 ? [core.call('case.select', { id, note: 'as the rules say' })] : []),
  ]);
  const switched = as('police');
  const answers = await Promise.all(calls);
  await switched;
  await as('customs');
  const confirmed = answers.filter(({ ok }) => ok).length;
  const found = await listed();
  const said = found?.timeline.flatMap((event) => (event.kind === 'noted' ? [event.note] : [])) ?? [];
  expect(confirmed).toBe(answers.length);
  expect([...said].sort()).toEqual([...notes].sort());
  expect(found?.state).toBe('sent');
  expect(found?.watchedBy?.[0]?.reminder?.note).toBe('note 9');
});
