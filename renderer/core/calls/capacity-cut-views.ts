import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { CapacityCut, CutState, LeftOut } from '../../../shared/capacity/capacity-cut.ts';
import type { NamedCandidate } from '../cut-candidates.ts';

/** Whom the shift could take and leave out, to be adjusted by hand. */
export interface ProposedCut {
  /** How many the shift can take; null: neither the officer nor the agency has said it. */
  readonly room: number | null;
  /** What those taken fill before one supervisor alone signs; null: the agency did not state what it can do. */
  readonly toFill: number | null;
  /** Whoever cannot be left out first, then by points. */
  readonly people: readonly (NamedCandidate & { readonly isTaken: boolean })[];
}

/**
 * A plan as an officer may know of it, at a post from the beginning of its shift. Of another agency: whom it leaves out of those whom the own agency sees, without numbers and reason.
 */
export interface SeenCut extends Pick<CapacityCut, 'id' | 'scope' | 'officer' | 'at' | 'second' | 'reason' | 'room'> {
  readonly agency: LawAgency;
  readonly isOwn: boolean;
  /** How many the shift takes to be searched. Beside them, who take no place of the room: how many to be protected, and whom others met. All are 0 of another agency. */
  readonly taken: number;
  readonly toProtect: number;
  readonly metByOthers: number;
  readonly state: CutState;
  readonly left: readonly (Pick<LeftOut, 'flight' | 'ids' | 'objection'> & {
    /** They are left out now: the plan stands, nobody's objection keeps them in, and nobody met them, or sent them since there is room again. */
    readonly isLeftOut: boolean;
    /** They had as many points as somebody whom it took: no points say which of them. Never of another agency. */
    readonly isEqual: boolean;
    /** They are next, since somebody whom the plan takes is gone and there is room again. Never of another agency. */
    readonly isOffered: boolean;
    /** Null: they are not to be inspected by the own agency now, so it has nothing to object to. */
    readonly name: string | null;
  })[];
}
