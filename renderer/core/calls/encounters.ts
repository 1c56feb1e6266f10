/** The inspection of whom a case is about: what was done, by whom and when, entry by entry. */
import { z } from 'zod';
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { Compared, EncounterEntry, EntryBody } from '../../../shared/encounter/encounter-entry.ts';
import { ENTRY_KINDS, meets } from '../../../shared/encounter/encounter-entry.ts';
import { addEntry } from '../../../shared/encounter/encounter-rules.ts';
import {
  compareIdentity,
  type Identity,
  identityOf,
  needsReason,
  type RecordedPerson,
  type UnfitZone,
  unfitZone,
} from '../../../shared/encounter/identity.ts';
import { readMrz } from '../../../shared/entry/mrz.ts';
import { type MeetingTime, tooEarly } from '../../../shared/flight/meeting-time.ts';
import { intrusivePowers } from '../../../shared/frame/intrusive-powers.ts';
import { type IntrusiveLine, STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import { type Receivers, receiversOf } from '../agencies-here.ts';
import { bagOnFlight } from '../bag-on-flight.ts';
import { encounterWrite, entryFailure, isChild, recordedPerson, storedEncounter } from '../encounters.ts';
import { meetingTimeOf } from '../meeting-times.ts';
import type { Permission } from '../permissions.ts';
import type { Request, WholeRequest } from '../request.ts';
import { caseSight } from '../seen/case-sight.ts';
import { namedCaseToWorkOn, readCaseToAskAbout, readSeenCase } from '../seen/seen-cases.ts';
import { readSeenEncounter, readSeenMedical } from '../seen/seen-encounters.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { call, type Handled, type Recorded } from './call.ts';
import { applied, firstDataOf } from './case-step.ts';
import { type DeedInput, deedInput, deedOf } from './deed-input.ts';
import { type EntryInput, entryInput, moveInput, mrzInput } from './encounter-input.ts';
import type { CallFailure } from './failure.ts';

const id = z.string().min(1).max(80);

/** The inspection of one case, and what may be entered. */
export interface EncounterView {
  readonly case: Case;
  /** It goes on beside the work of the officer's agency, which only reads it. */
  readonly isBeside: boolean;
  readonly handling: Handling | null;
  readonly entries: readonly EncounterEntry[];
  /** Numbers of the entries whose medical findings the officer may open. */
  readonly medical: readonly number[];
  readonly identity: Identity;
  /** As the flight's record names the traveller. */
  readonly person: RecordedPerson;
  /** Younger than 18; null: the age is not known. */
  readonly isChild: boolean | null;
  /** By agency, what each may do today and under what; agencies without any are left out. */
  readonly powers: readonly { readonly agency: LawAgency; readonly lines: readonly IntrusiveLine[] }[];
  readonly meeting: MeetingTime | null;
  /** Who may have done it. */
  readonly receivers: Receivers;
}

/** A document beside the record of the flight. */
export interface ComparedView {
  /** Why the zone confirms nobody; null: it can be relied on. */
  readonly unfit: UnfitZone | null;
  readonly compared: readonly Compared[];
  readonly needsReason: boolean;
}

export const encounterCalls = {
  'encounter.read': call({
    input: z.strictObject({ id }),
    permission: 'view',
    audit: 'encounter.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id: wanted }): Handled<EncounterView> {
      const [seen, asked] = await Promise.all([
        readSeenEncounter(request, wanted),
        readCaseToAskAbout(request, wanted),
      ]);
      if (seen === undefined || asked === undefined) return failed({ code: 'not-found', what: 'case' });
      const { shown, entries, medical } = seen;
      const section = await sectionOf(request, shown);
      const person = recordedPerson(section, shown);
      const receivers = await receiversOf(request, asked.notGivenTo, 'case.examine');
      const powers = receivers.agencies.map((agency) => ({ agency, lines: powersToday(request, agency) }));
      return success({
        output: {
          case: shown,
          isBeside: (await caseSight(request)).isBeside(shown),
          handling: await handlingOf(request, shown, section),
          ...{ entries, medical, person },
          identity: identityOf(entries),
          isChild: isChild(person, request.context.now.slice(0, 10)),
          powers: powers.filter(({ lines }) => lines.length > 0),
          meeting: await meetingOf(request, shown, section),
          receivers,
        },
        subject: wanted,
      });
    },
  }),

  /** Reads a document beside what the flight says of the traveller; nothing is kept. */
  'encounter.compare': call({
    input: z.strictObject({ id, mrz: mrzInput }),
    permission: 'case.examine',
    audit: 'encounter.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id: wanted, mrz }): Handled<ComparedView> {
      const asked = await readCaseToAskAbout(request, wanted);
      if (asked === undefined) return failed({ code: 'not-found', what: 'case' });
      const { shown } = asked;
      return success({
        output: compare(request, mrz, recordedPerson(await sectionOf(request, shown), shown)),
        subject: wanted,
      });
    },
  }),

  /** Adds one entry. Whoever deals with a traveller that was sent has met them: the case says so with it. */
  'encounter.add': call({
    input: z.strictObject({ id, entry: entryInput, deed: deedInput }),
    permission: 'case.examine',
    whole: 'It writes the record of the inspection of a stored case, and answers only the number of the entry.',
    asks: 'sighted',
    audit: 'encounter.added',
    makesDue: true,
    handler: (request, given, recorded) => entered(request, given, 'case.examine', recorded),
  }),

  /** Says from a call by radio where somebody is, or what was done with a bag, or takes that back. */
  'encounter.move': call({
    input: z.strictObject({ id, entry: moveInput }),
    permission: 'case.work',
    whole: 'It writes the record of the inspection of a stored case, and answers only the number of the entry.',
    audit: 'encounter.added',
    async handler(request, { id: wanted, entry }, recorded): Handled<{ readonly number: number }> {
      if ((await readSeenCase(request, wanted)) === undefined) return failed({ code: 'not-found', what: 'case' });
      if (entry.kind === 'correction') {
        const { entries } = (await storedEncounter(request, wanted)).value;
        const wrong = entries.find(({ number }) => number === entry.of);
        // Other entries are corrected by those who may make them.
        if (wrong !== undefined && ENTRY_KINDS[wrong.kind].about !== 'board')
          return failed({ code: 'not-permitted', permission: 'case.examine' });
      }
      return entered(request, { id: wanted, entry }, 'case.work', recorded);
    },
  }),

  /** Opens what a doctor found: for officers who did a step of the case. */
  'encounter.medical': call({
    input: z.strictObject({ id, entry: z.number().int().min(1).max(10_000) }),
    permission: 'case.examine',
    audit: 'encounter.medical-viewed',
    recordsViews: true,
    async handler(request, { id: wanted, entry }, recorded): Handled<{ readonly medical: string }> {
      const medical = await readSeenMedical(request, wanted, entry);
      return medical === undefined
        ? failed({ code: 'not-found', what: 'entry' })
        : success({ output: { medical }, subject: wanted, details: recorded({ entry }) });
    },
  }),
} as const;

