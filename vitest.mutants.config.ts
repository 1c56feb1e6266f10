import { defineConfig, mergeConfig } from 'vitest/config';
import unit from './vitest.config.ts';

/** Unit tests as `npm run mutants` runs them. The seed is fixed, so that a property test finds the same mutants in every run. */
export default defineConfig((env) =>
  mergeConfig(unit(env), { test: { env: { AIRSIDE_SEED: '1', AIRSIDE_PROPERTY_RUNS: '100' } } }),
);
