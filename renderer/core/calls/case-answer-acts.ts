/** What officers answer in a case: a proposal, what was typed in their name or that of their agency, and what another agency did with it. */
import { z } from 'zod';
import { DISMISSALS, MISSES, type Proposed } from '../../../shared/casework/case.ts';
import { act, caseOrTraveller as id, caseText as text, withNote } from './case-act-call.ts';
import { MOST_FOUND } from './found-input.ts';

const number = z.number().int().min(1).max(10_000);
const toProposal = z.strictObject({ id, proposal: number, note: text.nullable() });
const toFound = z.strictObject({
  id,
  result: number,
  line: z
    .number()
    .int()
    .min(0)
    .max(MOST_FOUND - 1),
  note: text.nullable(),
});
const toDeed = z.strictObject({ id, deed: number, note: text.nullable() });
const proposed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dismiss'), why: z.enum(DISMISSALS) }),
  z.strictObject({ kind: z.literal('miss'), why: z.enum(MISSES) }),
  z.strictObject({ kind: z.literal('deselect') }),
  z.strictObject({ kind: z.literal('reopen') }),
]) satisfies z.ZodType<Proposed>;

export const caseAnswerActCalls = {
  /** What an agency thinks of a target that it does not lead: it waits for the one that does. */
  'case.propose': act(
    'case.proposed',
    z.strictObject({ id, proposed, note: text.nullable() }),
    ({ proposed, note }) => ({ kind: 'propose', proposed, note }),
  ),
  /** The agency that leads does what was proposed. */
  'case.accept': act('case.accepted', toProposal, ({ proposal, note }) => ({ kind: 'accept', proposal, note })),
  'case.decline': act('case.declined', toProposal, ({ proposal, note }) => ({ kind: 'decline', proposal, note })),
  /** Takes back a proposal of the officer's agency that nobody answered. */
  'case.withdraw-proposal': act('case.proposal-withdrawn', toProposal, ({ proposal, note }) => ({
    kind: 'withdraw-proposal',
    proposal,
    note,
  })),
  /** The officer's agency found or did what another one typed. */
  'case.confirm-found': act('case.found-confirmed', toFound, ({ result, line, note }) => ({
    kind: 'confirm-found',
    result,
    line,
    note,
  })),
  'case.dispute-found': act('case.found-disputed', toFound, ({ result, line, note }) => ({
    kind: 'dispute-found',
    result,
    line,
    note,
  })),
  /** The officer did what another one typed in their name. */
  'case.confirm-deed': act('case.deed-confirmed', toDeed, ({ deed, note }) => ({ kind: 'confirm-deed', deed, note })),
  'case.dispute-deed': act('case.deed-disputed', toDeed, ({ deed, note }) => ({ kind: 'dispute-deed', deed, note })),
  /** The officer's agency read that another one let the traveller go, or handed the case on. */
  'case.acknowledge': act('case.acknowledged', withNote, ({ note }) => ({ kind: 'acknowledge', note })),
} as const;
