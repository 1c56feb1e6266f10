/** The document that `screen --format json` prints: every flagged traveller with scores, outcome and reasons. Its names are a contract. */
import type { Mandate } from '../fact/fact.ts';
import type { FactBlock } from '../fact/fact-block.ts';
import type { FlightId } from '../flight/flight.ts';
import type { TravelDocument, UtcMinute } from '../manifest.ts';
import { type FlaggedTraveller, flaggedTravellers, type ScreenedFlight } from './flagged.ts';
import type { Outcome } from './outcome.ts';
import type { Attendee, ExplanationLeaf, Handling, Hit, Scores } from './screening.ts';

export interface FlaggedDocument {
  readonly ruleSet: { readonly version: number; readonly hash: string };
  readonly at: UtcMinute;
  readonly flights: number;
  /** Travellers on all flights; a traveller on two legs counts on each. */
  readonly travellers: number;
  readonly flagged: readonly FlaggedEntry[];
}

export interface FlaggedEntry {
  readonly flight: FlightId;
  readonly surname: string | null;
  readonly givenNames: string | null;
  readonly locator: string | null;
  readonly documents: readonly Pick<TravelDocument, 'type' | 'number' | 'issuer' | 'expiry'>[];
  readonly scores: Scores;
  readonly outcome: Outcome;
  readonly attendance: readonly Attendee[];
  readonly handling: Handling | null;
  /** Mandates whose score asks for an inspection but rests on one family only. */
  readonly oneFamily: readonly Mandate[];
  readonly hits: readonly {
    readonly rule: string;
    readonly kind: Hit['kind'];
    readonly mandate: Mandate;
    /** Negative for exonerations, 0 for triggers. The score is the plain sum, limited to 0…100. */
    readonly weight: number;
    readonly explanation: readonly ExplanationLeaf[];
  }[];
  /** Families in which no rule could be decided, because the facts they need were not sent. */
  readonly unjudged: readonly string[];
}

/** Explains one hit; the engine's `explain`, bound to a rule set. */
export type ExplainHit = (hit: Hit, block: FactBlock, traveller: number) => readonly ExplanationLeaf[];

/** Builds the document, most urgent traveller first. `at` is the time at which rules had to be valid. */
export function flaggedDocument(
  ruleSet: { readonly version: number; readonly hash: string },
  at: UtcMinute,
  flights: readonly ScreenedFlight[],
  explainHit: ExplainHit,
): FlaggedDocument {
  return {
    ruleSet: { version: ruleSet.version, hash: ruleSet.hash },
    at,
    flights: flights.length,
    travellers: flights.reduce((sum, { flight }) => sum + flight.travellers.length, 0),
    flagged: flaggedTravellers(flights).map((flagged) => entryOf(flagged, explainHit)),
  };
}

function entryOf(
  { flight, block, traveller, index, screened }: FlaggedTraveller,
  explainHit: ExplainHit,
): FlaggedEntry {
  const { scores, outcome, attendance, handling, oneFamily = [], hits, unjudged } = screened;
  return {
    flight: flight.id,
    surname: traveller.surname,
    givenNames: traveller.givenNames,
    locator: traveller.locator,
    documents: traveller.documents.map(({ type, number, issuer, expiry }) => ({ type, number, issuer, expiry })),
    scores,
    outcome,
    attendance,
    handling,
    oneFamily,
    hits: hits.map((hit) => ({
      rule: hit.rule,
      kind: hit.kind,
      mandate: hit.mandate,
      weight: hit.weight,
      explanation: explainHit(hit, block, index),
    })),
    unjudged,
  };
}
