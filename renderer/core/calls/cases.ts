/** Work on a case, from the claim to the closure. The state machine of cases decides which act is allowed when. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { DeclaredDetails } from '../../../shared/audit/audit-entry.ts';
import type { AuditKind } from '../../../shared/audit/audit-kinds.ts';
import { type Case, DISMISSALS, DISPOSITIONS, MISSES } from '../../../shared/casework/case.ts';
import {
  applyAct,
  type CaseAct,
  type CaseFailure,
  type CaseHit,
  letsGo,
  openCase,
  RECORDED_RESULTS,
} from '../../../shared/casework/case-machine.ts';
import type { WaitsFor } from '../../../shared/casework/case-parts.ts';
import { CONCEALMENTS } from '../../../shared/casework/finding.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { tooEarly } from '../../../shared/flight/meeting-time.ts';
import { resultOfCase } from '../../../shared/past/case-results.ts';
import { failed, success } from '../../../shared/result.ts';
import { dutyOfficersFor } from '../../../shared/screening/duty-officers.ts';
import { counts } from '../../../shared/screening/screening.ts';
import { agenciesHere, receiversOf } from '../agencies-here.ts';
import { changedSides } from '../audit/changed-sides.ts';
import type { CallFailure } from '../calls/failure.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { agenciesLeading } from '../letting-go.ts';
import { meetingTimeOf } from '../meeting-times.ts';
import { newCaseIds } from '../new-case-ids.ts';
import type { Permission } from '../permissions.ts';
import type { Request, WholeRequest } from '../request.ts';
import { type CaseSight, caseSight, seenCase } from '../seen/case-sight.ts';
import {
  allSeenCases,
  allSeenWork,
  byOpening,
  caseToWorkOn,
  chosenCaseToWorkOn,
  namedCaseToWorkOn,
} from '../seen/seen-cases.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { hiddenFrom } from '../seen/seen-rules.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { readNamedOfficers } from '../session.ts';
import type { Write } from '../store/commit.ts';
import { headsById } from '../store/heads.ts';
import { type Opened, readOne } from '../store/read.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { marksIn, type TravellerMarks } from '../traveller-marks.ts';
import { travellerIndex, travellerName } from '../traveller-parts.ts';
import { waitsOf } from '../waiting-cases.ts';
import { lawAgencyInput } from './agency-input.ts';
import { type Call, call, type Handled, type Recorded } from './call.ts';
import { foundInput } from './found-input.ts';

const LONGEST_TEXT = 4000;
const id = z.string().min(1).max(80);
const text = z.string().max(LONGEST_TEXT);
/** Who works on cases. To examine takes a permission of its own. */
const WORK: Permission = 'case.work';
const withNote = z.strictObject({ id, note: text.nullable() });
const withText = z.strictObject({ id, note: text });

/** A case in the list of cases, and why it waits for the officer (null: it does not). */
export type ListedCase = Case & TravellerMarks & { readonly waits: WaitsFor | null };

