import { MANDATES } from '../../../shared/fact/fact.ts';
import type { QueueRow } from '../../core/api/queue.ts';

/** Was the level forced by a rule alone, with no score at all to show for it? */
export function isForced(scores: QueueRow['scores'], outcomes: QueueRow['outcomes']): boolean {
  return (
    MANDATES.every((mandate) => scores[mandate] === 0) && MANDATES.some((mandate) => outcomes[mandate] !== 'clear')
  );
}
