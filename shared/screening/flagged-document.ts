/** The document that `screen --format json` prints: every flagged traveller with scores, outcome and reasons. Its names are a contract. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Mandate } from '../fact/fact.ts';
import type { FactBlock } from '../fact/fact-block.ts';
import type { FlightId } from '../flight/flight.ts';
import type { EvidenceLine } from '../list/match/evidence.ts';
import type { TravelDocument, UtcMinute } from '../manifest.ts';
import { withNames } from './compared-names.ts';
import { type FlaggedTraveller, flaggedTravellers, type ScreenedFlight } from './flagged.ts';
import type { Outcome } from './outcome.ts';
import type { ScoreAccount } from './score-account.ts';
import type { ExplanationLeaf, Handling, Hit, Scores, TravellerScreening } from './screening.ts';

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
  /** How each score comes about: `indicators` less `taken`, held to 0…100. */
  readonly sums: ScoreAccount['scores'];
  readonly outcome: Outcome;
  readonly attendance: readonly LawAgency[];
  readonly handling: Handling | null;
  /** Mandates whose score asks for an inspection but rests on one family only. */
  readonly oneFamily: readonly Mandate[];
  readonly hits: readonly {
    readonly rule: string;
    readonly kind: Hit['kind'];
    readonly mandate: Mandate;
    /** Negative for exonerations, 0 for triggers. */
    readonly weight: number;
    /** The scores in which the weight counts, and the rule of the same sign that counts in the joint score instead. */
    readonly countsIn: readonly Mandate[];
    readonly beside: string | null;
    readonly explanation: readonly ExplanationLeaf[];
  }[];
  /** Families in which no rule could be decided, because the facts they need were not sent. */
  readonly unjudged: readonly string[];
}

/** Explains one hit; the engine's `explain`, bound to a rule set. */
export type ExplainHit = (hit: Hit, block: FactBlock, traveller: number) => readonly ExplanationLeaf[];

/** Accounts for the scores of one traveller; the engine's `accountOf`, bound to a rule set. */
export type AccountFor = (screened: TravellerScreening) => ScoreAccount;

/** Builds the document, most urgent traveller first. `at` is the time at which rules had to be valid. */
export function flaggedDocument(
  ruleSet: { readonly version: number; readonly hash: string },
  at: UtcMinute,
  flights: readonly ScreenedFlight[],
  explainHit: ExplainHit,
  accountFor: AccountFor,
): FlaggedDocument {
  return {
    ruleSet: { version: ruleSet.version, hash: ruleSet.hash },
    at,
    flights: flights.length,
    travellers: flights.reduce((sum, { flight }) => sum + flight.travellers.length, 0),
    flagged: flaggedTravellers(flights).map((flagged) => entryOf(flagged, explainHit, accountFor)),
  };
}

function entryOf(
  { flight, block, traveller, index, screened }: FlaggedTraveller,
  explainHit: ExplainHit,
  accountFor: AccountFor,
): FlaggedEntry {
  const account = accountFor(screened);
  const { scores, outcome, attendance, handling, oneFamily = [], hits, unjudged } = screened;
  return {
    flight: flight.id,
    surname: traveller.surname,
    givenNames: traveller.givenNames,
    locator: traveller.locator,
    documents: traveller.documents.map(({ type, number, issuer, expiry }) => ({ type, number, issuer, expiry })),
    scores,
    sums: account.scores,
    outcome,
    attendance,
    handling,
    oneFamily,
    hits: hits.map((hit, at) => ({
      rule: hit.rule,
      kind: hit.kind,
      mandate: hit.mandate,
      weight: hit.weight,
      countsIn: account.hits[at]?.countsIn ?? [],
      beside: account.hits[at]?.beside ?? null,
      explanation:
        hit.listed === undefined
          ? withNames(explainHit(hit, block, index), traveller)
          : hit.listed.lines.map(leafOfLine),
    })),
    unjudged,
  };
}

/** A line of evidence as a leaf: what the list says is expected, and what the messages say is the value. */
function leafOfLine({ field, listed, sent, verdict }: EvidenceLine, at: number): ExplanationLeaf {
  const result = verdict === 'missing' ? 'unknown' : verdict !== 'differs';
  const state = sent === null ? 'not-sent' : 'value';
  return {
    path: `lines.${at}`,
    fact: `listed.${field}`,
    operator: verdict,
    expected: listed,
    actual: sent,
    state,
    result,
  };
}
