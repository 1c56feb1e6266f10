/** Work on a case, from the claim to the closure. The state machine of cases decides which act is allowed when. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { AuditKind } from '../../../shared/audit/audit-kinds.ts';
import { BY_HAND, type Case, DISMISSALS, DISPOSITIONS, MISSES, type Proposed } from '../../../shared/casework/case.ts';
import { type CaseAct, RECORDED_RESULTS } from '../../../shared/casework/case-act.ts';
import type { WaitsFor } from '../../../shared/casework/case-parts.ts';
import { CONCEALMENTS, TESTED } from '../../../shared/casework/finding.ts';
import { lineWithoutPower } from '../../../shared/casework/finding-power.ts';
import { HIT_REASON_NAMES, type HitReason } from '../../../shared/casework/hit-reason.ts';
import { incidentOf } from '../../../shared/casework/incident.ts';
import { failed, success } from '../../../shared/result.ts';
import { receiversOf } from '../agencies-here.ts';
import { documentSeen, encounterWrite, entryAnswered, storedEncounter } from '../encounters.ts';
import { asksForCare } from '../minor-by-record.ts';
import type { Permission } from '../permissions.ts';
import type { Request } from '../request.ts';
import { caseSight } from '../seen/case-sight.ts';
import { allSeenCases, allSeenWork, byOpening, namedCaseToWorkOn } from '../seen/seen-cases.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { headsById } from '../store/heads.ts';
import { marksOfCase, type TravellerMarks } from '../traveller-marks.ts';
import { waitsOf } from '../waiting-cases.ts';
import { unitAgencies } from '../world.ts';
import { lawAgencyInput } from './agency-input.ts';
import { type Call, call, type Handled } from './call.ts';
import { claimedCase, openedCase, releasedCase } from './case-opening.ts';
import { applied, detailsOf } from './case-step.ts';
import { type DeedInput, deedInput } from './deed-input.ts';
import { foundInput, MOST_FOUND } from './found-input.ts';

const LONGEST_TEXT = 4000;
const id = z.string().min(1).max(80);
const text = z.string().max(LONGEST_TEXT);
/** Who works on cases. To examine takes a permission of its own. */
const WORK: Permission = 'case.work';
const withNote = z.strictObject({ id, note: text.nullable() });
const withText = z.strictObject({ id, note: text });
/** Steps of which an officer may say when they happened, who did them and who was there. */
const deedNoted = z.strictObject({ id, note: text.nullable(), deed: deedInput });
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

/** A case in the list of cases, and why it waits for the officer (null: it does not). */
export type ListedCase = Case & TravellerMarks & { readonly waits: WaitsFor | null };

/** The cases that the officer may see, the latest first. */
export async function listedCases(request: Request): Promise<readonly ListedCase[]> {
  const [work, heads] = await Promise.all([allSeenWork(request), readSeenHeads(request)]);
  const [byId, waits] = [headsById(heads), await waitsOf(request, work)];
  const listed = work.map(({ shown }) => ({
    ...shown,
    ...marksOfCase(byId, shown),
    waits: waits.get(shown.id) ?? null,
  }));
  return listed.sort((a, b) => byOpening(b, a));
}

