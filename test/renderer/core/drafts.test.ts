/** Drafts of rule sets in a store: officers begin them, change them, and make them a version. */
import { beforeEach, describe, expect, test } from 'vitest';
import { readAll } from '../../../renderer/core/store/read.ts';
import type { WrittenRule } from '../../../rules/language/write-rules.ts';
import { emptyStores, openCore, openUnit, type TestCore, testWorld } from './open-core.ts';
import { trailOf } from './trail-of.ts';

beforeEach(emptyStores);

const RULE = {
  id: 'customs.test-rule',
  kind: 'indicator',
  mandate: 'customs',
  family: 'bags',
  weight: 20,
  title: { en: 'Test' },
  when: { all: [{ fact: 'bags.count', atLeast: 3 }] },
};

function fileOf(text: string, fileName = 'rules.yaml') {
  return { fileName, bytes: new TextEncoder().encode(text) };
}

async function begin({ ask }: TestCore) {
  return ask('drafts.create', { title: 'More bags', from: { active: true } });
}

describe('a draft', () => {
  test('a draft begins with the rules in force and shows what was changed', async () => {
    const unit = await openUnit('live');
    const draft = await begin(unit);
    expect(draft).toMatchObject({ rev: 1, changes: [], problems: [], basedOn: { hash: testWorld().ruleSet.hash } });
    const { ask } = unit;
    const put = await ask('drafts.put-rule', { id: draft.id, rev: 1, rule: RULE });
    expect(put).toMatchObject({ rev: 2, changes: [{ kind: 'rule-added', rule: RULE.id }], problems: [] });
    const [first] = draft.content.rules as readonly [WrittenRule];
    const removed = await ask('drafts.remove-rule', { id: draft.id, rev: 2, rule: first.id });
    expect(removed.changes.map(({ kind }) => kind).sort()).toEqual(['rule-added', 'rule-removed']);
    const lists = await ask('drafts.put-list', {
      id: draft.id,
      rev: 3,
      list: 'test-list',
      content: { owner: 'O', reason: 'R', validTo: '2027-01-01', entries: ['A'] },
    });
    expect(lists.changes).toContainEqual({ kind: 'list-added', list: 'test-list', title: {}, entries: 1 });
    const thresholds = await ask('drafts.put-thresholds', {
      id: draft.id,
      rev: 4,
      mandate: 'police',
      watch: 20,
      inspect: 50,
    });
    expect(thresholds.changes.at(-1)).toMatchObject({ kind: 'thresholds-changed', mandate: 'police' });
    expect(await ask('drafts.rename', { id: draft.id, rev: 5, title: 'Bags' })).toMatchObject({ title: 'Bags' });
    expect(await ask('drafts.list', {})).toMatchObject([{ title: 'Bags', rev: 6, changeCount: 4, problemCount: 0 }]);
  });

  test('a draft is brought to another format, without what that one does not have', async () => {
    const unit = await openUnit('live');
    const { ask, refused } = unit;
    const { id } = await begin(unit);
    const rule = { ...RULE, sign: 'many-bags', handling: 'safeguard' };
    expect(await ask('drafts.put-rule', { id, rev: 1, rule })).toMatchObject({ rev: 2, problems: [] });
    const back = await ask('drafts.put-format', { id, rev: 2, format: 1 });
    expect(back).toMatchObject({ rev: 3, content: { format: 1 }, problems: [] });
    expect(back.changes[0]).toEqual({ kind: 'format-changed', before: 2, after: 1 });
    expect(back.content.rules.find((each) => each.id === RULE.id)).toEqual(RULE);
    expect(await ask('drafts.put-format', { id, rev: 3, format: 1 })).toMatchObject({ rev: 3 });
    expect((await ask('drafts.put-rule', { id, rev: 3, rule })).problems).toMatchObject([
      { code: 'key-not-in-format', rule: RULE.id, path: 'sign' },
      { code: 'key-not-for-kind', rule: RULE.id, path: 'handling' },
    ]);
    expect(await refused('drafts.validate', { id, rev: 4, note: 'ready' })).toMatchObject({ code: 'rules-refused' });
    const again = await ask('drafts.put-format', { id, rev: 4, format: 2 });
    expect(again.problems).toEqual([]);
    const entry = (await trailOf(unit)).find(({ kind }) => kind === 'draft.format-put');
    expect(entry).toMatchObject({ before: { format: 2 }, after: { format: 1 } });
  });

  test('a file of another format is not put into the rules in force', async () => {
    const unit = await openUnit('live');
    const file = fileOf(`format: 1\nrules: [${JSON.stringify(RULE)}]\n`);
    const input = { title: 'Bags', from: { files: [file], added: true } };
    expect(await unit.refused('drafts.create', input)).toMatchObject({
      code: 'rules-refused',
      errors: [{ file: 'rules.yaml', line: 1, column: 9, code: 'format-conflict' }],
    });
    const whole = await unit.ask('drafts.create', { title: 'Bags', from: { files: [file], added: false } });
    expect(whole).toMatchObject({ content: { format: 1 } });
    expect(whole.changes[0]).toEqual({ kind: 'format-changed', before: 2, after: 1 });
  });

  test('a draft is kept over a restart', async () => {
    const unit = await openUnit('live');
    const draft = await begin(unit);
    await unit.ask('drafts.put-rule', { id: draft.id, rev: 1, rule: RULE });
    await unit.core.close();
    const { ask } = await openCore('live');
    expect(await ask('drafts.open', { id: draft.id })).toMatchObject({ rev: 2, changes: [{ rule: RULE.id }] });
  });

  test('a draft keeps rules with mistakes and names the mistakes', async () => {
    const unit = await openUnit('live');
    const { id } = await begin(unit);
    const rule = { ...RULE, when: { all: [{ fact: 'bags.cuont', atLeast: 3 }] } };
    const { problems } = await unit.ask('drafts.put-rule', { id, rev: 1, rule });
    expect(problems).toMatchObject([{ code: 'unknown-fact', rule: RULE.id, path: 'when.all.0.fact' }]);
    expect(await unit.refused('drafts.validate', { id, rev: 2, note: 'ready' })).toMatchObject({
      code: 'rules-refused',
      problems: [{ code: 'unknown-fact' }],
    });
  });

  test.each<readonly [string, unknown]>([
    ['without an id', { ...RULE, id: undefined }],
    ['with a field that no rule has', { ...RULE, colour: 'red' }],
    ['that is no rule', 'rule'],
    ['nested without end', { ...RULE, when: Array.from({ length: 200 }).reduce<object>((of) => ({ not: of }), {}) }],
  ])('a draft takes no rule %s', async (_, rule) => {
    const unit = await openUnit('live');
    const { id } = await begin(unit);
    expect(await unit.refused('drafts.put-rule', { id, rev: 1, rule })).toMatchObject({ code: 'invalid-input' });
  });

  test('a change of a draft that another officer changed first is refused as a conflict, and the first change stays', async () => {
    const unit = await openUnit('live');
    const { ask, refused } = unit;
    const { id } = await begin(unit);
    await ask('session.act-as', { agency: 'police', role: 'analyst', name: 'K. Amouzou' });
    await ask('drafts.put-rule', { id, rev: 1, rule: RULE });
    await ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'A. Lawson' });
    expect(await refused('drafts.put-rule', { id, rev: 1, rule: { ...RULE, weight: 30 } })).toEqual({
      code: 'conflict',
      what: 'draft',
    });
    const kept = await ask('drafts.open', { id });
    expect(kept.content.rules.find((rule) => rule.id === RULE.id)).toMatchObject({ weight: 20 });
    expect(kept.authors.map(({ name }) => name)).toEqual(['Officer 01', 'K. Amouzou']);
  });

  test('analysts and supervisors may change a draft, and in practice everybody', async () => {
    const live = await openUnit('live');
    await live.ask('session.act-as', { agency: 'customs', role: 'trainer', name: 'T. Rainer' });
    expect(await live.refused('drafts.create', { title: 'x', from: { active: true } })).toMatchObject({
      code: 'not-permitted',
      permission: 'rules.draft',
    });
    const practice = await openUnit('practice');
    await practice.ask('session.act-as', { agency: 'customs', role: 'trainer', name: 'T. Rainer' });
    await begin(practice);
  });

  test('a draft leaves audit entries with the state before and after each change', async () => {
    const unit = await openUnit('live');
    const { id } = await begin(unit);
    await unit.ask('drafts.put-rule', { id, rev: 1, rule: RULE });
    await unit.ask('drafts.put-rule', { id, rev: 2, rule: { ...RULE, weight: 35 } });
    await unit.ask('drafts.discard', { id, rev: 3 });
    const entries = (await trailOf(unit)).slice(1);
    expect(entries.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['draft.created', null, null],
      ['draft.rule-put', null, null],
      ['draft.rule-put', { weight: 20 }, { weight: 35 }],
      ['draft.discarded', null, null],
    ]);
    expect(await unit.ask('drafts.list', {})).toEqual([]);
  });
});

