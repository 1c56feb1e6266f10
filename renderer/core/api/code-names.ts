/** Names of codes, for screens on which codes are picked. */
import type { ReferenceKind } from '../../../shared/reference/overlay.ts';

/** What the reference data calls a code. Countries are ISO 3166 alpha-3: their names depend on the language. */
export type CodeName =
  | { readonly kind: 'airport'; readonly city: string; readonly country: string }
  | { readonly kind: 'carrier'; readonly name: string }
  | { readonly kind: 'country'; readonly country: string };

export interface CodeNameCalls {
  /** What the reference data calls each code, in their order; null for those it does not know. */
  'reference.names': {
    input: { kind: ReferenceKind; codes: readonly string[] };
    output: readonly (CodeName | null)[];
  };
}
