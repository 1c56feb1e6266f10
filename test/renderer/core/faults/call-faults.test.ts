/** The first part of a soak run, and all that other runs try. */
import { testFaults } from './fault-tests.ts';

testFaults(1);