/** The cases that the officer may see, the latest first. */
export async function listedCases(request: Request): Promise<readonly ListedCase[]> {
  const [work, heads] = await Promise.all([allSeenWork(request), readSeenHeads(request)]);
  const [byId, waits] = [headsById(heads), await waitsOf(request, work)];
  const listed = work.map(({ shown }) => ({
    ...shown,
    ...marksIn(byId.get(shown.flight), shown.traveller),
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
    handler: claim,
  }),
  'case.release': act('case.released', withNote, ({ note }) => ({ kind: 'release', note })),
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
    z.strictObject({ id, rule: z.string(), disposition: z.enum(DISPOSITIONS), reason: text }),
    ({ rule, disposition, reason }) => ({ kind: 'decide-hit', rule, disposition, reason }),
  ),
  'case.select': act('case.selected', withNote, ({ note }) => ({ kind: 'select', note })),
  'case.deselect': act('case.deselected', withNote, ({ note }) => ({ kind: 'deselect', note })),
  /** A control officer met the traveller. */
  'case.meet': act('case.met', withNote, ({ note }) => ({ kind: 'meet', note }), 'case.examine'),
  'case.record-result': act(
    'case.result-recorded',
    z.strictObject({ id, result: z.enum(RECORDED_RESULTS), found: foundInput.exactOptional(), note: text }),
    ({ result, found = [], note }) => ({ kind: 'record-result', result, found, note }),
    'case.examine',
  ),
  /** The agency that leads agrees to the result. */
  'case.conclude': act('case.concluded', withNote, ({ note }) => ({ kind: 'conclude', note })),
  'case.send-back': act('case.sent-back', withNote, ({ note }) => ({ kind: 'send-back', note })),
  'case.note': act('case.noted', withText, ({ note }) => ({ kind: 'note', note })),
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
    z.strictObject({ id, why: z.enum(MISSES), note: text.nullable() }),
    ({ why, note }) => ({ kind: 'miss', why, note }),
  ),
  'case.reopen': act('case.reopened', withText, ({ note }) => ({ kind: 'reopen', note })),
} as const;

type CaseKind = Extract<AuditKind, `case.${string}`>;

/** Declares a call that acts on an existing case. */
function act<Schema extends z.ZodType<{ readonly id: string }>>(
  audit: CaseKind,
  input: Schema,
  toAct: (input: z.output<Schema>) => CaseAct,
  permission = WORK,
): Call<Schema, Case, CaseKind, string> {
  return call({
    input,
    permission,
    whole: 'It credits a result to every rule that hit, and answers the case as `seenCase` shows it.',
    audit,
    makesDue: true,
    async handler(request, given, recorded): Handled<Case> {
      const sight = await caseSight(request);
      const current = await namedCaseToWorkOn(request, sight, given.id);
      if (current === undefined) return failed({ code: 'not-found', what: 'case' });
      const step = toAct(given);
      if (step.kind === 'assign' || step.kind === 'hand-over') {
        const { officers, agencies } = await receiversOf(request, sight.notGivenTo(current.value));
        const known = step.kind === 'assign' ? officers.some((one) => one.id === step.to) : agencies.includes(step.to);
        if (!known) return failed({ code: 'refused', why: 'case-receiver' });
      }
      return applied(request, sight, current, step, recorded(detailsOf(step)), permission);
    },
  });
}

async function applied(
  request: WholeRequest,
  sight: CaseSight,
  current: Opened<Case>,
  step: CaseAct,
  details: DeclaredDetails,
  permission: Permission,
): Handled<Case> {
  const { context } = request;
  const { agency } = context;
  // The permissions of cases are those of officers who enforce the law.
  if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission });
  const flight = sight.flightOf(current.value);
  const [whole, section] = await Promise.all([
    readOne(request.store, 'flightManifests', flight),
    readSeenSection(request, flight),
  ]);
  const hits = section === undefined ? [] : hitsOf(section, current.value.traveller);
  const [leading, present, meeting] = await Promise.all([
    agenciesLeading(request, current.value, section, step),
    agenciesHere(request, permission),
    section === undefined ? null : meetingTimeOf(request, section, current.value.traveller),
  ]);
  const early = tooEarly(meeting, Math.floor(Date.parse(context.now) / 60_000));
  const by = {
    ...{ officer: context.officer.id, agency, at: context.now, hits, present, early },
    ...{ supervises: await supervises(request, current.value), leads: leading === null },
  };
  const confirming = letsGo(current.value, step) ? leading : null;
  const tried = applyAct(current.value, step, { ...by, ...(confirming === null ? {} : { second: TO_BE_ASKED }) });
  if (!tried.ok) return failed(callFailure(tried.failure));
  // Asked last, so that nobody is called for an act that is refused.
  const second = await confirmedOrAlone(request, confirming);
  if (!second.ok) return second;
  const result = second.value === null ? tried : applyAct(current.value, step, { ...by, second: second.value.id });
  if (!result.ok) return failed(callFailure(result.failure));
  const done = sight.withHiddenFrom(
    step.kind === 'record-result' && whole !== undefined
      ? await creditedAll(request, sight, result.value, whole.value)
      : result.value,
  );
  const screened = section?.screening.travellers[travellerIndex(section.flight, done.traveller)];
  return success({
    output: seenCase({ ...done, flight }, request, screened?.outcome ?? 'clear'),
    writes: [caseWrite(done, current.rev)],
    due: dueOf(current.value, { ...done, flight }),
    subject: done.id,
    details,
    ...changedSides(fieldsOf(current.value, step), fieldsOf(done, step)),
    reason: reasonOf(step),
    topics: ['cases', 'queue'],
  });
}

