import type { Handling } from '../screening/screening.ts';

/** The handling of somebody to be met and protected. What must not tip anybody off stays as it is. */
export function careHandling(handling: Handling | null): Handling {
  return handling === null || handling === 'stop' ? 'safeguard' : handling;
}
