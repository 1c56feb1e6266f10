import type { Case } from '../../../shared/casework/case.ts';
import type { PassingOn } from '../passing-on.ts';

/** What a supervisor who takes over decides about. */
export interface ClaimsToPass extends Omit<PassingOn, 'claims'> {
  readonly claims: readonly (Pick<Case, 'id' | 'flight' | 'travellerName' | 'thing' | 'state'> & {
    /** The officer who has it. */
    readonly from: string;
  })[];
}
