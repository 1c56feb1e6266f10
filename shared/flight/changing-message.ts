/** A message that changed a flight: by coming, or since an officer read it again by other columns. */
import type { FlightId, MessageId } from './flight.ts';

export interface ChangingMessage {
  readonly message: MessageId;
  /** How often it had been read again; 0: as it was imported. */
  readonly reading: number;
  readonly flight: FlightId;
}
