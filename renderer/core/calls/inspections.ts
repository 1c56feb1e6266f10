/** The board of inspections: whom the unit sent to secondary and has not done with, where they are, and which bags are looked for. */

import { z } from 'zod';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case, CaseEvent, CaseState } from '../../../shared/casework/case.ts';
import { isExamined } from '../../../shared/casework/case-answers.ts';
import type { Thing } from '../../../shared/casework/case-subject.ts';
import type { FoundKind } from '../../../shared/casework/finding.ts';
import { standingSteps } from '../../../shared/casework/standing-steps.ts';
import { type CapsuleTally, carriedTally } from '../../../shared/custody/capsule-tally.ts';
import type { LookTerm } from '../../../shared/custody/custody-clock.ts';
import type { CustodyMeasure } from '../../../shared/custody/measures.ts';
import {
  type BagCheck,
  checksOf,
  type EncounterEntry,
  happenedAt,
  placeIn,
  runningActs,
} from '../../../shared/encounter/encounter-entry.ts';
import { type Identity, identityOf } from '../../../shared/encounter/identity.ts';
import { shownTags } from '../../../shared/flight/bag-tags.ts';
import type { ChangedIdentity } from '../../../shared/flight/changed-identity.ts';
import { legHere } from '../../../shared/flight/destination.ts';
import type { EarlierEnd } from '../../../shared/flight/fall.ts';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { FormerIdentity } from '../../../shared/flight/former-identity.ts';
import type { LeftFlight } from '../../../shared/flight/left-flight.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import { type Movement, movementOf } from '../../../shared/flight/movement.ts';
import { type Moment, minuteOf } from '../../../shared/flight/operating-window.ts';
import type { EntryId } from '../../../shared/list/listed-picture.ts';
import type { Leg } from '../../../shared/manifest.ts';
import type { PaperPlace } from '../../../shared/paper/paper-place.ts';
import { isQuiet, type MeetingWords, meetingWords, paperHits } from '../../../shared/paper/traveller-paper.ts';
import type { ChildWatch } from '../../../shared/protection/child-watch.ts';
import type { Doubt } from '../../../shared/protection/doubt.ts';
import { kindsForAll, kindsSet } from '../../../shared/protection/protection.ts';
import { type ImmunityRefusal, immuneBy } from '../../../shared/protection/protection-refusals.ts';
import { failed, success } from '../../../shared/result.ts';
import { possibleImmunity } from '../../../shared/screening/possible-immunity.ts';
import type { Handling, Hit } from '../../../shared/screening/screening.ts';
import { type RunningCustody, runningCustodies } from '../due/custody-clocks.ts';
import { childrenWatched } from '../due/meeting-clocks.ts';
import { isChild } from '../encounters.ts';
import { findsOfToday } from '../finds-of-today.ts';
import { localDay } from '../local-day.ts';
import { flightMoment, flightMovement } from '../movement.ts';
import { together } from '../protected.ts';
import type { Request } from '../request.ts';
import { formerIdentities } from '../seen/people-now.ts';
import { allSeenWork } from '../seen/seen-cases.ts';
import { allSeenCustodies } from '../seen/seen-custody.ts';
import { type DoubtedPerson, doubtedWithoutCase, seenDoubts } from '../seen/seen-doubts.ts';
import { seenEntries } from '../seen/seen-encounters.ts';
import { changesUnseen, earlierEnds } from '../seen/seen-falls.ts';
import { seenPicturesOf } from '../seen/seen-pictures.ts';
import { type Protections, readProtections } from '../seen/seen-protections.ts';
import { readSeenSections } from '../seen/seen-section.ts';
import type { FlightSection } from '../store/tables/flight-manifests.ts';
import { patchesByAnyId } from '../stored-decisions.ts';
import { bookingOf, travellerIndex, travellerName } from '../traveller-parts.ts';
import { call, type Handled } from './call.ts';

