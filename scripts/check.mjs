/**
 * `npm run check`, for the minute before a commit: types, lint, layers, and the unit tests of what changed since the branch left main, committed or
 * not. Long tests run only in `npm test` (vitest.config.ts). In a clone without main, only uncommitted changes count.
 */
import { spawnSync } from 'node:child_process';
import { root, step, total, typesAndLint } from './steps.mjs';

/** Output of a git command; null where it fails. */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

const base = git('merge-base', 'HEAD', 'main') ?? git('merge-base', 'HEAD', 'origin/main');
const vitest = ['vitest/vitest.mjs', 'run', '--mode', 'check'];

await Promise.all(typesAndLint());
await step('layers', [[...vitest, 'test/layers.test.ts']]);
if (git('rev-parse', 'HEAD') !== null) {
  const changed = base === null ? '--changed' : `--changed=${base}`;
  await step('unit tests of what changed', [[...vitest, changed, '--passWithNoTests']]);
}
process.exitCode = total.failed === 0 ? 0 : 1;
