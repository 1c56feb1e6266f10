/** Drafts of procès-verbaux: templates that two agencies agree on, what is printed and by whom, and that nothing of the intelligence package comes in. */
import { beforeEach, describe, expect, test } from 'vitest';
import { textHash } from '../../../renderer/core/draft-templates.ts';
import { LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { DRAFT_KINDS } from '../../../shared/official-draft/draft-kind.ts';
import { PLACE_NAMES } from '../../../shared/official-draft/draft-place.ts';
import { sheetText } from '../../../shared/official-draft/draft-sheet.ts';
import { SAID as PROTECTED } from '../../shared/protection/entered.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { by, HIDDEN, SEEN } from './queue-acts/desk.ts';
import { FINDING, WORDS, workedCase } from './worked-case.ts';

beforeEach(emptyStores);

const EVERY_PLACE = `Everything\n${PLACE_NAMES.map((name) => `{${name}}`).join('\n')}`;

async function worked(rules = [SEEN]) {
  const unit = await workedCase(rules);
  const { id } = unit;
  const { officers } = await unit.ask('case.drafts', { id });
  const print = { case: id, kind: 'custody-start', language: 'fr', with: officers?.[0]?.id ?? 'nobody' } as const;
  return { ...unit, print };
}

type Worked = Awaited<ReturnType<typeof worked>>;

async function propose({ ask }: Worked, text: string, key: 'seizure.en' | 'custody-start.fr' = 'seizure.en') {
  const { proposal } = await ask('draft-template.propose', { key, text, note: 'the unit writes it so' });
  return { key, hash: proposal?.hash ?? '' };
}

describe('a draft', () => {
  test('is filled from the record in the language of the paper, with local times and two officers', async () => {
    const { ask, print } = await worked();
    const { sheet, officers, person } = await ask('official-draft.preview', { ...print, language: 'fr' });
    expect(sheet.heading).toEqual(['Procès-verbal de début de privation de liberté']);
    // The document that was read names them; the list of the carrier stands beside it.
    expect(sheetText(sheet)).toContain('Personne concernée\u00a0: LAWSON AFI (sur la liste\u00a0: HIT AMA)');
    expect(sheetText(sheet)).toContain('24 novembre 2026 à 14\u00a0h\u00a000');
    expect(officers).toHaveLength(2);
    expect(person).toBe('LAWSON AFI');
    expect(sheet.missing).toEqual([]);
  });

  test('says when the flight really landed, with the schedule beside it', async () => {
    const { ask, print } = await worked();
    await ask('flight.update', { flight: FLIGHT, patch: { actualArrival: '2026-11-24T12:23' }, reason: '' });
    const { sheet } = await ask('official-draft.preview', { ...print, kind: 'no-find', language: 'en' });
    expect(sheetText(sheet)).toContain('24 November 2026 at 12:23 (scheduled 24 November 2026 at 13:00)');
  });

  test.each(LANGUAGES)('says nothing of what the intelligence package or a doctor alone has: %s', async (language) => {
    const unit = await worked();
    await unit.as('customs');
    const mine = await propose(unit, EVERY_PLACE);
    await unit.as('police');
    await unit.ask('draft-template.confirm', mine);
    const kinds = await Promise.all(
      DRAFT_KINDS.map(async (kind) => {
        const { sheet } = await unit.ask('official-draft.preview', { ...unit.print, kind, language });
        return sheetText(sheet);
      }),
    );
    const { sheet } = await unit.ask('official-draft.preview', { ...unit.print, kind: 'seizure', language: 'en' });
    const all = [...kinds, sheetText(sheet)].join('\n');
    for (const part of ['HIT', 'TG4817305', 'Dr Lawson', WORDS]) expect(all).toContain(part);
    for (const part of ['customs.expired', 'Expired', 'PAXLST', 'case.claimed', 'Claimed', FINDING])
      expect(all).not.toContain(part);
  });

  test('is recorded when it is printed: by whom, from which template, the hash of its text, and which copy it is', async () => {
    const { ask, print, id } = await worked();
    const first = await ask('official-draft.print', print);
    const { printed, draft } = await ask('official-draft.print', { ...print, language: 'en' });
    await ask('official-draft.print', { ...print, kind: 'statement' });
    expect(first.printed).toMatchObject({ copy: 1, template: { number: 0 }, with: print.with });
    expect(printed).toMatchObject({ copy: 2, sha256: textHash(sheetText(draft.sheet)) });
    expect((await ask('case.drafts', { id })).printed.map(({ kind, copy }) => [kind, copy])).toEqual(
      expect.arrayContaining([
        ['custody-start', 1],
        ['custody-start', 2],
        ['statement', 1],
      ]),
    );
    const rows = await ask('audit.list', { before: null, count: 50 });
    expect(rows.find(({ subject }) => subject === printed.number)).toMatchObject({
      kind: 'official-draft.printed',
      details: { case: id, paper: 'custody-start', copyNumber: 2, version: 0, sha256: printed.sha256 },
    });
  });

  test('is printed by an officer of the case or a supervisor, and names an officer of the unit as the second one', async () => {
    const { as, ask, refused, print, id } = await worked();
    for (const name of ['official-draft.preview', 'official-draft.print'] as const)
      expect(await refused(name, { ...print, with: 'nobody' })).toEqual({
        ...{ code: 'refused', why: 'draft-officer' },
      });
    await as('customs', 'analyst');
    expect(await refused('official-draft.print', print)).toEqual({ code: 'refused', why: 'draft-not-of-case' });
    expect((await ask('case.drafts', { id })).officers).toBeNull();
    await as('customs');
    expect(
      (
        await ask('official-draft.print', {
          ...print,
          with: (await ask('case.drafts', { id })).officers?.[0]?.id ?? '',
        })
      ).printed.copy,
    ).toBe(1);
  });

  test('of a hidden case is there for nobody who may not know of it, who is not named in one either', async () => {
    const { as, ask, refused, print, id } = await worked([HIDDEN]);
    const { officers } = await ask('case.drafts', { id });
    expect(officers?.filter(({ agency }) => agency === 'customs')).toEqual([]);
    await as('customs');
    for (const number of [id, 'LFW-2026-000000']) {
      expect(await refused('case.drafts', { id: number })).toEqual({ code: 'not-found', what: 'case' });
      for (const name of ['official-draft.preview', 'official-draft.print'] as const)
        expect(await refused(name, { ...print, case: number })).toEqual({ code: 'not-found', what: 'case' });
    }
  });
});

describe('whoever is protected', () => {
  test.each([
    ['child-noted', 'A. H.'],
    ['victim-asked', 'Person 1'],
  ] as const)('is not named in a draft after %s, not even where an officer typed the name', async (step, as) => {
    const unit = await worked();
    const input = { id: unit.id, step, said: PROTECTED[step], happened: null };
    await unit.core.call('protection.enter', input, by('customs'));
    await unit.ask('case.state', {
      ...{ case: unit.id, kind: 'spontaneous', words: 'My name is Hit, passport TG4817305', by: 'Ama HIT' },
      ...{ language: 'en', present: '', at: null, corrects: null },
    });
    for (const kind of DRAFT_KINDS) {
      const draft = await unit.ask('official-draft.preview', { ...unit.print, kind, language: 'en' });
      expect(draft.person).toBe(as);
      expect(JSON.stringify(draft)).not.toMatch(/\bHIT\b|TG4817305|1980-06-15|15 June 1980/i);
      // The document that was read says another name than the flight.
      expect(JSON.stringify(draft)).not.toMatch(/\bLAWSON\b|\bAFI\b|TG1234567/);
    }
  });
});

describe('a template', () => {
  test('counts once a supervisor of another agency agreed, and drafts name its version', async () => {
    const unit = await worked();
    const { ask, as, print } = unit;
    await as('customs');
    const proposal = await propose(unit, 'Garde\n{person} est ici.', 'custody-start.fr');
    expect((await ask('official-draft.preview', print)).sheet.heading).not.toEqual(['Garde']);
    expect(await unit.refused('draft-template.confirm', proposal)).toMatchObject({ problem: 'same-person' });
    await as('police');
    expect(await ask('draft-template.confirm', proposal)).toMatchObject({ number: 1, proposal: null });
    const { sheet, template } = await ask('official-draft.preview', print);
    expect(sheetText(sheet)).toBe('Garde\nLAWSON AFI (sur la liste\u00a0: HIT AMA) est ici.');
    expect(template.number).toBe(1);
  });

  test('is restored by proposing the text that ships, and keeps its former versions', async () => {
    const unit = await worked();
    const { ask, as } = unit;
    await as('customs');
    const proposal = await propose(unit, 'Short\n{person}');
    await as('police');
    const { starting } = await ask('draft-template.confirm', proposal);
    const back = await propose(unit, starting);
    await as('customs');
    const restored = await ask('draft-template.confirm', back);
    expect(restored).toMatchObject({ number: 2, text: starting, former: [{ number: 1, text: 'Short\n{person}' }] });
  });

  test('shows in the trail which lines it changed', async () => {
    const unit = await worked();
    await unit.as('customs');
    await propose(unit, 'Short\n{person}');
    const rows = await unit.ask('audit.list', { before: null, count: 5 });
    expect(rows.find(({ kind }) => kind === 'draft-template.proposed')).toMatchObject({
      ...{ subject: 'seizure.en', reason: 'the unit writes it so', after: { lines: 'Short\n{person}' } },
      before: { lines: expect.stringContaining('Report of a seizure') },
    });
  });

  test.each([
    ['with an unknown place', { text: 'T\n{nowhere}', note: 'why' }, { code: 'invalid-input', path: 'text' }],
    ['without a reason', { text: 'T', note: ' ' }, { code: 'reason-required' }],
  ])('is not proposed %s', async (_, change, failure) => {
    const { refused } = await worked();
    expect(await refused('draft-template.propose', { key: 'seizure.en', ...change })).toEqual(failure);
  });

  test('is not proposed as it is, and a withdrawn proposal is not confirmed', async () => {
    const unit = await worked();
    const [first] = await unit.ask('draft-templates.list', {});
    const same = { key: first?.key ?? 'seizure.en', text: first?.text ?? '', note: 'why' };
    expect(await unit.refused('draft-template.propose', same)).toEqual({ code: 'refused', why: 'template-unchanged' });
    const proposal = await propose(unit, 'T');
    await unit.ask('draft-template.withdraw', proposal);
    await unit.as('customs');
    expect(await unit.refused('draft-template.confirm', proposal)).toEqual({ code: 'not-found', what: 'proposal' });
  });
});
