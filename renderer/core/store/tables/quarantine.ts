/** Stretches of files that gave no message, and messages that name no flight. */
import type { FlightId, MessageId } from '../../../../shared/flight/flight.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

/** A stretch of a file that gave no message, or a message without a flight. The bytes of a stretch, sensitive values blanked, are a record of their own, which keeps lists small. */
export interface Quarantined {
  readonly job: string;
  readonly fileName: string;
  readonly member: string | null;
  readonly receivedAt: string;
  /** Offset of its start in the file or member. */
  readonly start: number;
  readonly end: number;
  /** Why it could not be read: code and parameters of a diagnostic. */
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Number of bytes kept. */
  readonly size: number;
  /** It looks like a table, so columns can be mapped. */
  readonly table: boolean;
  /** It is a message that was read, whose travellers are on no flight. Its bytes stand with the message. */
  readonly message?: MessageId;
  /** Two officers left the travellers that it counts unscreened. It is kept for the weekly list; the rail and quarantine show it no longer. */
  readonly left?: SettledByTwo;
  /** They left it when it was damaged: nothing else stands here, and the same bytes make a new entry. */
  readonly wasDamaged?: true;
  /** Two officers put the table on these flights by a layout, or the text by what they mended. It is no entry, and kept for the weekly list, too. */
  readonly put?: SettledByTwo & { readonly flights: readonly FlightId[] };
}

export interface SettledByTwo {
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly officer: string;
  readonly second: string;
  readonly reason: string;
}

export const quarantine: SealedTable<Quarantined, { readonly received: string }> = {
  since: 4,
  index: { received: 'one' },
  encoding: json,
  form: 1,
  // Bytes that could not be parsed cannot be masked.
  lifetime: { dataClass: 'passenger', month: 'received', masking: 'removed' },
  derivedFor: null,
  // An import of files that cannot be read changes it with each of them, and screens ask for its numbers meanwhile.
  keptOpen: true,
  seen: 'everyone',
  afterRestore: 'backup',
};
