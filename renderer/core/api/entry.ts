/** Calls about what is typed in at the desk. */
import type { Entry } from '../../../shared/entry/entry.ts';
import type { MrzReading } from '../../../shared/entry/mrz.ts';
import type { ScreenReading } from '../../../shared/entry/terminal-screen.ts';
import type { FlightId, MessageId, TravellerId } from '../../../shared/flight/flight.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Progress } from '../calls/progress.ts';

/** What one import by hand came to: who of the entry is flagged now. */
export interface EntryOutcome {
  readonly message: MessageId;
  readonly flights: readonly FlightId[];
  readonly travellers: readonly {
    readonly flight: FlightId;
    readonly traveller: TravellerId;
    readonly name: string;
    readonly outcome: Outcome;
  }[];
}

export interface EntryCalls {
  'entry.read-mrz': { input: { text: string }; output: MrzReading };
  'entry.read-screen': { input: { text: string }; output: ScreenReading };
  /** Keeps the entry as a message and screens it at once, merged with what is known of the flight. */
  'entry.save': { input: { entry: Omit<Entry, 'prepared' | 'desk'> }; output: EntryOutcome; progress: Progress };
}
