/** Who must sign what, and whose signatures count. */
import { describe, expect, test } from 'vitest';
import type { WrittenRules } from '../../../rules/language/write-rules.ts';
import { requiredSignatures, type Signature, signatureState } from '../../../rules/lifecycle/required-signatures.ts';
import { agenciesIn } from '../../../shared/agency/agencies.ts';
import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { AgencyRow } from '../../../shared/agency/agency-row.ts';
import { DRUG, WITH_MADE } from '../../shared/agency/made-agencies.ts';
import { by, weighted } from './rule-book.ts';

const BASE = weighted();
const list = (entries: readonly string[]) => ({ owner: 'O', reason: 'R', validTo: '2027-01-01', entries });

function renamed(set: WrittenRules, from: string, to: object): WrittenRules {
  return { ...set, rules: set.rules.map((rule) => (rule.id === from ? { ...rule, ...to } : rule)) };
}

/** Names a list in the rule of a mandate. */
function naming(set: WrittenRules, rule: string): WrittenRules {
  return renamed(set, rule, { when: { fact: 'itinerary.airports', inList: 'l' } });
}

const withList = (set: WrittenRules, entries: readonly string[]): WrittenRules => ({
  ...set,
  lists: { l: list(entries) },
});

describe('the agencies that must sign a difference', () => {
  test.each<readonly [string, WrittenRules, WrittenRules, readonly Agency[], readonly string[]]>([
    ['nothing', BASE, BASE, [], []],
    ['a customs rule', BASE, weighted(11), [], ['customs']],
    ['a police rule', BASE, weighted(10, 11), [], ['police']],
    ['an immigration rule', BASE, weighted(10, 10, 11), ['immigration'], ['immigration']],
    ['an immigration rule where the unit has no immigration', BASE, weighted(10, 10, 11), [], ['police']],
    ['a joint rule', BASE, weighted(10, 10, 10, 11), ['immigration'], ['customs', 'police']],
    ['rules of all', BASE, weighted(11, 11, 11, 11), ['immigration'], ['customs', 'police', 'immigration']],
    ['a rule that goes', BASE, { ...BASE, rules: BASE.rules.filter(({ id }) => id !== 'police.rule') }, [], ['police']],
    [
      'a rule that comes',
      { ...BASE, rules: [] },
      { ...BASE, rules: BASE.rules.filter(({ id }) => id === 'customs.rule') },
      [],
      ['customs'],
    ],
    [
      'a rule whose mandate changes',
      BASE,
      renamed(BASE, 'customs.rule', { mandate: 'immigration' }),
      ['immigration'],
      ['customs', 'immigration'],
    ],
    [
      'thresholds of police',
      BASE,
      { ...BASE, thresholds: { ...BASE.thresholds, police: { watch: 1, inspect: 2 } } },
      [],
      ['police'],
    ],
    [
      'joint thresholds',
      BASE,
      { ...BASE, thresholds: { ...BASE.thresholds, joint: { watch: 1, inspect: 2 } } },
      [],
      ['customs', 'police'],
    ],
    [
      'a list of a customs rule',
      withList(naming(BASE, 'customs.rule'), ['A']),
      withList(naming(BASE, 'customs.rule'), ['B']),
      [],
      ['customs'],
    ],
    ['another format', BASE, { ...BASE, format: 2 }, ['immigration'], ['customs', 'police', 'immigration']],
    ['another format where the unit has no immigration', BASE, { ...BASE, format: 2 }, [], ['customs', 'police']],
    ['a list that no rule names', withList(BASE, ['A']), withList(BASE, ['B']), [], ['customs', 'police']],
  ])('a difference needs the signatures of the agencies of its mandate: %s', (_, before, after, agencies, signers) => {
    expect(
      requiredSignatures(before, after, new Set(['customs', 'police', ...agencies])).map(({ signer }) => signer),
    ).toEqual(signers);
  });

  test('each agency is told that it signs for another format', () => {
    const signed = requiredSignatures(BASE, { ...weighted(11), format: 2 }, new Set());
    expect(signed).toMatchObject([
      { signer: 'customs', rules: ['customs.rule'], format: true },
      { signer: 'police', rules: [], format: true },
    ]);
    expect(requiredSignatures(BASE, weighted(11), new Set())).toMatchObject([{ signer: 'customs', format: false }]);
  });

  test('an agency of the same kind signs like it, and one that leads families signs nothing', () => {
    const second: AgencyRow = { ...DRUG, id: 'other-police' as Agency, kind: 'police' };
    const table = agenciesIn([...WITH_MADE, second]);
    expect(requiredSignatures(BASE, weighted(10, 11), new Set(), table)).toMatchObject([
      { signer: 'police', agencies: ['police', 'gendarmerie', 'other-police'] },
    ]);
  });

  test('each agency gets a list of what it signs for', () => {
    const after = {
      ...weighted(11, 10, 10, 11),
      thresholds: { ...BASE.thresholds, customs: { watch: 1, inspect: 2 } },
    };
    expect(requiredSignatures(BASE, after, new Set())).toMatchObject([
      { signer: 'customs', rules: ['customs.rule', 'joint.rule'], thresholds: ['customs'] },
      { signer: 'police', rules: ['joint.rule'], agencies: ['police', 'gendarmerie'] },
    ]);
  });
});

describe('signatures', () => {
  const joint = requiredSignatures(BASE, weighted(10, 10, 10, 11), new Set());
  const signed = (name: string, agency: Agency): Signature => ({
    ...by(name, agency),
    kind: 'signed',
    version: 2,
    hash: 'h2',
    note: '',
    id: `${name}-${agency}`,
  });
  const author = by('Author');

  test.each<readonly [string, readonly Signature[], boolean, boolean]>([
    ['of nobody', [], false, false],
    ['of one agency', [signed('A', 'customs')], true, false],
    ['of both', [signed('A', 'customs'), signed('B', 'police')], true, true],
    ['of customs and gendarmerie', [signed('A', 'customs'), signed('B', 'gendarmerie')], true, true],
    ['of one person for both', [signed('A', 'customs'), signed('a ', 'police')], true, false],
    [
      'of one person for both and another',
      [signed('A', 'customs'), signed('A', 'police'), signed('B', 'customs')],
      true,
      true,
    ],
    ['of an agency that is not asked', [signed('A', 'customs'), signed('B', 'immigration')], true, false],
    ['of an author and another', [signed('Author', 'customs'), signed('B', 'police')], true, true],
  ])('signatures are independent and complete, or not: %s', (_, signatures, independent, complete) => {
    expect(signatureState(joint, signatures, [author])).toMatchObject({ independent, complete });
  });

  test('signatures of authors alone are never enough', () => {
    const both = [signed('Author', 'customs'), signed('Other', 'police')];
    expect(signatureState(joint, both, [author, by('Other', 'police')])).toMatchObject({
      independent: false,
      complete: false,
    });
  });

  test('signatures of an author do not block those of another officer of the agency', () => {
    const customs = requiredSignatures(BASE, weighted(11), new Set());
    const given = [signed('Author', 'customs'), signed('A', 'customs')];
    expect(signatureState(customs, given, [author])).toMatchObject({ complete: true });
  });

  test('a signature of one officer is needed even without a difference', () => {
    expect(signatureState([], [], [author]).complete).toBe(false);
    expect(signatureState([], [signed('Author', 'customs')], [author]).complete).toBe(false);
    expect(signatureState([], [signed('A', 'customs')], [author]).complete).toBe(true);
  });
});
