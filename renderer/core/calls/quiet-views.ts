/** Quiet work as the screens of the officers it names show it. */
import type { NamedOfficer } from '../../../shared/casework/case.ts';
import type { QuietEvent, QuietKind, QuietOrder, QuietState } from '../../../shared/casework/quiet-order.ts';
import type { Stand } from '../../../shared/time/due-clock.ts';
import type { ActOfOther } from '../acts-of-others.ts';

/** A step without its place in the audit trail, whose numbers tell of what others hide. */
export interface QuietStep extends Pick<QuietEvent, 'kind' | 'officer' | 'second' | 'at'> {
  /** The deadline that was set. */
  readonly due?: string;
  /** The officer who is named, or no longer. */
  readonly whom?: string;
}

export interface QuietView extends Pick<QuietOrder, 'id' | 'office' | 'reference' | 'from' | 'due' | 'officers'> {
  /** Who may be named beside them. */
  readonly able: readonly NamedOfficer[];
  readonly timeline: readonly QuietStep[];
  readonly kind: QuietKind;
  readonly flight: string;
  /** The id that the traveller has now. */
  readonly traveller: string;
  /** `SURNAME, GIVEN NAMES`; '' where the flight is masked. */
  readonly name: string;
  readonly state: QuietState;
  readonly stand: Stand;
  /** What other officers did about the traveller while it runs, the latest first. */
  readonly acts: readonly ActOfOther[];
  /** How many of them the officer has not read. */
  readonly unread: number;
}
