import { defineConfig, mergeConfig } from 'vitest/config';
import unit from './vitest.config.ts';

/**
 * Unit tests as `npm run mutants` runs them. The seed is fixed, so that a property test finds the same mutants in every run, and a failed property
 * looks for no smaller example. Runs are few: each mutant takes all of them.
 */
export default defineConfig((env) =>
  mergeConfig(unit(env), { test: { env: { AIRSIDE_MUTANTS: '1', AIRSIDE_SEED: '1', AIRSIDE_PROPERTY_RUNS: '20' } } }),
);
