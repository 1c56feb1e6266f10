import { beforeAll, describe, expect, test } from 'vitest';
import { batchEvaluator } from '../../../../renderer/core/back-test/evaluate-batch.ts';
import type { FromHelper, HelperPort, Helpers } from '../../../../renderer/core/back-test/helper-protocol.ts';
import type { BackTestReport } from '../../../../renderer/core/calls/back-test.ts';
import type { Progress } from '../../../../renderer/core/calls/progress.ts';
import { commit } from '../../../../renderer/core/store/commit.ts';
import { readAll } from '../../../../renderer/core/store/read.ts';
import { GROUPS } from '../../../../rules/back-test/tally.ts';
import { writtenRule } from '../../../../rules/language/write-rules.ts';
import { holdId, type RuleHold } from '../../../../rules/statistics/rule-hold.ts';
import { OUTCOMES } from '../../../../shared/screening/outcome.ts';
import { NOTHING, SEIZURE } from '../../../shared/casework/found-things.ts';
import { POLICE_ONLY_FRAME } from '../../../shared/frame/frame-fixtures.ts';
import { AGREED, exportedText, NAMED } from '../exports/asked.ts';
import { identified } from '../identified.ts';
import { emptyStores, openCore, openUnit, type TestCore, testWorld } from '../open-core.ts';
import { storeContents } from '../store-contents.ts';
import { trailOf } from '../trail-of.ts';
import { QUEUE } from '../whole-queue.ts';
import { importFewFlights } from './few-flights.ts';

type Window = Pick<BackTestReport, 'from' | 'to' | 'day'>;

let unit: TestCore;
let now = Date.parse('2026-11-24T08:00:00Z');
let draft: string;

const ALL: Window = { from: null, to: null, day: null };
/** The hits of this rule go. */
const REMOVED = 'immigration.document-expired';
/** This rule selects everybody whose booking was paid in cash for inspection. */
const ADDED = {
  id: 'customs.any-cash',
  kind: 'trigger',
  mandate: 'customs',
  family: 'payment',
  outcome: 'inspect',
  title: { en: 'Any cash' },
  when: { fact: 'booking.payment', includes: 'cash' },
};

beforeAll(async () => {
  await emptyStores();
  unit = await openUnit('practice', () => now);
  await importFewFlights(unit);
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
  const made = await unit.ask('drafts.create', { title: 'Cash', from: { active: true } });
  const added = await unit.ask('drafts.put-rule', { id: made.id, rev: made.rev, rule: ADDED });
  await unit.ask('drafts.remove-rule', { id: made.id, rev: added.rev, rule: REMOVED });
  draft = made.id;
}, 60_000);

const run = (more: Partial<Window> = {}): Promise<BackTestReport> =>
  unit.ask('back-test.run', { candidate: { draft }, ...ALL, ...more });

