/** What every reader of a message needs besides its bytes. */
import type { ReferenceData } from '../reference/reference-data.ts';
import type { TableProfile } from '../table/table-profile.ts';

export interface ReadContext {
  readonly reference: ReferenceData;
  /**
   * Secret of the unit from which the keyed hash of a card number is made; without one (on the command line) cards are blanked and have
   * no hash.
   */
  readonly cardKey?: Uint8Array;
  /** Saved layouts of senders' tables, tried by their headings; the one that was used is pinned to the message. */
  readonly profiles?: readonly TableProfile[];
}
