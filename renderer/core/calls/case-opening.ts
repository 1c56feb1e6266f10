/** How a case begins: claimed from the queue, or opened by hand; and how that is taken back. A hidden case stays as it is; the new one goes on beside it. */
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { AuditEntry, AuditFields, DeclaredDetails } from '../../../shared/audit/audit-entry.ts';
import type { ActContext, CaseFailure } from '../../../shared/casework/act-context.ts';
import type { ByHand, Case } from '../../../shared/casework/case.ts';
import { type CaseSubject, openByHand, openCase } from '../../../shared/casework/case-beginnings.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { dutyOfficersFor } from '../../../shared/screening/duty-officers.ts';
import type { TravellerScreening } from '../../../shared/screening/screening.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { auditEntry } from '../audit/entries.ts';
import { newCaseIds } from '../new-case-ids.ts';
import { isPermitted, type Permission } from '../permissions.ts';
import type { WholeRequest } from '../request.ts';
import { type CaseSight, caseSight, seenCase } from '../seen/case-sight.ts';
import { caseToWorkOn, chosenCaseToWorkOn, namedCaseToWorkOn } from '../seen/seen-cases.ts';
import { restrictedCases } from '../seen/seen-protections.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { sightsNow } from '../seen/sights-then.ts';
import type { Write } from '../store/commit.ts';
import { idsWhereAny, type Opened } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import { TABLE_NAMES, TABLES } from '../store/tables.ts';
import { travellerIndex, travellerName } from '../traveller-parts.ts';
import type { Handled, Recorded } from './call.ts';
import { applied, callFailure, caseWrite, fieldsOf } from './case-step.ts';
import type { CallFailure } from './failure.ts';

const WORK: Permission = 'case.work';

interface OnTraveller {
  readonly flight: string;
  readonly traveller: string;
}

/** Opens a case on a traveller, or takes over a released one: the one with the id `case`, where it is given. */
export async function claimedCase(
  request: WholeRequest,
  { case: chosen, ...on }: OnTraveller & { readonly case?: string | undefined },
  recorded: Recorded<'case.claimed'>,
): Handled<Case> {
  const { context } = request;
  const about = await subjectOf(request, on);
  if (!about.ok) return about;
  const { ids, screened, sight } = about.value;
  const existing =
    chosen === undefined
      ? await caseToWorkOn(request, sight, on.flight, ids)
      : await chosenCaseToWorkOn(request, sight, on.flight, ids, chosen);
  if (existing === undefined && chosen !== undefined) return failed({ code: 'not-found', what: 'case' });
  if (existing !== undefined) {
    if (existing.value.assigned === context.officer.id)
      return success({
        output: sight.withoutHidden(seenCase(sight.placed(sight.standing(existing.value)), request, screened.outcome)),
      });
    return applied(request, sight, existing, { kind: 'claim', note: null }, recorded({}), 'case.work');
  }
  return begun(
    request,
    about.value,
    (subject, by) => success(openCase(subject, by)),
    recorded({ flight: on.flight, traveller: about.value.subject.traveller }),
  );
}

