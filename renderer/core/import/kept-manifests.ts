/**
 * What kept messages say. It is not stored a second time: the kept bytes give it whenever they are read again, and while an import runs the
 * manifests it has just read are at hand. Both give the same flight.
 */
import type { Trace } from '../../../shared/edifact/trace.ts';
import type { MessageId } from '../../../shared/flight/flight.ts';
import { rereadKept } from '../../../shared/intake/read-file.ts';
import type { Manifest } from '../../../shared/manifest.ts';
import type { StoredMessage } from '../store/tables/messages.ts';
import type { World } from '../world.ts';

/**
 * Manifests are kept in memory up to this many travellers; a traveller takes some kilobytes, with the booking. It is enough for the files of a
 * morning; those of a large one are read again, which takes a tenth of the time that deriving takes.
 */
const MOST_TRAVELLERS = 10_000;

/**
 * What the kept bytes of a message say; null when they hold no message any more that could be read. `trace` is told where in them each value
 * stands. Card numbers were covered by their hashes before, so no key is needed.
 */
export function keptManifest(
  message: StoredMessage,
  { reference }: Pick<World, 'reference'>,
  trace?: Trace,
): Manifest | null {
  const { kept, profile, receivedAt } = message;
  return rereadKept(kept, { reference, receivedOn: receivedAt.slice(0, 10) }, trace, profile);
}

/** Manifests of messages that were just read. Holds the first ones only: what is not found here is read again. */
export class RecentManifests {
  readonly #manifests = new Map<MessageId, Manifest>();
  #travellers = 0;

  add(id: MessageId, manifest: Manifest): void {
    if (this.#travellers + manifest.travellers.length > MOST_TRAVELLERS || this.#manifests.has(id)) return;
    this.#travellers += manifest.travellers.length;
    this.#manifests.set(id, manifest);
  }

  get(id: MessageId): Manifest | undefined {
    return this.#manifests.get(id);
  }
}
