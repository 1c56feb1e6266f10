/** The inspection of whom a case is about: what was done, by whom and when, entry by entry. */

import { z } from 'zod';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { Compared, EncounterEntry } from '../../../shared/encounter/encounter-entry.ts';
import { ENTRY_KINDS, PLAIN_ACTS, type PlainAct } from '../../../shared/encounter/encounter-entry.ts';
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
import type { MeetingTime } from '../../../shared/flight/meeting-time.ts';
import type { IntrusiveLine } from '../../../shared/frame/legal-frame.ts';
import { type MeetingWords, meetingWords } from '../../../shared/paper/traveller-paper.ts';
import type { Doubt } from '../../../shared/protection/doubt.ts';
import { actRefused } from '../../../shared/protection/protection-refusals.ts';
import { failed, success } from '../../../shared/result.ts';
import type { Handling, TravellerScreening } from '../../../shared/screening/screening.ts';
import { type Receivers, receiversOf } from '../agencies-here.ts';
import { bagOnFlight } from '../bag-on-flight.ts';
import { recordedPerson, storedEncounter } from '../encounters.ts';
import { localDay } from '../local-day.ts';
import { isMetAsChild, minorByRecord } from '../minor-by-record.ts';
import { immuneIn } from '../protected.ts';
import type { Request } from '../request.ts';
import { caseSight } from '../seen/case-sight.ts';
import { readCaseToAskAbout, readSeenCase } from '../seen/seen-cases.ts';
import { seenDoubts } from '../seen/seen-doubts.ts';
import { readSeenEncounter, readSeenMedical } from '../seen/seen-encounters.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { travellerIndex } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';
import { deedInput } from './deed-input.ts';
import { entered, meetingOf, powersToday, sectionOf } from './encounter-adding.ts';
import { entryInput, moveInput, mrzInput } from './encounter-input.ts';

const id = z.string().min(1).max(80);

/** The inspection of one case, and what may be entered. */
export interface EncounterView {
  readonly case: Case;
  /** It goes on beside the work of the officer's agency, which only reads it. */
  readonly isBeside: boolean;
  readonly handling: Handling | null;
  /** Officers who doubt them because of the child beside them. */
  readonly doubts: readonly Doubt[];
  readonly words: MeetingWords;
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
  /** Plain acts that immunity refuses, and whether it refuses acts that need an order. */
  readonly immune: { readonly acts: readonly PlainAct[]; readonly intrusive: boolean };
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
      const immune = await immuneIn(request, shown, section);
      const screened = await screenedOf(request, shown, section);
      const isMinor = await minorByRecord(request, shown);
      const handling = screened?.handling ?? null;
      const powers = receivers.agencies.map((agency) => ({ agency, lines: powersToday(request, agency) }));
      return success({
        output: {
          case: shown,
          isBeside: (await caseSight(request)).isBeside(shown),
          handling,
          words: meetingWords(screened?.hits ?? [], handling === 'safeguard' || (await isMetAsChild(request, shown))),
          ...{ entries, medical, person },
          doubts: (await seenDoubts(request)).onCase(shown),
          identity: identityOf(entries),
          isChild: isMinor,
          powers: powers.filter(({ lines }) => lines.length > 0),
          meeting: await meetingOf(request, shown, section),
          immune: {
            acts: PLAIN_ACTS.filter((act) => actRefused(immune, act) !== null),
            intrusive: actRefused(immune, null) !== null,
          },
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

function compare(request: Request, mrz: string, person: RecordedPerson): ComparedView {
  const { world, context } = request;
  const today = localDay(request, context.now);
  const reading = readMrz(mrz, { reference: world.reference }, today);
  const compared = compareIdentity(reading, person, today);
  return { unfit: unfitZone(reading), compared, needsReason: needsReason(compared) };
}

/** What the screening says of the traveller, or of whose bag it is. */
async function screenedOf(
  request: Request,
  shown: Case,
  section: FlightSection | undefined,
): Promise<TravellerScreening | undefined> {
  if (shown.traveller === null) return (await bagOnFlight(request, shown, shown.flight))?.owner?.screened;
  const at = section === undefined ? -1 : travellerIndex(section.flight, shown.traveller);
  return section?.screening.travellers[at];
}
