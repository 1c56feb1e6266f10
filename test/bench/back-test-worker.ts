/**
 * Runs inside Chromium, in a worker as the core does. Fills a real store with the fact blocks of the given number of travellers, then back-tests
 * them repeatedly with helpers as the workstation has them. The blocks come from some hundred flights of sample messages, copied under other ids
 * until there are enough.
 */
import { BackTests } from '../../renderer/core/back-test/back-tests.ts';
import type { HelperPort } from '../../renderer/core/back-test/helper-protocol.ts';
import { previewRule } from '../../renderer/core/back-test/preview-rule.ts';
import { type BackTestOrder, runBackTest } from '../../renderer/core/back-test/run-back-test.ts';
import type { Services, WholeRequest } from '../../renderer/core/request.ts';
import { shippedWorld } from '../../renderer/core/shipped-world.ts';
import { commit, type Write } from '../../renderer/core/store/commit.ts';
import { readHeads } from '../../renderer/core/store/heads.ts';
import { openStore, type Store } from '../../renderer/core/store/open-store.ts';
import type { World } from '../../renderer/core/world.ts';
import { compileRules, leavesOf } from '../../rules/engine/compile.ts';
import type { RuleSet } from '../../rules/language/rule-set.ts';
import type { Officer } from '../../shared/casework/case.ts';
import { dateOfDay, dayNumber } from '../../shared/time/civil.ts';
import { testStore } from '../renderer/core/test-keys.ts';
import { type BenchFlight, benchDay, benchSets, FIRST_DAY } from './back-test-data.ts';
import { median } from './measure.ts';

export interface BackTestAsked {
  readonly travellers: number;
  /** Days of samples that are made. */
  readonly days: number;
  readonly passes: number;
  /** No further pass starts after this many seconds. */
  readonly seconds: number;
}

export interface BackTestMeasured {
  readonly travellers: number;
  readonly flights: number;
  readonly distinctFlights: number;
  readonly bytesPerTraveller: number;
  /** Seconds of each pass after the first. */
  readonly seconds: readonly number[];
  readonly moved: number;
  readonly cancelMs: number;
  readonly preview: PreviewMeasured;
}

/** Times for a rule under edit over the flights of the last day. */
export interface PreviewMeasured {
  readonly travellers: number;
  /** With its columns still to be opened, and with open columns. */
  readonly firstMs: number;
  readonly againMs: number;
}

declare const self: DedicatedWorkerGlobalScope;

const STORED_TOGETHER = 400;

self.addEventListener('message', ({ data }: MessageEvent<BackTestAsked>) => {
  measure(data).then(
    (measured) => self.postMessage({ measured }),
    (error: unknown) => self.postMessage({ failure: error instanceof Error ? (error.stack ?? '') : String(error) }),
  );
});

async function measure({ travellers, days, passes, seconds }: BackTestAsked): Promise<BackTestMeasured> {
  const store = await openStore(await testStore('practice'));
  const world = shippedWorld();
  const distinct = Array.from({ length: days }, (_, seed) => benchDay(world, seed)).flat();
  const filled = await fill(store, distinct, travellers);
  const { active, candidate } = benchSets(world.ruleSet);
  const request = requestOf(store, { ...world, ruleSet: active, compiled: compileRules(active) });
  const named = { version: 2, hash: candidate.hash, title: 'bench', format: candidate.format };
  const order: BackTestOrder = { candidate, named, from: null, to: null, day: null };
  // Every screen keeps the heads open, so a back-test finds them open.
  await readHeads(store);
  self.postMessage({ filled: true });
  const times: number[] = [];
  let moved = 0;
  const begun = performance.now();
  for (let pass = 0; pass <= passes; pass++) {
    const before = performance.now();
    const { report } = await runBackTest(request(new AbortController().signal), order);
    if (report.travellers !== filled.travellers || report.unread > 0)
      throw new Error(`${report.travellers} travellers, ${report.unread} unread`);
    moved = Object.values(report.moves).reduce((sum, count) => sum + count, 0);
    if (pass > 0 || passes === 0) times.push((performance.now() - before) / 1000);
    if (times.length > 0 && (performance.now() - begun) / 1000 > seconds) break;
  }
  const cancelMs = await cancelled(request, order);
  const preview = await previewed(request(new AbortController().signal), active, days);
  store.close();
  return { ...filled, distinctFlights: distinct.length, seconds: times, moved, cancelMs, preview };
}