export const caseCalls = {
  'cases.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: 'cases.viewed',
    recordsViews: 'hour',
    async handler(request): Handled<readonly ListedCase[]> {
      return success({ output: await listedCases(request) });
    },
  }),
  /** Concealments that officers wrote in results they may see, by which the shipped catalogue grows. */
  'cases.concealments': call({
    input: z.strictObject({}),
    permission: 'case.examine',
    audit: null,
    async handler(request): Handled<readonly string[]> {
      const written = (await allSeenCases(request)).flatMap(({ found }) =>
        found.flatMap((each) => each.concealment ?? []),
      );
      const shipped: ReadonlySet<string> = new Set(CONCEALMENTS);
      return success({ output: [...new Set(written)].filter((each) => !shipped.has(each)).sort() });
    },
  }),
  'case.claim': call({
    input: z.strictObject({ flight: z.string(), traveller: z.string(), case: id.optional() }),
    permission: WORK,
    whole: 'It writes a case whose number no stored case has, and answers the one of `caseToWorkOn`.',
    audit: 'case.claimed',
    makesDue: true,
    handler: claimedCase,
  }),
  /** Opens a case by hand: an officer chose the traveller, or a dog, a tip or another agency pointed at them. */
  'case.open': call({
    input: z.strictObject({
      flight: z.string(),
      traveller: z.string(),
      origin: z.enum(BY_HAND),
      note: text.nullable(),
    }),
    permission: WORK,
    whole: 'It writes a case whose number no stored case has, and asks whether there is one that the officer may see.',
    audit: 'case.opened',
    makesDue: true,
    handler: openedCase,
  }),
  /** Takes over a case that is not on a traveller. */
  'case.take': act('case.claimed', z.strictObject({ id }), (_, { traveller }) =>
    traveller === null ? { kind: 'claim', note: null } : null,
  ),
  /** `undo`: the officer takes back at once that they have it. */
  'case.release': call({
    input: z.strictObject({ id, note: text.nullable(), undo: z.literal(true).exactOptional() }),
    permission: WORK,
    whole: 'It writes or removes a case, asks what else is kept about it, and answers it as `seenCase` shows it.',
    audit: 'case.released',
    makesDue: true,
    handler: releasedCase,
  }),
  /** Another officer goes on with the case: one who may see it. */
  'case.assign': act('case.assigned', z.strictObject({ id, to: id, note: text.nullable() }), ({ to, note }) => ({
    kind: 'assign',
    to,
    note,
  })),
  /** The case waits for an officer of that agency. */
  'case.hand-over': act(
    'case.handed-over',
    z.strictObject({ id, to: lawAgencyInput, note: text.nullable() }),
    ({ to, note }) => ({ kind: 'hand-over', to, note }),
  ),
  'case.decide-hit': act(
    'case.hit-decided',
    z.strictObject({
      ...{ id, rule: z.string(), disposition: z.enum(DISPOSITIONS), reason: text },
      because: z.enum(HIT_REASON_NAMES as readonly [HitReason, ...HitReason[]]).exactOptional(),
    }),
    ({ rule, disposition, because, reason }) => ({ kind: 'decide-hit', rule, disposition, because, reason }),
  ),
  'case.select': act('case.selected', deedNoted, ({ note }) => ({ kind: 'select', note })),
  'case.deselect': act('case.deselected', deedNoted, ({ note }) => ({ kind: 'deselect', note })),
  /** A control officer met the traveller. */
  'case.meet': act('case.met', deedNoted, ({ note }) => ({ kind: 'meet', note }), 'case.examine'),
  'case.record-result': act(
    'case.result-recorded',
    z.strictObject({
      id,
      result: z.enum(RECORDED_RESULTS),
      found: foundInput.exactOptional(),
      note: text,
      /** Nothing was found, and the officer saw the document: both are kept at once. */
      seen: z.literal(true).exactOptional(),
      deed: deedInput,
    }),
    ({ result, found = [], note }) => ({ kind: 'record-result', result, found, note }),
    'case.examine',
  ),
  /** What a test says of one of the things found, at its place from 0. That it is something else takes the agency that leads, and a reason. */
  'case.test': act(
    'case.tested',
    z.strictObject({
      id,
      line: z
        .number()
        .int()
        .min(0)
        .max(MOST_FOUND - 1),
      test: z.enum(TESTED),
      note: text.nullable(),
    }),
    ({ line, test, note }) => ({ kind: 'test', line, test, note }),
    'case.examine',
  ),
  /** The agency that leads agrees to the result. */
  'case.conclude': act('case.concluded', withNote, ({ note }) => ({ kind: 'conclude', note })),
  'case.send-back': act('case.sent-back', withNote, ({ note }) => ({ kind: 'send-back', note })),
  'case.note': act('case.noted', z.strictObject({ id, note: text, deed: deedInput }), ({ note }) => ({
    kind: 'note',
    note,
  })),
  /** Closes the part of the officer's agency. */
  'case.close': act('case.closed', withNote, ({ note }) => ({ kind: 'close', note })),
  /** Takes back that the officer's agency closed its part. */
  'case.reopen-part': act('case.part-reopened', withNote, ({ note }) => ({ kind: 'reopen-part', note })),
  /** Ends a case of a traveller who is not sent to secondary: one reason for all hits. */
  'case.dismiss': act(
    'case.dismissed',
    z.strictObject({ id, why: z.enum(DISMISSALS), note: text.nullable() }),
    ({ why, note }) => ({ kind: 'dismiss', why, note }),
  ),
  /** Ends a case of a traveller whom nobody examined. */
  'case.miss': act(
    'case.not-examined',
    z.strictObject({ id, why: z.enum(MISSES), note: text.nullable(), deed: deedInput }),
    ({ why, note }) => ({ kind: 'miss', why, note }),
  ),
  'case.reopen': act('case.reopened', withText, ({ note }) => ({ kind: 'reopen', note })),
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
  /** Parts a case from its incident by a counter-entry. */
  'case.part': act('case.parted', withText, ({ note }, seen) => {
    const incident = incidentOf(seen);
    return incident === undefined ? null : { kind: 'part', incident, note };
  }),
  /** The officer's agency read that another one let the traveller go, or handed the case on. */
  'case.acknowledge': act('case.acknowledged', withNote, ({ note }) => ({ kind: 'acknowledge', note })),
} as const;

