/**
 * Runs a back-test over the fact blocks of a range of days. This worker reads the blocks, helpers evaluate them. Each helper has at most two batches:
 * it works on one while the next is read.
 */

import { pairSets } from '../../../rules/back-test/pair-sets.ts';
import { addTally, emptyTally } from '../../../rules/back-test/tally.ts';
import { NO_TERMS } from '../../../rules/engine/screening-terms.ts';
import type { RuleSet } from '../../../rules/language/rule-set.ts';
import type { CaseResult, TravellerCase } from '../../../shared/casework/case.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { IsoDate, UtcMinute } from '../../../shared/manifest.ts';
import type { BackTestReport } from '../calls/back-test.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { type PlainHead, readPlainHeads } from '../seen/seen-flights.ts';
import { readSeenMutes } from '../seen/seen-mutes.ts';
import { readSeenRuleHolds } from '../seen/seen-rule-holds.ts';
import { readBytes } from '../store/read.ts';
import { type RunBackTest, rowKey } from './back-tests.ts';
import {
  type BackTestTask,
  type BatchFlight,
  type BatchResult,
  JUDGED_NUMBERS,
  type JudgedRows,
} from './evaluate-batch.ts';
import { type Evaluator, helperEvaluator, ownEvaluator } from './evaluators.ts';
import { flightWindow, screenedOn } from './flight-window.ts';
import { knownCases, knownRows } from './known-results.ts';
import { reportOf } from './report-of.ts';
import { seenRuleSet } from './seen-rule-set.ts';

