import { QUEUE } from './whole-queue.ts';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Second } from '../../../renderer/core/second-officer.ts';
import { success } from '../../../shared/result.ts';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { NOTHING, SEIZURE } from '../../shared/casework/found-things.ts';
import { confirmedBy, second } from './chosen-second.ts';
import { exportedLines, PLAIN } from './exports/asked.ts';
import { identified } from './identified.ts';
import { crowd, FLIGHT, LANDED, paxlst, TWO_PEOPLE } from './messages.ts';
import { emptyStores, openUnit, type TestCore, worldWithRules } from './open-core.ts';

beforeEach(emptyStores);

const EXPIRED = 'immigration.expired';
const TWIN = 'police.expired';
const NEVER = 'customs.never';
const PERIOD = { from: '2026-11-20', to: '2026-11-26' };
const WHEN = '{ fact: document.expired, is: true }';
const WORLD = worldWithRules(
  ruleText(WHEN, { id: EXPIRED, mandate: 'immigration', family: 'identity', weight: '40' }),
  ruleText(WHEN, { id: TWIN, mandate: 'police', family: 'identity', weight: '10' }),
  ruleText('{ fact: document.expired, is: false }', { id: 'customs.valid', weight: '1' }),
  ruleText('{ all: [{ fact: document.expired, is: true }, { fact: document.expired, is: false }] }', { id: NEVER }),
);

/** Confirms in the live store. */
const supervisor: Second = async (confirmation) => {
  const found = await second(confirmation);
  return found.ok ? success({ ...found.value, role: 'supervisor' }) : found;
};

/** 40 people, 21 of whom have an expired passport. */
async function withPeople(store: 'live' | 'practice' = 'practice', world = WORLD): Promise<TestCore> {
  const test = await openUnit(store, LANDED, { world, second: supervisor });
  // No rule is to be held for its many hits here.
  await test.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
  await test.ask('breaker.set', { perMille: 1000, least: 20 }, confirmedBy('police'));
  await test.ask('session.act-as', { agency: 'customs', role: 'analyst', name: 'A' });
  const people = crowd(38).map((person, at) => (at < 20 ? { ...person, expiry: '250131' } : person));
  const bytes = paxlst([...TWO_PEOPLE, ...people]);
  await test.ask('import.start', { way: 'files', files: [{ name: 'a.edi', bytes }] });
  return test;
}

async function examine({ ask }: TestCore, traveller: string, result: typeof SEIZURE | typeof NOTHING): Promise<void> {
  const { id } = await ask('case.claim', { flight: FLIGHT, traveller });
  await ask('case.select', { id, note: 'looked at' });
  await identified(ask, id);
  const { state } = await ask('case.record-result', { id, ...result, note: '' });
  // What the leading agency has not agreed to counts for no rule.
  const by = { confirmation: { officer: 'PRACTICE-immigration', passphrase: '' } };
  if (state !== 'concluded') await ask('case.conclude', { id, note: null }, by);
}

