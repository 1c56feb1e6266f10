/** What a draft of a *procès-verbal* is about. Each kind has a template in every language. */
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