/** Left out, since a back-test is about the rules: mutes depend on the people of a flight, holds of the circuit breaker and carrier gates on its day. */
export const LEFT_OUT = ['mutes', 'holds', 'gates'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** Flights of a batch: a helper evaluates it in about 30 ms. */
const BATCH = 24;
/** Batches sent ahead to a helper, so that it never waits for the next one. */
const AHEAD = 2;
/** Most travellers with a changed outcome that are kept to be shown. */
const MOST_LISTED = 200_000;

export interface BackTestOrder {
  readonly candidate: RuleSet;
  readonly named: BackTestReport['candidate'];
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly day: IsoDate | null;
}

/** Runs a back-test. Throws the abort reason of the request's signal at once, also while helpers work. */
export async function runBackTest(request: Request, order: BackTestOrder): Promise<RunBackTest> {
  const { signal, world } = request;
  const { frame, held } = world.terms;
  const [active, candidate] = [world.ruleSet, order.candidate].map((rules) => seenRuleSet(request, rules)) as [
    RuleSet,
    RuleSet,
  ];
  const task: BackTestTask = { active, candidate, terms: { ...NO_TERMS, frame, held } };
  const heads = flightWindow(await readPlainHeads(request), order.from, order.to);
  const flights = heads.map((head) => ({ id: head.id, at: timeOf(head, order.day) }));
  const reading = new BatchReading(request, flights, await knownCases(request));
  signal.throwIfAborted();
  const evaluators = makeEvaluators(request, task);
  try {
    const batches = await untilAborted(signal, evaluateAll(request, reading, flights.length, evaluators));
    const pair = pairSets(task.active, task.candidate);
    const tally = emptyTally(pair.rules.length);
    for (const batch of batches) addTally(tally, batch.tally);
    const run = {
      pair,
      terms: task.terms,
      flights,
      moved: together(
        batches.map(({ moved }) => moved),
        MOST_LISTED * JUDGED_NUMBERS,
      ),
      known: together(
        batches.map(({ known }) => known),
        Number.POSITIVE_INFINITY,
      ),
      results: reading.results,
    };
    const unread = reading.missing + batches.reduce((sum, batch) => sum + batch.unread, 0);
    const left = { unread, leftOut: await leftOutOf(request) };
    return { ...run, report: reportOf(request.context, order, run, tally, left) };
  } finally {
    for (const evaluator of evaluators) evaluator.end();
  }
}

/** By the mutes and holds that the officer may know of. */
async function leftOutOf(request: Request): Promise<readonly LeftOut[]> {
  const [mutes, holds] = await Promise.all([readSeenMutes(request), readSeenRuleHolds(request)]);
  const there = { mutes: mutes.length > 0, holds: holds.length > 0, gates: request.world.terms.gates.length > 0 };
  return LEFT_OUT.filter((kind) => there[kind]);
}

/** Sends the batches to the evaluators; gives the results in the order of the flights. */
async function evaluateAll(
  request: Request,
  reading: BatchReading,
  flights: number,
  evaluators: readonly Evaluator[],
): Promise<readonly BatchResult[]> {
  const batches: BatchResult[] = [];
  let next = 0;
  let done = 0;
  const tell = () => request.progress({ phase: 'back-testing', done, total: flights, note: null });
  const lane = async (evaluator: Evaluator) => {
    while (next < flights) {
      const from = next;
      next = Math.min(flights, from + BATCH);
      const to = next;
      const batch = await reading.read(from, to);
      request.signal.throwIfAborted();
      batches[from / BATCH] = await evaluator.evaluate(batch);
      done += to - from;
      tell();
    }
  };
  tell();
  await Promise.all(evaluators.flatMap((evaluator) => Array.from({ length: AHEAD }, () => lane(evaluator))));
  return batches;
}

/** Reads the stored fact blocks of a range of days, with the rows of the travellers whose result is known. */
class BatchReading {
  readonly results = new Map<string, CaseResult>();
  /** Flights without a fact block. */
  missing = 0;
  readonly #request: Request;
  readonly #flights: RunBackTest['flights'];
  readonly #cases: ReadonlyMap<FlightId, readonly TravellerCase[]>;

  constructor(
    request: Request,
    flights: RunBackTest['flights'],
    cases: ReadonlyMap<FlightId, readonly TravellerCase[]>,
  ) {
    this.#request = request;
    this.#flights = flights;
    this.#cases = cases;
  }

  /** Reads the flights from place `from` up to `to`, not included. */
  async read(from: number, to: number): Promise<readonly BatchFlight[]> {
    const flights = this.#flights.slice(from, to);
    const blocks = await readBytes(
      this.#request.store,
      'factBlocks',
      flights.map(({ id }) => id),
    );
    const batch: BatchFlight[] = [];
    for (const [index, { id, at }] of flights.entries()) {
      const bytes = blocks[index];
      if (bytes === undefined) {
        this.missing++;
        continue;
      }
      const place = from + index;
      const cases = this.#cases.get(id);
      const known = cases === undefined ? NOBODY : await this.#known(place, id, cases);
      batch.push({ place, bytes, at, known });
    }
    return batch;
  }

  async #known(place: number, id: FlightId, cases: readonly TravellerCase[]): Promise<readonly number[]> {
    const known = await knownRows(this.#request, id, cases);
    for (const { row, result } of known) this.results.set(rowKey(place, row), result);
    return known.map(({ row }) => row);
  }
}

const NOBODY: readonly number[] = [];

function makeEvaluators({ services: { helpers } }: Request, task: BackTestTask): readonly Evaluator[] {
  const own = () => ownEvaluator(task, slices());
  if (helpers === null) return [own()];
  return Array.from({ length: helpers.count }, () => helperEvaluator(helpers.make(), task, own));
}

/** Resolves with the work, or rejects with the signal's reason when it is aborted first. */
async function untilAborted<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  let abort: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason);
  });
  signal.addEventListener('abort', abort);
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function timeOf(head: PlainHead, day: IsoDate | null): UtcMinute {
  return `${day ?? screenedOn(head)}T00:00Z`;
}

function together(parts: readonly JudgedRows[], most: number): JudgedRows {
  const length = Math.min(
    most,
    parts.reduce((sum, part) => sum + part.length, 0),
  );
  const whole = new Int32Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part.subarray(0, length - at), at);
    at = Math.min(length, at + part.length);
  }
  return whole;
}
