/** Shared by `npm test` and `npm run check`: runs steps, prints how each ended, and counts tests. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests counted in all steps so far. */
export const total = { passed: 0, failed: 0 };

/**
 * Runs the commands one after the other (each a script in node_modules and its arguments), and prints how each ended and the output of those that
 * failed. `count` reads `{ passed, failed, skipped }` from a report; a step without `count` counts as one test. The commands
 * get `environment` beside that of this process. Gives whether nothing failed.
 */
export async function step(name, commands, count, environment = {}) {
  const from = performance.now();
  let output = '';
  let status = 0;
  for (const [file, ...args] of commands) {
    const run = await spawnAndCollect(process.execPath, [`${root}node_modules/${file}`, ...args], environment);
    output += run.output;
    status = run.status;
    if (status !== 0) break;
  }
  const counted = count?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  const { passed, failed, skipped = 0 } = counted;
  // A failed run without a failed test (a crash, a file that does not load) counts as one failure.
  const failures = status !== 0 && failed === 0 ? 1 : failed;
  total.passed += passed;
  total.failed += failures;
  const figures = [`${passed} passed`, `${failures} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])].join(', ');
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  console.log(`${failures === 0 ? 'ok  ' : 'FAIL'} ${name}: ${figures} (${seconds} s)`);
  if (failures > 0) console.log(output.trimEnd());
  return failures === 0;
}

/** Types of all layers and of the tests, and the linter. */
export function typesAndLint() {
  return [
    // Each further checker or builder looks at the same declarations again. Most of what the compiler makes lives to its end, so it collects seldom.
    step('types', [['typescript/bin/tsc', '-b', '--builders', '1', '--checkers', '1']], undefined, { GOGC: '400' }),
    step('lint', [['@biomejs/biome/bin/biome', 'ci', '--colors=off', '.']]),
  ];
}

function spawnAndCollect(command, args, environment) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...environment, FORCE_COLOR: '0' } });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ status: 1, output: `${output}${error.message}\n` }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
