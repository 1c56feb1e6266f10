/** Facts about earlier sightings of the same person, before this flight's scheduled departure. */
import { type Appearances, NO_TIME, PARTY, ROW, UNKNOWN } from '../past/appearances.ts';
import { hasMinor, membersOf } from '../past/members.ts';
import { SPANS } from '../past/past.ts';
import { type Appearance, locatorOf, tripsOf } from '../past/trips.ts';
import { type Answer, NOT_APPLICABLE, NOT_SENT } from './fact-answer.ts';
import { DAYS, type FactTable, FLAG, fact, KG, PERSONS, PIECES } from './fact-row.ts';
import type { Places } from './journey.ts';
import { type Earlier, hasFlown, type PastSubject } from './past-subjects.ts';

const HOUR = 60;
const DAY = 1440;
/** A stay of at most this many nights is short. */
const SHORT_NIGHTS = 2;
/** A return flight may be flown this many days after the booked day. */
const LATE_RETURN_DAYS = 14;

export const historyFacts: FactTable<PastSubject> = {
  'history.firstTrip': {
    ...fact(231, 3, FLAG, 'history', ['traveller.documents'], { needs: ['history'], unseen: 1 }),
    answer: recognised((subject) => {
      if (subject.on.trips(subject.row).length > 0) return false;
      return subject.on.covers(SPANS.first) ? true : NOT_SENT;
    }),
  },
  'history.trips90d': {
    ...fact(232, 3, PIECES, 'history', ['traveller.documents'], { needs: ['history'], unseen: 0 }),
    answer: recognised(({ on, row }) => on.told(tripsSince(on, row, SPANS.quarter), SPANS.quarter)),
  },
  'history.routeTrips90d': {
    ...fact(233, 3, PIECES, 'history', ['traveller.documents'], { needs: ['history'], unseen: 0 }),
    answer: recognised(({ on, row }) => {
      return on.told(countFlights(on.flown(row, SPANS.quarter), isSameRoute(on.now)), SPANS.quarter);
    }),
  },
  'history.destinationTrips60d': {
    ...fact(274, 5, PIECES, 'history', ['traveller.documents'], { needs: ['history'], unseen: 0 }),
    answer: recognised(({ on, row }) => {
      const destination = destinationOf(on, row);
      if (destination === null) return NOT_SENT;
      const count = on
        .trips(row)
        .filter(
          ({ legs }) =>
            beganSince(legs, on.anchor, SPANS.links) && legs.some(({ flight }) => flight.destination === destination),
        );
      return on.told(count.length, SPANS.links);
    }),
  },
  'history.shortStays12m': {
    ...fact(235, 3, PIECES, 'history', ['traveller.documents'], { needs: ['history'], unseen: 0 }),
    answer: recognised(({ on, row }) => {
      const short = on
        .trips(row)
        .filter(
          ({ legs, nights }) => nights !== null && nights <= SHORT_NIGHTS && beganSince(legs, on.anchor, SPANS.year),
        );
      return on.told(short.length, SPANS.year);
    }),
  },
  'history.daysSinceLastTrip': {
    ...fact(236, 3, DAYS, 'history', ['traveller.documents'], { needs: ['history'] }),
    answer: recognised(({ on, row }) => {
      const last = on.trips(row).at(-1)?.legs.at(-1);
      if (last !== undefined) return Math.floor((on.anchor - last.flight.departure) / DAY);
      return on.covers(SPANS.first) ? NOT_APPLICABLE : NOT_SENT;
    }),
  },
  'history.unusedReturns': {
    ...fact(237, 3, PIECES, 'history', ['booking.segments'], { needs: ['history'] }),
    answer: recognised(({ on, row }) => on.told(unusedReturns(on, row), SPANS.quarter)),
  },
  'history.documentNumbers': {
    ...fact(238, 3, PIECES, 'identity', ['traveller.documents.number'], { needs: ['history'] }),
    answer: recognised((subject) => {
      const { on, row } = subject;
      return differing(subject, countDifferent(on, row, documentOf));
    }),
  },
  'history.nationalities': {
    ...fact(239, 3, PIECES, 'identity', ['traveller.nationality'], { needs: ['history'], sensitivity: 'personal' }),
    answer: recognised((subject) => {
      const { on, row } = subject;
      return differing(subject, countDifferent(on, row, nationalityOf));
    }),
  },
  'history.birthDates': {
    ...fact(240, 3, PIECES, 'identity', ['traveller.dateOfBirth'], { needs: ['history'], sensitivity: 'personal' }),
    answer: recognised((subject) => {
      const { on, row } = subject;
      return differing(subject, countDifferent(on, row, birthOf));
    }),
  },
  'history.documentOtherPerson': {
    ...fact(241, 3, FLAG, 'identity', ['traveller.documents.number'], { needs: ['history'] }),
    pointsAt: { where: 'elsewhere', by: 'document' },
    answer: recognised(({ on, row }) => {
      if (on.hasOtherHolder(row)) return true;
      return on.covers(SPANS.quarter) ? false : NOT_SENT;
    }),
  },
  'history.originElsewhere48h': {
    ...fact(242, 3, FLAG, 'route', ['booking.segments'], { needs: ['history'] }),
    answer: recognised(({ on, row, subject }) => {
      if (on.earlier(row).length === 0) return on.covers(SPANS.connection) ? false : NOT_SENT;
      const own = on.now.words[on.now.begins[on.now.party[row] as number] ?? 0] || on.now.origin;
      const airports = subject.party?.journey?.airports ?? [];
      const elsewhere = on.flown(row, SPANS.connection).some((earlier) => {
        const { flight } = earlier;
        if (isSameBooking(on.now, row, earlier)) return false;
        const origin = flight.words[flight.begins[flight.party[earlier.row] as number] ?? 0] || flight.origin;
        if (origin === null || own === null || airports.includes(origin)) return false;
        return !subject.on.places.samePlace(origin, own);
      });
      return elsewhere || (on.covers(SPANS.connection) ? false : NOT_SENT);
    }),
  },
  'history.selfTransfer12h': {
    ...fact(243, 3, FLAG, 'route', ['booking.segments'], { needs: ['history'] }),
    answer: recognised(({ on, row, subject }) => {
      const { places } = subject.on;
      const joined = on.flown(row, SPANS.connection).some((earlier) => joinsHere(on, row, earlier, places));
      return joined || (on.covers(SPANS.connection) ? false : NOT_SENT);
    }),
  },
  'history.noShowRebooked': {
    ...fact(245, 3, FLAG, 'time', ['traveller.status'], { needs: ['history'] }),
    answer: recognised(({ on, row }) => {
      const missed = on
        .earlier(row, 1)
        .some(({ flight, row: at }) => ((flight.flags[at] as number) & ROW.noShow) !== 0);
      return missed || (on.covers(SPANS.connection) ? false : NOT_SENT);
    }),
  },
  'history.bagCountChange': {
    ...fact(246, 3, PIECES, 'bags', ['traveller.bags'], { needs: ['history'] }),
    answer: recognised((subject) => changeOf(subject, ({ bagCount }) => bagCount)),
  },
  'history.bagKgChange': {
    ...fact(247, 3, KG, 'bags', ['traveller.bags'], { needs: ['history'] }),
    answer: recognised((subject) => changeOf(subject, ({ bagKg }) => bagKg)),
  },
  'history.minorsEscorted12m': {
    ...fact(250, 3, PERSONS, 'links', ['booking.travellers'], {
      needs: ['history'],
      sensitivity: 'personal',
      changed: 9,
    }),
    answer: recognised(({ on, row, subject }) => {
      if (subject.minor === null) return NOT_SENT;
      if (subject.minor || subject.crew) return NOT_APPLICABLE;
      return on.told(on.earlier(row).length === 0 ? 0 : minorsInTurn(on, row), SPANS.year);
    }),
  },
  'history.crewRotations90d': {
    ...fact(254, 3, PIECES, 'history', ['traveller.crewDuty'], { needs: ['history'] }),
    answer: recognised(({ on, row, subject }) => {
      if (!subject.crew) return NOT_APPLICABLE;
      const onDuty = on
        .flown(row, SPANS.quarter)
        .filter(({ flight, row: at }) => ((flight.flags[at] as number) & ROW.crew) !== 0);
      return on.told(countFlights(onDuty, isSameRoute(on.now)), SPANS.quarter);
    }),
  },
  'history.hubTrips60d': fact(234, 3, PIECES, 'history', ['traveller.documents'], { needs: ['history', 'list'] }),
  'history.missingEntry': fact(244, 3, FLAG, 'route', ['traveller.embarkation'], { needs: ['history'] }),
  'history.cashDeclarations': fact(253, 3, PIECES, 'history', [], { needs: ['history'] }),
};