describe('a file taken as a draft', () => {
  const TEXT = `format: 2
rules:
  - { id: customs.test-rule, kind: indicator, mandate: customs, family: bags, weight: 20, title: { en: Test }, when: { fact: bags.count, atLeast: 3 } }
`;

  test('a file taken as a draft is the whole rule set, or is added to the rules in force', async () => {
    const { ask } = await openUnit('live');
    const whole = await ask('drafts.create', { title: 'File', from: fileOf(TEXT) });
    expect(whole.content.rules).toHaveLength(1);
    expect(whole).toMatchObject({ fileName: 'rules.yaml' });
    const added = await ask('drafts.create', { title: 'File', from: { files: [fileOf(TEXT)], added: true } });
    expect(added.changes).toMatchObject([{ kind: 'rule-added', rule: 'customs.test-rule' }]);
  });

  test.each<readonly [string, string, string]>([
    ['broken', 'format: 1\nrules: [', 'syntax'],
    [
      'of 10,000 conditions',
      `format: 1\nrules:\n  - { id: a, kind: indicator, mandate: customs, family: bags, weight: 1, title: { en: T }, when: { any: [${'{ fact: bags.count, is: 1 },'.repeat(10_000)}] } }`,
      'too-many-conditions',
    ],
    ['nested without end', `format: 1\nrules: ${'['.repeat(5000)}`, 'nested-too-deep'],
    ['not in UTF-8', 'format: 1\nrules: \ufffd', 'not-utf-8'],
    ['too large', ' '.repeat(5_000_000), 'file-too-large'],
  ])('a file taken as a draft is refused with place and reason: %s', async (_, text, code) => {
    const { refused, ask } = await openUnit('live');
    const failure = await refused('drafts.create', { title: 'File', from: fileOf(text, 'bad.yaml') });
    expect(failure).toMatchObject({
      code: 'rules-refused',
      errors: [{ file: 'bad.yaml', code, line: expect.any(Number) }],
    });
    expect(await ask('drafts.list', {})).toEqual([]);
  });
});

