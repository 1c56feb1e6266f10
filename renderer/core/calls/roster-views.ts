import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { LocalShift } from '../../../shared/capacity/latest-shifts.ts';
import type { NamedOfficer } from '../../../shared/casework/case.ts';
import type { Post } from '../../../shared/roster/post.ts';
import type { OnDutyNow, RosterStep } from '../../../shared/roster/roster.ts';

/** Who of an agency is on duty in a shift. */
export interface AgencyOnDuty {
  readonly agency: LawAgency;
  readonly on: readonly OnDutyNow[];
  /** Every entry, in order. */
  readonly steps: readonly RosterStep[];
  /** The record cannot be read: who was entered is not known, until somebody enters it again. */
  readonly isDamaged: boolean;
}

export interface RosterView {
  readonly shift: LocalShift;
  /** over: what is entered now stands on the weekly list. */
  readonly when: 'over' | 'now' | 'ahead';
  /** To choose from, the latest first. */
  readonly shifts: readonly LocalShift[];
  readonly agencies: readonly AgencyOnDuty[];
  readonly posts: readonly Post[];
  /** Officers of the own agency who may be on duty. */
  readonly officers: readonly NamedOfficer[];
}

/** Who is on duty now. */
export interface OnDutyView {
  readonly agencies: readonly Pick<AgencyOnDuty, 'agency' | 'on'>[];
  /** Agencies with nobody on duty, while others have entered somebody. */
  readonly nobody: readonly LawAgency[];
  /** Agencies whose record of the shift cannot be read. */
  readonly damaged: readonly LawAgency[];
  readonly posts: readonly Post[];
}
