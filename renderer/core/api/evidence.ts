/** The messages that a traveller came from, as they were received. */
import type { Channel, FlightId, MessageId, TravellerId } from '../../../shared/flight/flight.ts';
import type { MessageFormat } from '../../../shared/manifest.ts';

/** The raw message with marks, as text lines (one per segment or table row). */
export interface EvidenceView {
  readonly message: MessageId;
  readonly format: MessageFormat;
  readonly channel: Channel;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly lines: readonly {
    readonly number: number;
    readonly text: string;
    readonly marks: readonly {
      readonly start: number;
      readonly end: number;
      readonly path: string;
      readonly strong: boolean;
    }[];
  }[];
}

export interface EvidenceCalls {
  /** Raw messages a traveller came from; `paths` (fact sources) are marked strongly. */
  'evidence.get': {
    input: { flight: FlightId; traveller: TravellerId; facts: readonly string[] };
    output: readonly EvidenceView[];
  };
}
