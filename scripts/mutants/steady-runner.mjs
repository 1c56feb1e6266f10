/**
 * A test runner for Stryker that loads the tests once and runs them for one change after another (`hub.mjs`). Stryker's own runner for vitest
 * starts a worker and loads all modules for each change, which takes much longer than the tests themselves.
 *
 * Tests of one worker share its globals, and a change may leave them as no test expects them. So whenever a test notices a change, it runs again
 * without it. If it fails then, too, the worker is started again, and the change is tried once more.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BroadcastChannel } from 'node:worker_threads';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { createVitest } from 'vitest/node';
import { ARGUED, linesOf, parseArgued, RUN_ARGUED, shownMutant } from './argued.mjs';

/** What a runner that is started again has to know: the test files, and how long each test takes. */
const KNOWN = 'known-tests.json';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A worker that says nothing for this many milliseconds more than a test may take is in a loop without end. */
const SILENCE = 60_000;

/** Milliseconds that a worker has to close. */
const CLOSING = 10_000;

const STATES = { pass: TestStatus.Success, fail: TestStatus.Failed };

class SteadyRunner {
  #worker = null;
  /** Changes that no test can notice by the table. They are taken as unnoticed, unless all are to be run. */
  #argued = new Set(process.env[RUN_ARGUED] === '1' ? [] : parseArgued(readFileSync(ARGUED, 'utf8')).map(shownMutant));

  capabilities() {
    // A change is switched on after its module is loaded, so none needs modules to be loaded again. Otherwise Stryker would start the runner again for some.
    return { reloadEnvironment: true };
  }

  async dryRun({ testFiles }) {
    const files = testFiles.map((file) => resolve(file));
    this.#worker = await startWorker(files, undefined);
    const { tests, coverage } = this.#worker.first;
    writeFileSync(KNOWN, JSON.stringify({ files, took: tests.map(({ id, took }) => [id, took]) }));
    return {
      status: DryRunStatus.Complete,
      mutantCoverage: coverage,
      tests: tests.map(({ id, name, file, state, took, message }) => ({
        ...{ id, name, fileName: file, timeSpentMs: took, status: STATES[state] ?? TestStatus.Skipped },
        ...(state === 'fail' ? { failureMessage: message } : {}),
      })),
    };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    // Every test would run for nothing.
    if (this.#isArgued(activeMutant)) return { status: MutantRunStatus.Survived, nrOfTests: 0 };
    const { files, took } = JSON.parse(readFileSync(KNOWN, 'utf8'));
    const known = new Map(took);
    const tests = (testFilter ?? [...known.keys()]).map((id) => ({ id, took: known.get(id) ?? 0 }));
    const asked = { mutant: activeMutant.id, hitLimit, tests };
    let found = await this.#asked(files, asked);
    if (found.spoiled && !found.isOver) found = await this.#asked(files, asked);
    return resultOf(found, tests.length);
  }

  #isArgued({ fileName, location: { start, end }, replacement }) {
    const [from, to] = [start, end].map(({ line, column }) => ({ line: line + 1, column: column + 1 }));
    const file = relative(ROOT, fileName);
    const shown = shownMutant({ file, ...linesOf(fileName, { start: from, end: to }, replacement) });
    return this.#argued.has(shown);
  }

  async #asked(files, asked) {
    this.#worker ??= await startWorker(files, /the tests run again/);
    const found = await this.#worker.ask(asked);
    if (found.spoiled) await this.dispose();
    return found;
  }

  async dispose() {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.end();
  }
}

function resultOf({ status, killedBy, message }, nrOfTests) {
  if (status === 'survived') return { status: MutantRunStatus.Survived, nrOfTests };
  if (status === 'timeout') return { status: MutantRunStatus.Timeout, reason: message };
  return { status: MutantRunStatus.Killed, killedBy: [killedBy], failureMessage: message, nrOfTests };
}

function whatFailed({ state }) {
  const errors = [
    ...state.errorsSet,
    ...state
      .getFiles()
      .flatMap(({ result, tasks }) => [
        ...(result?.errors ?? []),
        ...tasks.flatMap((each) => each.result?.errors ?? []),
      ]),
  ];
  return errors.map((error) => error.stack ?? error.message ?? String(error)).join('\n');
}

/** The worker of a change is over: a loop without end, most likely. */
function overWith(message) {
  return { status: 'timeout', spoiled: true, isOver: true, message };
}

let workers = 0;

/** Starts vitest with the hub and waits for its first message. Where a pattern is given, only the tests with such a name run at first. */
export async function startWorker(testFiles, testNamePattern) {
  const name = `mutants-${++workers}`;
  const channel = new BroadcastChannel(name);
  const hub = resolve('scripts/mutants/hub.mjs');
  const vitest = await createVitest('test', {
    ...{
      config: 'vitest.mutants.config.ts',
      include: [hub],
      watch: false,
      reporters: [{}],
      coverage: { enabled: false },
    },
    ...{ pool: 'threads', maxWorkers: 1, fileParallelism: false, onConsoleLog: () => false },
    ...(testNamePattern === undefined ? {} : { testNamePattern }),
  });
  vitest.provide('testFiles', testFiles);
  vitest.provide('channel', name);
  const message = new Promise((answer) => (channel.onmessage = ({ data }) => answer(data)));
  // A loop without end may use up the memory of the worker, which then ends and throws here.
  let fall = () => undefined;
  const fallen = new Promise((resolve) => (fall = (error) => resolve(overWith(String(error)))));
  process.on('uncaughtException', fall);
  const started = vitest.start([hub]).then(
    () => overWith('the worker ended'),
    (error) => overWith(String(error)),
  );
  const ended = Promise.race([started, fallen]);
  const first = await Promise.race([message, ended]);
  if (first.tests === undefined) throw new Error(`${first.message}: ${whatFailed(vitest)}`);
  return {
    first,
    async ask(asked) {
      let timer;
      const answer = new Promise((give) => {
        const wait = (limit) => {
          clearTimeout(timer);
          timer = setTimeout(give, limit, overWith('a loop without end'));
        };
        channel.onmessage = ({ data }) => (data.within === undefined ? give(data) : wait(data.within + SILENCE));
        wait(SILENCE);
        channel.postMessage(asked);
      });
      return Promise.race([answer, ended]).finally(() => clearTimeout(timer));
    },
    async end() {
      channel.postMessage('end');
      channel.close();
      // A worker in a loop without end does not close.
      await Promise.race([vitest.close(), new Promise((resolve) => setTimeout(resolve, CLOSING))]);
      process.off('uncaughtException', fall);
    },
  };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'steady', SteadyRunner)];
