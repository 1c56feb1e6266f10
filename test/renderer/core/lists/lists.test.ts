import { afterEach, describe, expect, test } from 'vitest';
import { SHIPPED_AGENCIES } from '../../../../shared/agency/agency-id.ts';
import { STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { seesList, sightChoices } from '../../../../shared/list/list-sight.ts';
import { ENTRY, TERMS } from '../list-inputs.ts';
import { emptyStores } from '../open-core.ts';
import { by, byOwner, found, listDesk, made, people, taken } from './list-desk.ts';

afterEach(emptyStores);

describe('what a list states', () => {
  test('it is made and changed by a supervisor of its agency; another one confirms what no one decides alone', async () => {
    const test = await listDesk();
    const input = { terms: TERMS, entered: 'form' } as const;
    expect(await test.refused('lists.create', input)).toMatchObject({ code: 'second-needed' });
    const list = await made(test);
    await test.ask('lists.edit', { list, terms: { ...TERMS, title: 'Stolen lorries' } });
    expect(await test.refused('lists.edit', { list, terms: { ...TERMS, outcome: 'inspect' } })).toMatchObject({
      code: 'second-needed',
    });
    test.as('police supervisor');
    expect(await test.refused('lists.edit', { list, terms: TERMS })).toEqual({ code: 'refused', why: 'list-owner' });
    expect((await test.ask('lists.list', {})).lists.map((row) => row.list.title)).toEqual(['Stolen lorries']);
  });

  test.each([
    ['outcome', { outcome: 'inspect' }],
    ['first day', { validFrom: '2026-12-01' }],
    ['last day', { validTo: '2026-11-23' }],
    ['handling', { handling: 'observe and report' }],
    ['mandate', { mandate: 'police' }],
    ['instruction', { instruction: 'Let them pass.' }],
    ['matches by a name alone', { nameOnlyBudget: 0 }],
    ['law', { legalBasis: 'Another law' }],
    ['duties', { seenByRoles: ['supervisor'] }],
  ] as const)('no supervisor changes alone what decides whom a list finds and what follows: %s', async (_, terms) => {
    const test = await listDesk();
    const list = await made(test);
    const changed = { list, terms: { ...TERMS, ...terms } as unknown as typeof TERMS };
    expect(await test.refused('lists.edit', changed)).toMatchObject({ code: 'second-needed' });
    expect(await test.core.call('lists.edit', changed, by('police supervisor'))).toMatchObject({ ok: true });
  });

  test('a change of it puts the same entries into force under the next number', async () => {
    const test = await listDesk();
    const list = await made(test);
    await taken(test, list, people(2));
    await test.ask('lists.edit', { list, terms: { ...TERMS, outcome: 'inspect' } }, by('police supervisor'));
    expect(await test.ask('lists.one', { list })).toMatchObject({ version: 2, entries: 2, before: null });
    expect(await found(test, list)).toEqual(['1', '2']);
  });

  test('who sees it can be bounded only where the legal frame lets its owner decide', async () => {
    const test = await listDesk();
    const input = { terms: { ...TERMS, seenBy: ['customs'] }, entered: 'form' } as never;
    expect(await test.refused('lists.create', input)).toEqual({ code: 'refused', why: 'frame-lists-open' });
  });

  test('what the frame demands and is not loaded, or too old, is named to whoever may see lists', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const test = await listDesk(() => now);
    expect(await test.ask('lists.missing', {})).toEqual([]);
    const frame = { ...STARTING_FRAME, demands: ['objects' as const, 'warrants' as const] };
    const { proposal } = await test.ask('frame.propose', { frame, note: 'Agreed' } as never);
    test.as('police supervisor');
    await test.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    test.as('customs supervisor');
    const warrants = { law: 'warrants', old: false, day: null };
    expect(await test.ask('lists.missing', {})).toEqual([{ ...warrants, law: 'objects' }, warrants]);
    const list = await made(test, { ageLimitDays: 7 });
    await taken(test, list, people(1));
    expect(await test.ask('lists.missing', {})).toEqual([warrants]);
    now = Date.parse('2026-12-03T08:00:00Z');
    expect(await test.ask('lists.missing', {})).toEqual([{ law: 'objects', old: true, day: '2026-11-24' }, warrants]);
  });

  test('its age counts from the day of its copy; past its limit it is old', async () => {
    let now = Date.parse('2026-11-24T08:00:00Z');
    const test = await listDesk(() => now);
    const list = await made(test, { ageLimitDays: 7 });
    await taken(test, list, people(1));
    now = Date.parse('2026-12-01T08:00:00Z');
    expect((await test.ask('lists.one', { list })).age).toEqual({ day: '2026-11-24', days: 7, isOld: false });
    now = Date.parse('2026-12-02T08:00:00Z');
    expect((await test.ask('lists.list', {})).lists[0]?.age).toEqual({ day: '2026-11-24', days: 8, isOld: true });
  });

  test('its entries are read by the duties that its owner named, and by supervisors of the owner', async () => {
    const test = await listDesk();
    const list = await made(test, { seenByRoles: ['supervisor'] });
    await test.ask('lists.add-entry', { list, entry: ENTRY });
    expect(await found(test, list)).toHaveLength(1);
    test.as('customs analyst');
    const asked = { list, text: '', from: 0, count: 10 };
    expect(await test.refused('lists.entries', asked)).toEqual({ code: 'refused', why: 'list-duty' });
    expect((await test.ask('lists.one', { list })).may).toEqual({
      ...{ edit: false, enter: false, takeOver: false, read: false },
    });
  });

  test('who does not read its entries is told neither which one a version changed nor why', async () => {
    const test = await listDesk();
    const list = await made(test, { seenByRoles: ['supervisor'] });
    await test.ask('lists.add-entry', { list, entry: ENTRY });
    const [id = ''] = await found(test, list);
    const { versions } = await test.ask('lists.one', { list });
    const change = { list, id, before: versions[0]?.id ?? '', reason: 'Koffi Mensah was found' };
    await test.ask('lists.withdraw-entry', change, by('police supervisor'));
    const told = async () => (await test.ask('lists.one', { list })).versions[0];
    expect(await told()).toMatchObject({ changed: { entry: id, how: 'withdrawn' }, reason: change.reason });
    test.as('customs analyst');
    expect(await told()).toMatchObject({ changed: { entry: '', how: 'withdrawn' }, reason: null });
  });

  test('the trail tells whose duty does not read the entries of a list who changed one when, and nothing of it', async () => {
    const test = await listDesk();
    const list = await made(test, { seenByRoles: ['analyst'] });
    await test.ask('lists.add-entry', { list, entry: ENTRY });
    const [id = ''] = await found(test, list);
    const { versions } = await test.ask('lists.one', { list });
    const change = { list, id, before: versions[0]?.id ?? '', reason: 'Koffi Mensah was found' };
    await test.ask('lists.withdraw-entry', change, by('customs analyst'));
    const told = async () => {
      const entries = await test.ask('audit.list', { before: null, count: 200 });
      return JSON.stringify(entries.filter(({ subject }) => subject === list));
    };
    expect(await told()).toContain('Koffi Mensah');
    test.as('police supervisor');
    expect(await told()).toContain('list.entry-withdrawn');
    expect(await told()).not.toMatch(new RegExp(`Mensah|Listedone|${id}`));
  });
});

