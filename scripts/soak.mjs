/**
 * `npm run soak`: the unit tests with many more runs, then the long browser tests, one after the other. At the end it prints one table of what was tried, how often, what
 * met work going on, and what was lost (soak-table.mjs). It fails where a test failed, where something was lost, and where something was not tried.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soakTable } from './soak-table.mjs';
import { root } from './steps.mjs';

const folder = mkdtempSync(join(tmpdir(), 'airside-soak-'));
const rows = join(folder, 'rows.jsonl');

const STEPS = [
  ['unit tests', 'node_modules/vitest/vitest.mjs', 'run', '--mode', 'soak'],
  ['build', 'scripts/build.mjs'],
  ['browser tests', 'node_modules/@playwright/test/cli.js', 'test', '--project=soak', '--workers=1'],
];

const failures = [];
for (const [name, script, ...given] of STEPS) {
  const env = { ...process.env, AIRSIDE_SOAK_ROWS: rows };
  const { status } = spawnSync(process.execPath, [root + script, ...given], { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) failures.push(`failed: ${name}`);
}

const table = soakTable(reported());
rmSync(folder, { recursive: true, force: true });
console.log(`\n${table.lines.join('\n')}\n`);
for (const failure of [...failures, ...table.failures]) console.log(`FAIL ${failure}`);
process.exitCode = failures.length + table.failures.length === 0 ? 0 : 1;

/** What the tests reported. Where none did, there is no file. */
function reported() {
  try {
    return readFileSync(rows, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}
