import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take more than five seconds each and half of the time of all together. `npm run check` leaves them out, `npm test` runs them. */
const LONG = [
  'electron/cli/launcher',
  'renderer/core/acts-during-import',
  'renderer/core/faults/call-faults',
  'renderer/core/import',
  'renderer/core/intake',
  'renderer/core/job-bytes',
  'renderer/core/non-interference/non-interference',
  'renderer/core/retention/retention',
  'renderer/core/rule-versions',
  'renderer/core/same-contents',
  'renderer/core/tampering',
  'renderer/core/watched-folder',
  'rules/command-line/samples-screened',
  'shared/fact/past-facts',
  'shared/flight/many-alike',
  'shared/table/read-workbook',
  'shared/training/airports',
  'shared/training/days',
  'shared/training/rates',
].map((name) => {
  const path = `test/${name}.test.ts`;
  if (!existsSync(new URL(path, import.meta.url))) throw new Error(`${path} does not exist`);
  return path;
});

/** The long ones first: a worker that takes one last would work alone for a minute. Vitest knows how long a file takes only from a run before. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((path) => moduleId.endsWith(path));
    return [...sorted.filter(isLong), ...sorted.filter((each) => !isLong(each))];
  }
}

/** Unit tests. `--mode check` leaves the long ones out, `--mode soak` runs the property tests a hundred times longer, `--mode pins` writes the pins of answers. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: [
      'test/e2e/**',
      ...(mode === 'packaging' ? [] : ['test/packaging/**']),
      ...(mode === 'check' ? LONG : []),
      ...(mode === 'soak' ? [] : ['test/renderer/core/faults/call-faults-*.test.ts']),
    ],
    setupFiles: ['test/setup.ts'],
    sequence: { sequencer: LongFirst },
    // Otherwise a change of package.json or a setting would run all tests; `npm test` does that.
    ...(mode === 'check' ? { forceRerunTriggers: [] } : {}),
    execArgv: [
      ...(process.env.AIRSIDE_CLOCK_AHEAD === undefined ? [] : ['--import', './test/clock-ahead.mjs']),
      // Otherwise a sixth of the processor time goes into collecting what lives for a moment.
      `--max-semi-space-size=${mode === 'soak' ? 64 : 32}`,
    ],
    // By default vitest leaves one processor unused: half of a machine with two.
    maxWorkers: '100%',
    // Loading the same modules again for each of two hundred files took almost half as long as the tests. No test changes the state of a module.
    isolate: false,
    env: {
      ...(mode === 'soak' ? { AIRSIDE_SOAK: '1', AIRSIDE_PROPERTY_RUNS: '10000' } : { AIRSIDE_PROPERTY_RUNS: '100' }),
      ...(mode === 'pins' ? { AIRSIDE_PINS: 'write' } : {}),
    },
    // The default of one second is too short on a machine that runs other things.
    expect: { poll: { timeout: 10_000 } },
    testTimeout: mode === 'soak' ? 600_000 : 30_000,
    // Hooks prepare what all tests of a file need, which may take as long as a test.
    hookTimeout: mode === 'soak' ? 600_000 : 30_000,
  },
}));