test.each([
  ['owner, bounded', { seenBy: [] }, 'customs', 'as-police', true],
  ['named', { seenBy: ['police'] }, 'police', 'as-police', true],
  ['not named', { seenBy: ['police'] }, 'immigration', 'as-police', false],
  ['the gendarmerie where it counts as police', { seenBy: ['police'] }, 'gendarmerie', 'as-police', true],
  ['the gendarmerie where it has lines of its own', { seenBy: ['police'] }, 'gendarmerie', 'own-lines', false],
  ['everybody', { seenBy: null }, 'immigration', 'as-police', true],
  ['an airline, never', { seenBy: null }, 'airline', 'as-police', false],
] as const)('who sees a list follows from agency and frame: %s', (_, sight, agency, gendarmerie, sees) => {
  expect(seesList({ owner: 'customs', ...sight }, agency, { ...STARTING_FRAME, gendarmerie })).toBe(sees);
});

test.each([
  ['customs', 'as-police', [['police', 'gendarmerie'], ['immigration']]],
  ['customs', 'own-lines', [['police'], ['gendarmerie'], ['immigration']]],
  ['police', 'as-police', [['customs'], ['immigration']]],
  ['police', 'own-lines', [['customs'], ['gendarmerie'], ['immigration']]],
  ['gendarmerie', 'as-police', [['customs'], ['police'], ['immigration']]],
] as const)('the owner %s, where the gendarmerie counts %s, chooses only what holds', (owner, gendarmerie, choices) => {
  expect(sightChoices(owner, SHIPPED_AGENCIES, { gendarmerie })).toEqual(choices);
});

test('whom the frame counts as another agency is not named alone among those that see a list', async () => {
  const desk = await listDesk();
  await byOwner(desk);
  const terms = { ...TERMS, seenBy: ['gendarmerie'] };
  const refused = await desk.refused('lists.create', { terms, entered: 'form' } as never);
  expect(refused).toEqual({ code: 'refused', why: 'frame-counted-as-another' });
  await made(desk, { seenBy: ['police'] as never });
});

