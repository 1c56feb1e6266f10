/** Paramaribo: two flights to Amsterdam a day, the Caribbean, Panama and Belém. Cocaine leaves from here rather than passing through. */
import type { SampleAirport } from '../sample-airport.ts';
import { type Connection, flight, type Nationalities, type ScheduledFlight } from '../schedule.ts';

const NETHERLANDS: Nationalities = [
  ['SUR', 42],
  ['NLD', 46],
  ['BEL', 3],
  ['DEU', 2],
  ['GUY', 2],
  ['FRA', 2],
  ['USA', 2],
  ['CHN', 1],
];
const CARIBBEAN: Nationalities = [
  ['SUR', 48],
  ['NLD', 8],
  ['GUY', 12],
  ['TTO', 10],
  ['BRA', 6],
  ['HTI', 4],
  ['CUB', 4],
  ['USA', 4],
  ['CHN', 3],
  ['IND', 1],
];

const AMSTERDAM: readonly Connection[] = [
  { carrier: 'KL', number: 1725, airport: 'BRU', minutes: 50, ground: 100, at: 'far', share: 5 },
  { carrier: 'KL', number: 1231, airport: 'CDG', minutes: 75, ground: 110, at: 'far', share: 5 },
  { carrier: 'KL', number: 428, airport: 'DXB', minutes: 400, ground: 150, at: 'far', share: 2 },
];
const PANAMA: readonly Connection[] = [
  { carrier: 'CM', number: 224, airport: 'MIA', minutes: 190, ground: 120, at: 'far', share: 18 },
  { carrier: 'CM', number: 413, airport: 'BOG', minutes: 95, ground: 130, at: 'far', share: 4 },
  { carrier: 'CM', number: 109, airport: 'SDQ', minutes: 150, ground: 140, at: 'far', share: 10 },
];

const SCHEDULE: readonly ScheduledFlight[] = [
  flight('BW', 575, 'POS', 'PBM', 105, -60, 68, 'api+pnr', ['wrapped', 'close-out'], [...CARIBBEAN, ['TTO', 30]], {
    directory: '02B',
  }),
  flight('BW', 576, 'PBM', 'POS', 105, -15, 66, 'api', ['glued-titles'], [...CARIBBEAN, ['TTO', 30]], {
    directory: '02B',
  }),
  flight('PY', 993, 'AMS', 'PBM', 545, 35, 232, 'api+pnr', ['wrong-unt'], NETHERLANDS, { crewList: true }),
  flight('PY', 422, 'GEO', 'PBM', 60, 70, 62, 'table-en', [], [...CARIBBEAN, ['GUY', 50]]),
  flight('CM', 303, 'PTY', 'PBM', 215, 100, 128, 'api+pnr', ['unknown-segments'], [...CARIBBEAN, ['CUB', 12]], {
    directory: '15B',
    connections: PANAMA,
  }),
  flight('G3', 7642, 'BEL', 'PBM', 95, 130, 96, 'api+pnr', ['type-b'], [...CARIBBEAN, ['BRA', 60]]),
  flight('PY', 994, 'PBM', 'AMS', 500, 160, 228, 'api+pnr', ['damaged-docs'], NETHERLANDS, {
    connections: AMSTERDAM,
  }),
  flight('CM', 304, 'PBM', 'PTY', 220, 190, 124, 'api+pnr', ['code-share'], [...CARIBBEAN, ['CUB', 12]], {
    directory: '15B',
    connections: PANAMA,
  }),
  flight('G3', 7643, 'PBM', 'BEL', 95, 215, 92, 'pnr', [], [...CARIBBEAN, ['BRA', 60]]),
  flight('KL', 713, 'AMS', 'PBM', 545, 250, 276, 'api+pnr', ['parts'], NETHERLANDS, {
    directory: '15B',
    crewList: true,
    connections: AMSTERDAM,
  }),
  flight('PY', 426, 'CUR', 'PBM', 165, 300, 104, 'api+pnr', ['no-una', 'resend'], [...CARIBBEAN, ['NLD', 20]]),
  flight('PY', 463, 'CAY', 'PBM', 45, 330, 44, 'table-fr', [], [...CARIBBEAN, ['FRA', 30]]),
  flight('KL', 714, 'PBM', 'AMS', 510, 365, 272, 'api+pnr', ['wrong-cnt'], NETHERLANDS, { directory: '15B' }),
  flight('PY', 427, 'PBM', 'CUR', 165, 420, 102, 'api+pnr', [], [...CARIBBEAN, ['NLD', 20]]),
  flight('PY', 432, 'PBM', 'MIA', 320, 500, 118, 'api+pnr', ['wrapped'], [...CARIBBEAN, ['USA', 25]]),
];

export const PARAMARIBO: SampleAirport = {
  station: { airport: 'PBM', recipient: 'SRJAITF', telex: 'PBMPXXS', phone: '597 325 18' },
  country: 'SUR',
  region: ['SR', 'GY', 'TT', 'BR', 'HT', 'CU'],
  settled: { CHN: 60, HTI: 50, CUB: 40, BRA: 45, NLD: 8 },
  settledElse: 10,
  abroad: { AMS: 'NLD', CUR: 'NLD', MIA: 'USA', CAY: 'FRA', GEO: 'GUY' },
  seafarers: [
    ['PHL', 30],
    ['IND', 20],
    ['USA', 15],
    ['GBR', 15],
    ['NLD', 20],
  ],
  schedule: SCHEDULE,
  plants: {
    couriers: {
      on: 'KL714',
      through: null,
      residence: 'SUR',
      bought: 'SR',
      phone: '+5978######',
      people: [
        ['SUR', 0, 0],
        ['NLD', 0, 0],
        ['GUY', 3, 11],
        ['BRA', 0, 0],
      ],
    },
    runners: [
      { on: 'CM303', origin: 'SUR', through: null },
      { on: 'KL713', origin: 'SUR', through: 'DXB' },
    ],
    packers: [
      { on: 'KL714', origin: 'SUR' },
      { on: 'PY994', origin: 'SUR' },
      { on: 'PY994', origin: 'SUR' },
    ],
    heavy: [
      { on: 'CM303', origin: 'CHN' },
      { on: 'CM303', origin: 'CUB' },
    ],
    ring: { on: 'CM303', residence: 'HTI', bought: 'HT', phone: '+5093#######', origins: ['HTI', 'CUB', 'SUR'] },
    expired: [
      { on: 'KL713', origin: 'SUR' },
      { on: 'G37642', origin: 'BRA' },
    ],
    specimen: { on: 'CM303', origin: 'CUB' },
    suspicious: { on: 'PY427', origin: 'SUR' },
    shared: { on: 'PY994', origins: ['SUR', 'GUY'], issuer: 'SUR', number: 'RB771###' },
    nameSwap: { on: 'KL713', origin: 'NLD' },
    minor: { on: 'KL714', origin: 'SUR', residence: 'SUR' },
    split: { on: 'PY993', origin: 'GUY' },
    noBag: { on: 'KL713', origin: 'NLD' },
    late: { on: 'PY994', origin: 'SUR', residence: 'SUR' },
  },
};
