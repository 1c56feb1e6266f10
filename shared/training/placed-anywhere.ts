/** Where the parties of a sample flight sit, and in which order they checked in: not as they were made, so that neither tells who was planted. */
import type { SampleBooking, SampleTraveller } from './model.ts';
import { type Random, seededRandom } from './random.ts';

/**
 * The same bookings with the same seats and references, given out anew: the people of a booking stay together, planted bookings are far from each other. It draws
 * from a source of its own, so that nothing else of the flight changes with it.
 */
export function placedAnywhere(seed: number, bookings: readonly SampleBooking[]): readonly SampleBooking[] {
  const random = seededRandom(seed);
  const travellers = bookings.flatMap((booking) => booking.travellers);
  const seated = handedOut(
    mixed(random, bookings),
    travellers.map(({ seat }) => seat).filter((seat) => seat !== null),
  );
  const checkedIn = handedOut(
    mixed(random, bookings),
    travellers.map(({ reference }) => reference),
    () => true,
  );
  return bookings.map((booking) => ({
    ...booking,
    travellers: booking.travellers.map((traveller) => ({
      ...traveller,
      seat: seated.get(traveller) ?? null,
      reference: checkedIn.get(traveller) ?? traveller.reference,
    })),
  }));
}

/** Gives one item after the other to the travellers, booking by booking. */
function handedOut(
  bookings: readonly SampleBooking[],
  items: readonly string[],
  takes: (traveller: SampleTraveller) => boolean = ({ seat }) => seat !== null,
): ReadonlyMap<SampleTraveller, string> {
  const takers = bookings.flatMap(({ travellers }) => travellers.filter(takes));
  return new Map(takers.flatMap((traveller, at) => (items[at] === undefined ? [] : [[traveller, items[at]] as const])));
}

/** The bookings in any order, of the planted ones one in each stretch of equal length. */
function mixed(random: Random, bookings: readonly SampleBooking[]): readonly SampleBooking[] {
  const planted = shuffled(
    random,
    bookings.filter((booking) => booking.planted !== null),
  );
  const others = shuffled(
    random,
    bookings.filter((booking) => booking.planted === null),
  );
  const stretch = others.length / Math.max(1, planted.length);
  return planted.reduceRight<readonly SampleBooking[]>((mixed, booking, at) => {
    const place = Math.floor((at + random.between(15, 85) / 100) * stretch);
    return [...mixed.slice(0, place), booking, ...mixed.slice(place)];
  }, others);
}

function shuffled<Item>(random: Random, items: readonly Item[]): readonly Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.between(0, last);
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}
