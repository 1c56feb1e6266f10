/** Whom a switched-off rule or a roll-back takes off the queue. */
import { afterEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { emptyStores } from '../open-core.ts';
import { type Desk, desk, EXPIRED } from '../queue-acts/desk.ts';
import { QUEUE } from '../whole-queue.ts';
import { ALL, corrected, DOCUMENT, HIDDEN_TARGETS, NAME, RENAMED, TARGETS } from './falling.ts';

afterEach(emptyStores);

test('a target who falls since a supervisor switched a rule off is kept, and another officer says why it stands', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  for (const rule of ['customs.expired', 'customs.document'])
    await unit.ask('rules.switch-off', { rule, reason: 'too many' });
  await unit.core.resume();
  expect((await unit.ask('queue.page', QUEUE)).rows).toEqual([]);
  const falls = (await unit.ask('falls.list', ALL)).rows;
  expect(falls).toMatchObject([
    { name: 'HIT, AMA', from: 'inspect', to: 'watch', look: null },
    { name: 'OTHER, KOSSI', from: 'inspect', to: 'watch', look: null },
  ]);
  expect(falls[0]?.causes).toMatchObject([{ rule: 'customs.expired', reason: 'too many', byHand: true }]);
  const look = { id: falls[0]?.id ?? '', reason: 'the list of documents was wrong' };
  expect(await unit.core.call('fall.look', look)).toMatchObject({ failure: { why: 'fall-imported' } });
  const acts = (await unit.ask('queue.week', { day: '2026-11-24' })).acts.filter(({ act }) => act === 'fell');
  expect(acts).toMatchObject([
    { subjects: [{ name: 'HIT, AMA', wouldBe: 'inspect' }], reason: 'too many', officer: 'LFW-02', second: null },
    { subjects: [{ name: 'OTHER, KOSSI' }] },
  ]);
  await unit.as('customs', 'analyst');
  await unit.ask('fall.look', look);
  expect((await unit.ask('falls.list', ALL)).rows).toHaveLength(1);
});

test('an agency is told of no fall, and of no cause, by a rule that is hidden from it', async () => {
  const unit = await desk([...TARGETS, ...HIDDEN_TARGETS]);
  await unit.as('police');
  for (const rule of ['police.document', 'police.expired'])
    await unit.ask('rules.switch-off', { rule, reason: 'of police' });
  await unit.as('customs');
  for (const rule of ['customs.document', 'customs.expired'])
    await unit.ask('rules.switch-off', { rule, reason: 'of customs' });
  await unit.core.resume();
  const falls = (await unit.ask('falls.list', ALL)).rows;
  expect(falls).toHaveLength(2);
  expect(JSON.stringify(falls)).not.toMatch(/police/);
});

/** Customs put a version with this weight of the rule into force, and take it back with police. */
async function rolledBack(unit: Desk, rule: string, weight: number, between: () => Promise<unknown>) {
  await unit.as('customs', 'analyst');
  const draft = await unit.ask('drafts.create', { title: 'Heavier', from: { active: true } });
  const old = draft.content.rules.find(({ id }) => id === rule);
  if (old === undefined) throw new Error('no such rule');
  await unit.ask('drafts.put-rule', { id: draft.id, rev: 1, rule: { ...old, weight } });
  const { version } = await unit.ask('drafts.validate', { id: draft.id, rev: 2, note: 'tried' });
  const { hash } = await unit.ask('versions.open', { version });
  for (const agency of ['police', 'customs'] as const) {
    await unit.as(agency);
    await unit.ask('versions.sign', { version, hash, note: '' });
  }
  await unit.ask('versions.activate', { version, hash, at: null });
  await unit.core.resume();
  await between();
  await unit.ask('versions.roll-back', { reason: 'too many' });
  await unit.core.resume();
}

const LIGHT = ruleText(EXPIRED, { id: 'customs.expired', weight: '10' });

test('a target who falls since a version was rolled back is kept, with the act and who did it', async () => {
  const unit = await desk([LIGHT, ruleText(EXPIRED, { id: 'customs.document', ...DOCUMENT, weight: '40' })], null);
  await rolledBack(unit, 'customs.expired', 70, async () => {
    expect((await unit.ask('queue.page', QUEUE)).rows.map(({ outcome }) => outcome)).toEqual(['inspect', 'inspect']);
  });
  expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([
    { name: 'HIT, AMA', from: 'inspect', causes: [{ rule: null, reason: 'too many', byHand: true }] },
    { name: 'OTHER, KOSSI', from: 'inspect' },
  ]);
});

test('a fall by a rule that is switched off is laid to the rule, and the name that a later message changes to the message', async () => {
  const unit = await desk(TARGETS, null);
  await unit.as('customs');
  await unit.ask('rules.switch-off', { rule: 'customs.expired', reason: 'too many' });
  await corrected(unit, RENAMED, 'folder');
  await unit.core.resume();
  const falls = (await unit.ask('falls.list', ALL)).rows.filter(({ name }) => name === 'HIT, AMA');
  expect(falls).toHaveLength(2);
  expect(falls).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        from: 'inspect',
        to: 'watch',
        causes: [expect.objectContaining({ reason: 'too many' })],
      }),
      expect.objectContaining({ from: 'watch', to: 'watch', changed: { name: NAME, document: null } }),
    ]),
  );
});
