/** Numbers of exhibits: a series per agency, and what they belong to. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { readAll, readOne } from '../../../../renderer/core/store/read.ts';
import { PICTURE } from '../exhibit-inputs.ts';
import { add, as, begin, claimed, input, opened, unit } from './exhibit-desk.ts';

beforeEach(() => begin());

describe('numbers of exhibits', () => {
  test('each agency counts by itself', async () => {
    const work = await claimed();
    expect((await opened(work)).number).toBe('LFW-CUSTOMS-2026-0001');
    expect((await opened(work)).number).toBe('LFW-CUSTOMS-2026-0002');
    await as('police');
    expect((await opened(work)).number).toBe('LFW-POLICE-2026-0001');
    expect((await unit.ask('exhibits.list', {})).map(({ number }) => number).sort()).toEqual([
      'LFW-CUSTOMS-2026-0001',
      'LFW-CUSTOMS-2026-0002',
      'LFW-POLICE-2026-0001',
    ]);
  });

  test('two at one time get two numbers, or the second is refused; a refused one takes no number', async () => {
    const work = await claimed();
    const given = { ...(await input()), case: work };
    const made = await Promise.all([1, 2, 3].map(() => unit.core.call('exhibit.open', given)));
    const numbers = made.flatMap((each) => (each.ok ? [each.value.exhibit.number] : []));
    expect(new Set(numbers).size).toBe(numbers.length);
    await unit.refused('exhibit.open', { ...given, taken: { ...given.taken, officers: ['LFW-01', 'LFW-99'] } });
    const next = (await opened(work)).number;
    expect(Number(next.slice(-4))).toBe(numbers.length + 1);
  });

  test('it belongs to a find of the result, or to none', async () => {
    const work = await claimed();
    expect(await unit.refused('exhibit.open', { ...(await input()), case: work, find: '1.0' })).toEqual({
      code: 'refused',
      why: 'exhibit-find',
    });
    const file = { ...PICTURE, attachment: 'no such file' };
    const { id } = await opened(work);
    expect(await unit.refused('exhibit.add', await add(id, file))).toMatchObject({ why: 'exhibit-file' });
  });

  test('a supervisor sets the pattern; the numbers that were given stay, and none is given again', async () => {
    const work = await claimed();
    await opened(work);
    await as('customs', 'supervisor');
    expect(await unit.refused('exhibits.set-pattern', { pattern: '{unit}-{n}' })).toEqual({
      code: 'refused',
      why: 'exhibit-pattern-missing',
    });
    await unit.ask('exhibits.set-pattern', { pattern: 'PV/{unit}/{agency}/{year}/{n}' });
    expect(await unit.ask('exhibits.pattern', {})).toBe('PV/{unit}/{agency}/{year}/{n}');
    expect((await opened(work)).number).toBe('PV/LFW/CUSTOMS/2026/2');
    expect((await unit.ask('exhibits.list', {})).map(({ number }) => number)).toContain('LFW-CUSTOMS-2026-0001');
  });
});

test('a case with an exhibit is not undone', async () => {
  const work = await claimed();
  await opened(work);
  await unit.ask('case.release', { id: work, note: null, undo: true });
  expect(await readOne(unit.store, 'cases', work)).toBeDefined();
  expect(await readAll(unit.store, 'exhibits')).toHaveLength(1);
});
