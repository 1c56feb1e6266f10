/** A target who was called to two agencies: each looks for itself. */
import { afterEach, expect, test } from 'vitest';
import { ruleText } from '../../../rules/rule-fixtures.ts';
import { emptyStores } from '../open-core.ts';
import { desk, EXPIRED } from '../queue-acts/desk.ts';
import { ALL, corrected, DOCUMENT, ONE_VALID } from './falling.ts';

afterEach(emptyStores);

const RULES = [
  ruleText(EXPIRED, { id: 'customs.expired', weight: '70' }),
  ruleText(EXPIRED, { id: 'police.document', mandate: 'police', ...DOCUMENT }),
];

test('a fall that one agency looked at still stands for the other that was called, until one of its officers looks', async () => {
  const unit = await desk(RULES, null);
  await unit.as('customs', 'analyst');
  await corrected(unit, ONE_VALID);
  await unit.as('customs');
  const [fall] = (await unit.ask('falls.list', ALL)).rows;
  const look = { id: fall?.id ?? '', reason: 'the desk saw it' };
  await unit.ask('fall.look', look);
  expect((await unit.ask('falls.list', ALL)).rows).toEqual([]);
  await unit.as('police');
  expect((await unit.ask('falls.list', ALL)).rows).toMatchObject([{ name: 'HIT, AMA', look: null }]);
  await unit.ask('fall.look', { ...look, reason: 'asked the airline' });
  expect((await unit.ask('falls.list', ALL)).rows).toEqual([]);
  expect((await unit.ask('queue.week', { day: '2026-11-24' })).acts).toMatchObject([
    { act: 'fell', reason: 'later.edi: asked the airline', looked: 'LFW-04' },
  ]);
});
