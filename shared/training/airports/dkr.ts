/** Dakar: Air Senegal's hub on the Atlantic, with the carriers of Europe, the Gulf and Casablanca. The samples call it by the code of the city. */
import type { SampleAirport } from '../sample-airport.ts';
import { type Connection, flight, type Nationalities, type ScheduledFlight } from '../schedule.ts';

const ATLANTIC: Nationalities = [
  ['SEN', 44],
  ['GMB', 9],
  ['GIN', 9],
  ['MLI', 9],
  ['CIV', 7],
  ['GNB', 4],
  ['MRT', 4],
  ['FRA', 6],
  ['LBN', 3],
  ['CHN', 2],
  ['NGA', 2],
  ['TGO', 1],
];
const EUROPE: Nationalities = [
  ['SEN', 46],
  ['FRA', 28],
  ['ITA', 5],
  ['ESP', 4],
  ['BEL', 3],
  ['USA', 4],
  ['GIN', 4],
  ['MLI', 3],
  ['LBN', 3],
];

const CASABLANCA: readonly Connection[] = [
  { carrier: 'AT', number: 214, airport: 'GRU', minutes: 580, ground: 130, at: 'far', share: 5 },
  { carrier: 'AT', number: 201, airport: 'JFK', minutes: 430, ground: 150, at: 'far', share: 10 },
  { carrier: 'AT', number: 951, airport: 'MXP', minutes: 195, ground: 110, at: 'far', share: 16 },
];
const ISTANBUL: readonly Connection[] = [
  { carrier: 'TK', number: 72, airport: 'CAN', minutes: 620, ground: 140, at: 'far', share: 12 },
  { carrier: 'TK', number: 762, airport: 'DXB', minutes: 260, ground: 120, at: 'far', share: 8 },
];
const GULF: readonly Connection[] = [
  { carrier: 'EK', number: 362, airport: 'CAN', minutes: 480, ground: 170, at: 'far', share: 16 },
  { carrier: 'EK', number: 805, airport: 'JED', minutes: 180, ground: 150, at: 'far', share: 18 },
];
const ONWARD: readonly Connection[] = [
  { carrier: 'HC', number: 221, airport: 'BJL', minutes: 45, ground: 110, at: 'here', share: 6 },
  { carrier: 'HC', number: 405, airport: 'BKO', minutes: 105, ground: 130, at: 'here', share: 5 },
];

const SCHEDULE: readonly ScheduledFlight[] = [
  flight('AT', 501, 'CMN', 'DKR', 220, -80, 142, 'api+pnr', ['wrapped', 'close-out'], [...ATLANTIC, ['MAR', 12]], {
    directory: '02B',
    connections: CASABLANCA,
  }),
  flight('AT', 500, 'DKR', 'CMN', 225, -20, 138, 'api', ['glued-titles'], [...ATLANTIC, ['MAR', 12]], {
    directory: '02B',
  }),
  flight('HC', 302, 'ABJ', 'DKR', 165, 35, 118, 'api+pnr', ['wrong-unt'], [...ATLANTIC, ['CIV', 30]]),
  flight('ET', 908, 'ADD', 'DKR', 480, 70, 118, 'api+pnr', ['unknown-segments'], [...ATLANTIC, ['ETH', 8]], {
    directory: '12B',
    crewList: true,
  }),
  flight('AF', 718, 'CDG', 'DKR', 350, 95, 214, 'api+pnr', ['parts'], EUROPE, {
    directory: '15B',
    crewList: true,
    connections: ONWARD,
  }),
  flight('HC', 222, 'BJL', 'DKR', 45, 110, 64, 'api+pnr', ['type-b'], [...ATLANTIC, ['GMB', 50]]),
  flight('ET', 909, 'DKR', 'ADD', 470, 140, 112, 'api+pnr', ['damaged-docs'], [...ATLANTIC, ['ETH', 8]], {
    directory: '12B',
  }),
  flight(
    'TP',
    1483,
    'LIS',
    'DKR',
    265,
    165,
    118,
    'api+pnr',
    ['no-una', 'resend'],
    [...EUROPE, ['PRT', 14], ['CPV', 4]],
  ),
  flight('HC', 303, 'DKR', 'ABJ', 165, 200, 112, 'api+pnr', ['code-share'], [...ATLANTIC, ['CIV', 30]]),
  flight('EK', 797, 'DXB', 'DKR', 590, 225, 168, 'api+pnr', [], [...ATLANTIC, ['CHN', 10], ['IND', 5]], {
    directory: '15B',
    connections: GULF,
  }),
  flight('2J', 510, 'OUA', 'DKR', 165, 255, 62, 'table-fr', [], [...ATLANTIC, ['BFA', 50]]),
  flight('TP', 1484, 'DKR', 'LIS', 260, 280, 116, 'api+pnr', [], [...EUROPE, ['PRT', 14], ['CPV', 4]]),
  flight('SN', 203, 'BRU', 'DKR', 370, 310, 152, 'api+pnr', ['wrong-cnt'], [...EUROPE, ['BEL', 24]], {
    directory: '05B',
  }),
  flight('AF', 719, 'DKR', 'CDG', 345, 340, 208, 'api+pnr', [], EUROPE, { directory: '15B' }),
  flight('VR', 602, 'RAI', 'DKR', 95, 365, 58, 'table-en', [], [...ATLANTIC, ['CPV', 60]]),
  flight('TK', 595, 'IST', 'DKR', 430, 400, 146, 'api+pnr', [], [...ATLANTIC, ['TUR', 14], ['CHN', 8]], {
    directory: '15B',
    connections: ISTANBUL,
  }),
  flight('IB', 3329, 'DKR', 'MAD', 275, 440, 132, 'api+pnr', [], [...EUROPE, ['ESP', 24]], { directory: '05B' }),
  flight('HC', 405, 'DKR', 'BKO', 105, 520, 96, 'pnr', [], [...ATLANTIC, ['MLI', 45]]),
];

