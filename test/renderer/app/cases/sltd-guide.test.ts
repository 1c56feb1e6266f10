import { describe, expect, test } from 'vitest';
import { dontTexts, doText } from '../../../../renderer/app/cases/sltd/sltd-guide.ts';
import {
  NOTHING_TYPED,
  sltdActOf,
  sltdChoices,
  sltdEffect,
  sltdFields,
} from '../../../../renderer/app/cases/sltd/sltd-typed.ts';
import { CATALOGUES } from '../../../../shared/catalogue/languages.ts';
import { sayIn } from '../../../../shared/catalogue/say.ts';
import { SLTD_KINDS, SLTD_STEPS, type SltdEnding } from '../../../../shared/interpol/sltd-check.ts';

const GUIDED: Parameters<typeof doText>[1] = {
  step: 'confirm',
  match: 'exact',
  ...{ ending: null, isStateKept: false, isInHand: true, lists: [], terms: [], report: { en: '', fr: '' } },
  document: { number: 'TG7654321', type: 'P', issuer: 'TGO' },
};
const ENDINGS: readonly SltdEnding[] = ['valid', 'recovered', 'error', 'none', 'differs'];

describe('what to do after a first-level match', () => {
  test('is said at every step and every end, in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const say = sayIn(CATALOGUES[language]);
      for (const step of SLTD_STEPS)
        for (const ending of ENDINGS)
          for (const isStateKept of [false, true]) {
            const check = { ...GUIDED, step, ending, isStateKept, lists: ['Copy'] };
            for (const said of [doText(say, check), ...dontTexts(say, check)]) expect(said).not.toMatch(/^sltd\.|\{\{/);
          }
    }
  });

  test('lets nobody go at any end whom something else keeps', () => {
    const say = sayIn(CATALOGUES.en);
    for (const ending of ['recovered', 'error', 'differs'] as const)
      expect(doText(say, { ...GUIDED, step: 'report', ending })).toContain('Where nothing else keeps the bearer');
  });

  test('has the document compared first where messages alone confirmed it and the source answered', () => {
    const said = doText((key: string) => key, { ...GUIDED, step: 'report', ending: 'valid', isInHand: false });
    expect(said).toBe('sltd.do.report.compare');
    for (const language of ['en', 'fr'] as const)
      expect(sayIn(CATALOGUES[language])('sltd.do.report.compare')).not.toMatch(/^sltd\./);
  });

  test('asks for the release where the check is closed and nobody recorded it', () => {
    const closed = { ...GUIDED, step: 'closed', ending: 'error', terms: [{ of: 'holding' }] } as const;
    expect(doText((key: string) => key, closed)).toBe('sltd.do.closed.held');
    for (const language of ['en', 'fr'] as const)
      expect(doText(sayIn(CATALOGUES[language]), closed)).not.toMatch(/^sltd\./);
    expect(doText((key: string) => key, { ...closed, terms: [] })).toBe('sltd.do.closed');
  });

  test('tells nobody of another document whose details were never opened', () => {
    const said = doText((key: string) => key, { ...GUIDED, step: 'report', ending: 'differs', report: null });
    expect(said).toBe('sltd.do.report.unopened');
  });

  test('begins with the document where the number is nearly the same, and with a supervisor where opening tells a state', () => {
    const say = (key: string) => key;
    expect(doText(say, { ...GUIDED, match: 'soft' })).toBe('sltd.do.confirm.soft');
    expect(doText(say, { ...GUIDED, step: 'open', isStateKept: true })).toBe('sltd.do.open.kept');
    expect(dontTexts(say, { ...GUIDED, step: 'await', isStateKept: true })).toEqual([
      'sltd.dont.report.kept',
      'sltd.dont.await',
    ]);
  });
});

test('the times say that holding runs from when the bearer can be here, and not from an opening before', () => {
  expect(CATALOGUES.en['sltd-limits.hint']).toContain('for holding, from when the bearer can be here');
  expect(CATALOGUES.fr['sltd-limits.hint']).toContain('pour la retenue, depuis que le porteur peut être ici');
});

describe('what is typed', () => {
  test('is an act once what is chosen was chosen', () => {
    const open = SLTD_KINDS.filter((kind) => sltdActOf(kind, NOTHING_TYPED) === null);
    expect(open).toEqual(['answered', 'authorised', 'happened', 'struck']);
    expect(sltdActOf('struck', { ...NOTHING_TYPED, note: 'a slip' }, { no: 2, kind: 'opened' })).toEqual({
      ...{ kind: 'struck', of: 2, what: 'opened', note: 'a slip' },
    });
    expect(sltdActOf('answered', { ...NOTHING_TYPED, answer: 'none' })).toMatchObject({ answer: 'none' });
  });

  test('asks which power where a measure rests on others, and keeps none where it rests on the hit', () => {
    const typed = { ...NOTHING_TYPED, measure: 'arrest', powers: 'Code of customs' };
    expect(sltdFields('happened', { ...typed, ground: 'own-powers' })).toContain('powers');
    expect(sltdFields('happened', { ...typed, ground: 'hit' })).not.toContain('powers');
    expect(sltdActOf('happened', { ...typed, ground: 'own-powers' })).toMatchObject({ powers: 'Code of customs' });
    expect(sltdActOf('happened', { ...typed, ground: 'hit' })).toMatchObject({ powers: '' });
  });

  test('is read by whoever confirms it: the answer, its reference, and the hour to which it is dated', () => {
    const words = { answer: 'valid', whom: 'NCB Abuja', reference: 'ABJ/77', happened: '2026-11-24T14:05' };
    const typed = { ...NOTHING_TYPED, ...words };
    const read = (happened: string) =>
      sltdEffect(sayIn(CATALOGUES.en), sltdActOf('answered', typed), [], { ...typed, happened }).join('\n');
    expect(read(typed.happened)).toMatch(/valid for seizure[\s\S]*ABJ\/77[\s\S]*2026-11-24 14:05/);
    expect(read('')).not.toContain('When');
  });

  test('offers advance passenger information only before the bearer is here, and never for a soft match', () => {
    expect(sltdChoices('proof', { isAwaited: true, match: 'exact' })).toEqual(['api', 'document']);
    for (const check of [
      { isAwaited: false, match: 'exact' },
      { isAwaited: true, match: 'soft' },
    ])
      expect(sltdChoices('proof', check)).toEqual(['document']);
  });
});