/** Stores copies of the flights until there are enough travellers. */
async function fill(
  store: Store,
  flights: readonly BenchFlight[],
  wanted: number,
): Promise<Pick<BackTestMeasured, 'travellers' | 'flights' | 'bytesPerTraveller'>> {
  let travellers = 0;
  let stored = 0;
  let bytes = 0;
  let writes: Write[] = [];
  const flush = async () => {
    await commit(store, writes, []);
    writes = [];
  };
  for (let copy = 0; travellers < wanted; copy++) {
    for (const flight of flights) {
      if (travellers >= wanted) break;
      for (const write of flight.writes) {
        writes.push(copyOf(write, `-${copy}`));
      }
      travellers += flight.travellers;
      stored++;
      if (writes.length >= STORED_TOGETHER) await flush();
    }
  }
  await flush();
  await store.table('factBlocks').each(({ body }) => {
    bytes += body.length;
  });
  return { travellers, flights: stored, bytesPerTraveller: bytes / travellers };
}

/** A head or block under another id. */
function copyOf(write: BenchFlight['writes'][number], copy: string): Write {
  if (!('value' in write)) throw new Error(`nothing of ${write.table}`);
  const id = write.id + copy;
  if (write.table === 'factBlocks') return { ...write, id };
  if (write.table === 'flightHeads') return { ...write, id, value: { ...write.value, id } };
  throw new Error(`nothing of ${write.table}`);
}

type Part = Pick<WholeRequest, 'store' | 'world' | 'signal' | 'context' | 'progress'> & {
  readonly services: Pick<Services, 'backTests' | 'helpers'>;
};

const OFFICER: Officer = {
  ...{ id: 'bench', name: 'bench', agency: 'customs', role: 'analyst' },
  ...{ controlOfficer: false, secondLine: false },
};

/** The parts of a request that a back-test uses. */
function requestOf(store: Store, world: World): (signal: AbortSignal) => WholeRequest {
  const make = (): HelperPort => new Worker('/helper.js', { type: 'module' });
  const count = Math.max(1, Math.min(2, self.navigator.hardwareConcurrency));
  const { agency, role } = OFFICER;
  return (signal) => {
    const part: Part = {
      store,
      world,
      signal,
      context: {
        ...{ officer: OFFICER, agency, role, mustChange: false, byPin: false, unit: null, second: null },
        now: '2026-12-31T10:00:00Z',
        newId: () => 'run',
      },
      services: { backTests: new BackTests(), helpers: { count, make } },
      progress: (progress) => self.postMessage({ progress }),
    };
    return part as WholeRequest;
  };
}

/** Edits a rule of at least three conditions repeatedly. Each time it is compiled again, as after a key press. No traveller is named. */
async function previewed(
  request: WholeRequest,
  { rules, lists, ...rest }: RuleSet,
  days: number,
): Promise<PreviewMeasured> {
  const rule = rules.find(({ when }) => leavesOf(when).length >= 3);
  if (rule === undefined) throw new Error('no such rule');
  const day = dateOfDay(dayNumber(FIRST_DAY) + days - 1);
  const then = { ...request, context: { ...request.context, now: `${day}T10:00:00Z` } };
  const times: number[] = [];
  let travellers = 0;
  for (let pass = 0; pass < 6; pass++) {
    const before = performance.now();
    const compiled = compileRules({ ...rest, lists, rules: [rule] });
    travellers = (await previewRule(then, compiled, 0)).travellers;
    times.push(performance.now() - before);
  }
  const [firstMs = 0, ...again] = times;
  return { travellers, firstMs, againMs: median(again) };
}

/** Milliseconds until a back-test that is well under way has ended after its cancellation. */
async function cancelled(request: (signal: AbortSignal) => WholeRequest, order: BackTestOrder): Promise<number> {
  const abort = new AbortController();
  let asked = 0;
  setTimeout(() => {
    asked = performance.now();
    abort.abort();
  }, 700);
  try {
    await runBackTest(request(abort.signal), order);
  } catch (error) {
    if (error !== abort.signal.reason) throw error;
    return performance.now() - asked;
  }
  throw new Error('it ended before it was cancelled');
}
