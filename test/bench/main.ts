/** `bench [NAME…]`: runs the benchmarks and prints one JSON line per figure. */
import { spawnSync } from 'node:child_process';
import { nodeMachine } from '../../electron/cli/node-machine.ts';
import { ENGINE_MEMORY } from '../../electron/engine-memory.ts';
import { refuse } from '../../rules/command-line/say.ts';
import { backTestBench } from './back-test-bench.ts';
import { deskBench } from './desk-bench.ts';
import { flagsBench } from './flags-bench.ts';
import { importBench } from './import-bench.ts';
import { intakeBench } from './intake-bench.ts';
import { LARGE_FILE, readLargeFile } from './large-file.ts';
import { listsBench } from './lists-bench.ts';
import type { Figure } from './measure.ts';
import { nameQualityBench } from './name-quality-bench.ts';
import { namesBench } from './names-bench.ts';
import { rulesBench } from './rules-bench.ts';
import { scaleBench } from './scale-bench.ts';
import { screenBench } from './screen-bench.ts';
import { storeBench } from './store-bench.ts';

/**
 * All are imported statically, as in the program. In a module loaded later, the bundler turns constants into variables of a function, which is a
 * tenth slower than what ships.
 */
const BENCHES: Readonly<Record<string, () => readonly Figure[] | Promise<readonly Figure[]>>> = {
  'back-test': backTestBench,
  desk: deskBench,
  flags: flagsBench,
  import: importBench,
  intake: intakeBench,
  lists: listsBench,
  names: namesBench,
  'name-quality': nameQualityBench,
  rules: rulesBench,
  scale: scaleBench,
  screen: screenBench,
  store: storeBench,
};

/** Makes a child process measure instead of starting another. */
const INNER = 'AIRSIDE_BENCH_INNER';

const machine = nodeMachine(process.cwd());
const [, ...asked] = process.argv.slice(2);
const names = asked.length === 0 ? Object.keys(BENCHES) : asked;
const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined) {
  process.exitCode = refuse(machine, 'unknown-bench', { option: unknown, names: Object.keys(BENCHES).join(', ') });
} else if (process.env[LARGE_FILE] !== undefined) {
  await machine.print(`${readLargeFile()}\n`);
} else if (process.env[INNER] !== undefined) {
  for (const figure of (await BENCHES[names[0] ?? '']?.()) ?? []) await machine.print(`${JSON.stringify(figure)}\n`);
} else {
  // Each in its own process, with the program's memory settings: what one leaves on the heap would slow the next.
  for (const name of names) {
    const words = [...ENGINE_MEMORY, process.argv[1] ?? '', 'bench', name];
    const env = { ...process.env, [INNER]: '1' };
    const { status } = spawnSync(process.execPath, words, { stdio: 'inherit', env });
    if (status !== 0) process.exitCode = 1;
  }
}
