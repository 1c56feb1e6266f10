/** Versions of rules in a store: from a draft into force and back. */
import { QUEUE } from './whole-queue.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { commit } from '../../../renderer/core/store/commit.ts';
import { readAll } from '../../../renderer/core/store/read.ts';
import { readRules } from '../../../rules/language/read-rules.ts';
import type { WrittenRule } from '../../../rules/language/write-rules.ts';
import { POLICE_ONLY_FRAME } from '../../shared/frame/frame-fixtures.ts';
import { confirmedBy, second as seconds } from './chosen-second.ts';
import { emptyStores, openCore, openUnit, testWorld } from './open-core.ts';
import { trailOf } from './trail-of.ts';
import {
  actAs,
  importFlight,
  MORNING,
  makeVersion,
  movingClock,
  otherShipped,
  putIntoForce,
  RULE,
  screenedBy,
  sign,
} from './version-desk.ts';

beforeEach(emptyStores);

describe('a version', () => {
  test('a version goes into force by signatures, has the flights screened by it, and is rolled back', async () => {
    const unit = await openUnit('live', MORNING, { second: seconds });
    const { ask, refused, core } = unit;
    await importFlight(unit);
    expect(await screenedBy(unit)).toMatchObject({ ruleSet: { version: 1 } });
    const second = await makeVersion(unit);

    expect(await refused('versions.sign', { ...second, note: '' })).toMatchObject({ code: 'not-permitted' });
    await actAs(unit, 'C. Customs', 'customs');
    expect(await refused('versions.activate', { ...second, at: null })).toEqual({
      code: 'rule-act-refused',
      reason: 'signatures-missing',
    });
    await sign(unit, 'C. Customs', 'customs', second);
    expect(await refused('versions.activate', { ...second, at: null })).toMatchObject({ reason: 'signatures-missing' });
    const signed = await sign(unit, 'P. Police', 'police', second);
    expect(signed.versions[0]).toMatchObject({
      state: 'signed',
      required: [{ signer: 'police', rules: [RULE], signature: { officer: { name: 'P. Police' } } }],
      signatures: [{ officer: { name: 'C. Customs', agency: 'customs' }, role: 'supervisor' }, {}],
    });
    expect(await refused('versions.sign', { ...second, hash: 'a'.repeat(64), note: '' })).toMatchObject({
      reason: 'no-version',
    });

    const active = await ask('versions.activate', { ...second, at: null });
    expect(active).toMatchObject({ inForce: second, previous: { version: 1 }, shippedChanged: null });
    expect((await ask('session.get', {})).ruleSet).toMatchObject(second);
    await core.resume();
    const screened = await screenedBy(unit);
    expect(screened.ruleSet).toEqual(second);
    expect(screened.outcome).toBe('intercept');
    expect((await ask('queue.page', QUEUE)).rows).toContainEqual(expect.objectContaining({ outcome: 'intercept' }));

    const back = await ask('versions.roll-back', { reason: 'too many hits' }, confirmedBy('immigration'));
    expect(back).toMatchObject({ inForce: { version: 1 }, previous: null, alone: [] });
    expect(back.versions.map(({ state }) => state)).toEqual(['superseded', 'active']);
    await core.resume();
    expect(await screenedBy(unit)).toMatchObject({ ruleSet: { version: 1, hash: testWorld().ruleSet.hash } });

    const kinds = (await trailOf(unit)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('rules.'))).toEqual([
      'rules.signed',
      'rules.signed',
      'rules.activated',
      'rules.rolled-back',
    ]);
  });

  test('a version is in force after a restart too, and the state of its rules stays', async () => {
    const unit = await openUnit('live');
    await importFlight(unit);
    const second = await makeVersion(unit);
    await putIntoForce(unit, second);
    await unit.core.close();
    const again = await openCore('live');
    expect((await again.ask('rules.get', {})).rules.find(({ id }) => id === RULE)).toMatchObject({
      outcome: 'intercept',
    });
    await again.core.resume();
    expect(await screenedBy(again)).toMatchObject({ ruleSet: second });
  });

  test('a version needs two officers, one of whom wrote nothing of it', async () => {
    const unit = await openUnit('live');
    const second = await makeVersion(unit);
    await actAs(unit, 'Writer', 'police');
    const { versions } = await unit.ask('versions.sign', { ...second, note: '' });
    expect(versions[0]).toMatchObject({ state: 'validated', independent: false });
    await sign(unit, 'P. Police', 'police', second);
    expect(await unit.ask('versions.activate', { ...second, at: null })).toMatchObject({ inForce: second });
  });

  test('a version based on one that was never in force counts the authors of that one too', async () => {
    const unit = await openUnit('live');
    const { version } = await makeVersion(unit);
    await actAs(unit, 'Helper', 'customs', 'analyst');
    const draft = await unit.ask('drafts.create', { title: 'Again', from: { version } });
    expect(draft.authors.map(({ name }) => name)).toEqual(['Writer', 'Helper']);
    const shipped = await unit.ask('drafts.create', { title: 'From what is in force', from: { active: true } });
    expect(shipped.authors.map(({ name }) => name)).toEqual(['Helper']);
  });

  test('a version that one person signed and would activate alone is refused', async () => {
    const unit = await openUnit('live');
    const second = await makeVersion(unit);
    await sign(unit, 'P. Police', 'police', second);
    expect(await unit.refused('versions.activate', { ...second, at: null })).toMatchObject({
      reason: 'second-officer',
    });
  });

  test('a version shows its difference to others, and its exported file can be read back', async () => {
    const unit = await openUnit('live');
    const second = await makeVersion(unit);
    const { ask } = unit;
    const changes = await ask('versions.compare', { from: { version: 1 }, to: { version: 2 } });
    expect(changes).toMatchObject([
      { kind: 'rule-changed', rule: RULE, fields: [{ field: 'outcome', after: 'intercept' }] },
    ]);
    expect(await ask('versions.open', { version: 2 })).toMatchObject({ changes, note: 'tried for a week' });
    for (const format of ['json', 'yaml'] as const) {
      const { bytes, fileName } = await ask('versions.export', { version: 2, format });
      const read = readRules([{ file: fileName, text: new TextDecoder().decode(bytes) }]);
      expect(read.ok && read.value.hash).toBe(second.hash);
    }
  });

  test('in practice every officer may sign, but none alone', async () => {
    const unit = await openUnit('practice');
    const second = await makeVersion(unit);
    await unit.ask('session.act-as', { agency: 'police', role: 'trainer', name: 'T. Rainer' });
    await unit.ask('versions.sign', { ...second, note: '' });
    expect(await unit.refused('versions.activate', { ...second, at: null })).toMatchObject({
      reason: 'second-officer',
    });
    await actAs(unit, 'C. Customs', 'customs', 'analyst');
    expect(await unit.ask('versions.activate', { ...second, at: null })).toMatchObject({ inForce: second });
  });
});