/** Somebody, or something, that was sent and is not done. */
export interface BoardCard extends MeetingWords {
  readonly id: string;
  readonly state: CaseState;
  readonly flight: FlightId | null;
  readonly traveller: TravellerId | null;
  /** '' where it is not known or masked. */
  readonly name: string;
  readonly thing: Thing | null;
  readonly leg: Leg | null;
  readonly movement: Movement;
  /** UTC minute that counts here, and which time it is; null: not known. */
  readonly due: number | null;
  readonly dueBy: Moment['kind'] | null;
  readonly stand: string | null;
  readonly gate: string | null;
  readonly belt: string | null;
  readonly seat: string | null;
  readonly place: PaperPlace;
  /** Who met them, and when (ISO 8601 UTC); null: nobody yet. */
  readonly met: { readonly officer: string; readonly at: string } | null;
  readonly identity: Identity;
  /** How many intrusive acts have begun and not ended. */
  readonly running: number;
  /** The next look at whoever is under medical watch; null: nobody is. */
  readonly look: LookTerm | null;
  /** Their capsules: of whoever is held, or was and had some; null: nothing is counted. */
  readonly tally: CapsuleTally | null;
  /** Capsules came out or are missing, so *nothing found* is refused. */
  readonly holdsCapsules: boolean;
  readonly isChild: boolean | null;
  /** Somebody to meet and protect, or a child. */
  readonly isProtected: boolean;
  /** Immunity stands in the way of acts on them, and why; null: it does not. */
  readonly immunity: ImmunityRefusal | null;
  /** Nobody approaches them without asking: what to do instead; null: they are met. */
  readonly quiet: Handling | 'ask' | null;
  /** What was found today on others to whom they are linked. */
  readonly linkedTo: readonly FoundKind[];
  /** Officers who doubt them because of the child beside them. */
  readonly doubts: readonly Doubt[];
  /** Who is doubted because of this child, and has no case that the officer sees. */
  readonly withoutCase: readonly DoubtedPerson[];
  /** What a message changed in who they are, until an officer of the agency looked at it; null: nothing. */
  readonly changed: ChangedIdentity | null;
  /** How a later list left them out; null: the flight has them. */
  readonly left: LeftFlight | null;
  /** Under which names and documents earlier lists had them, which they may still carry. */
  readonly former: readonly FormerIdentity[];
  /** How messages last ended the flight earlier; null: they did not. */
  readonly earlier: EarlierEnd | null;
  readonly handedTo: LawAgency | null;
  /** As `QueueRow.letGo`. */
  readonly letGo: CaseEvent | null;
  /** It goes on beside the work of the officer's agency, which only reads it. */
  readonly isBeside: boolean;
  readonly bags: readonly BoardBag[];
  /** Entries that hit them, whose pictures the officer may see: to know them by. */
  readonly pictured: readonly EntryId[];
  /** They stay with the officers: held, under medical watch, or a child; null: they do not. */
  readonly watched: Watched | null;
  /** A result was recorded: nobody is to be met any more. */
  readonly isDone: boolean;
}

/** Somebody who stays with the officers. */
export interface Watched {
  /** Null: it is a child, who is not held. */
  readonly measure: CustodyMeasure | null;
  /** The agencies that hold them, or are with the child. */
  readonly agencies: readonly LawAgency[];
  /** ISO 8601 UTC. */
  readonly since: string;
  /** As the record of custody names it; '' where it does not. */
  readonly where: string;
  /** The next look; null: none is due. */
  readonly look: LookTerm | null;
  /** Who watches, by the last entry: a name as typed, or the id of an officer. */
  readonly by: string;
  /** Somebody looks after a child: the board has it as one touch. */
  readonly isChild: boolean;
}

/** A bag of somebody on the board. */
export interface BoardBag {
  readonly tag: string;
  /** What was done with it, with the number of the entry that says so. */
  readonly checks: readonly { readonly check: BagCheck; readonly number: number }[];
}

/** Where they are met until somebody says otherwise. */
const FIRST_PLACE: Readonly<Record<Movement, PaperPlace>> = {
  arriving: 'door',
  departing: 'gate',
  transferring: 'transfer',
  'staying-on-board': 'door',
  crew: 'door',
  elsewhere: 'inspection',
  unknown: 'inspection',
};

const SHORTEST_PURPOSE = 3;
const LONGEST_PURPOSE = 1000;

export const inspectionCalls = {
  'inspections.board': call({
    input: z.strictObject({}),
    permission: 'case.work',
    audit: 'inspections.viewed',
    recordsViews: 'hour',
    async handler(request): Handled<readonly BoardCard[]> {
      return success({ output: await boardCards(request) });
    },
  }),

  /** The bags of the board, to be printed for belt, X-ray and dog; the paper leaves the room. */
  'inspections.print-bags': call({
    input: z.strictObject({ purpose: z.string().trim().max(LONGEST_PURPOSE) }),
    permission: 'papers',
    audit: 'bags.printed',
    recordsViews: true,
    async handler(
      request,
      { purpose },
      recorded,
    ): Handled<{ readonly cards: readonly BoardCard[]; readonly at: string }> {
      if (purpose.length < SHORTEST_PURPOSE) return failed({ code: 'reason-required' });
      const cards = (await boardCards(request)).filter(
        ({ bags, quiet, isProtected, isDone }) => bags.length > 0 && quiet === null && !isProtected && !isDone,
      );
      const rows = cards.reduce((sum, { bags }) => sum + bags.length, 0);
      return success({
        output: { cards, at: request.context.now },
        details: recorded({ rows }),
        reason: purpose,
      });
    },
  }),
} as const;