describe('a back-test of a draft', () => {
  test('a back-test of a draft counts for the rules in force what the stored screenings say', async () => {
    const report = await run();
    const screened = (await readAll(unit.store, 'flightManifests')).flatMap(({ value }) => value.screening.travellers);
    expect(report).toMatchObject({
      travellers: screened.length,
      unread: 0,
      candidate: { version: null, title: 'Cash' },
    });
    for (const [index, group] of GROUPS.entries()) {
      const levels = screened.map((each) => (group === 'overall' ? each.outcome : each.outcomes[group]));
      const counts = OUTCOMES.map((outcome) => [outcome, levels.filter((level) => level === outcome).length]);
      expect(report.outcomes[index]).toMatchObject({ group, before: Object.fromEntries(counts) });
    }
    const rules = (await unit.ask('rules.get', {})).rules.map(({ id, hits, unknown }) => [id, hits, unknown]);
    const counted = report.rules.filter(({ weightBefore }) => weightBefore !== null);
    expect(counted.map((each) => [each.rule, each.hitsBefore, each.unknownBefore])).toEqual(rules);
  });

  test('a back-test of a draft shows what each changed rule does, and nothing of the other rules', async () => {
    const { rules } = await run();
    const cash = await unit.ask('rules.preview', { rule: ADDED, lists: null, days: 3000 });
    const hits = 'hits' in cash ? cash.hits : -1;
    expect(hits).toBeGreaterThan(0);
    expect(rules.find(({ rule }) => rule === ADDED.id)).toMatchObject({
      change: 'added',
      weightBefore: null,
      weightAfter: 0,
      hitsBefore: 0,
      hitsAfter: hits,
      gained: hits,
    });
    const removed = rules.find(({ rule }) => rule === REMOVED);
    expect(removed).toMatchObject({ change: 'removed', weightAfter: null, hitsAfter: 0, gained: 0 });
    expect(removed?.lost).toBe(removed?.hitsBefore);
    const others = rules.filter(({ rule }) => rule !== ADDED.id && rule !== REMOVED);
    expect(others.every(({ change, gained, lost }) => change === 'same' && gained === 0 && lost === 0)).toBe(true);
  });

  test('a back-test of a draft names every traveller who is newly flagged, with the rules that do it', async () => {
    const report = await run();
    const { total, travellers } = await unit.ask('back-test.travellers', {
      run: report.run,
      group: 'gained',
      from: 0,
      count: 50,
    });
    expect(total).toBe(report.moves.gained);
    expect(travellers).toHaveLength(Math.min(50, total));
    for (const { name, before, after, rules } of travellers) {
      expect([name === '', before, after]).toEqual([false, 'clear', 'inspect']);
      expect(rules[0]).toMatchObject({ rule: ADDED.id, move: 'gained', leaves: [{ result: true }] });
    }
    const later = await unit.ask('back-test.travellers', { run: report.run, group: 'gained', from: 3, count: 2 });
    expect(later.travellers).toEqual(travellers.slice(3, 5));
  });

  test('a back-test of a draft writes nothing but the record that it was run', async () => {
    const before = await storeContents(unit.store);
    const entries = (await trailOf(unit)).length;
    await run();
    expect(await storeContents(unit.store)).toEqual(before);
    expect(await readAll(unit.store, 'cases')).toEqual([]);
    const audit = await trailOf(unit);
    expect(audit.slice(entries).map(({ kind, subject }) => [kind, subject])).toEqual([['back-test.run', 'Cash']]);
  });

  test('a back-test of a draft shows the results of travellers whose case is closed', async () => {
    const { run: id } = await run();
    const [gained] = (await unit.ask('back-test.travellers', { run: id, group: 'gained', from: 0, count: 1 }))
      .travellers;
    const queue = (await unit.ask('queue.page', QUEUE)).rows;
    const queued = queue.find(({ reasons }) => reasons.every(({ rule }) => rule !== REMOVED));
    if (gained === undefined || queued === undefined) throw new Error('nobody');
    // Every flight has landed.
    now += 3 * 86_400_000;
    for (const [{ flight, traveller }, result] of [
      [queued, SEIZURE],
      [gained, NOTHING],
    ] as const) {
      const { id: work } = await unit.ask('case.claim', { flight, traveller });
      await unit.ask('case.select', { id: work, note: 'Seen before' });
      await identified(unit.ask, work);
      await unit.ask('case.record-result', { id: work, ...result, note: '' });
    }
    const { positives, negatives, run: after } = await run();
    expect(positives).toEqual({ kept: 1, lost: 0, gained: 0, missed: 0 });
    expect(negatives).toEqual({ kept: 0, lost: 0, gained: 1, missed: 0 });
    const { travellers } = await unit.ask('back-test.travellers', {
      run: after,
      group: 'positives',
      from: 0,
      count: 5,
    });
    expect(travellers).toMatchObject([{ name: queued.name, result: 'found' }]);
  });

  test('a back-test of a draft reads only the flights in its window', async () => {
    expect((await run({ from: '2026-11-24', to: '2026-11-25' })).flights).toBe((await run()).flights);
    expect((await run({ to: '2026-11-20' })).flights).toBe(0);
  });

  test('a back-test of a draft takes rules as they stand on the day of each flight, or all on one day', async () => {
    const made = await unit.ask('drafts.create', { title: 'Later', from: { active: true } });
    const rule = { ...ADDED, id: 'customs.later-cash', validFrom: '2026-12-24' };
    await unit.ask('drafts.put-rule', { id: made.id, rev: made.rev, rule });
    const gained = async (day: string | null) => {
      const report = await unit.ask('back-test.run', { candidate: { draft: made.id }, ...ALL, day });
      return report.rules.find((each) => each.rule === rule.id)?.gained;
    };
    expect(await gained(null)).toBe(0);
    expect(await gained('2026-12-23')).toBe(0);
    expect(await gained('2026-12-24')).toBeGreaterThan(0);
  });

  test('a back-test of a draft is cancelled at once and leaves no report', async () => {
    const abort = new AbortController();
    const steps: Progress[] = [];
    const onProgress = (step: Progress) => {
      steps.push(step);
      abort.abort();
    };
    const call = unit.core.call(
      'back-test.run',
      { candidate: { draft }, ...ALL },
      { signal: abort.signal, onProgress },
    );
    expect(await call).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(steps.length).toBeLessThan(3);
  });

  test('a back-test of a draft is exported with its totals, rules and travellers', async () => {
    const { run: id } = await run();
    const made = await unit.ask('back-test.export', { run: id, ...NAMED }, AGREED);
    const text = exportedText(made);
    expect(made.file?.fileName).toMatch(/^back-test-\w{3}-2026-E\d{8}\.csv$/);
    expect(text).toContain('Candidate,Cash · ');
    expect(text).toContain(`${ADDED.id},Any cash,Customs,New,0,`);
    expect(text).toMatch(/Newly flagged,"\w+ \w+ \w{3}–\w{3}, [\d/]{10}","[^"]+",Clear,Inspect,/);
  });

  test('a back-test of a draft is refused if the draft has mistakes or does not exist', async () => {
    const made = await unit.ask('drafts.create', { title: 'Broken', from: { active: true } });
    const rule = { ...ADDED, when: { fact: 'no.fact', is: true } };
    await unit.ask('drafts.put-rule', { id: made.id, rev: made.rev, rule });
    const refused = (candidate: { readonly draft: string } | { readonly version: number }) =>
      unit.refused('back-test.run', { candidate, ...ALL });
    expect(await refused({ draft: made.id })).toMatchObject({
      code: 'rules-refused',
      problems: [{ code: 'unknown-fact' }],
    });
    expect(await refused({ draft: 'nothing' })).toEqual({ code: 'not-found', what: 'draft' });
    expect(await refused({ version: 77 })).toEqual({ code: 'not-found', what: 'version' });
    const page = { run: 'gone', group: 'gained', from: 0, count: 1 } as const;
    expect(await unit.refused('back-test.travellers', page)).toEqual({ code: 'not-found', what: 'back-test' });
  });
});

