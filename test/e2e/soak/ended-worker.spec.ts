/** Forty workers end in a call; two in `npm test`. */
import { testEndedWorkers } from '../faults/ended-worker.ts';

testEndedWorkers({ times: 20, timeout: 900_000 });
