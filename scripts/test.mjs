/**
 * `npm test`: types, lint, layers and unit tests, packaging, end-to-end in a real browser. Each step runs once. The last line is `N passed, N
 * failed`, counted over the tests of all steps; a step without tests of its own counts as one.
 *
 * Everything but the browser tests runs side by side, so that no processor waits for a step that uses only one; packaging begins once there is a build.
 * Then come the browser tests, and alone, one at a time, those of them that measure time.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './ensure-browser.mjs';
import { root, step, total, typesAndLint } from './steps.mjs';

const results = `${root}test-results`;
const started = performance.now();

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
    return report && { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
  };
}

function playwrightCount() {
  const stats = readReport(`${results}/e2e.json`)?.stats;
  return stats && { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
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
const packaging = built.then(
  (isBuilt) =>
    isBuilt &&
    step('packaging', vitest('packaging', '--mode', 'packaging', 'test/packaging'), vitestCount('packaging')),
);
await Promise.all([...typesAndLint(), step('layers and unit tests', vitest('unit'), vitestCount('unit')), packaging]);

if (await built) {
  const missing = await ensureBrowser();
  if (missing === null) {
    const projects = ['browser', 'stand-in', 'main'].map((name) => `--project=${name}`);
    const playwright = ['@playwright/test/cli.js', 'test', ...projects];
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
