/** Replaying a kept screening. */
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';

export type ReplayView =
  /** The rules or the legal frame that it names are not known here any more. */
  | { readonly state: 'rules-gone' | 'frame-gone' }
  | {
      readonly state: 'same' | 'differs';
      /** Travellers screened. */
      readonly travellers: number;
      /** What differs apart from the travellers. */
      readonly parts: readonly string[];
      /** The first of those who are judged otherwise, and what differs; `differing` counts them all. */
      readonly different: readonly {
        readonly traveller: TravellerId;
        readonly name: string;
        readonly parts: readonly string[];
      }[];
      readonly differing: number;
    };

export interface ReplayCalls {
  /** Screens a flight's kept facts again by the rules and terms that its screening names, and tells whether the same comes of it. */
  'screening.replay': { input: { flight: FlightId }; output: ReplayView };
}