/** Not known for a traveller with neither a document nor a full name and birth date. */
export function recognised(answer: (subject: PastSubject) => Answer): (subject: PastSubject) => Answer {
  return (subject) => (subject.on.isRecognisable(subject.row) ? answer(subject) : NOT_SENT);
}

type On = PastSubject['on'];

function tripsSince(on: On, row: number, days: number): number {
  let count = 0;
  for (const { legs } of on.trips(row)) if (beganSince(legs, on.anchor, days)) count += 1;
  return count;
}

function beganSince(legs: readonly { readonly flight: Appearances }[], anchor: number, days: number): boolean {
  return (legs[0]?.flight.departure ?? 0) >= anchor - days * DAY;
}

function isSameRoute(now: Appearances): (flight: Appearances) => boolean {
  return ({ origin, destination }) => origin !== null && origin === now.origin && destination === now.destination;
}

function countFlights(seen: readonly Earlier[], counts: (flight: Appearances) => boolean): number {
  const slots = new Set<number>();
  for (const { flight, slot } of seen) if (counts(flight)) slots.add(slot);
  return slots.size;
}

/** Destination of the journey; on the way back, the place it comes from. */
export function destinationOf(on: On, row: number): string | null {
  const { journey } = on.partyOf(row) ?? { journey: null };
  return journey?.destination ?? on.now.destination;
}

