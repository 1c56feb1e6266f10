/** Kills the browser during everything that writes: ten times each here, a hundred times each in `npm run soak`. */
import { testKills } from './kills/test-kills.ts';

testKills({ times: 2, timeout: 180_000 });