describe('a rule switched off', () => {
  test('a rule switched off keeps its hits without effect until a version is activated', async () => {
    const clock = movingClock();
    const unit = await openUnit('live', clock.now, { second: seconds });
    await importFlight(unit);
    await actAs(unit, 'P. Police', 'police');
    const before = await screenedBy(unit);
    expect(before.outcome).toBe('inspect');
    const view = await unit.ask(
      'rules.switch-off',
      { rule: RULE, reason: 'hits everybody' },
      confirmedBy('immigration'),
    );
    expect(view).toMatchObject({ switchedOff: [{ rule: RULE }] });
    await unit.core.resume();
    const off = await screenedBy(unit);
    expect(off.outcome).not.toBe('inspect');
    expect(off.reasons.map(({ rule }) => rule)).toContain(RULE);
    await putIntoForce(unit, await makeVersion(unit));
    await unit.core.resume();
    expect(await unit.ask('versions.list', {})).toMatchObject({ switchedOff: [] });
    expect((await screenedBy(unit)).outcome).toBe('intercept');
  });
});

describe('a rule of another agency', () => {
  const off = { rule: RULE, reason: 'hits everybody' };

  test('a rule of another agency is switched off with a supervisor of theirs, who has then countersigned it', async () => {
    const unit = await openUnit('live', movingClock().now, { second: seconds });
    await actAs(unit, 'P. Police', 'police');
    const needed = { code: 'second-needed', need: 'sighted', agencies: ['immigration'] };
    expect(await unit.refused('rules.switch-off', off)).toMatchObject(needed);
    expect(await unit.core.call('rules.switch-off', off, confirmedBy('customs'))).toMatchObject({
      failure: { code: 'second-agency' },
    });
    const view = await unit.ask('rules.switch-off', off, confirmedBy('immigration'));
    expect(view).toMatchObject({ switchedOff: [{ rule: RULE }], alone: [] });
  });

  test('a joint rule is switched off with another of the agencies whose law it serves', async () => {
    const unit = await openUnit('live', movingClock().now, { second: seconds });
    await actAs(unit, 'P. Police', 'police');
    const rule = testWorld().ruleSet.rules.find(({ mandate }) => mandate === 'joint')?.id ?? '';
    const refused = await unit.refused('rules.switch-off', { ...off, rule });
    expect(refused).toMatchObject({ code: 'second-needed', agencies: expect.arrayContaining(['customs']) });
    expect(refused).not.toMatchObject({ agencies: expect.arrayContaining(['immigration']) });
  });
});

