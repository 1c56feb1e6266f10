/** What waits for an officer in the exhibits of a case. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { toOfficer } from '../exhibit-inputs.ts';
import { add, as, begin, claimed, input, later, me, opened, unit } from './exhibit-desk.ts';

beforeEach(() => begin());

describe('what waits for an officer in the exhibits of a case', () => {
  const waits = async () => (await unit.ask('cases.list', {})).map((each) => each.waits);

  test('whoever is named by a colleague as the second of two says so, or disputes it', async () => {
    await as('customs', 'supervisor');
    const chief = await me();
    await as('customs');
    const given = await input();
    const officers = [await me(), chief] as const;
    const { id } = await opened(await claimed(), { taken: { ...given.taken, officers } });
    const own = await waits();
    await as('customs', 'supervisor');
    expect(await waits()).toEqual(['exhibit-entry']);
    const answer = { kind: 'answered', of: 1, said: 'disputed', why: 'I was off duty' } as const;
    await unit.ask('exhibit.add', await add(id, answer));
    expect(await waits()).not.toEqual(['exhibit-entry']);
    expect(await unit.refused('exhibit.add', await add(id, answer))).toMatchObject({ why: 'exhibit-no-answer' });
    await as('police');
    expect(await waits()).not.toEqual(['exhibit-disputed']);
    // Whoever typed it reads it, and has nothing else to say of it.
    await as('customs');
    expect(await waits()).toEqual(['exhibit-disputed']);
    await unit.ask('exhibit.add', await add(id, { kind: 'answered', of: 1, said: 'read', why: '' }));
    expect(await waits()).toEqual(own);
  });

  test('all that one seizure asks of them is confirmed at once, as it was shown, and nothing else', async () => {
    await as('customs', 'supervisor');
    const chief = await me();
    await as('customs');
    const given = await input();
    const taken = { ...given.taken, officers: [await me(), chief] as const };
    const work = await claimed();
    const two = [await opened(work, { taken, seal: 'TG 1' }), await opened(work, { taken })] as const;
    const [one, other] = two;
    const exhibits = [
      { id: one.id, after: 2, of: [1, 2] },
      { id: other.id, after: 1, of: [1] },
    ];
    // Nobody answers for another officer, of another case, twice, or beside what was added since.
    expect(await unit.refused('exhibits.confirm', { case: work, exhibits })).toMatchObject({
      why: 'exhibit-no-answer',
    });
    await as('customs', 'supervisor');
    expect(await unit.refused('exhibits.confirm', { case: 'another', exhibits })).toMatchObject({ code: 'not-found' });
    const twice = [...exhibits, { id: one.id, after: 2, of: [2] }];
    expect(await unit.refused('exhibits.confirm', { case: work, exhibits: twice })).toMatchObject({
      code: 'not-found',
    });
    const unread = [{ id: one.id, after: 1, of: [1] }];
    expect(await unit.refused('exhibits.confirm', { case: work, exhibits: unread })).toMatchObject({
      code: 'conflict',
    });
    expect(await waits()).toEqual(['exhibit-entry']);
    await unit.ask('exhibits.confirm', { case: work, exhibits });
    expect(await waits()).not.toEqual(['exhibit-entry']);
    const said = async (id: string) =>
      (await unit.ask('exhibit.read', { id })).exhibit.entries.flatMap((each) =>
        each.kind === 'answered' ? [[each.of, each.said, each.officer]] : [],
      );
    expect(await said(one.id)).toEqual([
      [1, 'confirmed', chief],
      [2, 'confirmed', chief],
    ]);
    expect(await said(other.id)).toEqual([[1, 'confirmed', chief]]);
  });

  test('an exhibit that was handed to them waits until they have it', async () => {
    const { id } = await opened(await claimed(), { seal: 'TG 0001' });
    await as('police');
    const police = await me();
    await as('customs');
    await unit.ask('exhibit.add', await add(id, { ...toOfficer(police), confirmed: false }));
    expect(await waits()).not.toEqual(['receipt']);
    await as('police');
    expect(await waits()).toEqual(['receipt']);
    expect(await unit.ask('waiting.count', { of: 'ownCases' })).toBe(1);
    const clocks = async () => (await unit.ask('clocks.list', {})).map(({ of, standing }) => [of, standing]);
    expect(await clocks()).toEqual([['exhibit-handed', 'warned']]);
    await as('police', 'supervisor');
    expect(await clocks()).toEqual([]);
    later(13 * 3_600_000);
    expect(await clocks()).toEqual([['exhibit-handed', 'escalated']]);
    await as('police');
    await unit.ask('exhibit.add', await add(id, { kind: 'received', seen: 'intact' }));
    expect(await waits()).not.toEqual(['receipt']);
    expect(await clocks()).toEqual([]);
  });
});
