/** Work on a case, from the claim to the closure. The state machine of cases decides which act is allowed when. */
import { z } from 'zod';
import { BY_HAND, type Case, DISMISSALS, DISPOSITIONS, MISSES } from '../../../shared/casework/case.ts';
import { RECORDED_RESULTS } from '../../../shared/casework/case-act.ts';
import type { WaitsFor } from '../../../shared/casework/case-parts.ts';
import { CONCEALMENTS, TESTED } from '../../../shared/casework/finding.ts';
import { HIT_REASON_NAMES, type HitReason } from '../../../shared/casework/hit-reason.ts';
import { incidentOf } from '../../../shared/casework/incident.ts';
import { success } from '../../../shared/result.ts';
import type { Request } from '../request.ts';
import { allSeenCases, allSeenWork, byOpening } from '../seen/seen-cases.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { NO_MARKS, seenMarks } from '../seen/seen-marks.ts';
import { readersByCase } from '../seen/seen-readers.ts';
import { headsById } from '../store/heads.ts';
import type { TravellerMarks } from '../traveller-marks.ts';
import { waitsOf } from '../waiting-cases.ts';
import { lawAgencyInput } from './agency-input.ts';
import { call, type Handled } from './call.ts';
import { act, caseId, caseOrTraveller as id, caseText as text, WORK, withNote } from './case-act-call.ts';
import { claimedCase, openedCase, releasedCase } from './case-opening.ts';
import { deedInput } from './deed-input.ts';
import { foundInput, MOST_FOUND } from './found-input.ts';

const withText = z.strictObject({ id, note: text });
/** Steps of which an officer may say when they happened, who did them and who was there. */
const deedNoted = z.strictObject({ id, note: text.nullable(), deed: deedInput });

/** A case in the list of cases, and why it waits for the officer (null: it does not). */
export type ListedCase = Case &
  TravellerMarks & {
    readonly waits: WaitsFor | null;
  };

/** The cases that the officer may see, the latest first. */
export async function listedCases(request: Request): Promise<readonly ListedCase[]> {
  const [work, heads, marks, readersOn] = await Promise.all([
    allSeenWork(request),
    readSeenHeads(request),
    seenMarks(request),
    readersByCase(request),
  ]);
  const [byId, waits] = [headsById(heads), await waitsOf(request, work)];
  const listed = work.map(({ shown }) => ({
    ...shown,
    ...(shown.flight === null || shown.traveller === null ? NO_MARKS : marks(byId.get(shown.flight), shown.traveller)),
    waits: waits.get(shown.id) ?? null,
    // Of the case too, beside the hits.
    readers: readersOn([shown]),
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
    input: z.strictObject({ flight: z.string(), traveller: z.string(), case: caseId.optional() }),
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
    input: z.strictObject({ id: caseId, note: text.nullable(), undo: z.literal(true).exactOptional() }),
    permission: WORK,
    whole: 'It writes or removes a case, asks what else is kept about it, and answers it as `seenCase` shows it.',
    audit: 'case.released',
    makesDue: true,
    handler: releasedCase,
  }),
  /** A colleague of whoever has the case goes on with it, who may have gone home. */
  'case.relieve': act('case.assigned', z.strictObject({ id, note: text }), ({ note }) => ({ kind: 'relieve', note })),
  /** Another officer goes on with the case: one who may see it. */
  'case.assign': act('case.assigned', z.strictObject({ id, to: caseId, note: text.nullable() }), ({ to, note }) => ({
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
  /** *Met* was a slip: the traveller waits for whoever meets them. */
  'case.unmeet': act(
    'case.unmet',
    z.strictObject({ id, note: text }),
    ({ note }) => ({ kind: 'unmeet', note }),
    'case.examine',
  ),
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
  /** The officer's agency, too, lets a traveller go whom others let go without seeing its hits. Nothing of it is told to whoever does not see them. */
  'case.let-go': act('case.let-go', withText, ({ note }) => ({ kind: 'let-go', note })),
  'case.reopen': act('case.reopened', withText, ({ note }) => ({ kind: 'reopen', note })),
  /** Parts a case from its incident by a counter-entry. */
  'case.part': act('case.parted', withText, ({ note }, seen) => {
    const incident = incidentOf(seen);
    return incident === undefined ? null : { kind: 'part', incident, note };
  }),
} as const;
