/** Makes the cards of the board of inspections: of each case that is sent and not done, and of whoever stays with the officers, or went nobody knows where. */

import type { Case } from '../../shared/casework/case.ts';
import { isExamined, waitsForConclusion } from '../../shared/casework/case-answers.ts';
import { standingSteps } from '../../shared/casework/standing-steps.ts';
import { carriedTally } from '../../shared/custody/capsule-tally.ts';
import { type EnteredAct, hospitalEntry, isDoubted, timeOf } from '../../shared/custody/custody.ts';
import {
  checksOf,
  type EncounterEntry,
  type EntryOf,
  happenedAt,
  placeIn,
  runningActs,
} from '../../shared/encounter/encounter-entry.ts';
import { identityOf } from '../../shared/encounter/identity.ts';
import { shownTags } from '../../shared/flight/bag-tags.ts';
import { legHere } from '../../shared/flight/destination.ts';
import type { FlightId } from '../../shared/flight/flight.ts';
import { compareText } from '../../shared/flight/message-order.ts';
import type { Movement } from '../../shared/flight/movement.ts';
import { type Moment, minuteOf } from '../../shared/flight/operating-window.ts';
import type { PaperPlace } from '../../shared/paper/paper-place.ts';
import type { ChildWatch } from '../../shared/protection/child-watch.ts';
import { boardPerson } from './board-person.ts';
import type { BoardCard, Watched } from './calls/board-views.ts';
import { seenOvers } from './custodies-over.ts';
import { type RunningCustody, runningCustodies } from './due/custody-clocks.ts';
import { childrenWatched } from './due/meeting-clocks.ts';
import { findsOfToday } from './finds-of-today.ts';
import { agenciesLeading } from './letting-go.ts';
import { meetingTimeOf } from './meeting-times.ts';
import { flightMoment } from './movement.ts';
import type { Request } from './request.ts';
import { caseSight } from './seen/case-sight.ts';
import { minorsBefore } from './seen/minors-before.ts';
import { formerIdentities } from './seen/people-now.ts';
import { allSeenWork, type SeenWork } from './seen/seen-cases.ts';
import { allSeenCustodies } from './seen/seen-custody.ts';
import { doubtedWithoutCase, seenDoubts } from './seen/seen-doubts.ts';
import { seenEntries } from './seen/seen-encounters.ts';
import { changesUnseen, earlierEnds } from './seen/seen-falls.ts';
import { readSeenHeads } from './seen/seen-heads.ts';
import { meetingsBeside } from './seen/seen-meetings.ts';
import { seenPicturesOf } from './seen/seen-pictures.ts';
import { readProtections } from './seen/seen-protections.ts';
import { seenReaders } from './seen/seen-readers.ts';
import { readSeenSections } from './seen/seen-section.ts';
import { readWindowHours } from './session.ts';
import { workOver } from './shown-window.ts';
import { headsById } from './store/heads.ts';
import type { FlightSection } from './store/tables/flight-manifests.ts';
import { patchesByAnyId } from './stored-decisions.ts';
import { heldOnce, whereaboutsUnknown } from './whereabouts.ts';

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

