import { defineConfig } from 'vitest/config';

/** Unit tests. `--mode soak` runs the property tests a hundred times longer. */
export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', ...(mode === 'packaging' ? [] : ['test/packaging/**'])],
    setupFiles: ['test/setup.ts'],
    // Left alone, vitest keeps one processor free, which is half of a machine with two.
    maxWorkers: '100%',
    // Loading the same modules anew for each of two hundred files took almost half as long as the tests. No test leaves anything behind in a module.
    isolate: false,
    env: { AIRSIDE_PROPERTY_RUNS: mode === 'soak' ? '10000' : '100' },
    testTimeout: mode === 'soak' ? 600_000 : 30_000,
  },
}));
