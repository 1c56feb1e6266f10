/**
 * Where flagged travellers stand now: on the queue, in the tray of those who were not examined, or in neither. Every list and every count of them goes by this, so that the
 * numbers agree.
 */
import type { Case } from '../../shared/casework/case.ts';
import type { FlightPatch } from '../../shared/flight/decision.ts';
import type { FlightId, TravellerId } from '../../shared/flight/flight.ts';
import {
  DEFAULT_WINDOW,
  type Moment,
  nextChange,
  type OperatingWindow,
  type WindowHours,
  type WindowState,
  windowState,
} from '../../shared/flight/operating-window.ts';
import type { QueuePlace } from '../../shared/queue/queued.ts';
import type { Flagged, FlightHead } from './flight-head.ts';
import { KeptAnswers } from './kept-answers.ts';
import { slices } from './pause.ts';
import type { Request } from './request.ts';
import { allCasesInHand } from './seen/seen-cases.ts';
import { readSeenHeads } from './seen/seen-heads.ts';
import { readWindowHours } from './session.ts';
import { cameTooLate, isHistory, shownTimes, shownWindow, windowAt } from './shown-window.ts';
import { withStillToMeet } from './still-to-meet.ts';
import { TamperedError } from './store/keys.ts';
import { patchesByAnyId } from './stored-decisions.ts';

/** A flagged traveller who stands somewhere, or one who would be flagged if muted and held hits counted. */
export interface Placed {
  readonly flagged: Flagged;
  readonly work: Case | undefined;
  readonly place: QueuePlace;
  /** Nothing could be done any more when the first message came. */
  readonly isLate: boolean;
}

/** A flight with those of its travellers who stand somewhere. */
export interface PlacedFlight {
  readonly head: FlightHead;
  /** The moment that counts here; null: nothing is known of it. */
  readonly moment: Moment | null;
  /** The airport to which an officer diverts it; null: none. */
  readonly divertedTo: string | null;
  /** The window of the flight is open, apart from travellers who change here. */
  readonly isOpen: boolean;
  readonly placed: readonly Placed[];
}

/** The flights in the same order, and the UTC minute at which time alone next changes where somebody stands (null: never). */
export interface Places {
  readonly flights: readonly PlacedFlight[];
  readonly changesAt: number | null;
}

/** The places on all flights. */
export interface WholePlaces extends Places {
  readonly hours: WindowHours;
}

/** What officers did, which decides together with the time. */
interface Acts {
  readonly hours: WindowHours;
  readonly inHand: (flight: FlightId, ids: readonly TravellerId[]) => Case | undefined;
  readonly patches: ReadonlyMap<FlightId, FlightPatch>;
}

/** Where a case or a decision is damaged, the schedule alone decides. */
const NO_ACTS: Acts = { hours: DEFAULT_WINDOW, inHand: () => undefined, patches: new Map() };

/** Where everybody stands for the officer who asks. It is made once after each change, for every list and every count. Throws what the store reports. */
export function readPlaces(request: Request): Promise<WholePlaces> {
  return request.store.cache(KeptAnswers).once(request, makePlaces);
}

/** The same for counts that no damaged record may stand in the way of: the screens that list cases and flights name it. */
export function readPlacesAnyway(request: Request): Promise<WholePlaces> {
  return readPlaces(request).catch((error: unknown) => {
    if (error instanceof TamperedError) return request.store.cache(KeptAnswers).once(request, makePlacesBySchedule);
    throw error;
  });
}

async function makePlaces(request: Request): Promise<WholePlaces> {
  const [acts, heads] = await Promise.all([readActs(request), readSeenHeads(request)]);
  return wholePlaces(request, await withStillToMeet(request, heads), acts);
}

async function makePlacesBySchedule(request: Request): Promise<WholePlaces> {
  return wholePlaces(request, await readSeenHeads(request), NO_ACTS);
}

async function wholePlaces(request: Request, heads: readonly FlightHead[], acts: Acts): Promise<WholePlaces> {
  const places = await placesOn(request, heads, acts);
  return { ...places, hours: acts.hours };
}

async function readActs(request: Request): Promise<Acts> {
  const [hours, inHand, patches] = await Promise.all([
    readWindowHours(request.store),
    allCasesInHand(request),
    patchesByAnyId(request),
  ]);
  return { hours, inHand, patches };
}

async function placesOn(
  request: Pick<Request, 'world' | 'context'>,
  heads: readonly FlightHead[],
  { hours, inHand, patches }: Acts,
): Promise<Places> {
  const minute = Math.floor(Date.parse(request.context.now) / 60_000);
  const slice = slices();
  const flights: PlacedFlight[] = [];
  let changesAt: number | null = null;
  const changes = (window: OperatingWindow | null) => {
    const next = nextChange(window, minute);
    if (next !== null && (changesAt === null || next < changesAt)) changesAt = next;
  };
  for (const head of heads) {
    const times = shownTimes(head, patches, request);
    const own = shownWindow(times, null, hours);
    changes(own);
    const placed: Placed[] = [];
    for (const flagged of [...head.flagged, ...(head.spared ?? [])]) {
      const work = inHand(head.id, [flagged.traveller, ...flagged.aliases]);
      const window = windowAt(times, flagged.way, hours, minute);
      changes(window);
      const place = placeOf(windowState(window, minute), flagged, work);
      if (place === null || (place === 'tray' && isHistory(head, times, flagged.way))) continue;
      const isLate = place === 'tray' && cameTooLate(head, times, flagged.way, hours);
      placed.push({ flagged, work, place, isLate });
    }
    const divertedTo = patches.get(head.id)?.divertedTo ?? null;
    flights.push({ head, moment: times.moment, divertedTo, isOpen: windowState(own, minute) === 'open', placed });
    await slice.breathe();
  }
  return { flights, changesAt };
}

/** How many flagged travellers stand on the queue. */
export function countOnQueue(flights: readonly PlacedFlight[]): number {
  return flights.reduce((sum, { placed }) => sum + placed.filter(isToDo).length, 0);
}

/** Is something still to be done about the traveller? A closed case stays listed as long as its window is open, and is not counted. */
export function isToDo({ place, flagged, work }: Placed): boolean {
  return place === 'queue' && flagged.outcome !== 'clear' && work?.state !== 'closed';
}

/** What decides where a traveller stands, unless all is history. */
function placeOf(state: WindowState, { outcome }: Flagged, work: Case | undefined): QueuePlace | null {
  if (state === 'open' || (work !== undefined && work.state !== 'closed')) return 'queue';
  return state === 'over' && work === undefined && outcome !== 'clear' ? 'tray' : null;
}