describe('entries by form', () => {
  test('one is added, changed and withdrawn, each a version; its history says so', async () => {
    const test = await listDesk();
    const list = await made(test);
    await taken(test, list, people(2));
    test.as('customs analyst');
    const { version = '' } = await test.ask('lists.add-entry', { list, entry: ENTRY });
    const [id = ''] = await found(test, list, 'listedone kofi');
    const changed = { ...ENTRY, nationalities: ['GHA'] };
    const next = await test.ask(
      'lists.change-entry',
      { list, id, before: version ?? '', entry: changed, reason: 'a passport was seen' },
      by('customs supervisor'),
    );
    const stale = { list, id, before: version ?? '', reason: 'found' };
    expect(await test.refused('lists.withdraw-entry', stale)).toMatchObject({ code: 'conflict' });
    await test.ask('lists.withdraw-entry', { ...stale, before: next.version ?? '' }, by('customs supervisor'));
    const { entry, history } = await test.ask('lists.entry', { list, entry: id });
    expect(entry).toBeNull();
    expect(history.map(({ how, fields, version: of }) => [how, fields, of.number])).toEqual([
      ['withdrawn', [], 4],
      ['changed', ['nationalities', 'listedOn', 'changedOn'], 3],
      ['added', [], 2],
    ]);
    expect(await found(test, list)).toEqual(['1', '2']);
  });

  test('where a match may inspect or more, a supervisor of the agency confirms what an analyst enters', async () => {
    const test = await listDesk();
    const list = await made(test, { outcome: 'inspect' });
    test.as('customs analyst');
    const input = { list, entry: ENTRY };
    expect(await test.refused('lists.add-entry', input)).toMatchObject({ code: 'second-needed' });
    expect(await test.core.call('lists.add-entry', input, by('customs analyst control'))).toMatchObject({ ok: false });
    await test.ask('lists.add-entry', input, by('customs supervisor'));
    expect(await found(test, list)).toHaveLength(1);
  });

  test.each([
    ['customs analyst', ['customs'], 'lists.change'],
    ['customs supervisor', ['customs', 'police', 'gendarmerie', 'immigration'], 'lists.enter'],
  ] as const)(
    'nobody takes an entry back alone, also from a list that only watches: %s',
    async (officer, agencies, permission) => {
      const test = await listDesk();
      const list = await made(test);
      await test.ask('lists.add-entry', { list, entry: ENTRY });
      const [id = ''] = await found(test, list);
      const { versions } = await test.ask('lists.one', { list });
      const about = { list, id, before: versions[0]?.id ?? '', reason: 'found' };
      test.as(officer);
      const refusal = { code: 'second-needed', permission, agencies };
      expect(await test.refused('lists.withdraw-entry', about)).toMatchObject(refusal);
      const narrower = { ...ENTRY, validUntil: '2026-11-25' };
      expect(await test.refused('lists.change-entry', { ...about, entry: narrower })).toMatchObject(refusal);
      const more = { ...ENTRY, phones: ['+228 90 00 00 00'], remarks: 'seen at the port' };
      await test.ask('lists.change-entry', { ...about, entry: more });
    },
  );

  test('a supervisor does not keep officers away from somebody alone, by a new entry whose handling is quiet or protects', async () => {
    const test = await listDesk();
    const list = await made(test);
    for (const handling of ['observe and report', 'safeguard', 'contact the owner before acting'] as const) {
      const input = { list, entry: { ...ENTRY, handling } };
      expect(await test.refused('lists.add-entry', input), handling).toMatchObject({ code: 'second-needed' });
      await test.ask('lists.add-entry', input, by('customs analyst'));
    }
    expect((await test.ask('lists.one', { list })).entries).toBe(3);
  });

  test('an entry by which nobody could be found is refused', async () => {
    const test = await listDesk();
    const list = await made(test);
    const input = { list, entry: { ...ENTRY, names: [] } };
    expect(await test.refused('lists.add-entry', input)).toEqual({ code: 'refused', why: 'list-entry-empty' });
  });

  test('a country is kept by the code by which travellers are compared; one that is not known is refused', async () => {
    const test = await listDesk();
    const list = await made(test);
    const entry = { ...ENTRY, nationalities: ['TG', 'd', 'Ghana'] };
    await test.ask('lists.add-entry', { list, entry });
    const [id = ''] = await found(test, list);
    const kept = await test.ask('lists.entry', { list, entry: id });
    expect(kept.entry?.nationalities).toEqual(['TGO', 'DEU', 'GHA']);
    const wrong = { list, entry: { ...ENTRY, nationalities: ['QQQ'] } };
    expect(await test.refused('lists.add-entry', wrong)).toMatchObject({ code: 'invalid-input' });
  });

  test('a body with a name alone is refused, since nobody is found by it', async () => {
    const test = await listDesk();
    const list = await made(test);
    const input = { list, entry: { ...ENTRY, kind: 'organisation' as const } };
    expect(await test.refused('lists.add-entry', input)).toEqual({ code: 'refused', why: 'list-entry-empty' });
  });
});
