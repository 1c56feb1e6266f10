/** The check at the desk against lists of the store. */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ListsInForce } from '../../../../renderer/core/lists/lists-in-force.ts';
import { slices } from '../../../../renderer/core/pause.ts';
import { OneListBuilder } from '../../../../shared/list/match/one-list.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { ENTRY, TERMS } from '../list-inputs.ts';
import { emptyStores } from '../open-core.ts';
import { by, byOwner, check, framed, type ListDesk, listDesk, made, people, taken } from './list-desk.ts';

afterEach(emptyStores);

const NOW = () => Date.parse('2026-11-24T08:00:00Z');
const KOFI = {
  ...ENTRY,
  names: [{ name: 'MENSAH Koffi', surname: 'MENSAH', givenNames: 'Koffi', quality: 'main' as const }],
  births: [{ from: '1980-06-15', to: '1980-06-15', circa: false }],
  documents: [
    { type: null, typeText: null, number: 'TG4817305', issuer: 'TGO', status: null, issued: null, expiry: null },
  ],
  phones: ['+22890123456'],
  identifiers: [{ type: 'plate' as const, typeText: null, value: 'TG 1234 AB', country: null }],
  warning: 'Armed',
};

const add = (desk: ListDesk, list: string, entry: typeof KOFI | typeof ENTRY = KOFI) =>
  desk.ask('lists.add-entry', { list, entry: entry as typeof ENTRY }, by('customs analyst'));

/** A list that police may not see. */
async function kept(desk: ListDesk): Promise<string> {
  const terms = { ...TERMS, title: 'Kept', seenBy: ['immigration'] };
  return (await desk.ask('lists.create', { terms, entered: 'form' } as never, by('immigration supervisor'))).list;
}