/** A helper worker as the browser has it, on this thread: messages are copied and answered later. */
function helper(way: 'works' | 'breaks' | 'is not there'): HelperPort {
  let listener: (event: { readonly data: FromHelper }) => void = () => undefined;
  let evaluate: ReturnType<typeof batchEvaluator> | null = null;
  let ended = false;
  return {
    addEventListener(type: string, added: never) {
      if (type === 'message') listener = added;
      else if (way === 'is not there') setTimeout(added, 0, {});
    },
    terminate() {
      ended = true;
    },
    postMessage(message, transfer) {
      const data = structuredClone(message, { transfer: transfer as ArrayBuffer[] });
      setTimeout(() => {
        if (ended || way === 'is not there') return;
        if (data.kind === 'begin') {
          evaluate = batchEvaluator(data.task);
          listener({ data: { kind: 'begun' } });
          return;
        }
        if (way === 'breaks' || evaluate === null || data.kind === 'read') {
          listener({ data: { kind: 'failed', detail: 'Error' } });
          return;
        }
        const work = evaluate(data.flights);
        let step = work.next();
        while (!step.done) step = work.next();
        listener({ data: { kind: 'evaluated', result: step.value } });
      });
    },
  };
}

describe('helper workers of a back-test', () => {
  const withHelpers = (helpers: Helpers) => openCore('practice', undefined, { helpers });

  test.each(['works', 'is not there'] as const)(
    'if each helper worker %s, the back-test finds the same as without helpers',
    async (way) => {
      const helped = await withHelpers({ count: 2, make: () => helper(way) });
      const input = { candidate: { draft }, ...ALL };
      const { run: one, ...report } = await helped.ask('back-test.run', input);
      const { run: other, ...expected } = await unit.ask('back-test.run', input);
      expect(report).toEqual(expected);
      for (const group of ['gained', 'lost', 'positives'] as const) {
        const page = { group, from: 0, count: 50 };
        expect(await helped.ask('back-test.travellers', { run: one, ...page })).toEqual(
          await unit.ask('back-test.travellers', { run: other, ...page }),
        );
      }
    },
  );

  test('a helper that breaks is reported, and the back-test does not wait for it', async () => {
    const helped = await withHelpers({ count: 2, make: () => helper('breaks') });
    expect(await helped.refused('back-test.run', { candidate: { draft }, ...ALL })).toEqual({
      code: 'internal',
      detail: 'Error',
    });
  });
});

