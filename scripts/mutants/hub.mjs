/**
 * The one test file that `steady-runner.mjs` gives to vitest: it loads all test files and runs their tests once. Then it stays, and runs tests for one
 * change of the code after another, as it is asked. So modules are loaded once, not for every change.
 */
import { relative } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { afterEach, beforeEach, describe, inject, test } from 'vitest';
import { getFn, getHooks } from 'vitest/suite';
import { beginTestFile } from '../../test/shared-worker.ts';

/** What the changed code reads: which change is on, and how often its place was passed. */
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

// Tests may set the clock.
const { setTimeout: later, clearTimeout: cancel } = globalThis;

/** With a change, a test may take this many times as long as without it, and this many milliseconds besides. */
const SLOWER = 10;
const LEAST_LIMIT = 5_000;

/** Tests up to this many milliseconds long are quick. */
const QUICK = 50;

// Such errors come from tests that have failed or ended before.
for (const event of ['unhandledRejection', 'uncaughtException']) process.on(event, () => undefined);

beforeEach(({ task }) => {
  stryker.currentTestId = idOf(task);
});
afterEach(() => {
  stryker.currentTestId = undefined;
});

for (const file of inject('testFiles'))
  describe(file, async () => {
    beginTestFile();
    await import(/* @vite-ignore */ file);
  });

const channel = new BroadcastChannel(inject('channel'));

test('the tests run again for each change', { timeout: 0 }, async ({ task }) => {
  const tests = task.file.tasks.filter(({ type }) => type === 'suite').flatMap(testsIn);
  const byId = grouped(tests, idOf);
  await new Promise((resolve) => {
    channel.onmessage = async ({ data }) => {
      if (data === 'end') resolve();
      else
        channel.postMessage(
          await resultOf({
            ...data,
            tests: data.tests.flatMap(({ id, took }) => (byId.get(id) ?? []).map((each) => ({ test: each, took }))),
          }),
        );
    };
    channel.postMessage({
      tests: tests.map(dryResult),
      coverage: stryker.mutantCoverage ?? { static: {}, perTest: {} },
    });
  });
  channel.close();
});

/** The groups of a test from the outermost, which is its file, to itself. */
function pathOf(task) {
  const path = [];
  for (let each = task; each !== undefined; each = each.suite) path.unshift(each);
  return path;
}

function idOf(task) {
  const [file, ...names] = pathOf(task).map(({ name }) => name);
  return `${relative(process.cwd(), file)}#${names.join(' ')}`;
}

function testsIn(suite) {
  return suite.tasks.flatMap((each) => (each.type === 'suite' ? testsIn(each) : [each]));
}

function dryResult(task) {
  const path = pathOf(task);
  const failed = path.find(({ result }) => result?.state === 'fail');
  return {
    id: idOf(task),
    file: path[0].name,
    name: path
      .slice(1)
      .map(({ name }) => name)
      .join(' '),
    state: failed === undefined ? (task.result?.state ?? 'skip') : 'fail',
    took: task.result?.duration ?? 0,
    message: failed?.result.errors?.[0]?.message ?? '',
  };
}

/** Runs tests with a change until one fails. Then the same test has to pass without the change: `spoiled` says that it did not. */
async function resultOf({ mutant, hitLimit, tests }) {
  Object.assign(stryker, { activeMutant: mutant, hitCount: 0, hitLimit });
  const found = await firstFailure(tests);
  const isEndless = stryker.hitCount > hitLimit;
  Object.assign(stryker, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
  if (found === null) return { status: isEndless ? 'timeout' : 'survived', spoiled: false };
  const spoiled = (await firstFailure([found.of])) !== null;
  const status = isEndless || found.error instanceof TooLong ? 'timeout' : 'killed';
  return { status, spoiled, killedBy: idOf(found.of.test), message: String(found.error?.message ?? found.error) };
}

/** Most changes are noticed by quick tests, so the slow ones run only where no quick one fails. */
async function firstFailure(tests) {
  const quick = tests.filter(({ took }) => took <= QUICK);
  const slow = tests.filter(({ took }) => took > QUICK).sort((one, other) => one.took - other.took);
  for (const some of [quick, ...slow.map((each) => [each])]) {
    for (const [suite, own] of grouped(some, ({ test: each }) => pathOf(each)[0])) {
      const found = await failureIn(suite, own);
      if (found !== null) return found;
    }
  }
  return null;
}

async function failureIn(suite, tests) {
  const { beforeAll, afterAll } = getHooks(suite);
  const limit = limitOf(tests.reduce((sum, { took }) => sum + took, 0));
  if (beforeAll.length > 0) channel.postMessage({ within: limit });
  const ends = [];
  let found = null;
  try {
    for (const hook of beforeAll) ends.push(await within(limit, hook(suite)));
  } catch (error) {
    found = { of: tests[0], error };
  }
  for (const each of suite.tasks) {
    if (found !== null) break;
    const own = tests.filter(({ test: one }) => pathOf(one).includes(each));
    if (own.length === 0) continue;
    found = each.type === 'suite' ? await failureIn(each, own) : await failureOf(own[0]);
  }
  if (found !== null) stryker.activeMutant = undefined;
  const { activeMutant } = stryker;
  // What follows only tidies up.
  stryker.activeMutant = undefined;
  for (const end of [...afterAll.toReversed(), ...ends.toReversed()])
    if (typeof end === 'function') await within(limit, end(suite)).catch(() => undefined);
  stryker.activeMutant = activeMutant;
  return found;
}

async function failureOf(of) {
  const { test: each, took } = of;
  const groups = [each.file, ...pathOf(each).slice(0, -1)];
  const suite = each.suite ?? each.file;
  const limit = limitOf(took);
  // Where nothing more is heard, it is in a loop without end.
  channel.postMessage({ within: limit });
  const ends = [];
  let found = null;
  const noting = async (work) => {
    try {
      ends.push(await within(limit, work()));
    } catch (error) {
      found ??= { of, error };
      stryker.activeMutant = undefined;
    }
  };
  for (const hook of groups.flatMap((group) => getHooks(group).beforeEach))
    if (found === null) await noting(async () => hook(each.context, suite));
  if (found === null) await noting(async () => void (await getFn(each)()));
  for (const hook of groups.toReversed().flatMap((group) => getHooks(group).afterEach.toReversed()))
    await noting(async () => void (await hook(each.context, suite)));
  for (const end of ends.toReversed())
    if (typeof end === 'function') await noting(async () => void (await end(each.context, suite)));
  return found;
}

class TooLong extends Error {}

function limitOf(took) {
  return LEAST_LIMIT + SLOWER * took;
}

function within(limit, work) {
  let timer;
  const expired = new Promise((_, reject) => {
    timer = later(() => reject(new TooLong(`took longer than ${Math.round(limit)} ms`)), limit);
  });
  return Promise.race([work, expired]).finally(() => cancel(timer));
}

function grouped(all, keyOf) {
  const groups = new Map();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}
