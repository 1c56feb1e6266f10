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
/** The most travellers in messages of several flights that were read again. One message has at most 2,000 (`shared/intake/budget.ts`). */
const MOST_AGAIN = 4_000;

/** A kept message, read. */
export interface ReadMessage extends FoldMessage {
  /** ISO 8601 UTC. */
  readonly receivedAt: string;
  /** The import that brought it. */
  readonly job: string;
  /** How often an officer read it again by other columns; left out: never. */
  readonly readings?: number;
}

/** A message that was read again, with what tells whether it is still stored as it was. */
interface ReadAgain {
  readonly message: ReadMessage;
  /** Bytes that are kept of it. */
  readonly size: number;
}

/** Messages that were just read. Holds only the first ones: the caller reads any other message again. */
export class RecentManifests {
  readonly #messages = new Map<MessageId, ReadMessage>();
  /** The last ones that were read again, oldest first. */
  readonly #again = new Map<MessageId, ReadAgain>();
  #travellers = 0;
  #travellersAgain = 0;

  add(message: ReadMessage): void {
    const { id, manifest } = message;
    if (this.#travellers + manifest.travellers.length > MOST_TRAVELLERS || this.#messages.has(id)) return;
    this.#travellers += manifest.travellers.length;
    this.#messages.set(id, message);
  }

  get(id: MessageId): ReadMessage | undefined {
    return this.#messages.get(id);
  }

  /** Holds a message of several flights that was read again: without it, a table of a thousand flights would be read a thousand times. The oldest leave. */
  addAgain(message: ReadMessage, size: number): void {
    this.#drop(message.id);
    this.#again.set(message.id, { message, size });
    this.#travellersAgain += message.manifest.travellers.length;
    for (const id of this.#again.keys()) if (this.#travellersAgain > MOST_AGAIN && id !== message.id) this.#drop(id);
  }

  /** A message that was read again, if so many of its bytes are kept, and it was read by other columns just as often; undefined: it must be read. */
  again(id: MessageId, size: number, readings: number): ReadMessage | undefined {
    const held = this.#again.get(id);
    return held?.size === size && held.message.readings === readings ? held.message : undefined;
  }

  #drop(id: MessageId): void {
    this.#travellersAgain -= this.#again.get(id)?.message.manifest.travellers.length ?? 0;
    this.#again.delete(id);
  }
}