test('the shipped rules can be tried, whatever rules are in force', async () => {
  const report = await unit.ask('back-test.run', { candidate: { shipped: true }, ...ALL });
  expect(report.candidate.hash).toBe(testWorld().ruleSet.hash);
  expect(Object.values(report.moves)).toEqual([0, 0, 0, 0]);
  expect(writtenRule(testWorld().ruleSet.rules[0] as never).id).toBe(report.rules[0]?.rule);
});

test('a report is for the agency whose officer asked for it', async () => {
  const { run: id } = await run();
  await unit.ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'P' });
  const page = { run: id, group: 'gained', from: 0, count: 1 } as const;
  expect(await unit.refused('back-test.travellers', page)).toEqual({ code: 'not-found', what: 'back-test' });
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
  expect((await unit.ask('back-test.travellers', page)).travellers).toHaveLength(1);
});

test('no trial shows rules that the officer may not see', async () => {
  const { run: id } = await run();
  const { proposal } = await unit.ask('frame.propose', { frame: POLICE_ONLY_FRAME, note: 'test' });
  await unit.ask('session.act-as', { agency: 'police', role: 'supervisor', name: 'P' });
  await unit.ask('frame.confirm', { hash: proposal?.hash ?? '' });
  const mandates = async () => new Set((await run()).rules.map(({ mandate }) => mandate));
  expect(await mandates()).toContain('police');
  await unit.ask('session.act-as', { agency: 'customs', role: 'supervisor', name: 'S' });
  expect(await mandates()).not.toContain('police');
  const page = { run: id, group: 'gained', from: 0, count: 1 } as const;
  expect(await unit.refused('back-test.travellers', page), 'run before the frame').toMatchObject({
    code: 'not-found',
  });
  const rule = { ...ADDED, mandate: 'police' };
  expect(await unit.ask('rules.preview', { rule, lists: null, days: 30 })).toEqual({
    problems: [{ code: 'not-to-be-seen', params: {}, path: 'when' }],
  });
});

test('a report says that holds were left out only to an officer who may know of one', async () => {
  const rule = testWorld().ruleSet.rules.find(({ mandate }) => mandate === 'police')?.id ?? '';
  const hold: RuleHold = {
    ...{ id: holdId('2026-11-24', rule), rule, day: '2026-11-24', text: 'a'.repeat(64) },
    ...{ ruleSet: { version: 1, hash: 'b'.repeat(64) }, began: '2026-11-24T08:00:00.000Z', released: null },
    ...{ measured: { hits: 50, evaluated: 100 }, limit: { perMille: 100, least: 10 } },
  };
  await commit(unit.store, [{ table: 'ruleHolds', id: hold.id, rev: 0, value: hold }], []);
  await unit.core.close();
  // Terms of screening are read when a store is opened.
  unit = await openCore('practice', () => now);
  const leftOut = async (agency: 'customs' | 'police') => {
    await unit.ask('session.act-as', { agency, role: 'supervisor', name: agency[0]?.toUpperCase() ?? '' });
    return (await unit.ask('back-test.run', { candidate: { shipped: true }, ...ALL })).leftOut;
  };
  expect(await leftOut('police')).toEqual(['holds']);
  expect(await leftOut('customs')).toEqual([]);
});
