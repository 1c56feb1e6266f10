/** Who acts on a case, and why an act is refused. */
import type { LawAgency } from '../agency/agency-id.ts';
import type { Identity } from '../encounter/identity.ts';
import type { Family } from '../fact/fact.ts';
import type { MeetingTime } from '../flight/meeting-time.ts';
import type { CaseState, Doer } from './case.ts';
import type { FoundProblem } from './finding.ts';

/** A hit of the traveller in the current screening. */
export interface CaseHit {
  readonly rule: string;
  readonly family: Family;
  /** True for indicators and triggers; exonerations count for the traveller. */
  readonly accuses: boolean;
}

/** Who acts, when, and on which hits. */
export interface ActContext {
  readonly officer: string;
  readonly agency: LawAgency;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly hits: readonly CaseHit[];
  /** Who confirmed it; left out: nobody. */
  readonly second?: string;
  /** The agency of that officer. */
  readonly secondAgency?: LawAgency;
  /** A supervisor of the agency of whoever has the case, who may have left. */
  readonly supervises: boolean;
  /** The officer is of the agency of whoever has the case, and may take it over; left out: not. */
  readonly relieves?: boolean;
  /** The agency leads the case, so that its officer is enough to let the traveller go. */
  readonly leads: boolean;
  /** The agencies with officers in the unit: nobody waits for another one to close its part. */
  readonly present: ReadonlySet<LawAgency>;
  /** From when the traveller can be met, where that was still to come when it happened; null: they could be met. */
  readonly early: MeetingTime | null;
  /** How far the record of the inspection confirms who the traveller is. */
  readonly identity: Identity;
  /** When it happened, who did it, and who was there; left out: now, the officer who acts, alone. */
  readonly deed?: Deed;
  /** The agencies that see all hits that the officer sees; left out: the officer's agency alone is sure to. */
  readonly seenBy?: readonly LawAgency[];
  /** When the first data of the flight was made, ISO 8601 UTC: nothing happened before; left out: it is not known. */
  readonly since?: string;
}

/** What an officer says of a step beside what was done. */
export interface Deed {
  /** ISO 8601 UTC; null: when it is typed. */
  readonly happened: string | null;
  /** Null: whoever types it. */
  readonly doer: Doer | null;
  readonly present: readonly string[];
}

/** What decides whether an act is refused. */
export type Actor = Pick<ActContext, 'officer' | 'agency' | 'supervises' | 'relieves' | 'leads' | 'present' | 'early'>;

export type CaseFailure =
  /** The act is not allowed in this state. */
  | { readonly code: 'wrong-state'; readonly state: CaseState }
  /** Another officer goes on with the case, or, for a case to be handed on, nobody does. */
  | { readonly code: 'assigned' }
  /** A reason of at least three characters is needed. */
  | { readonly code: 'reason-required' }
  /** The rule did not hit this traveller. */
  | { readonly code: 'no-such-hit' }
  /** The reason is none for a hit of this family, or says something else of it. */
  | { readonly code: 'unfit-reason' }
  /** Nobody read the traveller's document, or said why none could be read. */
  | { readonly code: 'identity-needed' }
  /** No result was recorded. */
  | { readonly code: 'no-result' }
  /** The officer's agency took no part in the case, or has closed its own. */
  | { readonly code: 'no-part' }
  /** Another agency leads the case. */
  | { readonly code: 'not-leading' }
  /** There is no find at that place, or it is not of a kind that is tested. */
  | { readonly code: 'no-such-find' }
  /** The line (from 1) of what was found makes no sense, or there is none (0), or one where nothing was found. */
  | { readonly code: 'not-plausible'; readonly line: number; readonly problem: FoundProblem | 'found' }
  /** It cannot have happened then. */
  | { readonly code: 'not-then'; readonly why: 'future' | 'before-data' }
  /** Nothing waits for the officer's answer: it was answered, is no question any more, or never was one. */
  | { readonly code: 'no-answer' }
  /** It is in an incident already, or in none. */
  | { readonly code: 'in-incident' }
  /** Others let the traveller go without seeing the hits of the officer's agency: it takes the case up, or lets the traveller go for itself. */
  | { readonly code: 'let-go-unseen' }
  /** The agency leads the case itself, or a proposal waits. */
  | { readonly code: 'no-proposal' }
  /** The flight has not landed, or check-in is not open: nobody can have met the traveller. */
  | ({ readonly code: 'too-early' } & MeetingTime);
