/** Proposals for rules, from cases. */
import type { Proposal } from '../../../../shared/casework/proposal.ts';
import { json } from '../encodings.ts';
import type { SealedTable } from './table.ts';

export const proposals: SealedTable<Proposal, object, 'filtered'> = {
  since: 5,
  index: {},
  encoding: json,
  form: 1,
  lifetime: {
    dataClass: 'unit',
    ends: 'travellers',
    // One that nobody decides on does not stay for ever: it may be a telephone number.
    endedOn: ({ made, decided }) => (decided ?? made).at.slice(0, 10),
    masked,
    topic: 'proposals',
  },
  derivedFor: null,
  keptOpen: false,
  seen: 'filtered',
  afterRestore: 'backup',
};

/** A proposal without its words; null where they are removed already. */
function masked(proposal: Proposal): Proposal | null {
  if (proposal.text === '') return null;
  const { decided } = proposal;
  return { ...proposal, text: '', decided: decided?.as === 'declined' ? { ...decided, reason: '' } : decided };
}
