/** What a draft of a *procès-verbal* is about. Each kind has a template in every language. */
import { type Found, isOverturned } from '../casework/finding.ts';

export const DRAFT_KINDS = ['no-find', 'seizure', 'refusal', 'custody-start', 'exhibit-opening', 'statement'] as const;
/**
 * no-find: inspection without a find · refusal: somebody refused an act · custody-start: somebody may no longer leave.
 * exhibit-opening: an exhibit is opened, weighed or counted · statement: what somebody said.
 */
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** Text key of its name. */
export function draftKindText(kind: DraftKind): `draft-kind.${DraftKind}` {
  return `draft-kind.${kind}`;
}

/** What the first draft of a case is about, by what was found in it. */
export function draftKindOf({ found }: { readonly found: readonly Found[] }): DraftKind {
  return found.every(isOverturned) ? 'no-find' : 'seizure';
}
