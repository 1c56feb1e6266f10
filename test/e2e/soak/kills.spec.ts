/** Twenty kills in each kind of work that writes. */
import { testKills } from '../kills/test-kills.ts';

testKills({ times: 20, timeout: 1_200_000 });