/** The case on which an act is done, as it is stored; or as it will be once the officer took it, with the entry of the trail that says so (null: the case is theirs). */
export async function caseToActOn(
  request: WholeRequest,
  sight: CaseSight,
  on: string | OnTraveller,
): Promise<Result<{ readonly current: Opened<Case>; readonly entry: AuditEntry | null }, CallFailure>> {
  const stored = async (id: string) => {
    const current = await namedCaseToWorkOn(request, sight, id);
    return current === undefined
      ? failed({ code: 'not-found', what: 'case' } as const)
      : success({ current, entry: null });
  };
  if (typeof on === 'string') return stored(on);
  const { context, store } = request;
  if (!isPermitted(context.officer, WORK, store.name)) return failed({ code: 'not-permitted', permission: WORK });
  // The row of claims has checked the fields.
  const taken = await claimedCase(request, on, (details) => details as AuditFields as DeclaredDetails);
  if (!taken.ok) return taken;
  const { output, writes = [], subject = null, details = {}, before, after } = taken.value;
  const [write] = writes.filter(isCaseWrite);
  if (write === undefined) return stored(output.id);
  const current = { id: write.id, rev: write.rev ?? 0, value: write.value };
  const sides = { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  return success({ current, entry: auditEntry(context, 'case.claimed', subject, details, sides) });
}

function isCaseWrite(write: Write): write is Extract<Write, { readonly table: 'cases'; readonly value: Case }> {
  return write.table === 'cases' && 'value' in write;
}

/** Opens a case by hand, where there is none that the officer could go on with. */
export async function openedCase(
  request: WholeRequest,
  { origin, note, ...on }: OnTraveller & { readonly origin: ByHand; readonly note: string | null },
  recorded: Recorded<'case.opened'>,
): Handled<Case> {
  const about = await subjectOf(request, on);
  if (!about.ok) return about;
  const { ids, sight, subject } = about.value;
  const existing = await caseToWorkOn(request, sight, on.flight, ids);
  if (existing !== undefined) return failed({ code: 'refused', why: 'case-there' });
  return begun(
    request,
    about.value,
    (about, by) => openByHand(about, { origin, note }, by),
    recorded({ flight: on.flight, traveller: subject.traveller, origin }),
    note?.trim() || null,
  );
}

/** Nobody has the case any more. One that the officer takes back, and with which nothing else happened since they opened it, is gone. */
export async function releasedCase(
  request: WholeRequest,
  { id, note, undo }: { readonly id: string; readonly note: string | null; readonly undo?: true | undefined },
  recorded: Recorded<'case.released'>,
): Handled<Case> {
  const sight = await caseSight(request);
  const current = await namedCaseToWorkOn(request, sight, id);
  if (current === undefined) return failed({ code: 'not-found', what: 'case' });
  const step = { kind: 'release', note } as const;
  const released = await applied(request, sight, current, step, recorded({}), 'case.work');
  if (!released.ok || undo !== true || !(await isOnlyOpened(request, sight.withoutHidden(current.value))))
    return released;
  return success({
    ...released.value,
    ...changedSides(fieldsOf(current.value, step), null),
    writes: [{ table: 'cases', id, remove: true }],
  });
}

/** Files, words, custody and whatever else belongs to a case. */
const ENDING_WITH_CASES = TABLE_NAMES.filter((table) => 'endsWith' in TABLES[table].lifetime);

/** Whether the officer opened the case and nothing else is kept about it, as the officer sees it: otherwise what stays would tell of what is hidden. */
async function isOnlyOpened({ store, context }: WholeRequest, { id, timeline }: Case): Promise<boolean> {
  const [opening, ...more] = timeline;
  if (opening?.officer !== context.officer.id || more.length > 0) return false;
  if (opening.kind !== 'claimed' && opening.kind !== 'opened') return false;
  const [questions, proposals, holds, exhibits, belonging] = await Promise.all([
    readIntact(store, 'questions'),
    readIntact(store, 'proposals'),
    readIntact(store, 'legalHolds'),
    idsWhereAny(store, 'exhibits', 'case', [id]),
    Promise.all(ENDING_WITH_CASES.map((table) => store.table(table).where('case').equals(id).count())),
  ]);
  return !(
    exhibits.length > 0 ||
    belonging.some((count) => count > 0) ||
    questions.some(({ value: { about } }) => about.kind === 'case' && about.case === id) ||
    proposals.some(({ value }) => value.case === id) ||
    holds.some(({ value: { subject } }) => subject.kind === 'case' && subject.case === id)
  );
}

/** On whom a case is opened, as the officer sees them. */
interface About {
  readonly subject: Omit<Extract<CaseSubject, { readonly traveller: string }>, 'id'>;
  /** All ids of the traveller. */
  readonly ids: readonly string[];
  readonly screened: TravellerScreening;
  readonly sight: CaseSight;
  readonly agency: LawAgency;
}

async function subjectOf(
  request: WholeRequest,
  { flight, traveller }: OnTraveller,
): Promise<Result<About, CallFailure>> {
  const { agency } = request.context;
  if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'case.work' });
  const section = await readSeenSection(request, flight);
  const at = section === undefined ? -1 : travellerIndex(section.flight, traveller);
  const person = section?.flight.travellers[at];
  const screened = section?.screening.travellers[at];
  if (person === undefined || screened === undefined) return failed({ code: 'not-found', what: 'traveller' });
  const subject = {
    flight,
    traveller: person.id,
    travellerName: travellerName(person),
    outcomeAtOpening: screened.outcome,
  };
  return success({ subject, ids: [person.id, ...person.aliases], screened, sight: await caseSight(request), agency });
}

/** Writes the new case, where nothing hidden stands in the way. */
async function begun(
  request: WholeRequest,
  { subject, ids, screened, sight, agency }: About,
  open: (subject: CaseSubject, by: Pick<ActContext, 'officer' | 'agency' | 'at'>) => Result<Case, CaseFailure>,
  details: DeclaredDetails,
  reason: string | null = null,
): Handled<Case> {
  const { context } = request;
  // What is hidden decides, never a case that there may be: the answer tells nothing about casework.
  const agencies = dutyOfficersFor(screened);
  if (agencies.length > 0) return failed({ code: 'ask-duty', agencies });
  // Nobody goes round who may see the case of somebody who is protected by opening another one.
  if ((await restrictedCases(request, ids)).some(sight.isKept))
    return failed({ code: 'refused', why: 'protection-kept' });
  if (context.unit === null) return failed({ code: 'wrong-state', state: 'no-unit' });
  const [id = ''] = await newCaseIds(request, context.unit, 1);
  const opened = open({ ...subject, id }, { officer: context.officer.id, agency, at: context.now });
  if (!opened.ok) return failed(callFailure(opened.failure));
  const seenAtOpening = await sightsNow(request, subject.flight, subject.traveller);
  const made = sight.withHiddenFrom({ ...opened.value, seenAtOpening });
  return success({
    output: seenCase(made, request, screened.outcome),
    writes: [caseWrite(made, 0)],
    subject: made.id,
    details,
    ...changedSides(null, fieldsOf(made, { kind: 'claim', note: null })),
    ...(reason === null ? {} : { reason }),
    topics: ['cases', 'queue'],
  });
}
