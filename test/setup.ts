/**
 * Property tests: how many runs, and which seed. A failure prints its seed; `AIRSIDE_SEED=… npx vitest run …` repeats it.
 */
import { configureGlobal } from 'fast-check';

const runs = Number(process.env.AIRSIDE_PROPERTY_RUNS ?? 100);
const seed = process.env.AIRSIDE_SEED;

configureGlobal({ numRuns: runs, ...(seed === undefined ? {} : { seed: Number(seed) }) });
