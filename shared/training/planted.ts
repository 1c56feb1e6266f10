/**
 * The 25 planted travellers of an exercise, hidden among the others. Each follows a publicly described risk pattern (cocaine couriers São Paulo →
 * Addis Ababa → Lomé, two-night trips, third-party payers, shared contacts, gold runs, specimen documents …).
 */
import type { IsoDate } from '../manifest.ts';
import { dateOfDay } from '../time/civil.ts';
import { agencyIn } from './agencies.ts';
import type { BookingWishes, SampleDocument, SampleTraveller } from './model.ts';
import type { Random } from './random.ts';

export interface Plant {
  /** Flight: carrier, number. */
  readonly on: string;
  readonly wishes: BookingWishes;
}

/** All planted bookings of a sample set for `day` (days since 1970), with the last sale no later than `now` (UTC minutes). */
export function plants(random: Random, day: number, now: number): readonly Plant[] {
  return [
    ...couriers(random),
    ...shortStays(random),
    ...rings(random, now),
    ...documents(random, day),
    ...others(random),
  ];
}

function couriers(random: Random): readonly Plant[] {
  const courier = (nationality: 'BRA' | 'NGA' | 'TGO' | 'GHA', bags: number, kg: number): Plant => ({
    on: 'ET508',
    wishes: {
      planted: 'courier-cash',
      nationality,
      residence: 'BRA',
      oneWay: true,
      outbound: true,
      connection: 'GRU',
      leadHours: random.between(17, 22),
      form: 'CA',
      bags,
      kg,
      agency: agencyIn(random, 'BR', false),
      phone: random.pattern('+55119########'),
    },
  });
  const runner = (on: string, connection: string | null): Plant => ({
    on,
    wishes: {
      planted: 'gold-runner',
      nationality: 'TGO',
      residence: 'TGO',
      oneWay: false,
      outbound: false,
      connection,
      nights: 1,
      leadHours: random.between(50, 64),
      form: 'CA',
      bags: 0,
    },
  });
  return [
    courier('BRA', 0, 0),
    courier('NGA', 0, 0),
    courier('TGO', 3, 11),
    courier('GHA', 0, 0),
    runner('TK569', null),
    runner('KP3', 'DXB'),
  ];
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
];

function shortStays(random: Random): readonly Plant[] {
  const packer = (on: string, payer: string): Plant => ({
    on,
    wishes: {
      planted: 'body-packer-short-stay',
      nationality: 'TGO',
      residence: 'TGO',
      oneWay: false,
      outbound: true,
      connection: null,
      nights: random.between(1, 2),
      leadHours: random.between(20, 40),
      form: 'CC',
      payer,
      bags: 0,
    },
  });
  const heavy = (nationality: 'CHN' | 'TUR', payer: string): Plant => ({
    on: 'TK569',
    wishes: {
      planted: 'heavy-bags-short-stay',
      nationality,
      residence: nationality,
      oneWay: false,
      outbound: true,
      connection: null,
      nights: 2,
      leadHours: random.between(24, 44),
      form: 'CC',
      payer,
      bags: 3,
      kg: random.between(66, 78),
    },
  });
  return [
    packer('AF861', PAYERS[0] as string),
    packer('AF861', PAYERS[1] as string),
    packer('SN278', PAYERS[2] as string),
    heavy('CHN', PAYERS[3] as string),
    heavy('TUR', PAYERS[4] as string),
  ];
}

/** Three bookings of strangers: one phone, one agent, a few minutes apart, consecutive ticket numbers. */
function rings(random: Random, now: number): readonly Plant[] {
  const phone = random.pattern('+2376########');
  const agency = agencyIn(random, 'CM', false);
  const agent = random.pattern('##@@');
  const start = now - random.between(60, 90) * 60;
  const ticket = random.between(2_100_000_000, 2_990_000_000);
  return (['CMR', 'TGO', 'BEN'] as const).map((nationality, index) => ({
    on: 'KP13',
    wishes: {
      planted: 'shared-phone-ring',
      nationality,
      residence: 'CMR',
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

function documents(random: Random, day: number): readonly Plant[] {
  const expired = (on: string, nationality: 'TGO' | 'FRA' | 'NGA'): Plant => ({
    on,
    wishes: {
      planted: 'expired-document',
      nationality,
      change: withDocument((document) => ({ ...document, expiry: dateOfDay(day - random.between(20, 90)) as IsoDate })),
    },
  });
  const shared = random.pattern('EP71####');
  const sharing = (nationality: 'TGO' | 'ETH'): Plant => ({
    on: 'ET509',
    wishes: {
      planted: 'shared-document',
      nationality,
      residence: nationality,
      change: (traveller) => ({
        ...withDocument((document) => ({ ...document, issuer: 'ETH', number: shared }))(traveller),
        nationality: 'ETH',
      }),
    },
  });
  return [
    expired('AF860', 'TGO'),
    expired('KP43', 'NGA'),
    {
      on: 'TK569',
      wishes: {
        planted: 'specimen-document',
        nationality: 'LBN',
        change: (traveller) => ({
          ...withDocument((document) => ({ ...document, issuer: 'UTO', number: random.pattern('L89####2C') }))(
            traveller,
          ),
          nationality: 'UTO',
        }),
      },
    },
    {
      on: 'KP30',
      wishes: {
        planted: 'suspicious-number',
        nationality: 'TGO',
        change: withDocument((document) => ({ ...document, number: '123456789' })),
      },
    },
    sharing('ETH'),
    sharing('TGO'),
  ];
}

function others(random: Random): readonly Plant[] {
  return [
    {
      on: 'AF860',
      wishes: {
        planted: 'name-swap',
        nationality: 'FRA',
        residence: 'FRA',
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
      on: 'AF861',
      wishes: {
        planted: 'minor-other-surname',
        nationality: 'TGO',
        residence: 'TGO',
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
      on: 'SN277',
      wishes: {
        planted: 'split-booking',
        nationality: 'GHA',
        residence: 'GHA',
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
      on: 'SN277',
      wishes: {
        planted: 'no-bag-long-stay',
        nationality: 'BEL',
        residence: 'BEL',
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
      on: 'SN278',
      wishes: {
        planted: 'third-party-late',
        nationality: 'TGO',
        residence: 'TGO',
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
