import { type Agency, isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { DeclaredDetails } from '../../../shared/audit/audit-entry.ts';
import type { ActContext, CaseFailure, CaseHit } from '../../../shared/casework/act-context.ts';
import { type Case, isOnTraveller, type Officer } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { agreedUnanswered, confirmingAll } from '../../../shared/casework/case-answers.ts';
import { applyAct, endsWork, letsGo, undoesFind } from '../../../shared/casework/case-machine.ts';
import { findersOf } from '../../../shared/casework/finders.ts';
import { storedAfter } from '../../../shared/casework/let-go-unseen.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import { tooEarly } from '../../../shared/flight/meeting-time.ts';
import { resultOfCase } from '../../../shared/past/case-results.ts';
import { failed, success } from '../../../shared/result.ts';
import { counts } from '../../../shared/screening/screening.ts';
import { agenciesHere, confirmersHere } from '../agencies-here.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { bagOnFlight } from '../bag-on-flight.ts';
import type { CallFailure } from '../calls/failure.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { storedIdentity } from '../encounters.ts';
import { agenciesLeading } from '../letting-go.ts';
import { meetingTimeOf } from '../meeting-times.ts';
import type { Permission } from '../permissions.ts';
import type { Request, WholeRequest } from '../request.ts';
import { type CaseSight, seenCase } from '../seen/case-sight.ts';
import { agreeingDoubts, seenDoubts } from '../seen/seen-doubts.ts';
import { hiddenFrom } from '../seen/seen-rules.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { sightsNow } from '../seen/sights-then.ts';
import { readNamedOfficers } from '../session.ts';
import type { Write } from '../store/commit.ts';
import { type Opened, readOne } from '../store/read.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { heldAgainst } from '../unfinished-in-case.ts';
import { unitAgencies } from '../world.ts';
import type { Handled } from './call.ts';
import { type DeedInput, deedOf } from './deed-input.ts';

/** Tries a step on a case as it is stored, asks the second officer where one is needed, and gives the case after it with what is written. */
export async function applied(
  request: WholeRequest,
  sight: CaseSight,
  current: Opened<Case>,
  step: CaseAct,
  details: DeclaredDetails,
  permission: Permission,
  given?: DeedInput,
): Handled<Case> {
  const { context } = request;
  const { agency } = context;
  // The permissions of cases are those of officers who enforce the law.
  if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission });
  const held = await heldAgainst(request, current.value, step);
  if (held === 'always') return failed({ code: 'refused', why: 'case-held' });
  // A step is taken on the case as it stands for the officer's agency.
  const shown = sight.standing(current.value);
  const flight = sight.flightOf(current.value);
  const { traveller } = current.value;
  // A case on something else has no hits.
  const [whole, section] =
    flight === null || traveller === null
      ? []
      : await Promise.all([readOne(request.store, 'flightManifests', flight), readSeenSection(request, flight)]);
  const hits = section === undefined || traveller === null ? [] : hitsOf(section, traveller);
  const blind = step.kind === 'let-go' ? sight.notSeeing(current.value) : null;
  const [leading, present, meeting] = await Promise.all([
    agenciesLeading(request, current.value, section, step.kind === 'decide-hit' ? step.rule : null).then((named) =>
      among(named, blind),
    ),
    agenciesHere(request, 'case.work'),
    section === undefined || traveller === null
      ? bagOnFlight(request, current.value, flight).then((bag) => bag?.meeting ?? null)
      : meetingTimeOf(request, section, traveller),
  ]);
  // An act that two officers begin together needs the leading agency among them.
  const { second: beside } = context;
  const isLed = leading === null || leading.some((each) => each === beside?.agency);
  const doubting = agreeingDoubts(request, (await seenDoubts(request)).onCase(sight.placed(current.value)), present);
  // What is found on somebody whom another officer doubts is kept at once; that they may go is agreed afterwards. A find in place of one that was agreed to lets nobody go.
  const waits = step.kind === 'record-result' && step.result === 'found' && shown.state !== 'concluded';
  const leads = isLed && (doubting.length === 0 || !waits);
  const deed = await deedOf(request, sight, current.value, given, permission);
  if (!deed.ok) return deed;
  const early = tooEarly(meeting, Math.floor(Date.parse(deed.value?.happened ?? context.now) / 60_000));
  const since = section === undefined ? undefined : firstDataOf(section);
  const identity = await storedIdentity(request, current.value.id);
  const by = {
    ...{ officer: context.officer.id, agency, at: context.now, hits, present, early, identity },
    ...(deed.value === undefined ? {} : { deed: deed.value }),
    ...(since === undefined ? {} : { since }),
    ...{
      // Whoever takes over by the report of a shift passes on what its officers had; in practice that is also an analyst.
      supervises: permission === 'report' || (await supervises(request, current.value)),
      relieves: await isOfOwner(request, current.value),
      leads,
    },
    ...(blind === null ? {} : { seenBy: unitAgencies(request.world).law.filter((each) => !blind.has(each)) }),
    ...(beside === null ? {} : secondOf(beside)),
  };
  // Nobody takes away alone what another agency found, the agency that leads neither.
  const finders = findersOf(shown, step, agency, present);
  const doubted = endsWork(shown, step) ? doubting : [];
  const letting = letsGo(shown, step) || doubted.length > 0 ? leading : null;
  const own = undoesFind(shown, step) ? await confirmersHere(request, permission, sight.notGivenTo(shown)) : null;
  const asked = letting ?? (finders.length === 0 ? own : (leading ?? finders));
  const tried = applyAct(shown, step, { ...by, ...(asked === null ? {} : { second: TO_BE_ASKED }) });
  if (!tried.ok) return failed(callFailure(tried.failure));
  const unanswered = agreedUnanswered(tried.value, step, agency, present);
  const confirming = confirmingAll(asked, unanswered, doubted);
  if (confirming?.length === 0)
    return failed({ code: 'refused', why: doubted.length > 0 ? 'case-doubted' : 'case-unanswered' });
  // Asked last, so that nobody is called for an act that is refused.
  const second = await confirmedOrAlone(request, confirming);
  if (!second.ok) return second;
  const result = second.value === null ? tried : applyAct(shown, step, { ...by, ...secondOf(second.value) });
  if (!result.ok) return failed(callFailure(result.failure));
  const stored = storedAfter(current.value, shown, result.value, step);
  if (held !== null && stored.state === 'closed') return failed({ code: 'refused', why: 'case-held' });
  const credits = step.kind === 'record-result' || step.kind === 'let-run';
  const done = sight.withHiddenFrom(
    credits && whole !== undefined && traveller !== null
      ? {
          ...(await creditedAll(request, sight, stored, hitsOf(whole.value, traveller))),
          seenAtResult: await sightsNow(request, whole.id, traveller),
        }
      : stored,
  );
  const screened =
    traveller === null ? undefined : section?.screening.travellers[travellerIndex(section.flight, traveller)];
  return success({
    output: sight.withoutHidden(seenCase(sight.placed(sight.standing(done)), request, screened?.outcome ?? 'clear')),
    writes: [caseWrite(done, current.rev)],
    due: dueOf(current.value, sight.placed(done)),
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
async function creditedAll(request: Request, sight: CaseSight, done: Case, hits: readonly CaseHit[]): Promise<Case> {
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

/** Is the officer of the agency of whoever has the case? */
async function isOfOwner({ store, context }: WholeRequest, { assigned }: Case): Promise<boolean> {
  if (assigned === null) return false;
  const named = await readNamedOfficers(store, context.unit);
  return named.find(({ id }) => id === assigned)?.agency === context.agency;
}

/** When the first message about the flight was made, ISO 8601 UTC; undefined: none says it. */
export function firstDataOf({ flight }: FlightSection): string | undefined {
  const [first] = flight.messages.flatMap(({ prepared }) => prepared ?? []).sort();
  return first?.replace('Z', ':00.000Z');
}

/** Of the agencies that lead, those that are not `blind`; null: nobody is asked, since none is left, or none was named. */
function among(leading: readonly LawAgency[] | null, blind: ReadonlySet<Agency> | null): readonly LawAgency[] | null {
  if (leading === null || blind === null) return leading;
  const sighted = leading.filter((agency) => !blind.has(agency));
  return sighted.length === 0 ? null : sighted;
}

/** Who confirmed, as the machine asks for them. */
function secondOf({ id, agency }: Pick<Officer, 'id' | 'agency'>): Pick<ActContext, 'second' | 'secondAgency'> {
  return { second: id, ...(isLawAgency(agency) ? { secondAgency: agency } : {}) };
}

/** Stands for the second officer while it is found out whether anybody has to be called. */
const TO_BE_ASKED = '';

/** A result that is set or withdrawn changes facts of the flight, and through it of later ones: the flight is derived again. */
function dueOf(before: Case, after: Case): readonly FlightId[] {
  const [was, is] = [resultOfCase(before), resultOfCase(after)];
  if (!isOnTraveller(after)) return [];
  return was?.found === is?.found && was?.at === is?.at ? [] : [after.flight];
}

/** Stands in the index for a case that is not on a traveller; no traveller has it. */
const NO_TRAVELLER = '';

/**
 * The record of a case, as read at `rev` (0: a new one).
 * @throws {Error} It is a case as it is shown (`people-now.ts`): the present name would take the place of the one under which it was opened.
 */
export function caseWrite(value: Case, rev: number): Write {
  if (value.openedAs !== undefined || value.leftFlight !== undefined) throw new Error('a case as it is shown');
  return {
    table: 'cases',
    id: value.id,
    rev,
    value,
    index: { traveller: value.traveller ?? NO_TRAVELLER, state: value.state },
  };
}

/** The hits of a traveller as the case machine needs them, by what the section shows. */
export function hitsOf({ flight, screening }: FlightSection, traveller: string): readonly CaseHit[] {
  const screened = screening.travellers[travellerIndex(flight, traveller)];
  return (screened?.hits ?? []).map((hit) => ({
    rule: hit.rule,
    family: hit.family,
    accuses: hit.kind !== 'exoneration' && counts(hit),
  }));
}

/** The fields of a case that an act changes. Only the decision in question is given: others may be hidden from readers of the trail. */
export function fieldsOf(
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

/** The audit details of an act, with what was said of when it happened, who did it and who was there. */
export function detailsOf(step: CaseAct, deed?: DeedInput) {
  if (deed === undefined) return detailsOfStep(step);
  const { happened, doer, present } = deed;
  return {
    ...detailsOfStep(step),
    ...(happened === null ? {} : { happened }),
    ...(doer === null ? {} : { doneBy: doer }),
    ...(present.length === 0 ? {} : { present: present.join(' ') }),
  };
}

function detailsOfStep(step: CaseAct) {
  if (step.kind === 'decide-hit') {
    const { rule, disposition, because } = step;
    return { rule, disposition, ...(because === undefined ? {} : { because }) };
  }
  if (step.kind === 'confirm-found' || step.kind === 'dispute-found') return { line: step.line + 1 };
  if (step.kind === 'test') return { line: step.line + 1, test: step.test };
  if (step.kind === 'record-result')
    return { result: step.result, ...(kindsOf(step) === null ? {} : { finds: kindsOf(step) }) };
  if (step.kind === 'assign' || step.kind === 'hand-over') return { to: step.to };
  if (step.kind === 'propose')
    return { act: step.proposed.kind, ...('why' in step.proposed ? { why: step.proposed.why } : {}) };
  return step.kind === 'dismiss' || step.kind === 'miss' ? { why: step.why } : {};
}

const failures: {
  readonly [Code in CaseFailure['code']]: (failure: Extract<CaseFailure, { code: Code }>) => CallFailure;
} = {
  'wrong-state': ({ state }) => ({ code: 'wrong-state', state }),
  assigned: () => ({ code: 'refused', why: 'case-assigned' }),
  'reason-required': () => ({ code: 'reason-required' }),
  'no-such-hit': () => ({ code: 'not-found', what: 'hit' }),
  'unfit-reason': () => ({ code: 'invalid-input', path: 'because' }),
  'no-such-find': () => ({ code: 'refused', why: 'case-no-find' }),
  'identity-needed': () => ({ code: 'refused', why: 'case-identity' }),
  'no-result': () => ({ code: 'refused', why: 'case-no-result' }),
  'no-part': () => ({ code: 'refused', why: 'case-no-part' }),
  'not-leading': () => ({ code: 'refused', why: 'case-not-leading' }),
  'not-then': ({ why }) => ({ code: 'refused', why: `case-time-${why}` }),
  'in-incident': () => ({ code: 'refused', why: 'case-incident' }),
  'no-answer': () => ({ code: 'refused', why: 'case-no-answer' }),
  'no-proposal': () => ({ code: 'refused', why: 'case-no-proposal' }),
  'let-go-unseen': () => ({ code: 'refused', why: 'case-let-go' }),
  'too-early': (early) => early,
  'not-plausible': (odd) => odd,
};

/** Why an act on a case was refused. */
export function callFailure<Code extends CaseFailure['code']>(
  failure: Extract<CaseFailure, { code: Code }>,
): CallFailure {
  return failures[failure.code as Code](failure);
}
