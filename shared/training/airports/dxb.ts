/**
 * Dubai: one wave of arrivals and departures of a hub that is a hundred times as large, so that a sample keeps the size of the others. A third of
 * its travellers change planes.
 */
import type { SampleAirport } from '../sample-airport.ts';
import { type Connection, flight, type Nationalities, type ScheduledFlight } from '../schedule.ts';

const WORLD: Nationalities = [
  ['IND', 26],
  ['PAK', 13],
  ['ARE', 10],
  ['PHL', 8],
  ['GBR', 8],
  ['EGY', 6],
  ['BGD', 5],
  ['RUS', 5],
  ['CHN', 5],
  ['LBN', 4],
  ['SAU', 4],
  ['FRA', 3],
  ['DEU', 3],
];

/** A scheduled departure to which travellers change. */
const to = (carrier: string, number: number, airport: string, minutes: number, share: number): Connection => ({
  carrier,
  number,
  airport,
  minutes,
  ground: 150,
  at: 'here',
  share,
});
const LONDON = to('EK', 1, 'LHR', 450, 18);
const CANTON = to('EK', 362, 'CAN', 480, 22);
const LAGOS = to('EK', 783, 'LOS', 480, 14);
const BOMBAY = to('EK', 504, 'BOM', 185, 16);
const COCHIN = to('FZ', 453, 'COK', 235, 8);
const JEDDAH = to('EK', 803, 'JED', 180, 10);

const SCHEDULE: readonly ScheduledFlight[] = [
  flight('SV', 552, 'JED', 'DXB', 175, -85, 138, 'api+pnr', ['wrapped', 'close-out'], [...WORLD, ['SAU', 40]], {
    directory: '02B',
    connections: [COCHIN],
  }),
  flight('AF', 655, 'DXB', 'CDG', 430, -20, 166, 'api', ['glued-titles'], [...WORLD, ['FRA', 40]], {
    directory: '02B',
  }),
  flight('EK', 262, 'GRU', 'DXB', 860, 25, 156, 'api+pnr', ['unknown-segments'], [...WORLD, ['BRA', 60]], {
    directory: '15B',
    crewList: true,
    connections: [CANTON, LAGOS, BOMBAY],
  }),
  flight('EK', 784, 'LOS', 'DXB', 470, 40, 148, 'api+pnr', ['wrong-unt'], [...WORLD, ['NGA', 90], ['GHA', 12]], {
    directory: '15B',
    connections: [CANTON, BOMBAY, JEDDAH],
  }),
  flight('EK', 623, 'LHE', 'DXB', 190, 55, 152, 'api+pnr', ['damaged-docs'], [...WORLD, ['PAK', 90]], {
    directory: '15B',
    connections: [LONDON, JEDDAH],
  }),
  flight('EK', 505, 'BOM', 'DXB', 195, 70, 148, 'api+pnr', [], [...WORLD, ['IND', 90]], {
    directory: '15B',
    connections: [LONDON, LAGOS],
  }),
  flight('PK', 213, 'KHI', 'DXB', 125, 85, 112, 'api+pnr', ['type-b'], [...WORLD, ['PAK', 90]]),
  flight('EK', 363, 'CAN', 'DXB', 500, 95, 146, 'api+pnr', ['parts'], [...WORLD, ['CHN', 90]], {
    directory: '15B',
    connections: [LAGOS, LONDON],
  }),
  flight('FZ', 524, 'DAC', 'DXB', 320, 110, 124, 'api+pnr', ['wrong-cnt'], [...WORLD, ['BGD', 90]]),
  flight('MS', 910, 'CAI', 'DXB', 210, 130, 106, 'pnr', [], [...WORLD, ['EGY', 70]]),
  flight('EK', 504, 'DXB', 'BOM', 185, 200, 150, 'api+pnr', ['code-share'], [...WORLD, ['IND', 90]], {
    directory: '15B',
  }),
  flight('EK', 783, 'DXB', 'LOS', 480, 215, 146, 'api+pnr', [], [...WORLD, ['NGA', 90]], { directory: '15B' }),
  flight('EK', 1, 'DXB', 'LHR', 450, 230, 158, 'api+pnr', ['resend'], [...WORLD, ['GBR', 60]], { directory: '15B' }),
  flight('EK', 362, 'DXB', 'CAN', 480, 245, 150, 'api+pnr', [], [...WORLD, ['CHN', 70]], { directory: '15B' }),
  flight('FZ', 453, 'DXB', 'COK', 235, 265, 116, 'api+pnr', ['no-una'], [...WORLD, ['IND', 90]]),
  flight('FZ', 901, 'BAH', 'DXB', 70, 290, 72, 'table-en', [], WORLD),
  flight('TK', 762, 'IST', 'DXB', 260, 330, 132, 'api+pnr', [], [...WORLD, ['TUR', 40], ['RUS', 20]], {
    directory: '15B',
  }),
  flight('PR', 658, 'MNL', 'DXB', 570, 390, 128, 'api+pnr', [], [...WORLD, ['PHL', 120]]),
  flight('AF', 662, 'CDG', 'DXB', 400, 450, 168, 'api+pnr', ['wrapped'], [...WORLD, ['FRA', 40]], {
    directory: '15B',
    crewList: true,
  }),
  flight('BA', 107, 'LHR', 'DXB', 415, 520, 154, 'api+pnr', [], [...WORLD, ['GBR', 60]], { directory: '05B' }),
];

