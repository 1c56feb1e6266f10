/** Names of codes, for screens on which codes are picked. */
import type { ReferenceKind } from '../../../shared/reference/overlay.ts';
import type { CodeName } from '../api.ts';

export interface CodeNameCalls {
  /** What the reference data calls each code, in their order; null for those it does not know. */
  'reference.names': {
    input: { kind: ReferenceKind; codes: readonly string[] };
    output: readonly (CodeName | null)[];
  };
}
