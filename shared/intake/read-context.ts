/** The context that every message reader needs besides the bytes. */
import type { IsoDate } from '../manifest.ts';
import type { ReferenceData } from '../reference/reference-data.ts';
import type { TableProfile } from '../table/table-profile.ts';
import type { Budget } from './budget.ts';

export interface ReadContext {
  readonly reference: ReferenceData;
  /** Secret of the unit for the keyed hash of card numbers. Without it (on the command line), cards are blanked and have no hash. */
  readonly cardKey?: Uint8Array;
  /** Saved layouts of senders' tables, tried by their headings; the layout used is stored with the message. */
  readonly profiles?: readonly TableProfile[];
  /** The day on which the message was first received, for lists that give only day and month. */
  readonly receivedOn?: IsoDate;
  /** What the file may still cost. Without it, a message or file is read with a budget of its own. */
  readonly budget?: Budget;
}
