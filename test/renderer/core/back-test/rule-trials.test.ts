import { beforeAll, describe, expect, test } from 'vitest';
import type { Progress } from '../../../../renderer/core/calls/progress.ts';
import type { PreviewView } from '../../../../renderer/core/calls/rule-trials.ts';
import { readAll } from '../../../../renderer/core/store/read.ts';
import { writtenRule } from '../../../../rules/language/write-rules.ts';
import { paxlst, TWO_PEOPLE } from '../messages.ts';
import { emptyStores, openUnit, type TestCore, testWorld } from '../open-core.ts';
import { importFewFlights } from './few-flights.ts';

/** The samples have a flight with the same number as the messages of the tests. */
const FLIGHT = 'ET-902-ADD-2026-11-24';
const NOW = Date.parse('2026-11-24T08:00:00Z');

let unit: TestCore;
let now = NOW;

beforeAll(async () => {
  await emptyStores();
  unit = await openUnit('practice', () => now);
  await importFewFlights(unit);
}, 60_000);

const RULE = {
  id: 'customs.trial',
  kind: 'indicator',
  mandate: 'customs',
  family: 'payment',
  weight: 30,
  title: { en: 'Trial' },
};
const CASH = { ...RULE, when: { fact: 'booking.payment', includes: 'cash' } };

async function preview(rule: unknown, days = 30, lists: unknown = null): Promise<PreviewView> {
  const view = await unit.ask('rules.preview', { rule, lists, days });
  if (!('sample' in view)) throw new Error(JSON.stringify(view.problems));
  return view;
}

