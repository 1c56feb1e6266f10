/** Proposals for rules: an officer keeps one from a case, a rule author of its mandate takes it up or declines it. */
import { z } from 'zod';
import { ruleOfProposal } from '../../../rules/lifecycle/rule-of-proposal.ts';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import {
  decide,
  isForAuthorsOf,
  mandateOfProposal,
  PROPOSAL_KINDS,
  type Proposal,
  type ProposalDecision,
} from '../../../shared/casework/proposal.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { Request } from '../request.ts';
import { readDraftOrigin } from '../rules/draft-origin.ts';
import { readSeenCase } from '../seen/seen-cases.ts';
import { readSeenProposals, type SeenProposal } from '../seen/seen-proposals.ts';
import { hidesRule } from '../seen/seen-rules.ts';
import { touchesHidden } from '../seen/seen-written.ts';
import type { Write } from '../store/commit.ts';
import { readOne } from '../store/read.ts';
import { unitAgencies } from '../world.ts';
import { type Change, call, type Handled } from './call.ts';
import { begunDraft } from './drafts.ts';
import type { CallFailure } from './failure.ts';

/** What became of a proposal; `gone`: the draft was discarded, or the rule taken out. */
export type ProposalState = 'open' | 'declined' | 'draft' | 'version' | 'in-force' | 'drafted' | 'gone';

export interface ProposalView extends Proposal {
  /** Where its case is; null: retention ended it. */
  readonly on: Pick<Case, 'flight' | 'traveller'> | null;
  readonly state: ProposalState;
  /** Whether the officer may take it up or decline it. */
  readonly mayDecide: boolean;
}

const LONGEST_TEXT = 300;
const id = z.string().min(1).max(80);
const text = z.string().trim().min(1).max(LONGEST_TEXT);

export const proposalCalls = {
  /** Undecided ones first, then the latest. */
  'proposal.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: 'proposals.viewed',
    recordsViews: 'hour',
    async handler(request): Handled<readonly ProposalView[]> {
      const views: ProposalView[] = [];
      for (const proposal of await readSeenProposals(request)) views.push(await viewOf(request, proposal));
      return success({ output: views.sort(openFirst) });
    },
  }),

  'proposal.make': call({
    input: z.strictObject({ case: id, kind: z.enum(PROPOSAL_KINDS), text }),
    permission: 'case.work',
    audit: 'proposal.made',
    async handler(request, given, recorded): Handled<ProposalView> {
      const { context } = request;
      const { agency } = context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'case.work' });
      const onCase = await readSeenCase(request, given.case);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const made = { officer: context.officer.id, at: context.now };
      const value: Proposal = { id: context.newId(), ...given, agency, made, decided: null };
      return success({
        output: await viewOf(request, { id: value.id, rev: 0, value, onCase, isOpen: false }),
        writes: [{ table: 'proposals', id: value.id, rev: 0, value }],
        subject: value.id,
        details: recorded({ case: given.case, kind: given.kind }),
        topics: ['proposals'],
      });
    },
  }),

  /** Begins a draft of the rules in force with one more rule, which names the proposal as its source. */
  'proposal.draft': call({
    input: z.strictObject({ id }),
    permission: 'rules.draft',
    audit: 'proposal.drafted',
    async handler(request, given, recorded): Handled<{ readonly draft: string; readonly rule: string }> {
      const found = await toDecide(request, given.id);
      if (!found.ok) return found;
      const { value, isOpen } = found.value;
      const begun = await readDraftOrigin(request, { active: true });
      if (!begun.ok) return begun;
      const { content } = begun.value;
      const taken = new Set(content.rules.map((each) => each.id));
      const mandate = mandateOfProposal(value, unitAgencies(request.world));
      const rule = ruleOfProposal(value, mandate, taken, isOpen);
      const rules = [...content.rules, rule].sort((a, b) => compareText(a.id, b.id));
      const changed = { ...content, rules };
      if (touchesHidden(request, content, changed)) return failed({ code: 'refused', why: 'not-to-be-seen' });
      const { draft, writes } = begunDraft(request, rule.title.en ?? rule.id, { ...begun.value, content: changed });
      const { officer, now } = request.context;
      const act = { officer: officer.id, at: now, as: 'drafted', draft: draft.id, rule: rule.id } as const;
      return decided(found.value, act, {
        output: { draft: draft.id, rule: rule.id },
        writes,
        details: recorded({ id: draft.id }),
        topics: ['proposals', 'rules'],
      });
    },
  }),

  'proposal.decline': call({
    input: z.strictObject({ id, reason: z.string().trim().min(1).max(1000) }),
    permission: 'rules.draft',
    audit: 'proposal.declined',
    async handler(request, given): Handled<null> {
      const found = await toDecide(request, given.id);
      if (!found.ok) return found;
      const { officer, now } = request.context;
      const act = { officer: officer.id, at: now, as: 'declined', reason: given.reason } as const;
      return decided(found.value, act, { output: null, reason: given.reason, topics: ['proposals'] });
    },
  }),
} as const;

/** The proposal to decide on, where the officer writes rules of its mandate. */
async function toDecide(request: Request, wanted: string): Promise<Result<SeenProposal, CallFailure>> {
  const found = (await readSeenProposals(request)).find((each) => each.id === wanted);
  if (found === undefined) return failed({ code: 'not-found', what: 'proposal' });
  if (!isForAuthorsOf(found.value, request.context.agency, unitAgencies(request.world)))
    return failed({ code: 'not-permitted', permission: 'rules.draft' });
  return found.value.decided === null ? success(found) : failed({ code: 'refused', why: 'proposal-decided' });
}

/** Writes the decision with what else the act writes. */
function decided<Output>(
  { id: subject, rev, value }: SeenProposal,
  act: ProposalDecision,
  change: Change<Output>,
): Result<Change<Output>, CallFailure> {
  const after = decide(value, act);
  if (!after.ok) return failed({ code: 'refused', why: 'proposal-decided' });
  const write: Write = { table: 'proposals', id: subject, rev, value: after.value };
  return success({ ...change, writes: [...(change.writes ?? []), write], subject });
}

async function viewOf(request: Request, { value, onCase }: SeenProposal): Promise<ProposalView> {
  const mayDecide =
    value.decided === null && isForAuthorsOf(value, request.context.agency, unitAgencies(request.world));
  return {
    ...value,
    on: onCase === null ? null : { flight: onCase.flight, traveller: onCase.traveller },
    state: await stateOf(request, value),
    mayDecide,
  };
}

/** Of a rule that is hidden from the officer only that it was drafted. */
async function stateOf(request: Request, { decided: act }: Proposal): Promise<ProposalState> {
  if (act === null) return 'open';
  if (act.as === 'declined') return 'declined';
  const { store, world } = request;
  if (hidesRule(request)?.(act.rule) === true) return 'drafted';
  if (world.ruleSet.rules.some(({ id: rule }) => rule === act.rule)) return 'in-force';
  if ((await readOne(store, 'ruleDrafts', act.draft)) !== undefined) return 'draft';
  return world.rules.archive.idOwners.has(act.rule) ? 'version' : 'gone';
}

function openFirst(a: ProposalView, b: ProposalView): number {
  const [first, second] = [a.decided === null, b.decided === null];
  if (first !== second) return first ? -1 : 1;
  return compareText(b.made.at, a.made.at) || compareText(a.id, b.id);
}
