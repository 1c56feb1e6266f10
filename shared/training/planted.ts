/**
 * The 25 planted travellers of an exercise, hidden among the others. Each follows a publicly described risk pattern (cocaine couriers São Paulo →
 * Addis Ababa → Lomé, two-night trips, third-party payers, shared contacts, gold runs, specimen documents …). The airport says on which flights.
 */
import type { IsoDate } from '../manifest.ts';
import { dateOfDay } from '../time/civil.ts';
import { agencyIn } from './agencies.ts';
import type { BookingWishes, SampleDocument, SampleTraveller } from './model.ts';
import type { OriginCode } from './origins.ts';
import type { Place, PlantPlaces } from './plant-places.ts';
import type { Random } from './random.ts';
import type { SampleAirport } from './sample-airport.ts';

export interface Plant {
  /** Flight: carrier, number. */
  readonly on: string;
  readonly wishes: BookingWishes;
}

/** `hard`: planted travellers booked earlier and carry a bag where the usual ones have none, so that one sign of each pattern is missing. */
export type Difficulty = 'usual' | 'hard';
export const DIFFICULTIES: readonly Difficulty[] = ['usual', 'hard'];

/** All planted bookings of an airport for `day` (days since 1970), with the last sale no later than `now` (UTC minutes). */
export function plants(
  random: Random,
  { plants: places }: SampleAirport,
  day: number,
  now: number,
  difficulty: Difficulty,
): readonly Plant[] {
  const usual = [
    ...couriers(random, places),
    ...shortStays(random, places),
    ...rings(random, places, now),
    ...documents(random, places, day),
    ...others(random, places),
  ];
  return difficulty === 'usual' ? usual : usual.map(({ on, wishes }) => ({ on, wishes: hidden(random, wishes) }));
}

function hidden(random: Random, wishes: BookingWishes): BookingWishes {
  const { leadHours, bags } = wishes;
  return {
    ...wishes,
    ...(leadHours === undefined ? {} : { leadHours: leadHours + random.between(60, 160) }),
    ...(bags === 0 ? { bags: 1, kg: random.between(6, 9) } : {}),
  };
}

function couriers(random: Random, places: PlantPlaces): readonly Plant[] {
  const { on, through, residence, bought, phone, people } = places.couriers;
  const courier = ([nationality, bags, kg]: (typeof people)[number]): Plant => ({
    on,
    wishes: {
      planted: 'courier-cash',
      nationality,
      residence,
      oneWay: true,
      outbound: true,
      connection: through,
      leadHours: random.between(17, 22),
      form: 'CA',
      // Who sends the couriers buys all their tickets.
      payer: PAYERS[11] as string,
      bags,
      kg,
      agency: agencyIn(random, bought, false),
      phone: random.pattern(phone),
    },
  });
  const runner = (place: (typeof places.runners)[number], at: number): Plant => ({
    on: place.on,
    wishes: {
      planted: 'gold-runner',
      nationality: place.origin,
      residence: place.origin,
      oneWay: false,
      outbound: false,
      connection: place.through,
      nights: 1,
      leadHours: random.between(50, 64),
      form: 'CA',
      // Who sends the gold buys the ticket.
      payer: PAYERS[9 + at] as string,
      bags: 0,
    },
  });
  return [...people.map(courier), ...places.runners.map(runner)];
}

const PAYERS = [
  'AKIM BOUKARI',
  'DESMOND EKPO',
  'SERGE HOUEDE',
  'PATRICE MOLOWE',
  'IKENNA ADUBA',
  'BLAISE TOHOUN',
  'LUCIEN KORA',
  'FELIX ONUOHA',
  'GASTON VIGNIKIN',
  'OUSMANE TRAWALY',
  'RAJESH PATELIA',
  'IRINEU FALCATO',
];

function shortStays(random: Random, places: PlantPlaces): readonly Plant[] {
  const packer = ({ on, origin }: Place, at: number): Plant => ({
    on,
    wishes: {
      planted: 'body-packer-short-stay',
      nationality: origin,
      residence: origin,
      oneWay: false,
      outbound: true,
      connection: null,
      nights: random.between(1, 2),
      leadHours: random.between(20, 40),
      form: 'CC',
      payer: PAYERS[at] as string,
      bags: 0,
    },
  });
  const heavy = ({ on, origin }: Place, at: number): Plant => ({
    on,
    wishes: {
      planted: 'heavy-bags-short-stay',
      nationality: origin,
      residence: origin,
      oneWay: false,
      outbound: true,
      connection: null,
      nights: 2,
      leadHours: random.between(24, 44),
      form: 'CC',
      payer: PAYERS[3 + at] as string,
      bags: 3,
      kg: random.between(66, 78),
    },
  });
  return [...places.packers.map(packer), ...places.heavy.map(heavy)];
}