/**
 * Credits a result to every rule that hit, also to rules hidden from the officer who entered it. The result of a hidden case is not for an agency that may
 * see none of these rules and of which no officer worked on the case.
 */
async function creditedAll(request: Request, sight: CaseSight, done: Case, whole: FlightSection): Promise<Case> {
  const hits = hitsOf(whole, done.traveller);
  const { confidential: _, ...rest } = done;
  const credited = { ...rest, credited: hits.map(({ rule }) => rule) };
  const unaware = hiddenFrom(
    request,
    hits.filter(({ accuses }) => accuses).map(({ rule }) => rule),
  );
  if (unaware.length === 0) return credited;
  if (sight.isOpen(done)) return credited;
  const named = await readNamedOfficers(request.store, request.context.unit);
  const worked = new Set(done.timeline.map(({ officer }) => named.find(({ id }) => id === officer)?.agency));
  return unaware.every((agency) => worked.has(agency)) ? credited : { ...credited, confidential: true };
}

/** Does the officer supervise the agency of whoever has the case? Somebody who is not known any more is of every agency. */
async function supervises({ store, context }: WholeRequest, { assigned }: Case): Promise<boolean> {
  if (context.role !== 'supervisor' || assigned === null) return false;
  const named = await readNamedOfficers(store, context.unit);
  const agency = named.find(({ id }) => id === assigned)?.agency;
  return agency === undefined || agency === context.agency;
}

/** Stands for the second officer while it is found out whether anybody has to be called. */
const TO_BE_ASKED = '';

/** Opens a case on a traveller, or takes over a released one: the one with the id `case`, where it is given. A hidden case stays as it is; the new one goes on beside it. */
async function claim(
  request: WholeRequest,
  {
    flight,
    traveller,
    case: chosen,
  }: { readonly flight: string; readonly traveller: string; readonly case?: string | undefined },
  recorded: Recorded<'case.claimed'>,
): Handled<Case> {
  const { context } = request;
  const { agency } = context;
  if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: WORK });
  const section = await readSeenSection(request, flight);
  const at = section === undefined ? -1 : travellerIndex(section.flight, traveller);
  const person = section?.flight.travellers[at];
  const screened = section?.screening.travellers[at];
  if (section === undefined || person === undefined || screened === undefined) {
    return failed({ code: 'not-found', what: 'traveller' });
  }
  const sight = await caseSight(request);
  const ids = [person.id, ...person.aliases];
  const existing =
    chosen === undefined
      ? await caseToWorkOn(request, sight, flight, ids)
      : await chosenCaseToWorkOn(request, sight, flight, ids, chosen);
  if (existing === undefined && chosen !== undefined) return failed({ code: 'not-found', what: 'case' });
  if (existing !== undefined) {
    if (existing.value.assigned === context.officer.id)
      return success({ output: seenCase({ ...existing.value, flight }, request, screened.outcome) });
    return applied(request, sight, existing, { kind: 'claim', note: null }, recorded({}), WORK);
  }
  // What is hidden decides, never a case that there may be: the answer tells nothing about casework.
  const agencies = dutyOfficersFor(screened);
  if (agencies.length > 0) return failed({ code: 'ask-duty', agencies });
  if (context.unit === null) return failed({ code: 'wrong-state', state: 'no-unit' });
  const [caseId = ''] = await newCaseIds(request, context.unit, 1);
  const opened = sight.withHiddenFrom(
    openCase(
      {
        id: caseId,
        flight,
        traveller: person.id,
        travellerName: travellerName(person),
        outcomeAtOpening: screened.outcome,
      },
      { officer: context.officer.id, agency, at: context.now },
    ),
  );
  return success({
    output: seenCase(opened, request, screened.outcome),
    writes: [caseWrite(opened, 0)],
    subject: opened.id,
    details: recorded({ flight, traveller: person.id }),
    ...changedSides(null, fieldsOf(opened, { kind: 'claim', note: null })),
    topics: ['cases', 'queue'],
  });
}

