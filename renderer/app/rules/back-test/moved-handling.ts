import type { Outcome } from '../../../../shared/screening/outcome.ts';
import type { Handling } from '../../../../shared/screening/screening.ts';
import type { MovedTraveller } from '../../../core/calls/back-test.ts';

/** How a level is shown of a traveller of a back-test: a child, or whoever is to be protected, would be met and protected where others would be inspected. */
export function movedHandling({ isProtected }: Pick<MovedTraveller, 'isProtected'>, level: Outcome): Handling | null {
  return isProtected && level !== 'clear' ? 'safeguard' : null;
}
