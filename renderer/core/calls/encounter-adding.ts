/** Adds an entry to the record of an inspection: what the frame lets the agency do that day, when it can have been, and who confirms it. */

import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { deedsOf } from '../../../shared/casework/case-answers.ts';
import { wasMet } from '../../../shared/casework/standing-steps.ts';
import { correctionOwner } from '../../../shared/encounter/correction-owner.ts';
import { isTypedWith } from '../../../shared/encounter/encounter-deeds.ts';
import type { Encounter, EntryBody } from '../../../shared/encounter/encounter-entry.ts';
import { meets } from '../../../shared/encounter/encounter-entry.ts';
import { addEntry } from '../../../shared/encounter/encounter-rules.ts';
import { compareIdentity, type RecordedPerson, saysNothingNew, unfitZone } from '../../../shared/encounter/identity.ts';
import { readMrz } from '../../../shared/entry/mrz.ts';
import { type MeetingTime, tooEarly } from '../../../shared/flight/meeting-time.ts';
import { intrusivePowers } from '../../../shared/frame/intrusive-powers.ts';
import { type IntrusiveLine, STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { confirmersHere, receiversOf } from '../agencies-here.ts';
import { bagOnFlight } from '../bag-on-flight.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { countOfCustody, encounterWrite, entryFailure, recordedPerson, storedEncounter } from '../encounters.ts';
import { localDay } from '../local-day.ts';
import { meetingTimeOf } from '../meeting-times.ts';
import { minorByRecord } from '../minor-by-record.ts';
import type { Permission } from '../permissions.ts';
import { immuneIn } from '../protected.ts';
import type { Request, WholeRequest } from '../request.ts';
import { caseSight } from '../seen/case-sight.ts';
import { namedCaseToWorkOn } from '../seen/seen-cases.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import type { Handled, Recorded } from './call.ts';
import { applied, firstDataOf } from './case-step.ts';
import { type DeedInput, deedOf } from './deed-input.ts';
import type { EntryInput } from './encounter-input.ts';
import type { CallFailure } from './failure.ts';

/** What the agency may do today, by the frame in force. */
export function powersToday(request: Request, agency: LawAgency): readonly IntrusiveLine[] {
  const { world, context } = request;
  return intrusivePowers(world.terms.frame?.frame ?? STARTING_FRAME, agency, localDay(request, context.now));
}

/** The flight of the case, as the officer sees it; undefined where the case is on no traveller. */
export async function sectionOf(request: Request, { flight, traveller }: Case): Promise<FlightSection | undefined> {
  return flight === null || traveller === null ? undefined : readSeenSection(request, flight);
}

/** From when whom the case is about can be met, or its bag; null: it is not known. */
export async function meetingOf(
  request: Request,
  shown: Case,
  section: FlightSection | undefined,
): Promise<MeetingTime | null> {
  if (section !== undefined && shown.traveller !== null) return meetingTimeOf(request, section, shown.traveller);
  return (await bagOnFlight(request, shown, shown.flight))?.meeting ?? null;
}

/**
 * The landing for which whoever would have somebody before them at an instant (ISO 8601 UTC) still waits; null: it is over, not known, or somebody met them already. Whoever leaves may
 * be in the hall before check-in.
 */
export async function landingAwaited(
  request: Request,
  shown: Case,
  section: FlightSection | undefined,
  at: string,
): Promise<MeetingTime | null> {
  if (wasMet(shown) || shown.result !== null) return null;
  const early = tooEarly(await meetingOf(request, shown, section), Math.floor(Date.parse(at) / 60_000));
  return early?.after === 'landing' ? early : null;
}

/** A move says what stood in the record of custody, so that neither record needs a clock to be put in order with the other. */
async function withCustody(request: WholeRequest, wanted: string, body: EntryBody): Promise<EntryBody> {
  if (body.kind !== 'moved') return body;
  const custody = await countOfCustody(request, wanted);
  return custody === undefined ? body : { ...body, custody };
}

/** Adds one entry to the record of a case. */
export async function entered(
  request: WholeRequest,
  { id: wanted, entry, deed: given }: { readonly id: string; readonly entry: EntryInput; readonly deed?: DeedInput },
  permission: Permission,
  recorded: Recorded<'encounter.added'>,
): Handled<{ readonly number: number }> {
  const { context } = request;
  const { agency } = context;
  const sight = await caseSight(request);
  const current = await namedCaseToWorkOn(request, sight, wanted);
  if (current === undefined) return failed({ code: 'not-found', what: 'case' });
  if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission });
  const deed = await deedOf(request, sight, current.value, given, permission);
  if (!deed.ok) return deed;
  const placed = sight.placed(sight.standing(current.value));
  const section = await sectionOf(request, placed);
  const person = recordedPerson(section, placed);
  const powers = powersToday(request, deed.value?.doer?.agency ?? agency);
  const day = localDay(request, deed.value?.happened ?? context.now);
  const typed = bodyOf(request, entry, placed, { person, powers, day });
  if (!typed.ok) return typed;
  const named = typed.value.kind === 'identity-unreadable' ? typed.value.second : null;
  const { officers } = await receiversOf(request, sight.notGivenTo(current.value));
  const second = named === null ? null : officers.find(({ id: each }) => each === named);
  if (second === undefined) return failed({ code: 'refused', why: 'case-doer' });
  const stored = await storedEncounter(request, wanted);
  const answer = answerOfStep(current.value, stored.value, typed.value);
  const said = await withCustody(request, wanted, typed.value);
  const body = answer === null ? success(said) : success({ ...typed.value, withStep: true } as const);
  const since = section === undefined ? undefined : firstDataOf(section);
  const happened = Date.parse(deed.value?.happened ?? context.now);
  const adding = {
    ...{ officer: context.officer.id, agency, at: context.now, powers },
    state: placed.state,
    isFound: placed.result === 'found',
    isChild: await minorByRecord(request, placed),
    immune: await immuneIn(request, placed, section),
    early: tooEarly(await meetingOf(request, placed, section), Math.floor(happened / 60_000)),
    ...(deed.value === undefined ? {} : { deed: deed.value }),
    isDoubted: (await request.services.seenTime.doubt()) !== null,
    ...(since === undefined ? {} : { since }),
  };
  const tried = addEntry(stored.value, body.value, adding);
  if (!tried.ok) return failed(entryFailure(tried.failure));
  if (second !== null) {
    // Asked last, so that nobody is called for an entry that is refused. Nobody names a colleague who does not know of it.
    const agreed = await request.confirmed(isLawAgency(second.agency) ? [second.agency] : []);
    if (!agreed.ok) return agreed;
    if (agreed.value.id !== second.id) return failed({ code: 'refused', why: 'case-doer' });
  }
  const isSupervisor = context.role === 'supervisor';
  const owner = correctionOwner(stored.value.entries, body.value, {
    officer: context.officer.id,
    agency,
    isSupervisor,
  });
  const agreed = await confirmedOrAlone(
    request,
    owner === null ? null : await answeringFor(request, owner, agency, sight.notGivenTo(current.value)),
  );
  if (!agreed.ok) return agreed;
  const entryBody =
    body.value.kind === 'correction' && agreed.value !== null ? { ...body.value, second: agreed.value.id } : body.value;
  const added = addEntry(stored.value, entryBody, adding);
  if (!added.ok) return failed(entryFailure(added.failure));
  const number = added.value.entries.length;
  const details = recorded({
    ...{ entry: number, kind: body.value.kind },
    ...('act' in body.value ? { act: body.value.act } : {}),
    ...('said' in body.value ? { act: body.value.said } : {}),
    ...(given === undefined || given.happened === null ? {} : { happened: given.happened }),
    ...(given === undefined || given.doer === null ? {} : { doneBy: given.doer }),
    ...(given === undefined || given.present.length === 0 ? {} : { present: given.present.join(' ') }),
  });
  const own = {
    output: { number },
    writes: [encounterWrite(added.value, stored.rev)],
    ...{ subject: wanted, details },
    topics: ['cases', 'queue'],
  } as const;
  const step = placed.state === 'sent' && meets(body.value) ? ({ kind: 'meet', note: null } as const) : answer;
  if (step === null) return success(own);
  const met = await applied(request, sight, current, step, details, permission, given);
  return met.ok ? success({ ...met.value, ...own, writes: [...(met.value.writes ?? []), ...own.writes] }) : met;
}

