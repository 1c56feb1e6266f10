/** Bissau: a small airport, mostly Lisbon, Casablanca and the neighbours. More flights than on a usual day, so that a shift has enough to do. */
import type { SampleAirport } from '../sample-airport.ts';
import { type Connection, flight, type Nationalities, type ScheduledFlight } from '../schedule.ts';

const REGION: Nationalities = [
  ['GNB', 50],
  ['SEN', 14],
  ['GIN', 9],
  ['GMB', 5],
  ['CPV', 5],
  ['PRT', 4],
  ['MLI', 3],
  ['NGA', 3],
  ['MRT', 3],
  ['CHN', 2],
  ['LBN', 2],
];
const LISBON: Nationalities = [
  ['GNB', 56],
  ['PRT', 26],
  ['FRA', 4],
  ['CPV', 4],
  ['ESP', 3],
  ['GIN', 3],
  ['BRA', 2],
  ['CHN', 2],
];

const LISBON_HUB: readonly Connection[] = [
  { carrier: 'TP', number: 36, airport: 'FOR', minutes: 430, ground: 140, at: 'far', share: 4 },
  { carrier: 'TP', number: 12, airport: 'REC', minutes: 445, ground: 160, at: 'far', share: 3 },
  { carrier: 'TP', number: 441, airport: 'CDG', minutes: 150, ground: 110, at: 'far', share: 14 },
  { carrier: 'TP', number: 647, airport: 'BRU', minutes: 160, ground: 115, at: 'far', share: 8 },
];
const CASABLANCA: readonly Connection[] = [
  { carrier: 'AT', number: 243, airport: 'DXB', minutes: 470, ground: 150, at: 'far', share: 7 },
  { carrier: 'AT', number: 765, airport: 'ORY', minutes: 180, ground: 105, at: 'far', share: 16 },
];
const DAKAR_HUB: readonly Connection[] = [
  { carrier: 'EK', number: 797, airport: 'DXB', minutes: 590, ground: 160, at: 'far', share: 6 },
  { carrier: 'AF', number: 718, airport: 'CDG', minutes: 350, ground: 120, at: 'far', share: 18 },
];

const SCHEDULE: readonly ScheduledFlight[] = [
  flight('HC', 209, 'DKR', 'OXB', 65, -70, 70, 'api+pnr', ['wrapped', 'close-out'], [...REGION, ['SEN', 30]], {
    directory: '02B',
    connections: DAKAR_HUB,
  }),
  flight('HC', 210, 'OXB', 'DKR', 65, -15, 68, 'api', ['glued-titles'], [...REGION, ['SEN', 30]], { directory: '02B' }),
  flight('KP', 24, 'ABJ', 'OXB', 155, 45, 92, 'api+pnr', ['wrong-unt'], [...REGION, ['CIV', 25]]),
  flight('TP', 1479, 'LIS', 'OXB', 260, 90, 174, 'api+pnr', ['unknown-segments'], LISBON, {
    directory: '12B',
    crewList: true,
    connections: LISBON_HUB,
  }),
  flight('KP', 25, 'OXB', 'ABJ', 155, 120, 90, 'api+pnr', ['type-b'], [...REGION, ['CIV', 25]], { crewList: true }),
  flight('R2', 101, 'DKR', 'OXB', 70, 150, 46, 'table-fr', [], [...REGION, ['SEN', 25]]),
  flight('TP', 1480, 'OXB', 'LIS', 255, 185, 172, 'api+pnr', ['damaged-docs'], LISBON, { directory: '12B' }),
  flight('VR', 640, 'RAI', 'OXB', 105, 220, 58, 'pnr', [], [...REGION, ['CPV', 45]]),
  flight('R2', 102, 'OXB', 'DKR', 70, 260, 44, 'table-en', [], [...REGION, ['SEN', 25]]),
  flight('AT', 597, 'CMN', 'OXB', 235, 330, 132, 'api+pnr', ['parts'], [...REGION, ['MAR', 10], ['FRA', 6]], {
    directory: '15B',
    connections: CASABLANCA,
  }),
  flight('VR', 641, 'OXB', 'RAI', 105, 370, 58, 'api+pnr', ['no-una', 'resend'], [...REGION, ['CPV', 45]]),
  flight('AT', 596, 'OXB', 'CMN', 230, 410, 130, 'api+pnr', ['wrong-cnt'], [...REGION, ['MAR', 10], ['FRA', 6]], {
    directory: '15B',
  }),
];

export const BISSAU: SampleAirport = {
  station: { airport: 'OXB', recipient: 'GWJAITF', telex: 'OXBPXXS', phone: '245 95 520 11' },
  country: 'GNB',
  region: ['GW', 'SN', 'GM', 'GN', 'CV', 'ML', 'MR', 'CI'],
  settled: { LBN: 60, CHN: 50, MRT: 45 },
  settledElse: 12,
  abroad: { LIS: 'PRT', CMN: 'ESP', DKR: 'SEN', RAI: 'CPV' },
  seafarers: [
    ['PHL', 30],
    ['GNB', 20],
    ['ESP', 20],
    ['CHN', 20],
    ['UKR', 10],
  ],
  schedule: SCHEDULE,
  plants: {
    couriers: {
      on: 'TP1479',
      through: 'FOR',
      residence: 'BRA',
      bought: 'BR',
      phone: '+55859########',
      people: [
        ['BRA', 0, 0],
        ['NGA', 0, 0],
        ['GNB', 3, 11],
        ['CPV', 0, 0],
      ],
    },
    runners: [
      { on: 'AT597', origin: 'GNB', through: 'DXB' },
      { on: 'HC209', origin: 'GNB', through: 'DXB' },
    ],
    packers: [
      { on: 'TP1480', origin: 'GNB' },
      { on: 'TP1480', origin: 'GNB' },
      { on: 'AT596', origin: 'GNB' },
    ],
    heavy: [
      { on: 'AT597', origin: 'CHN' },
      { on: 'AT597', origin: 'TUR' },
    ],
    ring: { on: 'KP24', residence: 'CIV', bought: 'CI', phone: '+22507########', origins: ['CIV', 'GNB', 'NGA'] },
    expired: [
      { on: 'TP1479', origin: 'GNB' },
      { on: 'KP24', origin: 'CIV' },
    ],
    specimen: { on: 'AT597', origin: 'LBN' },
    suspicious: { on: 'KP25', origin: 'GNB' },
    shared: { on: 'AT596', origins: ['GIN', 'GNB'], issuer: 'GIN', number: 'R0771####' },
    nameSwap: { on: 'TP1479', origin: 'PRT' },
    minor: { on: 'TP1480', origin: 'GNB', residence: 'GNB' },
    split: { on: 'AT597', origin: 'SEN' },
    noBag: { on: 'TP1479', origin: 'PRT' },
    late: { on: 'TP1480', origin: 'GNB', residence: 'GNB' },
  },
};
