/** The rule with which an author begins who takes up a proposal: all but its condition, which nobody but the author can write. */
import { FAMILY_OF, type Proposal } from '../../shared/casework/proposal.ts';
import type { Mandate } from '../../shared/fact/fact.ts';
import type { WrittenRule } from '../language/write-rules.ts';
import { suggestId } from './suggest-id.ts';

const LONGEST_TITLE = 100;
const WEIGHT = 10;

/**
 * `open`: every agency may read the words of the proposal. Otherwise the rule, which all agencies sign, only names it. So does one of a telephone: an id is permanent, and a
 * number is somebody's.
 */
export function ruleOfProposal(
  { id, kind, text, case: from }: Pick<Proposal, 'id' | 'kind' | 'text' | 'case'>,
  mandate: Mandate,
  taken: ReadonlySet<string>,
  open: boolean,
): WrittenRule {
  const isSaid = open && kind !== 'telephone';
  const title = isSaid ? text.slice(0, LONGEST_TITLE) : `Proposal ${id}`;
  return {
    id: suggestId(mandate, isSaid ? title : 'proposal', taken),
    kind: 'indicator',
    mandate,
    family: FAMILY_OF[kind],
    weight: WEIGHT,
    title: { en: title },
    ...(isSaid ? { rationale: text } : {}),
    source: open ? `Proposal ${id}, case ${from}` : `Proposal ${id}`,
    when: { all: [] },
  };
}
