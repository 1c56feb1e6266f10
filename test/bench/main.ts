/** `bench [NAME…]`: runs the benchmarks and prints one JSON line per figure. */
import { spawnSync } from 'node:child_process';
import { nodeMachine } from '../../electron/cli/node-machine.ts';
import { YOUNG_GENERATION } from '../../electron/young-generation.ts';
import { refuse } from '../../rules/command-line/say.ts';
import { LARGE_FILE, readLargeFile } from './large-file.ts';
import type { Figure } from './measure.ts';

/** Each is loaded only when it runs, so that what one needs (a browser, a peer) does not weigh on another. */
const BENCHES: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  import: async () => (await import('./import-bench.ts')).importBench(),
  rules: async () => (await import('./rules-bench.ts')).rulesBench(),
  screen: async () => (await import('./screen-bench.ts')).screenBench(),
  store: async () => (await import('./store-bench.ts')).storeBench(),
};

/** Says to a child process that it is to measure, not to begin another. */
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
  // A process each, with the memory settings of the program: what one leaves on the heap would slow the next.
  for (const name of names) {
    const words = [YOUNG_GENERATION, process.argv[1] ?? '', 'bench', name];
    const env = { ...process.env, [INNER]: '1' };
    const { status } = spawnSync(process.execPath, words, { stdio: 'inherit', env });
    if (status !== 0) process.exitCode = 1;
  }
}
