/**
 * Manifests of kept messages. The store has only the bytes, which are read again when needed. While an import runs, the manifests that it has just
 * read are in memory. Both give the same flight.
 */
import type { Trace } from '../../../shared/edifact/trace.ts';
import type { FoldMessage, MessageId } from '../../../shared/flight/flight.ts';
import { rereadKept } from '../../../shared/intake/read-file.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import type { StoredMessage } from '../store/tables/messages.ts';
import type { World } from '../world.ts';

/**
 * The most travellers whose manifests are held in memory; a traveller takes some kilobytes, with the booking. It is enough for the files of a
 * usual morning. Beyond it messages are read again, which takes a tenth of the time that deriving takes.
 */
const MOST_TRAVELLERS = 10_000;

/**
 * The manifest of a kept message; null when its bytes can no longer be read. Records in `trace` where in the bytes each value stands. Card
 * numbers were replaced by their hashes before, so no key is needed.
 */
export function keptManifest(
  message: StoredMessage,
  { reference }: Pick<World, 'reference'>,
  trace?: Trace,
): Manifest | null {
  const { kept, profile, receivedAt } = message;
  return rereadKept(kept, { reference, receivedOn: receivedAt.slice(0, 10) }, trace, profile);
}

/** A kept message, read. */
export interface ReadMessage extends FoldMessage {
  /** ISO 8601 UTC. */
  readonly receivedAt: string;
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
