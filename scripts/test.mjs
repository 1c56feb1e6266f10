/**
 * `npm test`: types, lint, layers and unit tests, packaging, end-to-end in a real browser. Each step runs once; the last line is
 * `N passed, N failed`, counted over the tests of all steps, where a step without tests of its own counts as one.
 *
 * Steps that need no build run beside it; the browser tests have the machine to themselves, because some measure time.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './ensure-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}test-results`;
const bin = (name) => `${root}node_modules/${name}`;
const started = performance.now();
const total = { passed: 0, failed: 0 };

/** Runs one command, prints what it said when it is done, and counts it. `count` reads the numbers from its report. */
async function step(name, commands, count) {
  const from = performance.now();
  let output = '';
  let status = 0;
  for (const [file, ...args] of commands) {
    const run = await spawnAndCollect(process.execPath, [bin(file), ...args]);
    output += run.output;
    status = run.status;
    if (status !== 0) break;
  }
  const counted = count?.() ?? null;
  const { passed, failed } = counted ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  // A run that failed without a failed test (a crash, a file that does not load) is a failure all the same.
  const failures = status !== 0 && failed === 0 ? 1 : failed;
  total.passed += passed;
  total.failed += failures;
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`${failures === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failures} failed (${seconds} s)`);
  if (failures > 0) console.log(output.trimEnd());
  return failures === 0;
}

function spawnAndCollect(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}\n` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

const vitest = (name, ...args) => [
  [
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}/${name}.json`,
    ...args,
  ],
];

function vitestCount(name) {
  return () => {
    const report = readReport(`${results}/${name}.json`);
    return report && { passed: report.numPassedTests, failed: report.numFailedTests };
  };
}

function playwrightCount() {
  const stats = readReport(`${results}/e2e.json`)?.stats;
  return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const built = step('build', [['../scripts/build.mjs']]);
await Promise.all([
  built,
  step('types', [
    ['typescript/bin/tsc', '-b'],
    ['typescript/bin/tsc', '-p', 'test'],
  ]),
  step('lint', [['@biomejs/biome/bin/biome', 'ci', '.']]),
]);
await step('layers and unit tests', vitest('unit'), vitestCount('unit'));

if (await built) {
  await step('packaging', vitest('packaging', '--mode', 'packaging', 'test/packaging'), vitestCount('packaging'));
  const missing = await ensureBrowser();
  if (missing === null) {
    const playwright = ['@playwright/test/cli.js', 'test', '--project=browser', '--project=stand-in'];
    await step('end to end', [[...playwright, '--grep-invert=@alone']], playwrightCount);
    await step('end to end, measured', [[...playwright, '--grep=@alone', '--workers=1']], playwrightCount);
  } else {
    console.log(`FAIL end to end: ${missing}`);
    total.failed += 1;
  }
} else {
  console.log('FAIL packaging, end to end: nothing to test without a build');
  total.failed += 2;
}

console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
