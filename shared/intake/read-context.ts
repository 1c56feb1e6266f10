/** What every reader of a message needs besides its bytes. */
import type { ReferenceData } from '../reference/reference-data.ts';

export interface ReadContext {
  readonly reference: ReferenceData;
}
