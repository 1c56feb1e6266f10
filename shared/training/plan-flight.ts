/** What the bookings of a flight must be so that all rates hold, counting those that travellers brought with them from other flights of the sample. */
import type { SampleBooking } from './model.ts';
import { PARTIES, PARTY_KINDS, type PartyKind, TRAITS, type Trait } from './party-kinds.ts';
import type { Random } from './random.ts';
import type { SampleRates } from './rates.ts';

export interface FlightPlan {
  /** Kinds of the bookings to add, by weight. */
  readonly kinds: readonly (readonly [PartyKind, number])[];
  /** Percent of the bookings of others with each trait. */
  readonly others: Readonly<Record<Trait, number>>;
}

/** Hours before the journey begins within which a booking is late. */
export const LATE_HOURS = 48;

/** When the first flight of a booking departs (UTC minutes). */
export function beginOf({ segments }: Pick<SampleBooking, 'segments'>): number {
  return Math.min(...segments.map(({ departure }) => departure));
}

/** The traits of a booking. */
export function traitsOf(booking: SampleBooking): readonly Trait[] {
  const { created, travellers, payment, phone, email } = booking;
  const has: Readonly<Record<Trait, boolean>> = {
    late: beginOf(booking) - created < LATE_HOURS * 60,
    oneWay: !returns(booking),
    thirdPartyPayers: payment.payer !== null && payment.form !== 'MS' && isOutsider(payment.payer, travellers),
    noContact: phone === null && email === null,
  };
  return TRAITS.filter((trait) => has[trait]);
}

/** Does the payer share no word of the name with any of the travellers? */
export function isOutsider(
  payer: string,
  people: readonly { readonly surname: string; readonly givenNames: string }[],
): boolean {
  const words = payer.split(' ');
  return people.every(({ surname, givenNames }) =>
    `${surname} ${givenNames}`.split(' ').every((word) => !words.includes(word)),
  );
}

function returns({ segments }: SampleBooking): boolean {
  const first = segments[0];
  return first !== undefined && segments.at(-1)?.destination === first.origin;
}

/** Plans what is added to the bookings `brought` along until the flight has `wanted` passengers. */
export function planFlight(
  rates: SampleRates,
  flight: { readonly seats: number; readonly wanted: number },
  brought: readonly SampleBooking[],
): FlightPlan {
  const { seats, wanted } = flight;
  const passengers = (bookings: readonly SampleBooking[]) =>
    bookings.reduce((sum, { travellers }) => sum + travellers.length, 0);
  const missing = new Map<PartyKind, number>();
  for (const kind of PARTY_KINDS) {
    const known = passengers(brought.filter(({ party }) => party?.kind === kind));
    missing.set(kind, Math.max(0, (PARTIES[kind].rate(rates) * wanted) / 1000 - known));
  }
  const special = [...missing.values()].reduce((sum, each) => sum + each, 0);
  const left = Math.max(1, wanted - passengers(brought) - special);
  missing.set('other', left);
  const others = Object.fromEntries(
    TRAITS.map((trait) => {
      const known = passengers(brought.filter((booking) => traitsOf(booking).includes(trait)));
      const ofKinds = [...missing].reduce((sum, [kind, count]) => sum + (count * PARTIES[kind].traits[trait]) / 100, 0);
      const share = ((rates[trait] * wanted) / 1000 - known - ofKinds) / left;
      return [trait, Math.min(90, Math.max(0, share * 100))];
    }),
  ) as Record<Trait, number>;
  const kinds = [...missing].map(
    ([kind, count]) => [kind, Math.round((10_000 * count) / PARTIES[kind].size(rates, seats))] as const,
  );
  return { kinds, others };
}

/** Draws the traits of a party. */
export function drawTraits(random: Random, plan: FlightPlan, kind: PartyKind): ReadonlySet<Trait> {
  const shares = kind === 'other' ? plan.others : PARTIES[kind].traits;
  return new Set(TRAITS.filter((trait) => random.percent(shares[trait])));
}
