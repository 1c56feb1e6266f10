/** Whom the messages of a flight name, by the flight that they tell together. */
import type { Flight, MessageId, TravellerId } from './flight.ts';
import { messageOf } from './list-entries.ts';

/** Who names whom; entries that a later message replaced count. */
export interface NamedIn {
  /** The travellers of the flight whom a message names. */
  readonly by: (message: MessageId) => readonly TravellerId[];
  /** Does a message name one traveller, whom no other message names? */
  readonly isAlone: (message: MessageId) => boolean;
}

export function namedIn({ travellers }: Pick<Flight, 'travellers'>): NamedIn {
  const named = new Map<MessageId, TravellerId[]>();
  const shared = new Set<TravellerId>();
  for (const { id, aliases, sources } of travellers) {
    const messages = new Set([...[id, ...aliases].map(messageOf), ...sources.map(({ message }) => message)]);
    if (messages.size > 1) shared.add(id);
    for (const message of messages) named.set(message, [...(named.get(message) ?? []), id]);
  }
  const by = (message: MessageId) => named.get(message) ?? [];
  return {
    by,
    isAlone: (message) => {
      const [only, more] = by(message);
      return only !== undefined && more === undefined && !shared.has(only);
    },
  };
}
