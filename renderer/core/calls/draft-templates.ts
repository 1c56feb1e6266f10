/** The unit's templates for drafts of procès-verbaux. One supervisor proposes a text, another one of another agency confirms it. */
import { z } from 'zod';
import {
  confirmedVersion,
  type FrameAct,
  type SecondPersonProblem,
  secondPersonProblem,
} from '../../../shared/frame/frame-setting.ts';
import { LONGEST_TEMPLATE, parseTemplate } from '../../../shared/official-draft/draft-template.ts';
import {
  changedLines,
  TEMPLATE_KEYS,
  type TemplateKey,
  type TemplateProposal,
  type TemplateState,
} from '../../../shared/official-draft/template-setting.ts';
import { failed, success } from '../../../shared/result.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { readTemplates, startingText, type TemplateText, templateInForce, textHash } from '../draft-templates.ts';
import type { Context, Request } from '../request.ts';
import { unitAgencies } from '../world.ts';
import { call, type Handled } from './call.ts';

const LONGEST_NOTE = 1000;
const PERMISSION = 'draft-templates.change';

export interface TemplateView extends TemplateText {
  readonly key: TemplateKey;
  /** The text that ships. */
  readonly starting: string;
  /** Null: the text that ships is in force. */
  readonly agreed: { readonly note: string; readonly proposed: FrameAct; readonly confirmed: FrameAct } | null;
  readonly proposal:
    | (TemplateProposal & {
        /** Why the officer cannot confirm it; null: the officer can. */
        readonly problem: SecondPersonProblem | null;
      })
    | null;
  /** Latest first. */
  readonly former: TemplateState['former'];
}

const key = z.enum(TEMPLATE_KEYS);
const hash = z.string().max(64);

export const draftTemplateCalls = {
  'draft-templates.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(request): Handled<readonly TemplateView[]> {
      const { stateOf } = await readTemplates(request);
      return success({ output: TEMPLATE_KEYS.map((each) => viewOf(each, stateOf(each), request)) });
    },
  }),

  /** Proposes a text. Each template has one proposal at a time; a new one replaces it. */
  'draft-template.propose': call({
    input: z.strictObject({
      key,
      text: z.string().max(LONGEST_TEMPLATE),
      note: z.string().trim().max(LONGEST_NOTE),
    }),
    permission: PERMISSION,
    audit: 'draft-template.proposed',
    async handler(request, { key: of, text: typed, note }, recorded): Handled<TemplateView> {
      const text = typed.replaceAll('\r\n', '\n').trimEnd();
      if (!parseTemplate(text).ok) return failed({ code: 'invalid-input', path: 'text' });
      if (note === '') return failed({ code: 'reason-required' });
      const { stateOf, ...stored } = await readTemplates(request);
      const before = templateInForce(of, stateOf(of));
      if (before.text === text) return failed({ code: 'refused', why: 'template-unchanged' });
      const proposal = { hash: textHash(text), text, note, proposed: actOf(request.context) };
      const state = { ...stateOf(of), proposal };
      return success({
        output: viewOf(of, state, request),
        writes: [writeOf(of, state, stored)],
        subject: of,
        details: recorded({ hash: proposal.hash }),
        ...sidesOf(before.text, text),
        reason: note,
        topics: ['frame'],
      });
    },
  }),

  'draft-template.withdraw': call({
    input: z.strictObject({ key, hash }),
    permission: PERMISSION,
    audit: 'draft-template.withdrawn',
    async handler(request, { key: of, hash: wanted }, recorded): Handled<TemplateView> {
      const { stateOf, ...stored } = await readTemplates(request);
      if (stateOf(of).proposal?.hash !== wanted) return failed({ code: 'not-found', what: 'proposal' });
      const state = { ...stateOf(of), proposal: null };
      return success({
        output: viewOf(of, state, request),
        writes: [writeOf(of, state, stored)],
        subject: of,
        details: recorded({ hash: wanted }),
        topics: ['frame'],
      });
    },
  }),

  /** A supervisor of another agency confirms the text; drafts are printed from it from now on. */
  'draft-template.confirm': call({
    input: z.strictObject({ key, hash }),
    permission: PERMISSION,
    audit: 'draft-template.confirmed',
    async handler(request, { key: of, hash: wanted }, recorded): Handled<TemplateView> {
      const { stateOf, ...stored } = await readTemplates(request);
      const before = stateOf(of);
      const { proposal } = before;
      if (proposal?.hash !== wanted) return failed({ code: 'not-found', what: 'proposal' });
      const confirmed = actOf(request.context);
      const problem = secondPersonProblem(proposal.proposed, confirmed, unitAgencies(request.world));
      if (problem !== null) return failed({ code: 'second-person', problem });
      const state = confirmedVersion(before, proposal, confirmed);
      return success({
        output: viewOf(of, state, request),
        writes: [writeOf(of, state, stored)],
        subject: of,
        details: recorded({ hash: wanted, proposed: proposal.proposed.officer }),
        ...sidesOf(templateInForce(of, before).text, proposal.text),
        reason: proposal.note,
        topics: ['frame'],
      });
    },
  }),
} as const;

function actOf({ officer, now }: Context): FrameAct {
  return { officer: officer.id, name: officer.name, agency: officer.agency, at: now };
}

function writeOf(
  of: TemplateKey,
  state: TemplateState,
  { setting, rev }: Pick<Awaited<ReturnType<typeof readTemplates>>, 'setting' | 'rev'>,
) {
  return { table: 'settings', id: 'draftTemplates', rev, value: { ...setting, [of]: state } } as const;
}

/** Only the lines that differ. */
function sidesOf(before: string, after: string) {
  const { gone, come } = changedLines(before, after);
  return changedSides({ lines: gone }, { lines: come });
}

function viewOf(
  of: TemplateKey,
  state: TemplateState,
  { context, world }: Pick<Request, 'context' | 'world'>,
): TemplateView {
  const { inForce, proposal, former } = state;
  return {
    key: of,
    ...templateInForce(of, state),
    starting: startingText(of),
    agreed: inForce === null ? null : { note: inForce.note, proposed: inForce.proposed, confirmed: inForce.confirmed },
    proposal:
      proposal === null
        ? null
        : { ...proposal, problem: secondPersonProblem(proposal.proposed, actOf(context), unitAgencies(world)) },
    former,
  };
}
