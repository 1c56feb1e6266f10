import type { Case } from '../../../shared/casework/case.ts';
import type { PassingOn } from '../passing-on.ts';
import type { TravellerMarks } from '../traveller-marks.ts';

/** What a supervisor who takes over decides about. */
export interface ClaimsToPass extends Omit<PassingOn, 'claims'> {
  readonly claims: readonly (Pick<Case, 'id' | 'flight' | 'travellerName' | 'thing' | 'state'> &
    TravellerMarks & {
      /** The officer who has it. */
      readonly from: string;
    })[];
}

export interface TakenOver {
  /** Numbers of the cases that stay with who had them, since a record that they need cannot be read. */
  readonly damaged: readonly string[];
}
