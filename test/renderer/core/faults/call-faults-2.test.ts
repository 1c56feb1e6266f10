/** A soak run only. */
import { testFaults } from './fault-tests.ts';

testFaults(2);