export const DUBAI: SampleAirport = {
  station: { airport: 'DXB', recipient: 'AEJAITF', telex: 'DXBPXXS', phone: '971 4 224 55' },
  country: 'ARE',
  region: ['AE', 'IN', 'PK', 'BD', 'LK', 'PH', 'EG', 'SA', 'NG', 'GH', 'KE', 'ET'],
  settled: { IND: 60, PAK: 60, PHL: 65, BGD: 60, EGY: 50, LBN: 55, GBR: 35, CHN: 20, FRA: 30 },
  settledElse: 12,
  abroad: { LHR: 'GBR', CDG: 'FRA' },
  seafarers: [
    ['IND', 35],
    ['PHL', 35],
    ['PAK', 10],
    ['UKR', 10],
    ['GBR', 10],
  ],
  schedule: SCHEDULE,
  plants: {
    couriers: {
      on: 'EK262',
      through: null,
      residence: 'BRA',
      bought: 'BR',
      phone: '+55119########',
      people: [
        ['BRA', 0, 0],
        ['NGA', 0, 0],
        ['PHL', 3, 11],
        ['GHA', 0, 0],
      ],
    },
    runners: [
      { on: 'EK504', origin: 'IND', through: null },
      { on: 'FZ453', origin: 'IND', through: null },
    ],
    packers: [
      { on: 'EK623', origin: 'PAK' },
      { on: 'EK623', origin: 'PAK' },
      { on: 'PK213', origin: 'PAK' },
    ],
    heavy: [
      { on: 'EK784', origin: 'NGA' },
      { on: 'EK363', origin: 'CHN' },
    ],
    ring: { on: 'FZ524', residence: 'BGD', bought: 'BD', phone: '+88017########', origins: ['BGD', 'PAK', 'BGD'] },
    expired: [
      { on: 'BA107', origin: 'GBR' },
      { on: 'PR658', origin: 'PHL' },
    ],
    specimen: { on: 'TK762', origin: 'LBN' },
    suspicious: { on: 'PR658', origin: 'PHL' },
    shared: { on: 'EK783', origins: ['NGA', 'GHA'], issuer: 'NGA', number: 'A771#####' },
    nameSwap: { on: 'AF662', origin: 'FRA' },
    minor: { on: 'EK1', origin: 'PAK', residence: 'ARE' },
    split: { on: 'EK363', origin: 'CHN' },
    noBag: { on: 'BA107', origin: 'GBR' },
    late: { on: 'EK1', origin: 'IND', residence: 'ARE' },
  },
};