/** Three bookings of strangers: one phone, one agent, a few minutes apart, consecutive ticket numbers. */
function rings(random: Random, { ring }: PlantPlaces, now: number): readonly Plant[] {
  const phone = random.pattern(ring.phone);
  const agency = agencyIn(random, ring.bought, false);
  const agent = random.pattern('##@@');
  const start = now - random.between(60, 90) * 60;
  const ticket = random.between(2_100_000_000, 2_990_000_000);
  return ring.origins.map((nationality, index) => ({
    on: ring.on,
    wishes: {
      planted: 'shared-phone-ring',
      nationality,
      residence: ring.residence,
      oneWay: false,
      outbound: true,
      nights: 4,
      created: start + index * 5,
      form: 'CC',
      bags: 1,
      kg: 14,
      phone,
      agency,
      agent,
      ticket: ticket + index * 2,
    },
  }));
}

function documents(random: Random, places: PlantPlaces, day: number): readonly Plant[] {
  const { specimen, suspicious, shared } = places;
  const expired = ({ on, origin }: Place): Plant => ({
    on,
    wishes: {
      planted: 'expired-document',
      nationality: origin,
      change: withDocument((document) => ({ ...document, expiry: dateOfDay(day - random.between(20, 90)) as IsoDate })),
    },
  });
  const number = random.pattern(shared.number);
  const sharing = (nationality: OriginCode): Plant => ({
    on: shared.on,
    wishes: {
      planted: 'shared-document',
      nationality,
      residence: nationality,
      change: (traveller) => ({
        ...withDocument((document) => ({ ...document, issuer: shared.issuer, number }))(traveller),
        nationality: shared.issuer,
      }),
    },
  });
  return [
    ...places.expired.map(expired),
    {
      on: specimen.on,
      wishes: {
        planted: 'specimen-document',
        nationality: specimen.origin,
        change: (traveller) => ({
          ...withDocument((document) => ({ ...document, issuer: 'UTO', number: random.pattern('L89####2C') }))(
            traveller,
          ),
          nationality: 'UTO',
        }),
      },
    },
    {
      on: suspicious.on,
      wishes: {
        planted: 'suspicious-number',
        nationality: suspicious.origin,
        change: withDocument((document) => ({ ...document, number: '123456789' })),
      },
    },
    ...shared.origins.map(sharing),
  ];
}

function others(random: Random, { nameSwap, minor, split, noBag, late }: PlantPlaces): readonly Plant[] {
  return [
    {
      on: nameSwap.on,
      wishes: {
        planted: 'name-swap',
        nationality: nameSwap.origin,
        residence: nameSwap.origin,
        oneWay: false,
        outbound: true,
        nights: 6,
        leadHours: random.between(24, 40),
        form: 'CC',
        payer: PAYERS[5] as string,
        bags: 1,
        kg: 17,
        change: (traveller) => ({
          ...traveller,
          bookedAs: { surname: 'QUASHIE', givenNames: traveller.sex === 'M' ? 'BERTIN' : 'ODETTE' },
        }),
      },
    },
    {
      on: minor.on,
      wishes: {
        planted: 'minor-other-surname',
        nationality: minor.origin,
        residence: minor.residence,
        party: 'child',
        oneWay: true,
        outbound: true,
        connection: null,
        leadHours: random.between(30, 44),
        form: 'CC',
        payer: PAYERS[6] as string,
        bags: 1,
        kg: 15,
      },
    },
    {
      on: split.on,
      wishes: {
        planted: 'split-booking',
        nationality: split.origin,
        residence: split.origin,
        oneWay: true,
        outbound: true,
        leadHours: random.between(60, 70),
        form: 'CC',
        bags: 1,
        kg: 21,
        split: random.pattern('@#@@#@'),
      },
    },
    {
      on: noBag.on,
      wishes: {
        planted: 'no-bag-long-stay',
        nationality: noBag.origin,
        residence: noBag.origin,
        oneWay: false,
        outbound: true,
        nights: 26,
        leadHours: random.between(24, 40),
        form: 'CC',
        payer: PAYERS[7] as string,
        bags: 0,
      },
    },
    {
      on: late.on,
      wishes: {
        planted: 'third-party-late',
        nationality: late.origin,
        residence: late.residence,
        oneWay: false,
        outbound: true,
        connection: null,
        nights: 12,
        leadHours: random.between(20, 30),
        form: 'CC',
        payer: PAYERS[8] as string,
        bags: 1,
        kg: 19,
      },
    },
  ];
}

function withDocument(
  change: (document: SampleDocument) => SampleDocument,
): (traveller: SampleTraveller) => SampleTraveller {
  return (traveller) => ({ ...traveller, document: change(traveller.document) });
}