describe('the figures of a period', () => {
  test('the figures of a period count per rule what was screened, hit, selected and found, with the period before', async () => {
    const unit = await withPeople();
    const { ask } = unit;
    const rows = (await ask('queue.page', QUEUE)).rows;
    await examine(unit, rows[0]?.traveller ?? '', SEIZURE);
    await examine(unit, rows[1]?.traveller ?? '', NOTHING);
    await ask('case.claim', { flight: FLIGHT, traveller: rows[2]?.traveller ?? '' });
    const clear = (await ask('flights.get', { id: FLIGHT })).travellers.find(({ outcome }) => outcome === 'clear');
    await examine(unit, clear?.id ?? '', NOTHING);

    const view = await ask('statistics.rules', PERIOD);
    expect(view).toMatchObject({ flights: 1, travellers: 40, before: { flights: 0 } });
    const rule = (id: string) => view.rules.find((each) => each.rule === id);
    const expired = { evaluated: 40, hits: 21, selected: 2, positive: 1, negative: 1, small: true };
    expect(rule(EXPIRED)).toMatchObject({ ...expired, remark: 'always', precision: { perMille: 500 }, before: null });
    expect(rule(TWIN), 'every rule that hit gets the credit').toMatchObject(expired);
    expect(rule('customs.valid')).toMatchObject({ hits: 19, positive: 0, negative: 1 });
    expect(rule(NEVER)).toMatchObject({ evaluated: 40, hits: 0, remark: 'never', precision: null });
    expect(view.bases).toMatchObject([
      { basis: 'hit', selected: 2, positive: 1, negative: 1 },
      { basis: 'hand', selected: 1, positive: 0, negative: 1 },
      { basis: 'random', selected: 0 },
    ]);
    const later = await ask('statistics.rules', { from: '2026-11-27', to: '2026-12-03' });
    expect(later.flights).toBe(0);
    expect(later.rules.find((each) => each.rule === EXPIRED)?.before).toMatchObject({ hits: 21 });
  });

  test('the figures of a period count two travellers with a case each once, when they turn out to be one', async () => {
    const unit = await withPeople();
    const { ask } = unit;
    const [one, other] = (await ask('queue.page', QUEUE)).rows.map(({ traveller }) => traveller);
    await examine(unit, one ?? '', NOTHING);
    await examine(unit, other ?? '', SEIZURE);
    await ask(
      'traveller.join',
      { flight: FLIGHT, travellers: [one ?? '', other ?? ''], reason: 'the same person' },
      { confirmation: { officer: 'PRACTICE-police', passphrase: '' } },
    );
    const { rules, bases } = await ask('statistics.rules', PERIOD);
    const once = { selected: 1, positive: 1, negative: 0 };
    expect(rules.find(({ rule }) => rule === EXPIRED)).toMatchObject(once);
    expect(bases.find(({ basis }) => basis === 'hit')).toMatchObject(once);
  });

  test('the figures of a period name rules that hit the same travellers', async () => {
    const { ask } = await withPeople();
    const { travellers, pairs } = await ask('statistics.overlaps', PERIOD);
    expect(travellers).toBe(40);
    expect(pairs.map(({ rule, other, both, perMille }) => [rule, other, both, perMille])).toEqual([
      [EXPIRED, TWIN, 21, 1000],
      [TWIN, EXPIRED, 21, 1000],
    ]);
  });

  test('the figures of a period name the sign of rules that hit the same travellers and count once', async () => {
    const text = (id: string, sign: string) => ruleText(WHEN, { id, sign }, 2);
    const signs = [text('a', 'expired'), text('b', 'expired'), text('c', ''), text('d', '')];
    const { ask } = await withPeople('practice', worldWithRules(...signs));
    const { pairs } = await ask('statistics.overlaps', PERIOD);
    expect(
      pairs.filter(({ rule, other }) => rule < other).map(({ rule, other, sign }) => [rule + other, sign]),
    ).toEqual([
      ['ab', 'expired'],
      ['ac', null],
      ['ad', null],
      ['bc', null],
      ['bd', null],
      ['cd', null],
    ]);
  });

  test('the figures of a period end when they are cancelled', async () => {
    const { core } = await withPeople();
    const controller = new AbortController();
    controller.abort();
    const result = await core.call('statistics.overlaps', PERIOD, { signal: controller.signal });
    expect(result).toEqual({ ok: false, failure: { code: 'cancelled' } });
  });

  test('figures by group are for supervisors, and the look at them is recorded', async () => {
    const { ask, refused } = await withPeople('live');
    expect(await refused('statistics.groups', PERIOD)).toMatchObject({ code: 'not-permitted' });
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    const { travellers, groups } = await ask('statistics.groups', PERIOD);
    expect(travellers).toBe(40);
    expect(groups).toContainEqual({
      dimension: 'nationality',
      group: 'TGO',
      travellers: 40,
      selected: 0,
      inspected: 0,
      positive: 0,
    });
    const [latest] = await ask('audit.list', { before: null, count: 1 });
    expect(latest?.kind).toBe('statistics.groups-viewed');
  });

  test('the figures of a period are exported with a line for each rule', async () => {
    const { ask } = await withPeople();
    const made = await ask('statistics.export', { ...PERIOD, ...PLAIN });
    expect(made.file?.fileName).toMatch(/^rule-statistics-\w{3}-2026-E\d{8}\.csv$/);
    const lines = exportedLines(made);
    expect(lines).toHaveLength(5);
    expect(lines.find((line) => line.startsWith(NEVER))).toContain('never hit');
  });

  test.each([
    [{ from: '2026-11-26', to: '2026-11-20' }],
    [{ from: '2020-01-01', to: '2026-11-20' }],
    [{ from: 'then', to: 'now' }],
  ])('the figures are refused for %j', async (period) => {
    const { refused } = await openUnit();
    expect(await refused('statistics.rules', period)).toMatchObject({ code: 'invalid-input' });
  });
});
