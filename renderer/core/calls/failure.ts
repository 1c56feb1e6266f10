/** Why a call failed: a code and its parameters, never a sentence. */
import type { RuleError } from '../../../rules/language/rule-error.ts';
import type { DraftProblem } from '../../../rules/lifecycle/draft-problem.ts';
import type { DeedRefusal } from '../../../rules/lifecycle/version-state.ts';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { FoundProblem } from '../../../shared/casework/finding.ts';
import type { MeetingTime } from '../../../shared/flight/meeting-time.ts';
import type { SecondPersonProblem } from '../../../shared/frame/frame-setting.ts';
import type { PinProblem } from '../../../shared/locking/pin.ts';
import type { Permission } from '../permissions.ts';
import type { SecondOnSpot } from '../second-officer.ts';
import type { BackupProblem } from './backup.ts';

export type CallFailure =
  | { readonly code: 'locked' }
  /** The screen is covered: an officer has to sign in first. */
  | { readonly code: 'screen-locked' }
  /** The passphrase is wrong or the officer unknown: the failure does not tell which. `waitUntil`: earliest time of the next try, ISO 8601 UTC. */
  | { readonly code: 'wrong-passphrase'; readonly waitUntil: string | null }
  /** No such PIN. `left`: tries until the PIN ends; 0: the officer has none, and signs in by passphrase. */
  | { readonly code: 'wrong-pin'; readonly left: number }
  /** Why these digits may not be a PIN: a code of `pin.problem.<problem>`. */
  | { readonly code: 'weak-pin'; readonly problem: PinProblem }
  /** The officer came in by PIN, or by passphrase too long ago: they sign in by passphrase first. */
  | { readonly code: 'passphrase-needed' }
  /** The passphrase is an initial one: it has to be changed first (`account.change-passphrase`). */
  | { readonly code: 'initial-passphrase' }
  /** Why the passphrase is too weak: a code of `passphrase.<problem>`. */
  | { readonly code: 'weak-passphrase'; readonly problem: string }
  /** A mistake in one half of the recovery code (1 or 2), or the two do not belong to this vault (null). */
  | { readonly code: 'wrong-recovery-code'; readonly half: 1 | 2 | null }
  /** Only practice is possible until the unit is set up. */
  | { readonly code: 'not-commissioned' }
  /** The disk has too little space; nothing was imported. In megabytes. */
  | { readonly code: 'disk-full'; readonly free: number; readonly needed: number }
  /** A stored record is not the one that was written: changed, replaced by an older or another record, missing, or added from outside. */
  | {
      readonly code: 'tampered';
      readonly table: string;
      readonly id: string;
      readonly problem: 'changed' | 'replayed' | 'missing' | 'added';
    }
  /** A record derived from messages is damaged on the disk, and is being derived again. */
  | { readonly code: 'rederiving' }
  /** The data is masked or destroyed by its retention period. */
  | { readonly code: 'retained'; readonly state: 'masked' | 'destroyed' }
  | { readonly code: 'cancelled' }
  /** A backup could not be made, read or restored. */
  | { readonly code: 'backup-failed'; readonly failure: BackupProblem }
  | { readonly code: 'another-window' }
  | { readonly code: 'not-permitted'; readonly permission: string }
  | { readonly code: 'invalid-input'; readonly path: string }
  | { readonly code: 'not-found'; readonly what: string }
  | { readonly code: 'conflict'; readonly what: string }
  /** An officer assigned the message to a flight; that is taken back first. */
  | { readonly code: 'message-assigned' }
  | { readonly code: 'wrong-state'; readonly state: string }
  /** All hits on the traveller are hidden from the officer, and the legal frame names whose duty officer to ask. */
  | { readonly code: 'ask-duty'; readonly agencies: readonly LawAgency[] }
  | { readonly code: 'reason-required' }
  /** A line of what was found makes no sense, or there is none (0): a code of `found.problem.<problem>`. */
  | { readonly code: 'not-plausible'; readonly line: number; readonly problem: FoundProblem | 'found' | 'power' }
  /** The traveller cannot be here yet. */
  | ({ readonly code: 'too-early' } & MeetingTime)
  /**
   * A second officer with the same permission has to confirm on the spot: make the call again with a confirmation. `agencies`: of which agencies; left out where `need` says all.
   */
  | {
      readonly code: 'second-needed';
      readonly need: SecondOnSpot;
      readonly permission: Permission;
      readonly agencies?: readonly LawAgency[];
    }
  | { readonly code: 'second-same-officer' }
  /** The second officer is of the same agency. */
  | { readonly code: 'second-agency' }
  /** `waitUntil`: earliest time of the next try after wrong passphrases, ISO 8601 UTC; null: now. */
  | {
      readonly code: 'second-refused';
      readonly why: 'passphrase' | 'initial-passphrase' | 'wait' | 'unknown' | 'permission';
      readonly waitUntil: string | null;
    }
  /** Another officer has to do this: another person, or one of another agency. */
  | { readonly code: 'second-person'; readonly problem: SecondPersonProblem }
  /** A rule file or a draft that cannot become a rule set: each mistake with its place in the file, or in the draft. */
  | {
      readonly code: 'rules-refused';
      readonly errors: readonly RuleError[];
      readonly problems: readonly DraftProblem[];
    }
  /** Refused; the reason has the text `failure.refused.<why>`. */
  | { readonly code: 'refused'; readonly why: string }
  /** Why an act on rule versions was refused: a code of `rule-act.<code>`. */
  | { readonly code: 'rule-act-refused'; readonly reason: DeedRefusal }
  | { readonly code: 'store-failed'; readonly detail: string }
  | { readonly code: 'internal'; readonly detail: string };
