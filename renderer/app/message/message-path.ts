import type { MessageId } from '../../../shared/flight/flight.ts';

/** Address of a message. */
export function messagePath(message: MessageId): string {
  return `/message/${encodeURIComponent(message)}`;
}