/** Soonest due first; whose time is not known comes last. */
async function boardCards(request: Request): Promise<readonly BoardCard[]> {
  const [all, custodies, children, everHeld] = await Promise.all([
    allSeenWork(request),
    runningCustodies(request),
    childrenWatched(request),
    allSeenCustodies(request),
  ]);
  const carried = new Map(everHeld.map(({ id, value }) => [id, carriedTally(value)]));
  const held = new Map(custodies.map((each) => [each.id, each]));
  const work = all.filter(({ shown }) => isOpen(shown) || held.has(shown.id) || children.has(shown.id));
  const flights = [...new Set(work.flatMap(({ shown }) => shown.flight ?? []))];
  const [sections, patches, records, finds, changes, doubts, earlier, former] = await Promise.all([
    readSeenSections(request, flights),
    patchesByAnyId(request),
    readProtections(request.store),
    findsOfToday(request),
    changesUnseen(request),
    seenDoubts(request),
    earlierEnds(request),
    formerIdentities(request),
  ]);
  const byId = new Map(sections.map((section) => [section.flight.id, section]));
  const people = work.map((each) => {
    const section = each.shown.flight === null ? undefined : byId.get(each.shown.flight);
    return { ...each, section, who: travellerOf(request, each.shown, section, records) };
  });
  const lists = [...new Set(people.flatMap(({ who }) => who.entries.map(({ list }) => list)))];
  const pictures = new Map(
    await Promise.all(lists.map(async (list) => [list, await seenPicturesOf(request, list)] as const)),
  );
  const cards = await Promise.all(
    people.map(async ({ shown, isBeside, section, who }): Promise<BoardCard> => {
      const patch = shown.flight === null ? {} : (patches.get(shown.flight) ?? {});
      const entries = await seenEntries(request, shown);
      const { stand = null, gate = null, belt = null } = patch;
      const moment = section === undefined ? null : momentIn(request, section, patch);
      const met = standingSteps(shown.timeline).findLast(({ kind }) => kind === 'met');
      const tags = shown.thing?.kind === 'bag' ? [shown.thing.tag] : shownTags(who.tags);
      const first = shown.thing?.kind === 'bag' ? 'belt' : FIRST_PLACE[who.movement];
      return {
        ...{ id: shown.id, state: shown.state, flight: shown.flight, traveller: shown.traveller },
        ...{
          name: who.name ?? shown.travellerName ?? '',
          thing: shown.thing ?? null,
          leg: section === undefined ? null : legHere(section.flight, request.context.unit?.airports ?? []),
        },
        movement: who.movement,
        ...{ due: minuteOf(moment), dueBy: moment?.kind ?? null, stand, gate, belt, seat: who.seat },
        place: boardPlace(entries, first),
        met: met === undefined ? null : { officer: met.doneBy?.officer ?? met.officer, at: happenedAt(met) },
        ...{ identity: identityOf(entries), running: runningActs(entries).length },
        ...{
          look: held.get(shown.id)?.clock.look ?? null,
          tally: held.get(shown.id)?.tally ?? carried.get(shown.id) ?? null,
        },
        holdsCapsules: (carried.get(shown.id) ?? null) !== null,
        watched: watchedIn(held.get(shown.id), children.get(shown.id)),
        isDone: !isOpen(shown),
        ...{ isChild: who.isChild, isProtected: who.isProtected, immunity: who.immunity, quiet: who.quiet },
        ...{ warnings: who.warnings, descriptions: who.descriptions, isCareUnreviewed: who.isCareUnreviewed },
        earlier: shown.flight === null ? null : earlier(shown.flight),
        changed: shown.flight === null ? null : changes(shown.flight, who.ids),
        left: shown.leftFlight ?? null,
        former: shown.flight === null ? [] : former(shown.flight, who.ids),
        linkedTo: shown.flight === null ? [] : finds.linkedTo(shown.flight, who.ids),
        doubts: doubts.onCase(shown),
        withoutCase: section === undefined ? [] : await doubtedWithoutCase(request, shown.id, section.flight),
        ...{ handedTo: shown.handedTo ?? null, letGo: shown.letGo ?? null, isBeside },
        pictured: who.entries.filter(({ list, entry }) => pictures.get(list)?.has(entry)),
        bags: tags.map((tag) => ({
          tag,
          checks: checksOf(entries, tag).map(({ check, number }) => ({ check, number })),
        })),
      };
    }),
  );
  return cards.sort(
    (a, b) => (a.due ?? Number.MAX_SAFE_INTEGER) - (b.due ?? Number.MAX_SAFE_INTEGER) || compareText(a.id, b.id),
  );
}

