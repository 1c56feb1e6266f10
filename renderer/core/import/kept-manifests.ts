/**
 * Manifests of kept messages. The store has only the bytes, which are read again when needed. While an import runs, the manifests that it has just
 * read are in memory. Both give the same flight.
 */
import type { FoldMessage, MessageId } from '../../../shared/flight/flight.ts';

/**
 * The most travellers whose manifests are held in memory; a traveller takes some kilobytes, with the booking. It is enough for the files of a
 * usual morning. Beyond it messages are read again, which takes a tenth of the time that deriving takes.
 */
const MOST_TRAVELLERS = 10_000;

/** A kept message, read. */
export interface ReadMessage extends FoldMessage {
  /** ISO 8601 UTC. */
  readonly receivedAt: string;
  /** The import that brought it. */
  readonly job: string;
  /** How often an officer read it again by other columns; left out: never. */
  readonly readings?: number;
}

/** Messages that were just read. Holds only the first ones: the caller reads any other message again. */
export class RecentManifests {
  readonly #messages = new Map<MessageId, ReadMessage>();
  #travellers = 0;

  add(message: ReadMessage): void {
    const { id, manifest } = message;
    if (this.#travellers + manifest.travellers.length > MOST_TRAVELLERS || this.#messages.has(id)) return;
    this.#travellers += manifest.travellers.length;
    this.#messages.set(id, message);
  }

  get(id: MessageId): ReadMessage | undefined {
    return this.#messages.get(id);
  }
}
