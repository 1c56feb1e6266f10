/** The core as the screens of one officer use it. */
import type { Core } from './core.ts';

export interface CoreOfOfficer {
  readonly core: Core;
  /** The officer has left: what is still asked is answered to nobody. */
  leave(): void;
}

/**
 * A call that an officer's screens made may be answered after they have left. Whatever a screen then does, such as naming a traveller in a notice or going
 * to a place, would reach the next officer; so the answer reaches nobody.
 */
export function createCoreOfOfficer({ call, subscribe }: Core): CoreOfOfficer {
  let leavings = 0;
  return {
    core: {
      async call(name, input, options) {
        const asked = leavings;
        const answer = await call(name, input, options);
        return asked === leavings ? answer : new Promise(() => undefined);
      },
      subscribe,
      stays() {
        const asked = leavings;
        return () => asked === leavings;
      },
    },
    leave() {
      leavings++;
    },
  };
}
