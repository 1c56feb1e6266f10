/** Who is linked to a traveller: the people at whom reasons point, those of split bookings, and the same person on other flights. */
import { z } from 'zod';
import { explain } from '../../../rules/engine/explain.ts';
import type { Case } from '../../../shared/casework/case.ts';
import type { FoundKind } from '../../../shared/casework/finding.ts';
import type { TravellerSubject } from '../../../shared/fact/fact-subjects.ts';
import type { Flight, FlightId, Traveller, TravellerId } from '../../../shared/flight/flight.ts';
import type { Leg } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import { type FindsOfToday, findsOfToday, type OnFlight } from '../finds-of-today.ts';
import type { FlightHead } from '../flight-head.ts';
import { type Link, linkLookup } from '../linked-people.ts';
import { type Presence, presenceOnFlights } from '../presence.ts';
import type { Request } from '../request.ts';
import { seenCasesOn } from '../seen/seen-cases.ts';
import { readFlight } from '../seen/seen-flights.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { type SeenMarks, seenMarks } from '../seen/seen-marks.ts';
import { readSeenSection } from '../seen/seen-section.ts';
import { headsById } from '../store/heads.ts';
import { readOne } from '../store/read.ts';
import { outcomeIn, type TravellerMarks } from '../traveller-marks.ts';
import { bookingOf, travellerIndex, travellerName } from '../traveller-parts.ts';
import { ruleOfHit } from '../traveller-reasons.ts';
import { call, type Handled } from './call.ts';

/** A traveller on one flight, as a line. */
export interface LinkedPerson extends TravellerMarks {
  readonly flight: FlightId;
  readonly leg: Leg;
  readonly traveller: TravellerId;
  readonly name: string;
  /** The flight is masked, so there is no name. */
  readonly masked: boolean;
  readonly dateOfBirth: string | null;
  /** As the officer's agency sees it; null while the flight waits to be screened under the legal frame in force. */
  readonly outcome: Outcome | null;
  readonly presence: Presence;
  /** What was found on them today. */
  readonly found: readonly FoundKind[];
}

/** Somebody at whom reasons point, or to whom a find of today leads: by what, and which rules. */
export interface PointedAt extends LinkedPerson {
  readonly links: readonly Link[];
  readonly rules: readonly string[];
}

/** The same person on another flight, with the cases that the officer may see. */
export interface OtherTrip extends LinkedPerson {
  readonly cases: readonly Pick<Case, 'id' | 'state' | 'result'>[];
}

export interface LinkedView {
  /** Of those on the same flight. */
  readonly presence: Presence;
  /** What was found today on others to whom the traveller is linked. */
  readonly linkedTo: readonly FoundKind[];
  /** Of travellers of this flight on whom something was found today, by their ids. */
  readonly foundOn: Readonly<Record<TravellerId, readonly FoundKind[]>>;
  readonly people: readonly PointedAt[];
  /** Number of those who are not in `people`. */
  readonly more: number;
  /** Travellers of this flight whose booking was split from the traveller's, or the other way round. */
  readonly split: readonly LinkedPerson[];
  /** The latest flight first. */
  readonly trips: readonly OtherTrip[];
}

/** Most people named at whom reasons point. */
const MOST_NAMED = 12;
const MOST_TRIPS = 10;

export const linkedCalls = {
  /** Whom the traveller is linked to. It is a call of its own, as the link records of all flights may have to be opened first. */
  'traveller.linked': call({
    input: z.strictObject({ flight: z.string(), traveller: z.string() }),
    permission: 'view',
    audit: 'traveller.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { flight: flightId, traveller: travellerId }, recorded): Handled<LinkedView> {
      const [section, block] = await Promise.all([
        readSeenSection(request, flightId),
        readOne(request.store, 'factBlocks', flightId),
      ]);
      if (section === undefined || block === undefined) return failed({ code: 'not-found', what: 'flight' });
      const { flight, screening } = section;
      const at = travellerIndex(flight, travellerId);
      const traveller = flight.travellers[at];
      const screened = screening.travellers[at];
      if (traveller === undefined || screened === undefined) return failed({ code: 'not-found', what: 'traveller' });
      const compiled = request.world.rules.archive.compiled(screening.ruleSet.hash);
      const [seen, presenceOn] = await Promise.all([readSeenHeads(request), presenceOnFlights(request)]);
      const finds = await findsOfToday(request);
      const heads: Heads = { byId: headsById(seen), presenceOn, finds, marks: await seenMarks(request) };
      const lookup = await linkLookup(request, flight, at);
      const people = new Map<string, PointedAt>();
      const add = (on: Flight, other: Traveller, link: Link, rules: readonly string[]) => {
        const key = `${on.id} ${other.id}`;
        const person = people.get(key) ?? { ...personOf(on, other, heads), links: [], rules: [] };
        const isKnown = person.links.some(({ by, value }) => by === link.by && value === link.value);
        people.set(key, {
          ...person,
          links: isKnown ? person.links : [...person.links, link],
          rules: [...new Set([...person.rules, ...rules])],
        });
      };
      for (const { rule: id, truths } of screened.hits) {
        const rule = ruleOfHit(compiled, id, truths);
        if (rule === undefined) continue;
        const leaves = explain(rule, truths, block.value, at, compiled?.ruleSet.lists ?? []);
        for (const { subject, link } of await lookup.pointedAt(leaves))
          add(subject.on.flight, subject.traveller, link, [id]);
      }
      const ids = [traveller.id, ...traveller.aliases];
      for (const { on, other, link } of await byFinds(request, flight, ids, finds)) add(on, other, link, []);
      const output: LinkedView = {
        presence: presenceIn(heads, flight.id),
        linkedTo: finds.linkedTo(flight.id, ids),
        foundOn: Object.fromEntries(
          flight.travellers.flatMap((each): [TravellerId, readonly FoundKind[]][] => {
            const kinds = finds.on(flight.id, [each.id, ...each.aliases]);
            return kinds.length === 0 ? [] : [[each.id, kinds]];
          }),
        ),
        people: [...people.values()].slice(0, MOST_NAMED),
        more: Math.max(0, people.size - MOST_NAMED),
        split: splitFrom(flight, traveller).map((other) => personOf(flight, other, heads)),
        trips: await tripsOf(request, (await lookup.samePerson()).slice(0, MOST_TRIPS), heads),
      };
      return success({ output, subject: traveller.id, details: recorded({ flight: flight.id }) });
    },
  }),
} as const;

