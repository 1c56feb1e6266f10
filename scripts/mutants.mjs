/**
 * `npm run mutants [-- FOLDER… | FILE…] [--quick] [--afresh] [--reload] [--argued] [--workers=N]`: changes the code in one small way after another and runs the tests. A change that no test notices
 * is a survivor. Prints the survivors and, for each folder, how many changes the tests noticed; fails below `LEAST_SCORE`.
 *
 * Results are kept in `.cache/mutants`, and only what changed since is run again. It knows of changes in the mutated files and in the test files, not
 * of those in other code: `--afresh` runs everything again. `--quick` ends after the quick tests. `--reload` loads all modules again for each change,
 * with Stryker's own runner for vitest; that takes much longer. Changes argued to be equal are not run and count as neither noticed nor unnoticed;
 * `--argued` with `--afresh` runs them, too, and finds rows that are not true any more. `--workers=2` tries two at once.
 */
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { ARGUED, argue, linesOf, parseArgued, RUN_ARGUED, shownMutant, tally } from './mutants/argued.mjs';
import { root } from './steps.mjs';

/** Least share of noticed changes in each folder, in percent. */
const LEAST_SCORE = 90;

/**
 * The mutated folders and the tests that cover them, in turns. What no test of one turn notices goes on to the next, so the quick tests come first:
 * every survivor costs a run of all tests that reach it.
 */
const FOLDERS = {
  'shared/audit': [['test/shared/audit/**']],
  'rules/engine': [['test/rules/engine/**', 'test/rules/language/lists', 'test/rules/language/between-facts']],
  'renderer/core/audit': [
    [
      ...['anchoring', 'changed-sides', 'entries', 'export-trail', 'read-trail', 'search-trail', 'trail-alarm'],
      ...['trail-anchor', 'trail-checks', 'trail-columns', 'trail-keeper', 'verify-trail', 'view-log'],
    ].map((name) => `test/renderer/core/audit/${name}`),
    ['test/renderer/core/audit/**'],
  ],
  'renderer/core/seen': [
    ['test/renderer/core/seen/**', 'test/renderer/core/seen-written'],
    ['test/renderer/core/seen*'],
  ],
  'renderer/core/store': [
    ['test/renderer/core/store/!(commit-listeners)'],
    ['test/renderer/core/store/commit-listeners', 'test/renderer/core/store'],
  ],
  'renderer/core/vault': [
    ['test/renderer/core/vault/!(call-router|router-*|routing)'],
    ['routing', 'call-router', 'router-first-start', 'router-sign-in'].map(
      (name) => `test/renderer/core/vault/${name}`,
    ),
  ],
};

const afresh = process.argv.includes('--afresh');
const quick = process.argv.includes('--quick');
const reload = process.argv.includes('--reload');
const workers = Number(/--workers=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 1);
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const wanted = asked.length === 0 ? Object.keys(FOLDERS) : asked.map((path) => path.replace(/\/+$/, ''));
const argued = parseArgued(readFileSync(`${root}${ARGUED}`, 'utf8'));
const figures = [];
process.chdir(root);
if (process.argv.includes('--argued')) process.env[RUN_ARGUED] = '1';

for (const path of wanted) {
  const folder = Object.keys(FOLDERS).find((name) => within(path, name));
  if (folder === undefined || !existsSync(`${root}${path}`)) throw new Error(`not one of the mutated folders: ${path}`);
  const started = performance.now();
  const results = await mutantsOf(path, folder);
  const rows = argued.filter(({ file }) => within(file, path));
  const { equal, survivors, stale } = argue(results, rows);
  for (const mutant of survivors) console.log(`\n${mutant.status}, line ${mutant.line}\n${shownMutant(mutant)}`);
  for (const row of stale) console.log(`\n${ARGUED}, line ${row.line}: no survivor is like this any more`);
  figures.push({ path, ...tally(results, equal), stale: stale.length, minutes: minutesSince(started) });
}

console.log('');
console.table(figures);
const failed = figures.filter(({ score, stale }) => score < LEAST_SCORE || stale > 0);
for (const { path } of failed) console.log(`FAIL ${path}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs the mutants of a folder or a file of it, turn by turn. */
async function mutantsOf(path, folder) {
  const turns = FOLDERS[folder];
  const known = !afresh && existsSync(keptIn(folder));
  const last = quick ? 1 : turns.length;
  let results = [];
  // What was noticed before, in an earlier turn or run, is kept and not run again.
  for (let turn = known ? last : 1; turn <= last; turn++)
    results = await runTests(path, folder, turns.slice(0, turn).flat(), afresh && turn === 1);
  return results
    .filter(({ fileName }) => within(relative(root, fileName), path))
    .map(({ fileName, location, replacement = '', status }) => {
      const file = relative(root, fileName);
      return { file, line: location.start.line, status, ...linesOf(file, location, replacement) };
    })
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

function runTests(path, folder, tests, force) {
  const stryker = new Stryker({
    mutate: [path.endsWith('.ts') ? path : `${path}/**/*.ts`],
    testFiles: tests.map((pattern) => `${pattern.replace(/\/\*\*$/, '/**/*')}.test.ts`),
    ...(reload
      ? {
          ...{ testRunner: 'vitest', plugins: ['@stryker-mutator/vitest-runner'] },
          vitest: { configFile: 'vitest.mutants.config.ts', related: false },
        }
      : { testRunner: 'steady', plugins: ['./scripts/mutants/steady-runner.mjs'] }),
    coverageAnalysis: 'perTest',
    // A constant of a module is computed once, when a test file loads it, and each change of one would need the module to be loaded again.
    ignoreStatic: true,
    incremental: true,
    force,
    incrementalFile: keptIn(folder),
    tempDirName: '.cache/mutants/sandbox',
    ignorePatterns: ['dist', 'release', 'test-results', 'test/e2e'],
    // No such file: the settings of TypeScript need no change for a copy of the whole project.
    tsconfigFile: 'none.json',
    concurrency: workers,
    // A busy machine is slow, which must not count as a loop without end. The own runner has its limits, within which it may start a worker again.
    timeoutMS: reload ? 20_000 : 900_000,
    dryRunTimeoutMinutes: 60,
    reporters: [process.stdout.isTTY ? 'progress' : 'progress-append-only'],
    logLevel: 'warn',
    allowConsoleColors: false,
  });
  return stryker.runMutationTest();
}

/** Where the results of a folder are kept. */
function keptIn(folder) {
  return `.cache/mutants/${folder.replaceAll('/', '-')}.json`;
}

function within(file, path) {
  return file === path || file.startsWith(`${path}/`);
}

function minutesSince(started) {
  return Number(((performance.now() - started) / 60_000).toFixed(1));
}
