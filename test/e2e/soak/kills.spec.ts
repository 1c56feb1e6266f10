/** A hundred kills in the middle of everything that writes. */
import { testKills } from '../kills/test-kills.ts';

testKills({ times: 20, timeout: 1_200_000 });
