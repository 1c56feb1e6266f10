/** Whom officers doubt because of the child beside them, as the officer may know: the companion that the child's record names, else whoever is grown and travels with the child. */
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { Flight, FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import { travellingWith } from '../../../shared/flight/travelling-with.ts';
import {
  companionCases,
  companionTravellers,
  type Doubt,
  type Doubting,
  doubtsIn,
  isCompanionUnknown,
} from '../../../shared/protection/doubt.ts';
import type { Protection } from '../../../shared/protection/protection.ts';
import { isChild } from '../encounters.ts';
import { KeptAnswers } from '../kept-answers.ts';
import { localDay } from '../local-day.ts';
import type { Request } from '../request.ts';
import { wholeOf } from '../store/open-store.ts';
import { readIntact } from '../store/read-intact.ts';
import { travellerIndex, travellerName } from '../traveller-parts.ts';
import { type CaseSight, caseSight } from './case-sight.ts';
import { intactSeenCases } from './seen-cases.ts';
import { readFlight } from './seen-flights.ts';
import { readProtections } from './seen-protections.ts';

/** Somebody whom officers doubt. */
export interface Doubted {
  readonly by: readonly Doubt[];
  readonly flight: FlightId | null;
  readonly ids: readonly TravellerId[];
  /** Their case, where the child's record names it. */
  readonly case: string | null;
}

/** A child whose companion officers doubt, while nobody says who that is. */
export interface Unnamed {
  /** The number of the child's case. */
  readonly child: string;
  readonly by: readonly Doubting[];
  readonly flight: FlightId | null;
  /** Of the child. */
  readonly ids: readonly TravellerId[];
}

/** Doubts about travellers and cases, and about companions whom nobody named yet. */
export class SeenDoubts {
  readonly all: readonly Doubted[];
  readonly unnamed: readonly Unnamed[];

  constructor(all: readonly Doubted[], unnamed: readonly Unnamed[]) {
    this.all = all;
    this.unnamed = unnamed;
  }

  /** Is the companion of the child with one of these ids doubted, and not named yet? */
  isUnnamedOn(flight: FlightId, ids: readonly TravellerId[]): boolean {
    return this.unnamed.some((each) => each.flight === flight && each.ids.some((id) => ids.includes(id)));
  }

  /** The same of the child of a case. */
  isUnnamedIn(child: string): boolean {
    return this.unnamed.some((each) => each.child === child);
  }

  /** About the traveller with one of these ids. */
  on(flight: FlightId | null, ids: readonly TravellerId[]): readonly Doubt[] {
    return this.all.flatMap((each) =>
      each.flight !== null && each.flight === flight && each.ids.some((id) => ids.includes(id)) ? each.by : [],
    );
  }

  /** About whom a case is on, under the flight that it has now. */
  onCase({ id, flight, traveller }: Pick<Case, 'id' | 'flight' | 'traveller'>): readonly Doubt[] {
    const named = this.all.flatMap((each) => (each.case === id ? each.by : []));
    return named.length > 0 || traveller === null ? named : this.on(flight, [traveller]);
  }
}

/** The agencies of these doubts of which an officer agrees before somebody goes. Whoever doubts them answers for their own agency alone. */
export function agreeingDoubts(
  { context: { officer, agency: own } }: Pick<Request, 'context'>,
  doubts: readonly Doubt[],
  present: ReadonlySet<LawAgency>,
): readonly LawAgency[] {
  const answered = doubts.some((doubt) => doubt.officer === officer.id) ? own : null;
  return [...new Set(doubts.map(({ agency }) => agency))].filter(
    (agency) => present.has(agency) && agency !== answered,
  );
}

/** The cases on the companion of a child whom officers doubt, as the officer sees them. `child`: the number of the child's case. */
export async function companionsOf(request: Request, child: string): Promise<readonly Case[]> {
  const { all } = await seenDoubts(request);
  const doubted = all.filter(({ by }) => by.some((doubt) => doubt.child === child));
  if (doubted.length === 0) return [];
  return intactSeenCases(request, (found) => doubted.some((each) => isAbout(each, found)));
}

/** Somebody who is doubted, as a traveller of the flight. */
export interface DoubtedPerson {
  readonly flight: FlightId;
  readonly traveller: TravellerId;
  /** '' where it is not known or masked. */
  readonly name: string;
  readonly seat: string | null;
}

/** Who is doubted because of a child of the flight, and has no case that the officer sees. `child`: the number of the child's case. */
export async function doubtedWithoutCase(
  request: Request,
  child: string,
  flight: Flight,
): Promise<readonly DoubtedPerson[]> {
  const { all } = await seenDoubts(request);
  const doubted = all.filter((each) => each.case === null && each.by.some((doubt) => doubt.child === child));
  if (doubted.length === 0) return [];
  const cases = await intactSeenCases(request, (found) => doubted.some((each) => isAbout(each, found)));
  return doubted.flatMap((each): readonly DoubtedPerson[] => {
    if (each.flight !== flight.id || cases.some((found) => isAbout(each, found))) return [];
    return personOn(flight, each.ids);
  });
}

/** Who is doubted because of the child of a case on this flight, with or without a case of their own. `child`: the number of the child's case; null: there is none. */
export function apartFrom({ all }: SeenDoubts, child: string | null, flight: Flight): readonly DoubtedPerson[] {
  return all.flatMap(({ by, flight: on, ids }) =>
    on === flight.id && by.some((doubt) => doubt.child !== null && doubt.child === child) ? personOn(flight, ids) : [],
  );
}

function personOn(flight: Flight, ids: readonly TravellerId[]): readonly DoubtedPerson[] {
  const person = flight.travellers.find(({ id, aliases }) => ids.some((each) => each === id || aliases.includes(each)));
  if (person === undefined) return [];
  return [{ flight: flight.id, traveller: person.id, name: travellerName(person), seat: person.seat }];
}

/** Is a case about somebody who is doubted, under any of their ids? */
export function isAbout(doubted: Doubted, { id, traveller }: Pick<Case, 'id' | 'traveller'>): boolean {
  return doubted.case === id || (traveller !== null && doubted.ids.includes(traveller));
}

/** The doubts in records of children whose case the officer's agency may know of. It is made once after each change. */
export function seenDoubts(request: Request): Promise<SeenDoubts> {
  return request.store.cache(KeptAnswers).once(request, makeDoubts);
}

async function makeDoubts(request: Request): Promise<SeenDoubts> {
  const records = (await readProtections(request.store)).filter((record) => doubtsIn(record).length > 0);
  if (records.length === 0) return new SeenDoubts([], []);
  const [sight, opened] = await Promise.all([caseSight(request), readIntact(wholeOf(request.store), 'cases')]);
  const cases = new Map(opened.map(({ id, value }) => [id, value]));
  const all = await Promise.all(records.map((record) => doubtedBy(request, record, cases, sight)));
  return new SeenDoubts(
    all.flatMap(({ doubted }) => doubted),
    all.flatMap(({ unnamed }) => unnamed ?? []),
  );
}

/** Whom a record doubts. `unnamed`: nobody says who it is; null: somebody does, or the officer does not see the child's case. */
interface DoubtedBy {
  readonly doubted: readonly Doubted[];
  readonly unnamed: Unnamed | null;
}

async function doubtedBy(
  request: Request,
  record: Protection,
  cases: ReadonlyMap<string, Case>,
  sight: CaseSight,
): Promise<DoubtedBy> {
  const ofChild = cases.get(record.id);
  if (ofChild === undefined) return { doubted: [], unnamed: null };
  const isSeen = sight.show(ofChild) !== null;
  // A doubt is about a grown person: it is no secret where the child's case alone has few readers.
  if (!isSeen && !sight.isKept(ofChild)) return { doubted: [], unnamed: null };
  const doubting = doubtsIn(record);
  const by = doubting.map((doubt) => ({ ...doubt, child: isSeen ? ofChild.id : null }));
  const [byCase, aboard] = [companionCases(record), companionTravellers(record)];
  const named = byCase.flatMap((id): readonly Doubted[] => {
    const found = cases.get(id);
    const shown = found === undefined ? null : sight.show(found);
    if (shown === null) return [];
    return [{ by, flight: shown.flight, ids: shown.traveller === null ? [] : [shown.traveller], case: id }];
  });
  const { flight: id, traveller } = sight.placed(ofChild);
  const flight = id === null ? undefined : await readFlight(request, id);
  const idsOf = (each: TravellerId): readonly TravellerId[] => {
    const person = flight?.travellers[travellerIndex(flight, each)];
    return person === undefined ? [each] : [person.id, ...person.aliases];
  };
  const onFlight = aboard.map((each): Doubted => ({ by, flight: id, ids: idsOf(each), case: null }));
  if (named.length + onFlight.length > 0) return { doubted: [...named, ...onFlight], unnamed: null };
  const linked = flight === undefined || traveller === null ? [] : linkedTo(request, flight, traveller);
  // A case that the officer does not see names somebody all the same.
  const isNamed = byCase.length > 0 || (linked.length > 0 && !isCompanionUnknown(record));
  const ids = traveller === null ? [] : idsOf(traveller);
  return {
    doubted: linked.map((each) => ({ by, flight: id, ids: each, case: null })),
    unnamed: isNamed || !isSeen ? null : { child: ofChild.id, by: doubting, flight: id, ids },
  };
}

/** The ids of whoever is grown and travels with a child of the flight, person by person. */
function linkedTo(request: Request, flight: Flight, child: TravellerId): readonly (readonly TravellerId[])[] {
  const today = localDay(request, request.context.now);
  return (travellingWith(flight, travellerIndex(flight, child)) ?? []).flatMap((at) => {
    const person = flight.travellers[at];
    return person === undefined || isChild(person, today) === true ? [] : [[person.id, ...person.aliases]];
  });
}
