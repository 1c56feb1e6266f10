import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { confirmedBy } from './chosen-second.ts';
import { crowd, FLIGHT, paxlst } from './messages.ts';
import { emptyStores, openCore, openUnit, type TestCore, worldWithRules } from './open-core.ts';

beforeEach(emptyStores);

const WIDE = 'immigration.wide';
const FORCING = 'police.forcing';
const WHEN = '{ fact: document.expired, is: true }';
const WORLD = worldWithRules(
  ruleText(WHEN, { id: WIDE, mandate: 'immigration', family: 'identity', weight: '40' }),
  ruleText(WHEN, {
    id: FORCING,
    mandate: 'police',
    family: 'identity',
    kind: 'trigger',
    weight: '',
    outcome: 'inspect',
  }),
);

/** People of whom the first `expired` have an expired passport. */
async function importPeople({ ask }: TestCore, count: number, expired: number, control = 'C1'): Promise<void> {
  const people = crowd(count).map((person, at) => (at < expired ? { ...person, expiry: '250131' } : person));
  await ask('import.start', { way: 'files', files: [{ name: `${control}.edi`, bytes: paxlst(people, { control }) }] });
}

/** Hits of a rule on the flight, and how many of them are held, after everything was screened again. */
async function countsOf({ ask }: TestCore, rule: string): Promise<readonly [hits: number, held: number]> {
  const found = (await ask('rules.get', {})).rules.find(({ id }) => id === rule);
  return [found?.hits ?? 0, found?.held ?? 0];
}

describe('the circuit breaker', () => {
  test('the circuit breaker holds a rule over its limit: its hits are kept without effect until it is released', async () => {
    const unit = await openUnit('practice', undefined, { world: WORLD });
    const { ask } = unit;
    await importPeople(unit, 60, 30);
    const { holds, limit } = await ask('holds.list', {});
    expect(limit).toEqual({ perMille: 300, least: 20 });
    expect(holds).toMatchObject([{ rule: WIDE, state: 'held', measured: { hits: 30, evaluated: 60 } }]);
    await expect.poll(() => countsOf(unit, WIDE)).toEqual([30, 30]);
    expect(await countsOf(unit, FORCING), 'a trigger is never held').toEqual([30, 0]);
    expect((await ask('session.get', {})).ruleSet.held).toBe(1);
    const { travellers } = await ask('flights.get', { id: FLIGHT });
    expect(travellers.filter(({ scores }) => scores.immigration > 0)).toEqual([]);

    const after = await ask('hold.release', {
      id: holds[0]?.id ?? '',
      reason: 'passports of that state were extended',
    });
    expect(after.holds).toMatchObject([{ state: 'released', released: { officer: 'LFW-01' } }]);
    await expect.poll(() => countsOf(unit, WIDE)).toEqual([30, 0]);
    await importPeople(unit, 70, 40, 'C2');
    expect((await ask('holds.list', {})).holds, 'somebody looked at it').toHaveLength(1);
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    const kinds = (await ask('audit.list', { before: null, count: 20 })).map(({ kind }) => kind);
    expect(kinds).toContain('rule.held');
    expect(kinds).toContain('rule.released');
  });

  test('the circuit breaker leaves rules with few hits alone, and follows the limit that is set', async () => {
    const unit = await openUnit('practice', undefined, { world: WORLD });
    const { ask } = unit;
    await importPeople(unit, 30, 19);
    expect((await ask('holds.list', {})).holds).toEqual([]);
    const { holds } = await ask('breaker.set', { perMille: 500, least: 10 }, confirmedBy('police'));
    expect(holds).toMatchObject([{ rule: WIDE, limit: { perMille: 500, least: 10 } }]);
  });

  test('the limit of the circuit breaker is set by two agencies, and not so low that every rule with a hit is held', async () => {
    const unit = await openUnit('practice', undefined, { world: WORLD });
    const { ask, core, refused } = unit;
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    await importPeople(unit, 10, 1);
    const limit = { perMille: 100, least: 10 };
    expect(await refused('breaker.set', limit)).toMatchObject({
      code: 'second-needed',
      need: 'other-agency',
      permission: 'rules.hold',
    });
    for (const low of [
      { perMille: 1, least: 1 },
      { ...limit, perMille: 99 },
      { ...limit, least: 9 },
    ])
      expect(await core.call('breaker.set', low, confirmedBy('police'))).toMatchObject({
        ok: false,
        failure: { code: 'invalid-input' },
      });
    expect(await core.call('breaker.set', limit, confirmedBy('customs'))).toMatchObject({
      ok: false,
      failure: { code: 'second-agency' },
    });
    expect(await ask('holds.list', {})).toMatchObject({ limit: { perMille: 300, least: 20 }, holds: [] });
    expect(await ask('breaker.set', limit, confirmedBy('police'))).toMatchObject({ limit, holds: [] });
    const entries = await ask('audit.list', { before: null, count: 20 });
    expect(entries.find(({ kind }) => kind === 'breaker.set')).toMatchObject({ second: 'PRACTICE-police' });
  });

  test('the circuit breaker is in force again when the store is opened again', async () => {
    const unit = await openUnit('practice', undefined, { world: WORLD });
    await importPeople(unit, 60, 30);
    await unit.core.close();
    const again = await openCore('practice', undefined, { world: WORLD });
    await again.core.resume();
    expect(await countsOf(again, WIDE)).toEqual([30, 30]);
  });

  test('the circuit breaker is released, and its limit set, by supervisors with a reason', async () => {
    const unit = await openUnit('live', undefined, { world: WORLD });
    const { ask, refused } = unit;
    await importPeople(unit, 60, 30);
    const [hold] = (await ask('holds.list', {})).holds;
    const id = hold?.id ?? '';
    expect(await refused('hold.release', { id, reason: 'why not' })).toMatchObject({ code: 'not-permitted' });
    expect(await refused('breaker.set', { perMille: 900, least: 20 })).toMatchObject({ code: 'not-permitted' });
    await ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
    expect(await refused('hold.release', { id, reason: ' ' })).toEqual({ code: 'reason-required' });
    expect(await refused('hold.release', { id: 'x', reason: 'why not' })).toEqual({ code: 'not-found', what: 'hold' });
    await ask('hold.release', { id, reason: 'looked at it' });
    expect(await refused('hold.release', { id, reason: 'twice' })).toEqual({ code: 'conflict', what: 'hold' });
  });
});