/** The entry as it is kept: a document is read here, and never given as compared. */
function bodyOf(
  request: Request,
  entry: EntryInput,
  { traveller }: Case,
  person: RecordedPerson,
  powers: readonly IntrusiveLine[],
): Result<EntryBody, CallFailure> {
  const isAboutIdentity = entry.kind.startsWith('identity');
  // A bag and a parcel have no identity, and no record of the flight names a worker.
  if (isAboutIdentity && traveller === null) return failed({ code: 'refused', why: 'encounter-no-person' });
  switch (entry.kind) {
    case 'identity-read': {
      const reading = readMrz(entry.mrz, { reference: request.world.reference }, request.context.now.slice(0, 10));
      const unfit = unfitZone(reading);
      if (unfit !== null) return failed({ code: 'refused', why: `encounter-${unfit}` });
      const [document] = reading.traveller?.documents ?? [];
      return success({
        kind: 'identity-read',
        compared: compareIdentity(reading, person),
        document: [document?.type, document?.issuer, document?.number].filter((part) => part != null).join(' '),
        reason: entry.reason || null,
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
    case 'identity-seen':
      return success({ ...entry, note: entry.note || null });
    default:
      return success(entry);
  }
}

function compare({ world, context }: Request, mrz: string, person: RecordedPerson): ComparedView {
  const reading = readMrz(mrz, { reference: world.reference }, context.now.slice(0, 10));
  const compared = compareIdentity(reading, person);
  return { unfit: unfitZone(reading), compared, needsReason: needsReason(compared) };
}

/** What the agency may do today, by the frame in force. */
function powersToday({ world, context }: Request, agency: LawAgency): readonly IntrusiveLine[] {
  return intrusivePowers(world.terms.frame?.frame ?? STARTING_FRAME, agency, context.now.slice(0, 10));
}

async function sectionOf(request: Request, { flight, traveller }: Case): Promise<FlightSection | undefined> {
  return flight === null || traveller === null ? undefined : readSeenSection(request, flight);
}

async function meetingOf(
  request: Request,
  shown: Case,
  section: FlightSection | undefined,
): Promise<MeetingTime | null> {
  if (section !== undefined && shown.traveller !== null) return meetingTimeOf(request, section, shown.traveller);
  return (await bagOnFlight(request, shown, shown.flight))?.meeting ?? null;
}

async function handlingOf(request: Request, shown: Case, section: FlightSection | undefined): Promise<Handling | null> {
  if (shown.traveller === null)
    return (await bagOnFlight(request, shown, shown.flight))?.owner?.screened?.handling ?? null;
  const at = section === undefined ? -1 : travellerIndex(section.flight, shown.traveller);
  return section?.screening.travellers[at]?.handling ?? null;
}

/** Adds one entry to the record of a case. */
async function entered(
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
  const placed = sight.placed(current.value);
  const section = await sectionOf(request, placed);
  const person = recordedPerson(section, placed);
  const powers = powersToday(request, deed.value?.doer?.agency ?? agency);
  const body = bodyOf(request, entry, placed, person, powers);
  if (!body.ok) return body;
  const named = body.value.kind === 'identity-unreadable' ? body.value.second : null;
  const { officers } = await receiversOf(request, sight.notGivenTo(current.value));
  const second = named === null ? null : officers.find(({ id: each }) => each === named);
  if (second === undefined) return failed({ code: 'refused', why: 'case-doer' });
  const since = section === undefined ? undefined : firstDataOf(section);
  const happened = Date.parse(deed.value?.happened ?? context.now);
  const stored = await storedEncounter(request, wanted);
  const added = addEntry(stored.value, body.value, {
    ...{ officer: context.officer.id, agency, at: context.now, powers },
    state: placed.state,
    isFound: placed.result === 'found',
    isChild: isChild(person, context.now.slice(0, 10)),
    early: tooEarly(await meetingOf(request, placed, section), Math.floor(happened / 60_000)),
    ...(deed.value === undefined ? {} : { deed: deed.value }),
    ...(since === undefined ? {} : { since }),
  });
  if (!added.ok) return failed(entryFailure(added.failure));
  if (second !== null) {
    // Asked last, so that nobody is called for an entry that is refused. Nobody names a colleague who does not know of it.
    const agreed = await request.confirmed(isLawAgency(second.agency) ? [second.agency] : []);
    if (!agreed.ok) return agreed;
    if (agreed.value.id !== second.id) return failed({ code: 'refused', why: 'case-doer' });
  }
  const number = added.value.entries.length;
  const details = recorded({
    ...{ entry: number, kind: body.value.kind },
    ...('act' in body.value ? { act: body.value.act } : {}),
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
  if (placed.state !== 'sent' || !meets(body.value)) return success(own);
  const met = await applied(request, sight, current, { kind: 'meet', note: null }, details, permission, given);
  return met.ok ? success({ ...met.value, ...own, writes: [...(met.value.writes ?? []), ...own.writes] }) : met;
}