describe('a check at the desk', () => {
  test.each([
    ['koffi mensah 15/06/1980', 'name-birth'],
    ['mensah kofi', 'name'],
    ['TG4817305 TGO', 'document'],
    ['TG4817305', 'document-soft'],
    ['+228 90 12 34 56', 'contact'],
    ['tg1234ab', 'vehicle'],
  ])('finds an entry by %s', async (text, evidence) => {
    const desk = await listDesk(NOW);
    const list = await made(desk, { instruction: 'Call customs.' });
    await add(desk, list);
    const found = await check(desk, text);
    expect(found?.asked.map(({ title }) => title)).toEqual(['Stolen cars']);
    expect(found?.hits).toMatchObject([
      {
        ...{ list, class: evidence, owner: 'customs', warning: 'Armed', instruction: 'Call customs.' },
        entry: {
          name: 'MENSAH Koffi',
          lines: expect.arrayContaining([expect.objectContaining({ verdict: expect.stringMatching(/agrees|near/) })]),
        },
      },
    ]);
  });

  test('says of lists that gave nothing which of their copies are too old', async () => {
    let now = NOW();
    const desk = await listDesk(() => now);
    const list = await made(desk, { ageLimitDays: 5 });
    await add(desk, list);
    now += 20 * 86_400_000;
    const found = await check(desk, 'somebody else');
    expect(found).toMatchObject({ total: 0, hits: [], asked: [{ list, age: { isOld: true } }] });
  });

  test('leaves what an entry says to those whose duty reads it, and says whom to ask', async () => {
    const desk = await listDesk(NOW);
    const list = await made(desk, { seenByRoles: ['supervisor'] });
    await add(desk, list);
    desk.as('police analyst');
    const found = await check(desk, 'koffi mensah 15/06/1980');
    expect(found?.hits).toMatchObject([{ list, class: 'name-birth', owner: 'customs', warning: 'Armed', entry: null }]);
    expect(JSON.stringify(found)).not.toContain('Koffi');
  });

  test('does not wait for a long copy that has just come: the copy before answers, and the newer one is named until it is asked', async () => {
    const desk = await listDesk(NOW);
    const list = await made(desk);
    const before = [{ id: 1, surname: 'Ouedraogo' }];
    const answers = async () => {
      const [known, fresh] = [await check(desk, 'kofi ouedraogo'), await check(desk, 'kofi zinsou')];
      return [known?.total, fresh?.total, fresh?.coming];
    };
    await taken(desk, list, before);
    expect(await answers()).toEqual([1, 0, []]);
    await taken(desk, list, [...before, { id: 2, surname: 'Zinsou' }, ...people(2100, 100)]);
    expect(await answers()).toEqual([1, 0, ['Stolen cars']]);
    await desk.store.cache(ListsInForce).compared(slices());
    expect(await answers()).toEqual([1, 1, []]);
  });

  test('does not wait for a long list that is new, and names it until it is asked', async () => {
    const desk = await listDesk(NOW);
    await desk.store.cache(ListsInForce).compared(slices());
    const list = await made(desk);
    await taken(desk, list, [{ id: 2, surname: 'Zinsou' }, ...people(2100, 100)]);
    expect(await check(desk, 'kofi zinsou')).toMatchObject({ total: 0, asked: [], coming: ['Stolen cars'] });
    await desk.store.cache(ListsInForce).compared(slices());
    expect(await check(desk, 'kofi zinsou')).toMatchObject({ total: 1, coming: [] });
  });

  test('goes by the duties of today, also while the copy before a long one is asked', async () => {
    const desk = await listDesk(NOW);
    const list = await made(desk);
    await taken(desk, list, [{ id: 1, surname: 'Ouedraogo' }, ...people(2100, 100)]);
    desk.as('police analyst');
    expect((await check(desk, 'kofi ouedraogo'))?.hits).toMatchObject([{ entry: { id: expect.any(String) } }]);
    desk.as('customs supervisor');
    const terms = { ...TERMS, seenByRoles: ['supervisor'] } as unknown as typeof TERMS;
    await desk.ask('lists.edit', { list, terms }, by('police supervisor'));
    desk.as('police analyst');
    expect(await check(desk, 'kofi ouedraogo')).toMatchObject({ coming: ['Stolen cars'], hits: [{ entry: null }] });
  });

  test('waits for a copy whose index could not be made, and says so if it fails again', async () => {
    const desk = await listDesk(NOW);
    const list = await made(desk);
    await taken(desk, list, [{ id: 1, surname: 'Ouedraogo' }]);
    expect((await check(desk, 'kofi ouedraogo'))?.total).toBe(1);
    const failing = vi.spyOn(OneListBuilder.prototype, 'steps').mockImplementation(() => {
      throw new Error('no memory');
    });
    await taken(desk, list, [{ id: 2, surname: 'Zinsou' }, ...people(2100, 100)]);
    expect(await check(desk, 'kofi zinsou')).toMatchObject({ total: 0, coming: ['Stolen cars'] });
    await expect(desk.store.cache(ListsInForce).compared(slices())).rejects.toThrow('no memory');
    expect(await desk.core.call('check.ready', {})).toMatchObject({ ok: false });
    failing.mockRestore();
    expect((await check(desk, 'kofi zinsou'))?.total).toBe(1);
  });

  test('is told nothing of a copy that has come of a list that the officer may not see', async () => {
    const desk = await listDesk(NOW);
    await byOwner(desk);
    await add(desk, await made(desk));
    desk.as('police analyst');
    const before = await check(desk, 'mensah kofi');
    desk.as('customs supervisor');
    await add(desk, await kept(desk));
    desk.as('police analyst');
    expect(await check(desk, 'mensah kofi')).toEqual(before);
  });

  test('is recorded with its purpose', async () => {
    const desk = await listDesk(NOW);
    await add(desk, await made(desk));
    await desk.ask('check.lists', { text: 'mensah kofi', kind: 'name', purpose: 'tip' });
    const [entry] = await desk.ask('audit.list', { before: null, count: 1 });
    expect(entry).toMatchObject({
      kind: 'lists.checked',
      details: { text: 'mensah kofi', kind: 'name', purpose: 'tip', lists: 1, found: 1 },
    });
  });

  test('answers an officer who may not see a list as if there were none', async () => {
    const answers = async (withHidden: boolean, texts: readonly string[]) => {
      const desk = await listDesk(NOW);
      await byOwner(desk);
      const seen = await made(desk);
      await add(desk, seen, ENTRY);
      await add(desk, seen, { ...KOFI, names: [{ ...KOFI.names[0], name: 'MENSAH Koffi Ama' }] } as typeof KOFI);
      if (withHidden) {
        const hidden = await kept(desk);
        await add(desk, hidden);
        await add(desk, hidden, {
          ...ENTRY,
          names: [{ name: 'Listedone Yao', surname: 'Listedone', givenNames: 'Yao', quality: 'main' }],
        });
      }
      desk.as('police analyst');
      const found = [];
      for (const text of texts) found.push(await check(desk, text));
      await emptyStores();
      return JSON.stringify(found)
        .replaceAll(seen, 'seen')
        .replaceAll(/LFW-id-\d+/g, 'entry');
    };
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.constantFrom(
            ...['mensah koffi', 'koffi mensah 15/06/1980', 'listedone', 'kofi listedone', 'listedone yao', 'TG4817305'],
            ...['TG4817305 TGO', '+228 90 12 34 56', 'tg 1234 ab', 'nobody at all'],
          ),
          { minLength: 5, maxLength: 10 },
        ),
        async (texts) => {
          expect(await answers(true, texts)).toBe(await answers(false, texts));
        },
      ),
      { numRuns: 3 },
    );
  });

  test('tells nothing of a list whose matches the legal frame hides by their mandate', async () => {
    const desk = await listDesk(NOW);
    await framed(desk, POLICE_ONLY_FRAME);
    desk.as('police supervisor');
    const terms = { ...TERMS, mandate: 'police' as const };
    const { list } = await desk.ask('lists.create', { terms, entered: 'form' }, by('gendarmerie supervisor'));
    await desk.ask('lists.add-entry', { list, entry: KOFI as typeof ENTRY }, by('gendarmerie supervisor'));
    expect(await check(desk, 'koffi mensah 15/06/1980')).toMatchObject({ total: 1 });
    expect(await desk.ask('lists.one', { list })).toMatchObject({ seers: ['police', 'gendarmerie'] });
    desk.as('customs supervisor');
    expect(await check(desk, 'koffi mensah 15/06/1980')).toMatchObject({ asked: [], hits: [], total: 0 });
    expect((await desk.ask('lists.list', {})).lists).toEqual([]);
    for (const [name, input] of [
      ['lists.one', { list }],
      ['lists.entries', { list, text: '', from: 0, count: 10 }],
    ] as const)
      expect(await desk.refused(name, input as never)).toEqual({ code: 'not-found', what: 'list' });
  });

  test('does not wait for lists where the officer sees none', async () => {
    const desk = await listDesk(NOW);
    await byOwner(desk);
    await add(desk, await kept(desk));
    desk.as('police analyst');
    expect(await desk.ask('check.ready', {})).toEqual({});
    expect(await check(desk, 'mensah koffi')).toMatchObject({ asked: [], hits: [], total: 0 });
  });
});
