/**
 * The command line of a checkout: `npm run -s cli -- …`. Builds the program when its sources changed, then runs it in this
 * process. The benchmarks are a bundle of their own, so that the program stays small.
 */
import { pathToFileURL } from 'node:url';
import { bundleWhenStale } from './bundle-when-stale.mjs';

const program = {
  entry: 'electron/cli/main.ts',
  outfile: 'dist/cli.mjs',
  sources: ['shared', 'rules', 'electron/cli'],
};
const bench = {
  entry: 'test/bench/main.ts',
  outfile: 'dist/bench.mjs',
  sources: [
    ...['shared', 'rules', 'electron', 'renderer/core', 'test/bench'],
    ...['test/rules/planted-kinds.ts', 'test/e2e/texts.ts', 'test/shared/name/quality'],
  ],
  // The packages we compare with are measured as they are published.
  options: {
    external: ['edifact', 'ts-edifact', 'json-rules-engine', '@gorules/zen-engine', 'playwright-core', 'esbuild'],
  },
};

const bundle = await bundleWhenStale(process.argv[2] === 'bench' ? bench : program);
await import(pathToFileURL(bundle).href);
