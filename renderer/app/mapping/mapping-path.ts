import type { MessageId } from '../../../shared/flight/flight.ts';

/** Address where the columns of a table that is already imported are settled. */
export function mappingPath(message: MessageId): string {
  return `/import/mapping/message/${encodeURIComponent(message)}`;
}