export const DAKAR: SampleAirport = {
  station: { airport: 'DKR', recipient: 'SNJAITF', telex: 'DKRPXXS', phone: '221 33 820 10' },
  country: 'SEN',
  region: ['SN', 'GM', 'GN', 'ML', 'MR', 'GW', 'CV', 'CI', 'BF', 'TG', 'BJ', 'GH', 'NG'],
  settled: { LBN: 60, FRA: 25, CHN: 50 },
  settledElse: 12,
  abroad: { CDG: 'FRA', MAD: 'ESP', CMN: 'ITA', LIS: 'PRT', BRU: 'BEL', ABJ: 'CIV' },
  seafarers: [
    ['SEN', 30],
    ['PHL', 25],
    ['ESP', 15],
    ['IND', 15],
    ['UKR', 15],
  ],
  schedule: SCHEDULE,
  plants: {
    couriers: {
      on: 'AT501',
      through: 'GRU',
      residence: 'BRA',
      bought: 'BR',
      phone: '+55119########',
      people: [
        ['BRA', 0, 0],
        ['GNB', 0, 0],
        ['SEN', 3, 11],
        ['NGA', 0, 0],
      ],
    },
    runners: [
      { on: 'EK797', origin: 'SEN', through: null },
      { on: 'TK595', origin: 'SEN', through: 'DXB' },
    ],
    packers: [
      { on: 'AF719', origin: 'SEN' },
      { on: 'TP1484', origin: 'SEN' },
      { on: 'IB3329', origin: 'SEN' },
    ],
    heavy: [
      { on: 'TK595', origin: 'CHN' },
      { on: 'TK595', origin: 'TUR' },
    ],
    ring: { on: 'HC222', residence: 'GMB', bought: 'GM', phone: '+2207######', origins: ['GMB', 'SEN', 'GIN'] },
    expired: [
      { on: 'AF718', origin: 'SEN' },
      { on: 'HC302', origin: 'CIV' },
    ],
    specimen: { on: 'TK595', origin: 'LBN' },
    suspicious: { on: 'HC303', origin: 'SEN' },
    shared: { on: 'ET909', origins: ['GIN', 'SEN'], issuer: 'GIN', number: 'R0771####' },
    nameSwap: { on: 'AF718', origin: 'FRA' },
    minor: { on: 'AF719', origin: 'SEN', residence: 'SEN' },
    split: { on: 'SN203', origin: 'GIN' },
    noBag: { on: 'SN203', origin: 'BEL' },
    late: { on: 'TP1484', origin: 'SEN', residence: 'SEN' },
  },
};
