/** A version of rules in another format comes into force. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { confirmedBy, second } from './chosen-second.ts';
import { emptyStores, openCore, openUnit, worldWithRules } from './open-core.ts';
import { actAs, importFlight, putIntoForce, screenedBy, sign } from './version-desk.ts';

beforeEach(emptyStores);

/** Rules that hit OKAFOR, whose document is expired: two of one sign, and a joint exoneration. */
const SCORED = (
  [
    {
      id: 'customs.expired-strong',
      kind: 'indicator',
      mandate: 'customs',
      family: 'identity',
      weight: 40,
      sign: 'expired',
    },
    { id: 'customs.expired-weak', kind: 'indicator', mandate: 'customs', family: 'time', weight: 30, sign: 'expired' },
    { id: 'joint.expired-family', kind: 'exoneration', mandate: 'joint', family: 'links', weight: 30 },
  ] as const
).map((rule) => ({ ...rule, title: { en: rule.id }, when: { fact: 'document.expired', is: true } }));

const HIDDEN = { id: 'police.expired', mandate: 'police', weight: '70' };

test('a draft brings the rules in force from format 1 to 2 by the signatures of every agency', async () => {
  const world = worldWithRules(ruleText('{ fact: bags.count, atLeast: 9 }'));
  expect(world.ruleSet.format).toBe(1);
  const unit = await openUnit('live', undefined, { world });
  const { ask, refused, core } = unit;
  await importFlight(unit);
  await actAs(unit, 'Writer', 'customs', 'analyst');
  const { id } = await ask('drafts.create', { title: 'Signs', from: { active: true } });
  let draft = await ask('drafts.put-format', { id, rev: 1, format: 2 });
  for (const rule of SCORED) draft = await ask('drafts.put-rule', { id, rev: draft.rev, rule });
  expect(draft.changes[0]).toEqual({ kind: 'format-changed', before: 1, after: 2 });
  const { version } = await ask('drafts.validate', { id, rev: draft.rev, note: 'tried for a week' });
  const { hash, ...opened } = await ask('versions.open', { version });
  expect(opened).toMatchObject({
    format: 2,
    content: { format: 2 },
    changes: [{ kind: 'format-changed' }, {}, {}, {}],
  });
  expect(opened.required.map(({ signer, format }) => [signer, format])).toEqual([
    ['customs', true],
    ['police', true],
  ]);

  await sign(unit, 'C. Customs', 'customs', { version, hash });
  expect(await refused('versions.activate', { version, hash, at: null })).toMatchObject({
    reason: 'signatures-missing',
  });
  await putIntoForce(unit, { version, hash });
  await core.resume();
  const screened = await screenedBy(unit);
  expect(screened).toMatchObject({
    ruleSet: { version, hash },
    scores: { customs: 20, police: 0 },
    sums: { customs: { indicators: 40, asked: 30, taken: 20, limited: false } },
  });
  const reasonOf = (rule: string) => screened.reasons.find((reason) => reason.rule === rule);
  expect(reasonOf('customs.expired-strong')).toMatchObject({ countsIn: ['customs', 'joint'], beside: null });
  expect(reasonOf('customs.expired-weak')).toMatchObject({
    state: 'hit',
    weight: 30,
    countsIn: [],
    beside: { rule: 'customs.expired-strong', title: { en: 'customs.expired-strong' } },
  });
  expect((await ask('rules.get', {})).format).toBe(2);

  await core.close();
  const again = await openCore('live', undefined, { world, second });
  expect(await screenedBy(again)).toMatchObject({ ruleSet: { version, hash }, scores: { customs: 20 } });
  expect(await again.ask('versions.open', { version })).toMatchObject({ state: 'active', format: 2 });
  await again.ask('versions.roll-back', { reason: 'not yet' }, confirmedBy('police'));
  await again.core.resume();
  expect(await screenedBy(again)).toMatchObject({ ruleSet: { version: 1 }, scores: { customs: 0 } });
});

test.each([
  ['a hidden rule of a sign', [ruleText('{ fact: document.expired, is: true }', { ...HIDDEN, sign: 'expired' }, 2)]],
  [
    'a hidden rule with handling',
    [ruleText('{ fact: document.expired, is: true }', { ...HIDDEN, handling: 'safeguard' }, 2)],
  ],
  ['no hidden rule', []],
])('a draft brought to format 1 and back is the same set, with %s', async (_, hidden) => {
  const world = worldWithRules(ruleText('{ fact: bags.count, atLeast: 9 }', { id: 'customs.bags' }, 2), ...hidden);
  const unit = await openUnit('live', undefined, { world });
  const { ask, refused } = unit;
  await actAs(unit, 'Chief', 'customs', 'supervisor');
  const { proposal } = await ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
  await actAs(unit, 'Other chief', 'police', 'supervisor');
  await ask('frame.confirm', { hash: proposal?.hash ?? '' });
  await actAs(unit, 'Writer', 'customs', 'analyst');
  const { id } = await ask('drafts.create', { title: 'Signs', from: { active: true } });
  for (const [at, format] of ([1, 2] as const).entries()) await ask('drafts.put-format', { id, rev: at + 1, format });
  expect(await refused('drafts.validate', { id, rev: 3, note: 'ready' })).toEqual({
    code: 'wrong-state',
    state: 'version-1',
  });
});
