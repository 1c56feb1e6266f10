/** What every reader of a message needs besides its bytes. */
import type { IsoDate } from '../manifest.ts';
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
  /**
   * The day on which the message came in, for lists that name a day and a month only; a message that is read again is given the day it came
   * in at first.
   */
  readonly receivedOn?: IsoDate;
}
