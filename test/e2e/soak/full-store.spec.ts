/** The store is full five times, and there is no room for a backup; the first once in `npm test`. */
import { testBackupWithoutRoom, testFullStore } from '../faults/full-store.ts';

testFullStore({ rounds: 5, timeout: 900_000 });
testBackupWithoutRoom({ timeout: 120_000 });