describe('a validated draft', () => {
  test('a validated draft becomes a numbered version with its hash, base and authors', async () => {
    const unit = await openUnit('live');
    const { id } = await begin(unit);
    await unit.ask('drafts.put-rule', { id, rev: 1, rule: RULE });
    expect(await unit.ask('drafts.validate', { id, rev: 2, note: 'tried for a week' })).toEqual({ version: 2 });
    expect(await unit.ask('drafts.list', {})).toEqual([]);
    const stored = (await readAll(unit.store, 'ruleVersions')).map(({ value }) => value);
    expect(stored.map(({ origin, version }) => `${origin} ${version}`).sort()).toEqual(['shipped 1', 'unit 2']);
    expect(stored.find(({ version }) => version === 2)).toMatchObject({
      note: 'tried for a week',
      basedOn: { version: 1, hash: testWorld().ruleSet.hash },
      authors: [{ name: 'Officer 01' }],
    });
  });

  test('a draft with the same rules as another version cannot be validated', async () => {
    const unit = await openUnit('live');
    const { id } = await begin(unit);
    expect(await unit.refused('drafts.validate', { id, rev: 1, note: 'x' })).toEqual({
      code: 'wrong-state',
      state: 'version-1',
    });
  });

  test('a validated draft keeps its ids for its rules', async () => {
    const unit = await openUnit('live');
    const first = await begin(unit);
    await unit.ask('drafts.put-rule', { id: first.id, rev: 1, rule: RULE });
    await unit.ask('drafts.validate', { id: first.id, rev: 2, note: 'x' });
    const second = await begin(unit);
    const { problems } = await unit.ask('drafts.put-rule', {
      id: second.id,
      rev: 1,
      rule: { ...RULE, mandate: 'police' },
    });
    expect(problems).toMatchObject([{ code: 'id-of-another-rule', rule: RULE.id, params: { version: 2 } }]);
  });
});
