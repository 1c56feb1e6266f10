/**
 * Property tests: how many runs, and which seed. A failure prints its seed; `AIRSIDE_SEED=… npx vitest run …` repeats it.
 */
// First, since modules that look for IndexedDB when they load are shared by all test files of a worker.
import 'fake-indexeddb/auto';
import { configureGlobal } from 'fast-check';
import { computeHere } from './crypto-here.ts';
import { beginTestFile } from './shared-worker.ts';

const runs = Number(process.env.AIRSIDE_PROPERTY_RUNS ?? 100);
const seed = process.env.AIRSIDE_SEED;

configureGlobal({
  numRuns: runs,
  // A mutant is noticed by any failure.
  endOnFailure: process.env.AIRSIDE_MUTANTS === '1',
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});

computeHere();
beginTestFile();
