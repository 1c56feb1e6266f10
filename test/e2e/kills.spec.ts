/** Kills the browser during everything that writes: once in each here, twenty times in each in `npm run soak`. */
import { testKills } from './kills/test-kills.ts';

testKills({ times: 1, timeout: 180_000 });
