import { beforeEach, describe, expect, test } from 'vitest';
import { WHOLE_QUEUE } from '../../../shared/queue/queue-question.ts';
import { MOST_VIEWS } from '../../../shared/queue/queue-view.ts';
import { desk, on, PEOPLE } from './hidden-hits.ts';
import { FLIGHT, type Person, paxlst } from './messages.ts';
import { emptyStores, openUnit, type TestCore } from './open-core.ts';
import { QUEUE } from './whole-queue.ts';

beforeEach(emptyStores);

/** So many travellers with an expired passport. */
function expired(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, at) => ({
    surname: `EXPIRED${String.fromCharCode(65 + at)}`,
    given: 'AMA',
    document: `TG${4_817_305 + at * 7}`,
    expiry: '250131',
  }));
}

async function withFlagged(count: number, now?: () => number): Promise<TestCore> {
  const test = await openUnit('practice', now);
  await test.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes: paxlst(expired(count)) }] });
  return test;
}

describe('pages of the queue', () => {
  test('pages of the queue have the rows of the whole queue, in its order, each with the total', async () => {
    const { ask } = await withFlagged(7);
    const { rows, total } = await ask('queue.page', QUEUE);
    expect(total).toBe(7);
    const pages = [];
    for (const offset of [0, 3, 6, 9]) pages.push(await ask('queue.page', { ...QUEUE, offset, count: 3 }));
    expect(pages.map((page) => page.rows.length)).toEqual([3, 3, 1, 0]);
    expect(pages.flatMap((page) => page.rows)).toEqual(rows);
    expect(pages.every((page) => page.total === 7 && page.tabs.joint === 7)).toBe(true);
  });

  test('pages of the queue say where a traveller stands, also on another page and in another order', async () => {
    const { ask } = await withFlagged(5);
    const { rows } = await ask('queue.page', QUEUE);
    const last = rows[4];
    const traveller = { flight: FLIGHT, traveller: last?.traveller ?? '' };
    expect(await ask('queue.page', { ...QUEUE, count: 2, traveller })).toMatchObject({ at: 4 });
    const byName = { ...WHOLE_QUEUE, sort: 'name' } as const;
    const { at, rows: named } = await ask('queue.page', { ...QUEUE, question: byName, traveller });
    expect(named[at ?? -1]).toEqual(last);
    const gone = { ...WHOLE_QUEUE, search: 'nobody' };
    expect(await ask('queue.page', { ...QUEUE, question: gone, traveller })).toMatchObject({ at: null, total: 0 });
  });

  test('pages of the queue show a case at once after it was claimed, closed and opened again', async () => {
    const { ask } = await withFlagged(2);
    const [row] = (await ask('queue.page', QUEUE)).rows;
    const { id } = await ask('case.claim', { flight: FLIGHT, traveller: row?.traveller ?? '' });
    const mine = { ...QUEUE, question: { ...WHOLE_QUEUE, tab: 'mine' as const } };
    expect((await ask('queue.page', mine)).rows).toMatchObject([{ caseId: id, caseState: 'triage' }]);
    await ask('case.release', { id, note: null });
    expect((await ask('queue.page', mine)).total).toBe(0);
    expect((await ask('queue.page', QUEUE)).tabs).toMatchObject({ joint: 2, mine: 0 });
  });

  test('pages of the queue have one line for travellers of a flight with one reason, which opens', async () => {
    const { ask } = await withFlagged(4);
    const folded = { ...QUEUE, question: { ...WHOLE_QUEUE, fold: true } };
    const last = (await ask('queue.page', QUEUE)).rows[3];
    const traveller = { flight: FLIGHT, traveller: last?.traveller ?? '' };
    const { folds, ...page } = await ask('queue.page', { ...folded, traveller });
    expect(page).toMatchObject({ total: 1, travellers: 4, at: 0, tabs: { joint: 4 } });
    const [fold] = Object.values(folds);
    expect(fold).toMatchObject({ count: 4, isOpen: false });
    const opened = await ask('queue.page', { ...folded, traveller, open: [fold?.key ?? ''] });
    expect(opened).toMatchObject({ total: 4, travellers: 4, at: 3 });
  });

  test('the choices of the queue name the rules of the rows', async () => {
    const { ask } = await withFlagged(3);
    const { values, rules } = await ask('queue.choices', { tab: 'joint' });
    expect(values.flight).toEqual({ [FLIGHT]: 3 });
    expect(Object.keys(rules)).toEqual(Object.keys(values.rule));
  });
});

test('the queue kept for one agency is not given to another, whatever is asked between', async () => {
  const both: readonly Person[] = [...PEOPLE, { surname: 'ODD', given: 'AMA', document: 'TG7777777' }];
  const { ask, as, hit } = await desk(undefined, both);
  const asked = { ...QUEUE, traveller: on(hit) };
  await as('customs');
  const before = await ask('queue.page', asked);
  await as('police');
  const whole = await ask('queue.page', asked);
  expect([whole.total, whole.at === null]).toEqual([before.total + 1, false]);
  await as('customs');
  expect(await ask('queue.page', asked)).toEqual(before);
  expect(before.at).toBeNull();
  expect(JSON.stringify(await ask('queue.choices', { tab: 'joint' }))).not.toContain('police.expired');
});

test('saved views of the queue are those of their officer, and hold no typed words', async () => {
  const { ask, refused } = await openUnit('practice');
  const { search: _, ...question } = { ...WHOLE_QUEUE, sort: 'due' as const, filters: { carrier: ['ET'] } };
  await ask('queue.set-view', { name: 'ET soon', question });
  expect(await ask('queue.views', {})).toEqual([{ name: 'ET soon', question }]);
  const typed = { name: 'typed', question: { ...question, search: 'OKAFOR' } } as never;
  expect(await refused('queue.set-view', typed)).toMatchObject({ code: 'invalid-input' });
  await ask('session.act-as', { name: 'Afi', agency: 'police', role: 'analyst' });
  expect(await ask('queue.views', {})).toEqual([]);
});

test('two changes of the saved views made at once both count, and one too many is refused', async () => {
  const { ask, core } = await openUnit('practice');
  const { search: _, ...question } = WHOLE_QUEUE;
  const names = async () => (await ask('queue.views', {})).map(({ name }) => name);
  const set = (name: string, kept: typeof question | null) => core.call('queue.set-view', { name, question: kept });
  await set('old', question);
  const done = await Promise.all([set('one', question), set('two', question), set('old', null)]);
  expect(done.every(({ ok }) => ok)).toBe(true);
  expect(await names()).toEqual(['two', 'one']);
  const filled = Array.from({ length: MOST_VIEWS - 1 }, (_, at) => set(`more ${at}`, question));
  expect((await Promise.all(filled)).map(({ ok }) => ok)).toEqual([
    ...Array.from({ length: MOST_VIEWS - 2 }, () => true),
    false,
  ]);
  expect(await names()).toHaveLength(MOST_VIEWS);
});