describe('the preview of a rule', () => {
  test('the preview of a rule counts what a screening with it counted, for every shipped rule', async () => {
    const { ruleSet } = testWorld();
    const screened = new Map((await unit.ask('rules.get', {})).rules.map((rule) => [rule.id, rule]));
    for (const rule of ruleSet.rules.filter((_, index) => index % 5 === 0)) {
      const { hits, unknown, sample } = await preview(writtenRule(rule), 3000);
      const { hits: expected, unknown: undecided } = screened.get(rule.id) ?? { hits: -1, unknown: -1 };
      expect([rule.id, hits, unknown]).toEqual([rule.id, expected, undecided]);
      expect(sample.filter(({ state }) => state === 'hit')).toHaveLength(Math.min(20, hits));
    }
  });

  test('the preview of a rule names the travellers it hits on the latest flights, with every leaf', async () => {
    const { flights, travellers, sample } = await preview(CASH);
    expect(flights).toBeGreaterThan(1);
    expect(travellers).toBeGreaterThan(100);
    const days = sample.map(({ flight }) => flight.slice(-10));
    expect(days).toEqual([...days].sort().reverse());
    for (const { state, name, leaves } of sample) {
      expect(name).not.toBe('');
      expect(leaves).toMatchObject([
        { path: '', fact: 'booking.payment', operator: 'includes', result: state === 'hit' ? true : 'unknown' },
      ]);
    }
  });

  test('the preview of a rule reports its counts while it runs', async () => {
    const steps: Progress[] = [];
    await unit.ask(
      'rules.preview',
      { rule: CASH, lists: null, days: 3000 },
      { onProgress: (step) => steps.push(step) },
    );
    const { sample: _, problems: __, ...counts } = await preview(CASH, 3000);
    expect(steps.at(-1)).toMatchObject({ phase: 'trying', counts });
  });

  test('the preview of a rule looks no further back than asked', async () => {
    now = NOW + 40 * 86_400_000;
    const [month, all] = [await preview(CASH, 30), await preview(CASH, 60)];
    now = NOW;
    expect([month.flights, all.flights]).toEqual([0, (await preview(CASH, 3000)).flights]);
  });

  test('the preview of a broken rule names each mistake by its place in the rule', async () => {
    const rule = { ...RULE, when: { any: [{ fact: 'bags.count', atLeast: 'x' }] } };
    expect(await unit.ask('rules.preview', { rule, lists: null, days: 30 })).toEqual({
      problems: [expect.objectContaining({ path: 'when.any.0.atLeast', code: 'operand-wrong-type' })],
    });
  });

  test('the preview of a rule takes the lists of the draft if they are given', async () => {
    const rule = { ...RULE, when: { fact: 'flight.destination', inList: 'ours' } };
    const lists = { ours: { owner: 'X', reason: 'X', validTo: '2030-01-01', entries: ['LFW'] } };
    const { hits } = await preview(rule, 3000, lists);
    expect(hits).toBeGreaterThan(0);
    expect(await unit.ask('rules.preview', { rule, lists: null, days: 30 })).toMatchObject({
      problems: [{ code: 'unknown-list' }],
    });
  });

  test('the preview of a rule ends when it is cancelled', async () => {
    const abort = new AbortController();
    const call = unit.core.call(
      'rules.preview',
      { rule: CASH, lists: null, days: 3000 },
      { signal: abort.signal, onProgress: () => abort.abort() },
    );
    expect(await call).toEqual({ ok: false, failure: { code: 'cancelled' } });
  });

  test.each([
    ['conditions', Array.from({ length: 1000 }, (_, at) => ({ fact: 'booking.leadHours', equals: at }))],
    [
      'patterns',
      Array.from({ length: 200 }, (_, at) => ({
        fact: 'booking.locator',
        matchesPattern: `.*[A-M].{${10 + (at % 80)}}`,
      })),
    ],
  ])('the preview of a rule with as many %s as allowed is made, and ends when it is cancelled', async (_title, any) => {
    const rule = { ...RULE, when: { any } };
    expect((await preview(rule, 3000)).travellers).toBeGreaterThan(100);
    const abort = new AbortController();
    const call = unit.core.call('rules.preview', { rule, lists: null, days: 3000 }, { signal: abort.signal });
    abort.abort();
    expect(await call).toEqual({ ok: false, failure: { code: 'cancelled' } });
  });

  test('the preview of a rule sees at once what was imported since', async () => {
    const rule = { ...RULE, when: { fact: 'document.daysToExpiry', lessThan: 0 } };
    const before = await preview(rule, 3000);
    const bytes = paxlst([...TWO_PEOPLE, { surname: 'AGBEKO', given: 'AMA', document: 'TG777', expiry: '200101' }], {
      flight: 'ET902',
      test: true,
    });
    await unit.ask('import.start', { files: [{ name: 'new.edi', bytes }], way: 'files' });
    const after = await preview(rule, 3000);
    expect(after.hits).toBe(before.hits + 2);
  });
});

describe('a rule tried on one traveller', () => {
  test('a rule tried on one traveller shows every leaf with the value it read', async () => {
    const [section] = (await readAll(unit.store, 'flightManifests')).filter(({ id }) => id === FLIGHT);
    const traveller = section?.value.flight.travellers.find(({ surname }) => surname === 'OKAFOR')?.id ?? '';
    const when = {
      any: [
        { fact: 'document.daysToExpiry', lessThan: 0 },
        { fact: 'booking.payment', includes: 'cash' },
      ],
    };
    const tried = await unit.ask('rules.try', { rule: { ...RULE, when }, lists: null, flight: FLIGHT, traveller });
    expect(tried).toMatchObject({
      truth: true,
      leaves: [
        { path: 'any.0', result: true, state: 'value' },
        { path: 'any.1', result: 'unknown', state: 'not-sent', actual: null },
      ],
    });
  });

  test('a trial of a rule on a flight without the traveller is answered as not found', async () => {
    const input = { rule: CASH, lists: null, flight: FLIGHT, traveller: 'nobody' };
    expect(await unit.refused('rules.try', input)).toEqual({ code: 'not-found', what: 'traveller' });
  });
});
