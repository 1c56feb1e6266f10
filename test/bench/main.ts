/** `bench [NAME…]`: runs the benchmarks and prints one JSON line per figure. */
import { nodeMachine } from '../../electron/cli/node-machine.ts';
import { refuse } from '../../electron/cli/say.ts';
import { importBench } from './import-bench.ts';
import type { Figure } from './measure.ts';
import { screenBench } from './screen-bench.ts';
import { storeBench } from './store-bench.ts';

const BENCHES: Readonly<Record<string, () => readonly Figure[] | Promise<readonly Figure[]>>> = {
  import: importBench,
  screen: screenBench,
  store: storeBench,
};

const machine = nodeMachine(process.cwd());
const [, ...asked] = process.argv.slice(2);
const names = asked.length === 0 ? Object.keys(BENCHES) : asked;
const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown === undefined) {
  for (const name of names) {
    for (const figure of await (BENCHES[name] as () => Promise<readonly Figure[]>)()) {
      await machine.print(`${JSON.stringify(figure)}\n`);
    }
  }
} else {
  process.exitCode = refuse(machine, 'unknown-bench', { option: unknown, names: Object.keys(BENCHES).join(', ') });
}
