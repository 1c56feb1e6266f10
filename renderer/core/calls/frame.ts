/** The unit's legal frame. One supervisor proposes, another of another agency confirms; then every flight is screened again. */
import { z } from 'zod';
import { ruleNeeds } from '../../../rules/engine/rule-uses.ts';
import type { AuditFields } from '../../../shared/audit/audit-entry.ts';
import { type FrameChange, frameChanges } from '../../../shared/frame/frame-changes.ts';
import type { FrameRefusal } from '../../../shared/frame/frame-refusal.ts';
import {
  confirmedVersion,
  type FrameAct,
  type FrameProposal,
  type FrameSetting,
  type FrameVersion,
  frameInForce,
  NO_FRAME_SETTING,
  type SecondPersonProblem,
  secondPersonProblem,
} from '../../../shared/frame/frame-setting.ts';
import { frameUses, isHiddenFrom } from '../../../shared/frame/frame-use.ts';
import { agenciesNamedIn, type LegalFrame } from '../../../shared/frame/legal-frame.ts';
import { failed, success } from '../../../shared/result.ts';
import { afterCommit } from '../after-commit.ts';
import { auditEntry } from '../audit/entries.ts';
import { frameHash } from '../frame-hash.ts';
import { refreshFlights } from '../import/merge-flights.ts';
import type { Context, Request } from '../request.ts';
import { readSetting } from '../session.ts';
import type { Write } from '../store/commit.ts';
import { unitAgencies, type World } from '../world.ts';
import { call, type Handled } from './call.ts';
import { frameSchema } from './frame-schema.ts';

export interface FrameView {
  /** The default frame until one is confirmed. */
  readonly frame: LegalFrame;
  /** Null: no frame was confirmed yet. */
  readonly inForce: Omit<FrameVersion, 'frame'> | null;
  readonly proposal:
    | (FrameProposal & {
        readonly changes: readonly FrameChange[];
        /** Why the officer cannot confirm it; null: the officer can. */
        readonly problem: SecondPersonProblem | null;
      })
    | null;
  readonly former: FrameSetting['former'];
  /** Rules that the frame in force forbids to use today. */
  readonly inactive: readonly {
    readonly rule: string;
    readonly title: Readonly<Record<string, string>>;
    readonly refusal: FrameRefusal;
  }[];
}

const LONGEST_NOTE = 1000;
/** Most characters of the changed lines in an audit entry; the frames themselves are stored whole. */
const LONGEST_DETAIL = 4000;

const hash = z.string().max(64);