type CaseKind = Extract<AuditKind, `case.${string}`>;

/** Declares a call that acts on an existing case. `toAct` gets the case as the officer sees it; null: they see no incident that it could be parted from. */
function act<
  Schema extends z.ZodType<{ readonly id: string; readonly deed?: DeedInput | number; readonly seen?: true }>,
>(
  audit: CaseKind,
  input: Schema,
  toAct: (input: z.output<Schema>, seen: Case) => CaseAct | null,
  permission = WORK,
): Call<Schema, Case, CaseKind, string> {
  return call({
    input,
    permission,
    whole:
      'It acts on the stored case, asks who leads it and credits a result to every rule that hit. It answers the case as `seenCase` shows it.',
    audit,
    makesDue: true,
    async handler(request, given, recorded): Handled<Case> {
      const sight = await caseSight(request);
      const current = await namedCaseToWorkOn(request, sight, given.id);
      if (current === undefined) return failed({ code: 'not-found', what: 'case' });
      const step = toAct(given, sight.withoutHidden(current.value));
      if (step === null) return failed({ code: 'refused', why: 'case-incident' });
      if (step.kind === 'assign' || step.kind === 'hand-over') {
        const { officers, agencies } = await receiversOf(request, sight.notGivenTo(current.value));
        const known = step.kind === 'assign' ? officers.some((one) => one.id === step.to) : agencies.includes(step.to);
        if (!known) return failed({ code: 'refused', why: 'case-receiver' });
      }
      if (step.kind === 'record-result' && isLawAgency(request.context.agency)) {
        const line = lineWithoutPower(step.found, request.context.agency, unitAgencies(request.world));
        if (line !== null) return failed({ code: 'not-plausible', line, problem: 'power' });
        // Only a referral says that something was referred; a result of an earlier release may go on to say it.
        const says = (found: Case['found']) => found.some(({ kind }) => kind === 'referred');
        if (says(step.found) && !says(current.value.found)) return failed({ code: 'refused', why: 'case-referred' });
      }
      if (given.seen !== undefined && (await asksForCare(request, sight.placed(current.value))))
        return failed({ code: 'refused', why: 'encounter-care' });
      const deed = typeof given.deed === 'object' ? given.deed : undefined;
      const done = await applied(request, sight, current, step, recorded(detailsOf(step, deed)), permission, deed);
      const taken = done.ok ? done.value.output.timeline.at(-1) : undefined;
      if (!done.ok || taken === undefined) return done;
      const stored = await storedEncounter(request, given.id);
      const entered =
        given.seen !== undefined && current.value.traveller !== null
          ? documentSeen(stored.value, taken, current.value.state)
          : entryAnswered(stored.value, current.value, taken);
      if (entered === null) return done;
      const write = encounterWrite(entered, stored.rev);
      return success({ ...done.value, writes: [...(done.value.writes ?? []), write] });
    },
  });
}