/** The cards that the officer may see, in the order in which people are met. `only`: on these flights, so that no other one is opened; left out: all. */
export async function boardCards(request: Request, only?: ReadonlySet<FlightId>): Promise<readonly BoardCard[]> {
  const [seen, custodies, children, everHeld] = await Promise.all([
    allSeenWork(request),
    runningCustodies(request),
    childrenWatched(request),
    allSeenCustodies(request),
  ]);
  const all = only === undefined ? seen : seen.filter(({ shown: { flight } }) => flight !== null && only.has(flight));
  const carried = new Map(everHeld.map(({ id, value }) => [id, carriedTally(value)]));
  const hospital = new Map(everHeld.map(({ id, value }) => [id, hospitalEntry(value)]));
  const held = new Map(custodies.map((each) => [each.id, each]));
  const wasHeld = heldOnce(everHeld);
  const stays = ({ shown }: (typeof all)[number]) => isOpen(shown) || held.has(shown.id) || children.has(shown.id);
  const unknown = await whereaboutsUnknown(request, all, wasHeld);
  const holding = await stillHolding(request, all.filter(mayHold));
  const work = all.filter((each) => stays(each) || unknown.has(each.shown.id) || holding.has(each.shown.id));
  const flights = [...new Set(work.flatMap(({ shown }) => shown.flight ?? []))];
  const [sections, patches, records, finds, changes, doubts, earlier, former, meetings, wasMinor] = await Promise.all([
    readSeenSections(request, flights),
    patchesByAnyId(request),
    readProtections(request.store),
    findsOfToday(request),
    changesUnseen(request),
    seenDoubts(request),
    earlierEnds(request),
    formerIdentities(request),
    meetingsBeside(request),
    minorsBefore(request),
  ]);
  const onBoard = new Set(work.flatMap(({ shown }) => (held.has(shown.id) ? [] : [shown.id])));
  const leftOpen = new Map((await seenOvers(request, (id) => onBoard.has(id))).map(({ id, left }) => [id, left]));
  const byId = new Map(sections.map((section) => [section.flight.id, section]));
  const [sight, readers] = await Promise.all([caseSight(request), seenReaders(request)]);
  const placed = await Promise.all(
    work.map(async (each) => {
      const section = each.shown.flight === null ? undefined : byId.get(each.shown.flight);
      const leading = holding.has(each.shown.id) ? ((await agenciesLeading(request, each.shown, section)) ?? []) : [];
      // Nobody waits for an agency that may not know of the case.
      const holdFor = leading.filter((agency) => !sight.notGivenTo(each.shown).includes(agency));
      return { ...each, section, holdFor, who: boardPerson(request, each.shown, section, records, wasMinor) };
    }),
  );
  const people = placed.filter((each) => stays(each) || unknown.has(each.shown.id) || each.holdFor.length > 0);
  const lists = [...new Set(people.flatMap(({ who }) => who.entries.map(({ list }) => list)))];
  const pictures = new Map(
    await Promise.all(lists.map(async (list) => [list, await seenPicturesOf(request, list)] as const)),
  );
  const cards = await Promise.all(
    people.map(async ({ shown, isBeside, section, who, holdFor }): Promise<BoardCard> => {
      const patch = shown.flight === null ? {} : (patches.get(shown.flight) ?? {});
      const entries = await seenEntries(request, shown);
      const { stand = null, gate = null, belt = null } = patch;
      const moment = section === undefined ? null : momentIn(request, section, patch);
      const met = standingSteps(shown.timeline).findLast(({ kind }) => kind === 'met');
      const tags = shown.thing?.kind === 'bag' ? [shown.thing.tag] : shownTags(who.tags);
      const first =
        shown.thing?.kind === 'bag' ? 'belt' : wasHeld.has(shown.id) ? 'inspection' : FIRST_PLACE[who.movement];
      return {
        ...{ id: shown.id, state: shown.state, flight: shown.flight, traveller: shown.traveller },
        ...{
          name: who.name ?? shown.travellerName ?? '',
          thing: shown.thing ?? null,
          leg: section === undefined ? null : legHere(section.flight, request.context.unit?.airports ?? []),
        },
        movement: who.movement,
        ...{ due: minuteOf(moment), dueBy: moment?.kind ?? null, stand, gate, belt, seat: who.seat },
        place: boardPlace(entries, first, hospital.get(shown.id) ?? null),
        isPlaceDoubted: isPlaceDoubted(entries, hospital.get(shown.id) ?? null),
        met: met === undefined ? null : { officer: met.doneBy?.officer ?? met.officer, at: happenedAt(met) },
        awaitsMeeting: met === undefined && !wasHeld.has(shown.id),
        meeting: section === undefined ? null : await meetingTimeOf(request, section, shown.traveller),
        metBeside: meetings(shown.flight, who.ids, shown.id),
        ...{ identity: identityOf(entries), running: runningActs(entries).length },
        ...{
          look: held.get(shown.id)?.clock.look ?? null,
          tally: held.get(shown.id)?.tally ?? carried.get(shown.id) ?? null,
        },
        leftOpen: leftOpen.get(shown.id) ?? null,
        holdsCapsules: (carried.get(shown.id) ?? null) !== null,
        watched: watchedIn(held.get(shown.id), children.get(shown.id)),
        ...{ isDone: !isOpen(shown), holdFor, isWhereUnknown: unknown.has(shown.id) },
        readers: readers.without([...sight.notGivenTo(shown), ...sight.notSeeing(shown)]),
        ...{ isChild: who.isChild, isProtected: who.isProtected, immunity: who.immunity, quiet: who.quiet },
        ...{ warnings: who.warnings, descriptions: who.descriptions, isCareUnreviewed: who.isCareUnreviewed },
        earlier: shown.flight === null ? null : earlier(shown.flight),
        changed: shown.flight === null ? null : changes(shown.flight, who.ids),
        left: shown.leftFlight ?? null,
        former:
          shown.flight === null ? [] : former(shown.flight, who.ids, { name: who.name ?? '', numbers: who.numbers }),
        linkedTo: shown.flight === null ? [] : finds.linkedTo(shown.flight, who.ids),
        doubts: doubts.onCase(shown),
        isCompanionUnnamed: doubts.isUnnamedIn(shown.id),
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
  return cards.sort(byMeeting(request.context.now));
}

/**
 * Soonest due first; of those who are due alike, or already, children and whoever is to be protected. Whose time is not known comes last; after them comes who is not to be met any
 * more, and of whom somebody is to say where they went.
 */
function byMeeting(time: string): (a: BoardCard, b: BoardCard) => number {
  const now = Math.floor(Date.parse(time) / 60_000);
  // Whoever is due already waits, since whenever.
  const dueOf = ({ due }: BoardCard) => (due === null ? Number.MAX_SAFE_INTEGER : Math.max(due, now));
  const lastOf = ({ due }: BoardCard) => due ?? Number.MAX_SAFE_INTEGER;
  // Also a child by the word of one officer.
  const isCaredFor = ({ isProtected, isChild }: BoardCard) => isProtected || isChild === true;
  return (a, b) =>
    Number(a.isWhereUnknown) - Number(b.isWhereUnknown) ||
    dueOf(a) - dueOf(b) ||
    Number(isCaredFor(b)) - Number(isCaredFor(a)) ||
    lastOf(a) - lastOf(b) ||
    compareText(a.id, b.id);
}

/** Where an officer last said that they are; in hospital while an act there runs, or since the record of custody says so (`hospital`: by which entry). */
function boardPlace(entries: readonly EncounterEntry[], first: PaperPlace, hospital: EnteredAct | null): PaperPlace {
  const moved = placeIn(entries);
  if (hospital !== null && (moved === null || !isSince(moved, hospital))) return 'hospital';
  const inHospital = runningActs(entries).findLast(({ act }) => act === 'hospital');
  if (inHospital !== undefined && (moved === null || moved.number < inHospital.number)) return 'hospital';
  return moved?.to ?? first;
}

/** Were they moved since they came to hospital? What was typed before the move came before it. Of what was typed later, and about earlier, the hour counts unless a clock was in doubt. */
function isSince(moved: EntryOf<'moved'>, hospital: EnteredAct): boolean {
  if (wasTypedBefore(hospital, moved)) return true;
  if (hospital.happened === undefined || areDoubted(moved, hospital)) return false;
  return happenedAt(moved) >= timeOf(hospital);
}

/** By what stood in the record of custody; of a move of an earlier release, which does not say so, by the machine's clock at both. */
function wasTypedBefore({ no, at, clock = at }: EnteredAct, moved: EntryOf<'moved'>): boolean {
  return moved.custody === undefined ? clock <= moved.at : no <= moved.custody;
}

/** Was a clock in doubt by which their place would be said? */
function isPlaceDoubted(entries: readonly EncounterEntry[], hospital: EnteredAct | null): boolean {
  const moved = placeIn(entries);
  return moved !== null && hospital !== null && areDoubted(moved, hospital);
}

function areDoubted(moved: EntryOf<'moved'>, hospital: EnteredAct): boolean {
  return moved.doubted === true || isDoubted(hospital);
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

/** Nothing was found, and whoever leads has not agreed yet: an officer of another agency holds them until then. */
function mayHold({ shown, isBeside }: { readonly shown: Case; readonly isBeside: boolean }): boolean {
  return !isBeside && waitsForConclusion(shown) && shown.result !== 'found' && isExamined(shown);
}

/** The ids of those whose window is not over: until then they may still be here. Heads say it, so that no flight is opened for whom nobody holds any more. */
async function stillHolding(request: Request, work: readonly SeenWork[]): Promise<ReadonlySet<string>> {
  if (work.length === 0) return new Set();
  const [heads, patches, hours] = await Promise.all([
    readSeenHeads(request).then(headsById),
    patchesByAnyId(request),
    readWindowHours(request.store),
  ]);
  const now = Math.floor(Date.parse(request.context.now) / 60_000);
  const here = work.filter(({ shown }) => {
    const over = shown.flight === null ? null : workOver(request, heads.get(shown.flight), shown, patches, hours);
    return over !== null && now < over;
  });
  return new Set(here.map(({ shown }) => shown.id));
}

/** Sent, and not done: a result that waits for another agency is done here. */
function isOpen(found: Case): boolean {
  return (found.state === 'sent' || found.state === 'secondary') && !isExamined(found);
}

function momentIn({ context, world }: Request, { flight }: FlightSection, patch: object): Moment | null {
  return flightMoment(flight, context.unit, patch, world);
}