describe('a roll-back', () => {
  const back = { reason: 'hits everybody' };

  test('a version by which a rule of another agency differs is rolled back with a supervisor of theirs, who has then countersigned it', async () => {
    const unit = await openUnit('live', movingClock().now, { second: seconds });
    await putIntoForce(unit, await makeVersion(unit));
    const needed = { code: 'second-needed', need: 'sighted', agencies: ['immigration'] };
    expect(await unit.refused('versions.roll-back', back)).toMatchObject(needed);
    expect(await unit.core.call('versions.roll-back', back, confirmedBy('police'))).toMatchObject({
      failure: { code: 'second-agency' },
    });
    const view = await unit.ask('versions.roll-back', back, confirmedBy('immigration'));
    expect(view).toMatchObject({ inForce: { version: 1 }, alone: [] });
  });

  test.each<[string, WrittenRule['mandate'], 'customs' | 'police', readonly string[] | null]>([
    ['of the own agency is countersigned later', 'customs', 'customs', null],
    ['of another agency is confirmed by it', 'police', 'customs', ['police', 'gendarmerie']],
    ['that is joint is confirmed by another agency that it serves', 'joint', 'police', ['customs']],
  ])('a rolled-back rule %s', async (_, mandate, agency, agencies) => {
    const unit = await openUnit('live', movingClock().now, { second: seconds });
    const rule = testWorld().ruleSet.rules.find((each) => each.mandate === mandate)?.id ?? '';
    const which = await makeVersion(unit, (each) => ({ ...each, owner: 'Somebody else' }), rule);
    await sign(unit, 'C. Customs', 'customs', which);
    await putIntoForce(unit, which);
    await actAs(unit, `${agency} supervisor`, agency);
    const answer = await unit.core.call('versions.roll-back', back);
    expect(answer).toMatchObject(
      agencies === null
        ? { ok: true, value: { alone: [{ kind: 'rolled-back' }] } }
        : { ok: false, failure: { code: 'second-needed', agencies } },
    );
  });

  test('a rolled-back rule that is hidden from the officer asks for nobody', async () => {
    const unit = await openUnit('live', movingClock().now, { second: seconds });
    await actAs(unit, 'P. Police', 'police');
    const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'Law 1' });
    await actAs(unit, 'C. Customs', 'customs');
    await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
    const rule = testWorld().ruleSet.rules.find(({ mandate }) => mandate === 'police')?.id ?? '';
    const changed = await makeVersion(unit, (each) => ({ ...each, owner: 'Somebody else' }), rule, 'police');
    await putIntoForce(unit, changed);
    expect(await unit.ask('versions.roll-back', back)).toMatchObject({ alone: [{ kind: 'rolled-back' }] });
  });
});

describe('a version that this release cannot read', () => {
  test('a version that this release cannot read is replaced by the shipped rules, and the replacement is reported', async () => {
    const unit = await openUnit('live');
    await importFlight(unit);
    await putIntoForce(unit, await makeVersion(unit));
    // This is the state after another release that knew a fact more.
    const stored = await readAll(unit.store, 'ruleVersions');
    const second = stored.find(({ value }) => value.version === 2);
    if (second === undefined) throw new Error('no version 2');
    const rules = second.value.content.rules.map((rule) =>
      rule.id === RULE ? { ...rule, when: { fact: 'gone.fact', is: true } } : rule,
    );
    const value = { ...second.value, content: { ...second.value.content, rules } };
    await commit(unit.store, [{ table: 'ruleVersions', id: second.id, rev: second.rev, value }], []);
    await unit.core.close();
    const next = await openCore('live', MORNING, { second: seconds });
    await next.core.resume();
    expect(await next.ask('versions.list', {})).toMatchObject({ unreadable: true, inForce: { version: 2 } });
    expect((await next.ask('rules.get', {})).rules).toHaveLength(testWorld().ruleSet.rules.length);
    expect(await screenedBy(next)).toMatchObject({ ruleSet: { version: 1 } });
    await actAs(next, 'P. Police', 'police');
    expect(
      await next.ask('versions.roll-back', { reason: 'cannot be read' }, confirmedBy('immigration')),
    ).toMatchObject({ unreadable: false });
  });
});