/** A result that is set or withdrawn changes facts of the flight, and through it of later ones: the flight is derived again. */
function dueOf(before: Case, after: Case): readonly FlightId[] {
  const [was, is] = [resultOfCase(before), resultOfCase(after)];
  return was?.found === is?.found && was?.at === is?.at ? [] : [after.flight];
}

/** The record of a case, as read at `rev` (0: a new one). */
export function caseWrite(value: Case, rev: number): Write {
  return { table: 'cases', id: value.id, rev, value, index: { traveller: value.traveller, state: value.state } };
}

/** The hits of a traveller as the case machine needs them, by what the section shows. */
export function hitsOf({ flight, screening }: FlightSection, traveller: string): readonly CaseHit[] {
  const screened = screening.travellers[travellerIndex(flight, traveller)];
  return (screened?.hits ?? []).map((hit) => ({
    rule: hit.rule,
    accuses: hit.kind !== 'exoneration' && counts(hit),
  }));
}

/** The fields of a case that an act changes. Only the decision in question is given: others may be hidden from readers of the trail. */
function fieldsOf(
  { state, assigned, result, found, decisions }: Case,
  step: CaseAct,
): Readonly<Record<string, string | null>> {
  const decided = step.kind === 'decide-hit' ? decisions.find(({ rule }) => rule === step.rule) : undefined;
  return {
    state,
    assigned,
    result,
    finds: kindsOf({ found }),
    ...(step.kind === 'decide-hit' ? { disposition: decided?.disposition ?? null } : {}),
  };
}

function reasonOf(step: CaseAct): string | null {
  const said = step.kind === 'decide-hit' ? step.reason : step.note;
  return said?.trim() || null;
}

/** The kinds of what was found, for the trail; null: none. */
function kindsOf({ found }: Pick<Case, 'found'>): string | null {
  return found.map(({ kind }) => kind).join(' ') || null;
}

/** The audit details of an act. */
function detailsOf(step: CaseAct) {
  if (step.kind === 'decide-hit') return { rule: step.rule, disposition: step.disposition };
  if (step.kind === 'record-result')
    return { result: step.result, ...(kindsOf(step) === null ? {} : { finds: kindsOf(step) }) };
  if (step.kind === 'assign' || step.kind === 'hand-over') return { to: step.to };
  return step.kind === 'dismiss' || step.kind === 'miss' ? { why: step.why } : {};
}

const failures: {
  readonly [Code in CaseFailure['code']]: (failure: Extract<CaseFailure, { code: Code }>) => CallFailure;
} = {
  'wrong-state': ({ state }) => ({ code: 'wrong-state', state }),
  assigned: () => ({ code: 'refused', why: 'case-assigned' }),
  'reason-required': () => ({ code: 'reason-required' }),
  'no-such-hit': () => ({ code: 'not-found', what: 'hit' }),
  'no-result': () => ({ code: 'refused', why: 'case-no-result' }),
  'no-part': () => ({ code: 'refused', why: 'case-no-part' }),
  'not-leading': () => ({ code: 'refused', why: 'case-not-leading' }),
  'too-early': (early) => early,
  'not-plausible': (odd) => odd,
};

/** Why an act on a case was refused. */
export function callFailure<Code extends CaseFailure['code']>(
  failure: Extract<CaseFailure, { code: Code }>,
): CallFailure {
  return failures[failure.code as Code](failure);
}
