import { testFullStore } from './faults/full-store.ts';

testFullStore({ rounds: 1, timeout: 120_000 });
