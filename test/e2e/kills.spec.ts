/** The browser is killed in the middle of everything that writes. Ten times here; `npm run soak` does it a hundred times. */
import { testKills } from './kills/test-kills.ts';

testKills({ times: 2, timeout: 180_000 });