/** The agencies of which an officer confirms a correction: that one, or any but the own; where it has no officers who may know of the case, the rest. */
async function answeringFor(
  request: Request,
  owner: LawAgency | 'other-agency',
  own: LawAgency,
  without: readonly LawAgency[],
): Promise<readonly LawAgency[]> {
  const able = await confirmersHere(request, 'case.examine', without);
  const asked = able.filter((agency) => (owner === 'other-agency' ? agency !== own : agency === owner));
  return asked.length > 0 ? asked : able;
}

/** What the entry says of the step of the case that was typed with the one it answers for; null: nothing new. */
function answerOfStep(current: Case, { entries }: Encounter, body: EntryBody): CaseAct | null {
  if (body.kind !== 'answered' || body.said === 'read') return null;
  const entry = entries.find(({ number }) => number === body.of);
  const step = deedsOf(current).find(({ event }) => entry !== undefined && isTypedWith(event, entry));
  if (step === undefined || step.state === body.said) return null;
  return { kind: body.said === 'confirmed' ? 'confirm-deed' : 'dispute-deed', deed: step.deed, note: body.note };
}

/** The entry as it is kept: a document is read here, and never given as compared. */
function bodyOf(
  request: Request,
  entry: EntryInput,
  { traveller }: Case,
  {
    person,
    powers,
    day,
  }: {
    readonly person: RecordedPerson;
    readonly powers: readonly IntrusiveLine[];
    /** Of the inspection. */
    readonly day: IsoDate;
  },
): Result<EntryBody, CallFailure> {
  const isAboutIdentity = entry.kind.startsWith('identity');
  // A bag and a parcel have no identity, and no record of the flight names a worker.
  if (isAboutIdentity && traveller === null) return failed({ code: 'refused', why: 'encounter-no-person' });
  switch (entry.kind) {
    case 'identity-read': {
      const reading = readMrz(
        entry.mrz,
        { reference: request.world.reference },
        localDay(request, request.context.now),
      );
      const unfit = unfitZone(reading);
      if (unfit !== null) return failed({ code: 'refused', why: `encounter-${unfit}` });
      const [document] = reading.traveller?.documents ?? [];
      const compared = compareIdentity(reading, person, day);
      return success({
        kind: 'identity-read',
        compared,
        document: [document?.type, document?.issuer, document?.number].filter((part) => part != null).join(' '),
        reason: entry.reason || null,
        ...(saysNothingNew(compared) ? { nothingNew: true as const } : {}),
      });
    }
    case 'intrusive':
      return success({
        ...entry,
        cites: powers.find(({ act }) => act === entry.act)?.cites ?? '',
        note: entry.note || null,
      });
    case 'ended':
      return success({ ...entry, note: entry.note || null, medical: entry.medical || null });
    case 'act':
    case 'moved':
    case 'answered':
    case 'identity-seen':
      return success({ ...entry, note: entry.note || null });
    default:
      return success(entry);
  }
}
