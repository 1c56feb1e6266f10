import type { Handling } from '../screening/screening.ts';

/** The handling of somebody to be met and protected. What must not tip anybody off stays as it is. */
export function careHandling(handling: Handling | null): Handling {
  return handling === null || handling === 'stop' ? 'safeguard' : handling;
}

/** The handling in force: a child is met and protected, also where no hit says so. */
export function handlingInForce({
  handling,
  isMetAsChild,
}: {
  readonly handling: Handling | null;
  readonly isMetAsChild: boolean;
}): Handling | null {
  return isMetAsChild ? careHandling(handling) : handling;
}
