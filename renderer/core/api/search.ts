/** Calls by which travellers of all stored flights are looked up. */
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { Leg } from '../../../shared/manifest.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { SearchKind } from '../../../shared/search/search-kinds.ts';

/** What the text is meant to be; `any`: whatever it looks like. */
export type SearchFor = SearchKind | 'any';

/**
 * How the text agrees with the value. Of a name the weakest of its words: whole words, their beginnings, somewhere inside, in another
 * spelling (written together or apart, or sounding alike), or but for one mistake of typing; of a telephone number the whole or its last digits.
 */
export type SearchMatch = 'whole' | 'ending' | 'beginning' | 'inside' | 'spelling' | 'mistake';

export interface SearchRow {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  readonly name: string;
  /** The flight is masked: there is no name. */
  readonly masked: boolean;
  /** Number of the chief document, as sent. */
  readonly document: string | null;
  readonly leg: Leg;
  /** As the officer's agency sees it; null while the flight waits to be screened under the legal frame in force. */
  readonly outcome: Outcome | null;
  /** By what the traveller was found. */
  readonly kind: SearchKind;
  readonly match: SearchMatch;
}

export interface SearchResult {
  /** Best agreement first, then the latest flight. */
  readonly rows: readonly SearchRow[];
  /** How many there are in all. */
  readonly total: number;
  /** What the text was taken for; empty when it can be nothing that is looked up. */
  readonly kinds: readonly SearchKind[];
  /** Only names that are spelled otherwise or differ by one mistake of typing were found, or were asked for. */
  readonly similar: boolean;
}

export interface SearchCalls {
  /** Waits until everything that can be searched is open, with progress. */
  'search.ready': {
    input: Record<string, never>;
    output: {
      readonly flights: number;
      /** Flights of an earlier release that are not searched yet. */
      readonly missing: number;
    };
  };
  /** `similar`: names that sound alike or differ by one mistake of typing too, which are otherwise only looked for when nobody else is found. */
  'search.find': {
    input: { text: string; kind: SearchFor; count: number; similar: boolean };
    output: SearchResult;
  };
}
