/** When this unit's workstations lock by themselves. */
import type { Locking } from '../../../shared/locking/locking.ts';

export interface LockingCalls {
  'locking.get': { input: Record<string, never>; output: Locking };
  'locking.set': { input: Locking; output: Locking };
}
