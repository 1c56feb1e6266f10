/**
 * The answer of a row function: a value in its natural form (booleans, numbers in the fact's unit, texts, lists of texts), or why there is
 * none.
 */
import { STATE } from './fact-block.ts';

export interface Missing {
  readonly state: number;
}

/** Sent but empty: the sender fills the field for other travellers, not for this one. */
export const EMPTY: Missing = { state: STATE.empty };
/** Unknown, because no message carries it: "the airline did not send it" never counts as "no". */
export const NOT_SENT: Missing = { state: STATE.notSent };
/** The fact does not apply to this traveller. */
export const NOT_APPLICABLE: Missing = { state: STATE.notApplicable };

/** A set of one text may be given as that text. */
export type Answer = boolean | number | string | readonly string[] | Missing;

/** Is the answer a reason for a missing value? Compares identity: there are only these three objects. */
export function isMissing(answer: Missing | readonly string[]): answer is Missing {
  return answer === NOT_SENT || answer === EMPTY || answer === NOT_APPLICABLE;
}

/** Why a value is absent: empty where this flight's messages carry it for others, else not sent. */
export function absent(covered: boolean): Missing {
  return covered ? EMPTY : NOT_SENT;
}