export const frameCalls = {
  'frame.get': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(request): Handled<FrameView> {
      const { setting } = await readFrame(request);
      return success({ output: viewOf(setting, request) });
    },
  }),

  /** Proposes a whole frame. There is one proposal at a time; a new one replaces it. */
  'frame.propose': call({
    input: z.strictObject({ frame: frameSchema, note: z.string().trim().max(LONGEST_NOTE) }),
    permission: 'frame.change',
    audit: 'frame.proposed',
    async handler(request, { frame, note }, recorded): Handled<FrameView> {
      const { setting, rev } = await readFrame(request);
      if (note === '') return failed({ code: 'reason-required' });
      const agencies = unitAgencies(request.world);
      if ([...agenciesNamedIn(frame)].some((agency) => agencies.row(agency) === undefined))
        return failed({ code: 'invalid-input', path: 'frame' });
      if (frameInForce(setting).lists !== undefined && frame.lists === undefined)
        return failed({ code: 'invalid-input', path: 'frame.lists' });
      const changes = frameChanges(frameInForce(setting), frame);
      if (setting.inForce !== null && changes.length === 0) return failed({ code: 'invalid-input', path: 'frame' });
      const proposal = { hash: frameHash(frame), frame, note, proposed: actOf(request.context) };
      const proposed = { ...setting, proposal };
      return success({
        output: viewOf(proposed, request),
        writes: [frameWrite(proposed, rev)],
        subject: proposal.hash,
        details: recorded({ changes: changes.length }),
        ...linesOf(changes),
        reason: note,
        topics: ['frame'],
      });
    },
  }),

  'frame.withdraw': call({
    input: z.strictObject({ hash }),
    permission: 'frame.change',
    audit: 'frame.withdrawn',
    async handler(request, given): Handled<FrameView> {
      const { setting, rev } = await readFrame(request);
      if (setting.proposal?.hash !== given.hash) return failed({ code: 'not-found', what: 'proposal' });
      const withdrawn = { ...setting, proposal: null };
      return success({
        output: viewOf(withdrawn, request),
        writes: [frameWrite(withdrawn, rev)],
        subject: given.hash,
        topics: ['frame'],
      });
    },
  }),

  /** A supervisor of another agency confirms the proposal; every flight is screened again. */
  'frame.confirm': call({
    input: z.strictObject({ hash }),
    permission: 'frame.change',
    whole: 'It screens every flight again under the new frame, and answers only the frame.',
    audit: 'frame.confirmed',
    schedule: 'exclusive',
    async handler(request, given): Handled<FrameView> {
      const { setting, rev } = await readFrame(request);
      const { proposal } = setting;
      if (proposal?.hash !== given.hash) return failed({ code: 'not-found', what: 'proposal' });
      const confirmed = actOf(request.context);
      const problem = secondPersonProblem(proposal.proposed, confirmed, unitAgencies(request.world));
      if (problem !== null) return failed({ code: 'second-person', problem });
      const changed = confirmedVersion(setting, proposal, confirmed);
      const changes = frameChanges(frameInForce(setting), proposal.frame);
      const details = {
        hashBefore: setting.inForce?.hash ?? null,
        proposed: proposal.proposed.officer,
        changes: changes.length,
      };
      const more = { ...linesOf(changes), reason: proposal.note };
      await request.commit(
        [frameWrite(changed, rev)],
        [auditEntry(request.context, 'frame.confirmed', proposal.hash, details, more)],
        // Other rules may be hidden now, so all these screens may change.
        ['frame', 'session', 'rules', 'mutes', 'cases', 'queue', 'flights'],
      );
      const renewed = { ...request, world: await afterCommit(request, request.reloadWorld, request.world) };
      await afterCommit(request, () => refreshFlights(renewed), undefined);
      return success({ output: viewOf(changed, renewed) });
    },
  }),
} as const;

async function readFrame({ store }: Pick<Request, 'store'>): Promise<{ setting: FrameSetting; rev: number }> {
  const found = await readSetting(store, 'frame');
  return { setting: found?.value ?? NO_FRAME_SETTING, rev: found?.rev ?? 0 };
}

function frameWrite(value: FrameSetting, rev: number): Write {
  return { table: 'settings', id: 'frame', rev, value };
}

function actOf({ officer, now }: Context): FrameAct {
  return { officer: officer.id, name: officer.name, agency: officer.agency, at: now };
}

/** The changed lines before and after, as audit fields. */
function linesOf(changes: readonly FrameChange[]): { readonly before: AuditFields; readonly after: AuditFields } {
  const lines = (side: 'before' | 'after'): string =>
    JSON.stringify(changes.map((change) => change[side])).slice(0, LONGEST_DETAIL);
  return { before: { lines: lines('before') }, after: { lines: lines('after') } };
}

function viewOf(setting: FrameSetting, { context, world }: Pick<Request, 'context' | 'world'>): FrameView {
  const frame = frameInForce(setting);
  const { inForce, proposal, former } = setting;
  return {
    frame,
    inForce: inForce === null ? null : withoutFrame(inForce),
    proposal:
      proposal === null
        ? null
        : {
            ...proposal,
            changes: frameChanges(frame, proposal.frame),
            problem: secondPersonProblem(proposal.proposed, actOf(context), unitAgencies(world)),
          },
    former,
    inactive: inactiveRules(frame, world, context),
  };
}

function withoutFrame({ frame: _, ...rest }: NonNullable<FrameSetting['inForce']>): NonNullable<FrameView['inForce']> {
  return rest;
}

/** Rules that the frame refuses on a day, without those hidden from the officer. */
function inactiveRules(
  frame: FrameView['frame'],
  { ruleSet }: World,
  { now, agency }: Pick<Context, 'now' | 'agency'>,
): FrameView['inactive'] {
  const useOf = frameUses(frame, now.slice(0, 10));
  return ruleSet.rules.flatMap((rule) => {
    const use = useOf(ruleNeeds(rule));
    const { refusal } = use;
    return refusal === null || isHiddenFrom(use, agency) ? [] : [{ rule: rule.id, title: rule.title, refusal }];
  });
}
