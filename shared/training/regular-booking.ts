/** Journeys of people who travel again and again, always in the same way. */
import type { FlightContext } from './flight-context.ts';
import { isRegional } from './flight-context.ts';
import type { Regular } from './ledger.ts';
import type { BookingWishes, SampleTraveller } from './model.ts';
import { odd } from './odd-person.ts';
import { ORIGINS, type OriginCode } from './origins.ts';
import type { Trait } from './party-kinds.ts';
import { quantile, type Random } from './random.ts';
import { leadHours, partyContext, type RealContext } from './real-context.ts';
import { onePerson } from './real-party.ts';
import { contactOf, realPayment, seller } from './real-sale.ts';
import { homeOrigin, residenceOf } from './residence.ts';

const NIGHTS_OF_REGULARS = [1, 2, 3, 4, 5, 7];
const TIERS = ['SILV', 'GOLD', 'PLAT'] as const;

/** A journey of a regular of the route, beginning with this flight. */
export function regularWishes(context: FlightContext, real: RealContext, traits: ReadonlySet<Trait>): BookingWishes {
  const { random, airport, flight, departure } = context;
  const { station, country } = airport;
  const arriving = flight.destination === station.airport;
  const far = arriving ? flight.origin : flight.destination;
  // Every second regular on board begins a journey, the other comes back.
  const wanted = (real.rates.regulars * real.wanted) / 1000 / 2;
  const make = (): Regular => {
    const { nationality, residence } = regularHome(context, arriving, far, country);
    const person = odd(context, real, {
      ...onePerson(partyContext(context, real), nationality, residence, [25, 60]),
      ...membership(random),
    });
    const home = homeOrigin(residence, nationality);
    const agency = seller(random, airport, 'regular', ORIGINS[home].alpha2);
    const sale = { rates: real.rates, airport, kind: 'regular', agency, people: [person], discount: 0 } as const;
    const payment = realPayment(random, {
      ...sale,
      outsider: traits.has('thirdPartyPayers'),
      regional: isRegional(flight),
    });
    const contact = contactOf(random, 'regular', traits, home, person, agency);
    return { person, agency, payment, ...contact, nights: quantile(random, NIGHTS_OF_REGULARS), until: 0 };
  };
  const route = `${flight.carrier} ${flight.origin} ${flight.destination}`;
  const regular = real.ledger.regular(random, route, departure, wanted, make);
  const nights = Math.max(1, regular.nights + random.pick([-1, 0, 0, 0, 1]));
  regular.until = departure + flight.minutes * 2 + nights * 1440 + 1440;
  const { person, agency, payment, phone, email } = regular;
  return {
    planted: null,
    nationality: person.nationality as OriginCode,
    residence: person.residence,
    oneWay: false,
    outbound: true,
    nights,
    connection: null,
    leadHours: leadHours(random, traits),
    people: [person],
    kind: { kind: 'regular' },
    agency,
    payment,
    phone,
    email,
  };
}

/** A regular who starts here lives here, one who arrives lives elsewhere. */
function regularHome(
  { random, airport, flight }: FlightContext,
  arriving: boolean,
  far: string,
  country: OriginCode,
): { readonly nationality: OriginCode; readonly residence: string } {
  for (let attempt = 0; attempt < 30; attempt++) {
    const nationality = random.weighted(flight.nationalities);
    const residence = residenceOf(random, airport, nationality, far);
    if ((residence === country) !== arriving) return { nationality, residence };
  }
  return { nationality: country, residence: arriving ? (airport.abroad[far] ?? country) : country };
}

/** Six in ten have a card of the carrier; traders often have none. */
function membership(random: Random): Pick<SampleTraveller, 'frequentFlyer' | 'tier'> | Record<string, never> {
  return random.percent(60) ? { frequentFlyer: random.pattern('#########'), tier: random.pick(TIERS) } : {};
}