function isSameBooking(now: Appearances, row: number, earlier: Earlier): boolean {
  const locator = locatorOf({ flight: now, row });
  return locator !== 0 && locator === locatorOf(earlier);
}

/** Arrived here within twelve hours before, on another booking; both bookings must be known. */
function joinsHere(on: On, row: number, earlier: Earlier, places: Places): boolean {
  const { arrival, destination } = earlier.flight;
  if (arrival === null || !places.samePlace(destination, on.now.origin)) return false;
  const ground = on.anchor - arrival;
  if (ground < 0 || ground > 12 * HOUR) return false;
  const locator = locatorOf({ flight: on.now, row });
  const other = locatorOf(earlier);
  return locator !== 0 && other !== 0 && locator !== other;
}

type Ask = (flight: Appearances, row: number) => number | string | null;

/** 53 of the 64 bits of the key, which tell the documents of one person apart. */
function documentOf({ document }: Appearances, row: number): number | null {
  const [high, low] = [document[2 * row] as number, document[2 * row + 1] as number];
  return high === 0 && low === 0 ? null : (high % 2 ** 21) * 2 ** 32 + low;
}

function nationalityOf({ words, nationality }: Appearances, row: number): string | null {
  return words[nationality[row] as number] || null;
}

function birthOf({ birth }: Appearances, row: number): number | null {
  return birth[row] === NO_TIME ? null : (birth[row] as number);
}

/** How many values the traveller and the namesakes have. Nearly always they have one, so a set is made for the second only. */
function countDifferent(on: On, row: number, ask: Ask): number {
  let first = ask(on.now, row);
  let different: Set<number | string> | null = null;
  for (const { flight, row: at } of on.namesakes(row)) {
    const value = ask(flight, at);
    if (value === null || value === first) continue;
    if (first === null) first = value;
    else different = (different ?? new Set([first])).add(value);
  }
  return different?.size ?? (first === null ? 0 : 1);
}

/** Every traveller has one; it counts as the only one when the records cover a quarter of a year. */
function differing({ on }: PastSubject, count: number): Answer {
  if (count === 0) return NOT_SENT;
  return count > 1 || on.covers(SPANS.quarter) ? count : NOT_SENT;
}

