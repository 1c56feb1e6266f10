/** Calls about reference data, and what officers edited of it. */
import type { ReferenceKind, ReferenceRow, ReferenceValue } from '../../../shared/reference/overlay.ts';

export interface ReferenceCalls {
  /** Airports whose code, city or country starts with the words typed; at most 20. */
  'reference.airports': {
    input: { search: string };
    output: readonly { readonly code: string; readonly city: string; readonly country: string }[];
  };
  'reference.search': {
    input: { kind: ReferenceKind; search: string; editedOnly: boolean };
    output: { readonly version: string; readonly rows: readonly ReferenceRow[]; readonly edits: number };
  };
  /** Adds or changes a row (`value` null removes it); flights are derived anew with it. */
  'reference.put': {
    input: { kind: ReferenceKind; code: string; value: ReferenceValue | null };
    output: { readonly version: string };
  };
  /** Brings one row, or (`code` null) all rows of a kind, back to what was shipped. */
  'reference.restore': { input: { kind: ReferenceKind; code: string | null }; output: { readonly version: string } };
}