interface Heads {
  readonly byId: ReadonlyMap<FlightId, FlightHead>;
  readonly presenceOn: (head: FlightHead) => Presence;
  readonly finds: FindsOfToday;
  readonly marks: SeenMarks;
}

/** To whom finds of today lead: from the one on the traveller to others, and from those on others back. The own booking on the flight has its own lines. */
async function byFinds(
  request: Request,
  flight: Flight,
  ids: readonly TravellerId[],
  finds: FindsOfToday,
): Promise<readonly { readonly on: Flight; readonly other: Traveller; readonly link: Link }[]> {
  const led = [
    ...finds.linksFrom(flight.id, ids).map((link) => ({ to: link as OnFlight, link })),
    ...finds.linksOf(flight.id, ids).map((link) => ({ to: link.find as OnFlight, link })),
  ];
  const isOfBooking = (to: OnFlight) =>
    to.flight === flight.id &&
    led.some(
      ({ to: each, link }) => each.flight === to.flight && each.traveller === to.traveller && link.by === 'booking',
    );
  const flights = new Map([[flight.id, flight]]);
  const people: { readonly on: Flight; readonly other: Traveller; readonly link: Link }[] = [];
  for (const { to, link } of led) {
    if (isOfBooking(to)) continue;
    const on = flights.get(to.flight) ?? (await readFlight(request, to.flight));
    const other = on?.travellers[travellerIndex(on, to.traveller)];
    if (on === undefined || other === undefined) continue;
    flights.set(on.id, on);
    people.push({ on, other, link: { by: link.by, value: link.value } });
  }
  return people;
}

/** On a flight that is gone from the store, nobody is met any more. */
function presenceIn({ byId, presenceOn }: Heads, flight: FlightId): Presence {
  const head = byId.get(flight);
  return head === undefined ? 'gone' : presenceOn(head);
}

function personOf({ id, leg }: Flight, traveller: Traveller, heads: Heads): LinkedPerson {
  const head = heads.byId.get(id);
  return {
    flight: id,
    leg,
    traveller: traveller.id,
    name: travellerName(traveller),
    masked: head?.masked === true,
    dateOfBirth: traveller.dateOfBirth,
    outcome: head === undefined ? null : outcomeIn(head, traveller.id),
    presence: presenceIn(heads, id),
    found: heads.finds.on(id, [traveller.id, ...traveller.aliases]),
    ...heads.marks(head, traveller.id),
  };
}

function splitFrom(flight: Flight, traveller: Traveller): readonly Traveller[] {
  const own = bookingOf(flight, traveller);
  if (own === null || own.locator === null) return [];
  return flight.bookings
    .filter(
      ({ locator, split }) =>
        locator !== own.locator && (locator === own.split?.locator || split?.locator === own.locator),
    )
    .flatMap(({ travellers }) => travellers.flatMap((at) => flight.travellers[at] ?? []));
}

async function tripsOf(
  request: Request,
  trips: readonly TravellerSubject[],
  heads: Heads,
): Promise<readonly OtherTrip[]> {
  if (trips.length === 0) return [];
  const idsOf = ({ id, aliases }: Traveller) => [id, ...aliases];
  const cases = await seenCasesOn(
    request,
    trips.flatMap(({ traveller }) => idsOf(traveller)),
  );
  return trips.map(({ on: { flight }, traveller }) => ({
    ...personOf(flight, traveller, heads),
    cases: cases
      .filter((found) => found.flight === flight.id && idsOf(traveller).includes(found.traveller))
      .map(({ id, state, result }) => ({ id, state, result })),
  }));
}