/** Counts bookings whose booked return day has passed with a recorded flight, but without the person on it. */
function unusedReturns(on: On, row: number): number {
  const earlier = on.earlier(row, SPANS.year);
  if (earlier.length === 0) return 0;
  const unused = new Set<number>();
  for (const leg of earlier) {
    const { flight, row: at } = leg;
    const party = flight.party[at] as number;
    const flags = flight.partyFlags[party] ?? 0;
    if (!hasFlown(leg) || (flags & PARTY.returns) === 0 || (flags & PARTY.onReturn) !== 0) continue;
    const day = flight.returnDay[party] as number;
    const from = flight.words[flight.returnFrom[party] as number] ?? '';
    const to = flight.words[flight.returnTo[party] as number] ?? '';
    if (day === 0 || day + 1 >= on.now.day || !on.past.flew(from, to, day)) continue;
    const isWayBack = (other: Appearance): boolean =>
      other.flight.origin === from &&
      other.flight.departure > flight.departure &&
      other.flight.day <= day + LATE_RETURN_DAYS &&
      hasFlown(other);
    if (!isWayBack({ flight: on.now, row }) && !earlier.some(isWayBack)) unused.add(day);
  }
  return unused.size;
}

/** How much higher the value is on the way back than it was on the way out. */
function changeOf({ on, row }: PastSubject, columnOf: (flight: Appearances) => Uint16Array): Answer {
  const now = columnOf(on.now)[row] as number;
  if (now === UNKNOWN) return NOT_SENT;
  const { origin, destination } = on.now;
  const out = on
    .flown(row, SPANS.quarter)
    .findLast(({ flight }) => flight.origin === destination && flight.destination === origin && origin !== null);
  if (out === undefined) return on.covers(SPANS.quarter) ? NOT_APPLICABLE : NOT_SENT;
  const then = columnOf(out.flight)[out.row] as number;
  return then === UNKNOWN ? NOT_SENT : now - then;
}

/**
 * How many minors of no family on board the traveller took along in turn. Those who are there each time, or on two trips, are most likely the
 * traveller's own children, whatever their surname.
 */
function minorsInTurn(on: On, row: number): number {
  const flown = on.flown(row, SPANS.year);
  const own = { flight: on.now, row };
  if (!bringsMinors(own) && !flown.some(bringsMinors)) return 0;
  const trips = tripsOf([...flown, own]).map(({ legs }) =>
    legs.map(({ flight, row: at }) => minorsOfOthers(flight, at)).filter(({ size }) => size > 0),
  );
  const groups = trips.flat();
  const all = new Set(groups.flatMap((group) => [...group]));
  return [...all].filter((minor) => {
    const isOnTrip = (legs: readonly ReadonlySet<string>[]) => legs.some((group) => group.has(minor));
    return trips.filter(isOnTrip).length === 1 && !groups.every((group) => group.has(minor));
  }).length;
}

/** Is there a minor in the traveller's booking? */
function bringsMinors({ flight, row }: Appearance): boolean {
  const party = flight.party[row] as number;
  return ((flight.partyFlags[party] ?? 0) & PARTY.booked) !== 0 && hasMinor(flight, party);
}

const NO_MINORS: ReadonlySet<string> = new Set();

/** Minors of the traveller's booking who share their surname with no adult of it. */
function minorsOfOthers(flight: Appearances, row: number): ReadonlySet<string> {
  const party = flight.party[row] as number;
  if (!bringsMinors({ flight, row })) return NO_MINORS;
  const members = membersOf(flight, party);
  const hasFlag = (flag: number) => (at: number) => ((flight.flags[at] as number) & flag) !== 0;
  const adults = new Set(members.filter(hasFlag(ROW.adult)).map((at) => flight.surname[at]));
  const minors = members.filter(hasFlag(ROW.minor)).filter((at) => !adults.has(flight.surname[at]));
  return new Set(minors.map((at) => `${flight.surname[at]}.${flight.given[at]}`));
}