/** Where an officer last said that they are; in hospital while an act there runs. */
function boardPlace(entries: readonly EncounterEntry[], first: PaperPlace): PaperPlace {
  const moved = placeIn(entries);
  const inHospital = runningActs(entries).findLast(({ act }) => act === 'hospital');
  if (inHospital !== undefined && (moved === null || moved.number < inHospital.number)) return 'hospital';
  return moved?.to ?? first;
}

/** How somebody stays with the officers; null: they do not. */
function watchedIn(custody: RunningCustody | undefined, child: ChildWatch | undefined): Watched | null {
  const isChild = child !== undefined;
  if (custody !== undefined) {
    const { held, clock } = custody;
    const last = held.since.findLast(({ kind }) => kind === 'watch') ?? held.since.at(-1);
    const by = (last?.kind === 'watch' ? last.whom : '') || (last?.officer ?? '');
    const { measure, agency, from: since, place: where } = held;
    return { measure, agencies: [agency], since, where, look: clock.look ?? child?.look ?? null, by, isChild };
  }
  if (child === undefined) return null;
  const { since, look, officer: by, agencies } = child;
  return { measure: null, agencies, since, where: '', look, by, isChild };
}

/** Sent, and not done: a result that waits for another agency is done here. */
function isOpen(found: Case): boolean {
  return (found.state === 'sent' || found.state === 'secondary') && !isExamined(found);
}

/** What the flight says of whom the case is about. */
function travellerOf(
  request: Request,
  { id: caseId, traveller: id }: Case,
  section: FlightSection | undefined,
  records: Protections,
) {
  const { unit, now } = request.context;
  const at = section === undefined || id === null ? -1 : travellerIndex(section.flight, id);
  const traveller = section?.flight.travellers[at];
  if (section === undefined || traveller === undefined)
    return {
      movement: section === undefined ? ('unknown' as const) : flightMovement(section.flight, unit),
      ...{
        name: null,
        ids: [],
        entries: [],
        tags: [],
        seat: null,
        isChild: null,
        isProtected: false,
        immunity: null,
        quiet: null,
      },
      ...meetingWords([], false),
    };
  const screened = section.screening.travellers[at];
  const handling = screened?.handling ?? null;
  const quiet = isQuiet({ handling, situation: screened?.situation ?? null });
  const record = together(
    records.filter(
      (each) =>
        each.id === caseId ||
        (each.traveller !== null && [traveller.id, ...traveller.aliases].includes(each.traveller)),
    ),
  );
  const byList = isChild(traveller, localDay(request, now));
  const isMinor = kindsSet(record).includes('child') || byList;
  const isProtected = handling === 'safeguard' || byList === true || kindsForAll(record).includes('child');
  const byRecord = { isChild: isMinor, immunity: possibleImmunity(traveller.documents) };
  return {
    movement: movementOf(section.flight, traveller, bookingOf(section.flight, traveller), unit?.airports ?? []),
    // As the present list has them: the case keeps the name under which it was opened.
    name: travellerName(traveller),
    ids: [traveller.id, ...traveller.aliases],
    entries: quiet ? [] : entriesOf(screened?.hits ?? [], isProtected),
    tags: traveller.bags.tags,
    seat: traveller.seat,
    isChild: isMinor,
    isProtected,
    immunity: immuneBy(record, byRecord).why,
    quiet: quiet ? (handling ?? ('ask' as const)) : null,
    ...meetingWords(screened?.hits ?? [], isProtected),
  };
}

/** The entries of lists whose hits are reasons on a paper, as far as the officer's duty reads them. Lookouts have no pictures. */
function entriesOf(hits: readonly Hit[], isProtected: boolean): readonly EntryId[] {
  return paperHits(hits, isProtected).flatMap(({ listed }) =>
    listed === undefined || listed.lookout !== undefined || listed.isWithheld === true || listed.entry === ''
      ? []
      : [{ list: listed.list, entry: listed.entry }],
  );
}

function momentIn({ context, world }: Request, { flight }: FlightSection, patch: object): Moment | null {
  return flightMoment(flight, context.unit, patch, world);
}