describe('a release with other shipped rules', () => {
  test('a release with other shipped rules leaves a unit its own version and reports the new rules', async () => {
    const unit = await openUnit('live');
    const second = await makeVersion(unit);
    await putIntoForce(unit, second);
    await unit.core.close();
    const next = await openCore('live', MORNING, { world: otherShipped() });
    expect(await next.ask('versions.list', {})).toMatchObject({
      inForce: second,
      previous: { version: 1, hash: testWorld().ruleSet.hash },
      shippedChanged: { changes: 1 },
    });
    const draft = await next.ask('drafts.create', { title: 'New release', from: { shipped: true } });
    expect(draft.problems).toEqual([]);
    expect(draft.basedOn.hash).not.toBe(testWorld().ruleSet.hash);
    expect((await next.ask('versions.list', {})).shippedChanged).toMatchObject({ changes: 1 });
    // The shipped version, without changes by the unit.
    const { version } = await next.ask('drafts.validate', { id: draft.id, rev: 1, note: 'the new release' });
    const { hash } = await next.ask('versions.open', { version });
    expect(await putIntoForce(next, { version, hash })).toMatchObject({ inForce: { version: 3, hash } });
    expect((await next.ask('versions.list', {})).shippedChanged).toBeNull();
    const first = await next.ask('drafts.create', { title: 'As it began', from: { version: 1 } });
    expect(first.basedOn.hash).toBe(testWorld().ruleSet.hash);
  });

  test('a unit that never activated a version takes the new shipped rules', async () => {
    const unit = await openUnit('live');
    await unit.core.close();
    const next = await openCore('live', MORNING, { world: otherShipped() });
    expect(await next.ask('versions.list', {})).toMatchObject({ inForce: { version: 1 }, shippedChanged: null });
    expect((await next.ask('rules.get', {})).rules.find(({ id }) => id === RULE)?.owner).toBe('Somebody else');
  });
});

describe('a legal frame that hides police rules from customs', () => {
  test('customs reads no police rule in drafts, versions, differences and files, and the stored rules stay whole', async () => {
    const unit = await openUnit('live');
    await actAs(unit, 'P. Police', 'police');
    const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'Law 1' });
    await actAs(unit, 'C. Customs', 'customs');
    await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });

    await actAs(unit, 'P. Police', 'police');
    const draft = await unit.ask('drafts.create', { title: 'Police', from: { active: true } });
    const rule = draft.content.rules.find(({ mandate }) => mandate === 'police') as WrittenRule;
    await unit.ask('drafts.put-rule', { id: draft.id, rev: 1, rule: { ...rule, owner: 'Somebody else' } });
    const mandates = (rules: readonly WrittenRule[]) => new Set(rules.map(({ mandate }) => mandate));

    await actAs(unit, 'C. Customs', 'customs');
    const seen = await unit.ask('drafts.open', { id: draft.id });
    expect(mandates(seen.content.rules)).not.toContain('police');
    expect(seen.changes).toEqual([]);
    expect(await unit.ask('drafts.list', {})).toMatchObject([{ changeCount: 0 }]);
    // A change by an officer who does not see a rule does not remove that rule.
    const own = seen.content.rules.find(({ mandate }) => mandate === 'customs') as WrittenRule;
    await unit.ask('drafts.put-rule', { id: draft.id, rev: 2, rule: { ...own, owner: 'Customs desk' } });
    const unseen = { code: 'refused', why: 'not-to-be-seen' };
    const put = (given: WrittenRule) => unit.refused('drafts.put-rule', { id: draft.id, rev: 3, rule: given });
    expect(await put({ ...own, id: rule.id })).toEqual(unseen);
    expect(await put({ ...own, mandate: 'police' })).toEqual(unseen);
    expect(await unit.refused('drafts.remove-rule', { id: draft.id, rev: 3, rule: rule.id })).toEqual({
      code: 'not-found',
      what: 'rule',
    });
    expect(await unit.refused('rules.switch-off', { rule: rule.id, reason: 'guessed' })).toMatchObject({
      reason: 'no-rule',
    });
    const { version } = await unit.ask('drafts.validate', { id: draft.id, rev: 3, note: 'x' });
    const opened = await unit.ask('versions.open', { version });
    expect(mandates(opened.content.rules)).not.toContain('police');
    expect(opened.changes).toMatchObject([{ rule: own.id }]);
    const compared = await unit.ask('versions.compare', { from: { version: 1 }, to: { version } });
    expect(compared).toMatchObject([{ rule: own.id }]);
    const { bytes } = await unit.ask('versions.export', { version, format: 'yaml' });
    expect(new TextDecoder().decode(bytes)).not.toContain(rule.id);
    expect(JSON.stringify(await unit.ask('versions.list', {}))).not.toContain(rule.id);

    await actAs(unit, 'P. Police', 'police');
    const whole = await unit.ask('versions.open', { version });
    expect(whole.content.rules).toHaveLength(testWorld().ruleSet.rules.length);
    expect(whole.changes.map((change) => 'rule' in change && change.rule).sort()).toEqual([own.id, rule.id].sort());
  });
});
