/** Observe and report: the journey's record goes to the agency that owns the rule. */
import { afterEach, describe, expect, test } from 'vitest';
import { ruleText } from '../../rules/rule-fixtures.ts';
import { FLIGHT } from './messages.ts';
import { emptyStores } from './open-core.ts';
import { desk, EXPIRED } from './queue-acts/desk.ts';
import { trailOf } from './trail-of.ts';

afterEach(emptyStores);

const observe = (mandate: string) =>
  ruleText(EXPIRED, { id: `${mandate}.observed`, mandate, weight: '70', handling: 'observe and report' }, 2);

describe('an observed journey', () => {
  test('is read by officers of the agency that owns the rule, with flight, seat, bags and booking, and by no other', async () => {
    const test = await desk([observe('customs')], null);
    await test.as('customs', 'analyst');
    const found = await test.ask('observed.list', {});
    expect(found.map(({ name }) => name)).toEqual(['HIT, AMA', 'OTHER, KOSSI']);
    expect(found[0]).toMatchObject({ flight: FLIGHT, leg: { number: 508 }, companions: [], passed: [] });
    for (const agency of ['police', 'immigration'] as const) {
      await test.as(agency);
      expect(await test.ask('observed.list', {}), agency).toEqual([]);
    }
  });

  test('of a joint rule is read by every agency with a law of its own', async () => {
    const test = await desk([observe('joint')], null);
    for (const agency of ['customs', 'police'] as const) {
      await test.as(agency);
      expect(await test.ask('observed.list', {}), agency).toHaveLength(2);
    }
  });

  test('is noted as passed on, with whom and when, for the own agency and in the trail', async () => {
    const test = await desk([observe('joint')], null);
    await test.as('customs');
    const on = { flight: FLIGHT, traveller: test.people[0] ?? '', to: 'the drug unit' };
    const passed = [{ to: 'the drug unit', at: '2026-11-24T08:00:00.000Z' }];
    expect(await test.ask('observed.pass-on', on)).toMatchObject({ passed });
    expect((await test.ask('observed.list', {}))[0]).toMatchObject({ passed });
    const entry = (await trailOf(test)).find(({ kind }) => kind === 'observed.passed-on');
    expect(entry).toMatchObject({ subject: on.traveller, details: { flight: FLIGHT, to: 'the drug unit' } });
    await test.as('police');
    expect((await test.ask('observed.list', {}))[0]?.passed).toEqual([]);
  });

  test('is not passed on by an agency that does not own the rule', async () => {
    const test = await desk([observe('customs')], null);
    await test.as('police');
    const on = { flight: FLIGHT, traveller: test.people[0] ?? '', to: 'the drug unit' };
    expect(await test.refused('observed.pass-on', on)).toEqual({ code: 'not-found', what: 'traveller' });
  });
});
