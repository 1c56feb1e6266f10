/** The store is full five times; once in `npm test`. */
import { testFullStore } from '../faults/full-store.ts';

testFullStore({ rounds: 5, timeout: 900_000 });
