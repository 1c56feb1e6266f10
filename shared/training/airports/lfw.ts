/**
 * Lomé: regional hub of ASKY, two carriers to Europe, Addis Ababa and Istanbul. Real routes and designators; the times give a shift work from the
 * start.
 */
import type { SampleAirport } from '../sample-airport.ts';
import { type Connection, flight, type Nationalities, type ScheduledFlight } from '../schedule.ts';

const WEST_AFRICA: Nationalities = [
  ['TGO', 40],
  ['BEN', 9],
  ['GHA', 9],
  ['NGA', 9],
  ['CIV', 9],
  ['BFA', 6],
  ['SEN', 5],
  ['FRA', 4],
  ['LBN', 3],
  ['CHN', 2],
  ['IND', 2],
  ['CMR', 2],
];
const EUROPE: Nationalities = [
  ['TGO', 45],
  ['FRA', 30],
  ['BEN', 5],
  ['BEL', 4],
  ['DEU', 4],
  ['GHA', 3],
  ['LBN', 3],
  ['USA', 3],
  ['BFA', 3],
];
const ADDIS: Nationalities = [
  ['TGO', 38],
  ['CHN', 12],
  ['IND', 9],
  ['ETH', 6],
  ['BRA', 4],
  ['NGA', 5],
  ['GHA', 6],
  ['BEN', 8],
  ['LBN', 4],
  ['USA', 4],
  ['FRA', 4],
];

const FAR_EAST: readonly Connection[] = [
  { carrier: 'ET', number: 607, airport: 'CAN', minutes: 660, ground: 150, at: 'far', share: 14 },
  { carrier: 'ET', number: 641, airport: 'BOM', minutes: 330, ground: 140, at: 'far', share: 10 },
  { carrier: 'ET', number: 601, airport: 'DXB', minutes: 240, ground: 130, at: 'far', share: 10 },
  { carrier: 'ET', number: 507, airport: 'GRU', minutes: 740, ground: 120, at: 'far', share: 5 },
  { carrier: 'ET', number: 309, airport: 'NBO', minutes: 130, ground: 110, at: 'far', share: 6 },
];
const ONWARD: readonly Connection[] = [
  { carrier: 'KP', number: 36, airport: 'ACC', minutes: 45, ground: 105, at: 'here', share: 9 },
  { carrier: 'KP', number: 16, airport: 'DLA', minutes: 115, ground: 130, at: 'here', share: 5 },
  { carrier: 'KP', number: 22, airport: 'OUA', minutes: 90, ground: 140, at: 'here', share: 6 },
];

const SCHEDULE: readonly ScheduledFlight[] = [
  flight('AT', 533, 'CMN', 'LFW', 265, -75, 118, 'api+pnr', ['wrapped', 'close-out'], [...WEST_AFRICA, ['MAR', 12]], {
    directory: '02B',
  }),
  flight('AT', 532, 'LFW', 'CMN', 270, -20, 112, 'api', ['glued-titles'], [...WEST_AFRICA, ['MAR', 12]], {
    directory: '02B',
  }),
  flight('KP', 43, 'LOS', 'LFW', 50, 40, 66, 'api', ['wrong-unt'], [...WEST_AFRICA, ['NGA', 40]]),
  flight('ET', 508, 'ADD', 'LFW', 315, 95, 228, 'api+pnr', ['unknown-segments'], ADDIS, {
    crewList: true,
    directory: '12B',
    connections: [...FAR_EAST, ...ONWARD],
  }),
  flight('KP', 13, 'DLA', 'LFW', 120, 125, 92, 'api+pnr', ['type-b'], [...WEST_AFRICA, ['CMR', 40]], {
    crewList: true,
  }),
  flight('KP', 20, 'LFW', 'DSS', 210, 150, 94, 'api+pnr', ['code-share'], [...WEST_AFRICA, ['SEN', 35]]),
  flight('ET', 509, 'LFW', 'ADD', 320, 165, 206, 'api+pnr', ['damaged-docs'], ADDIS, {
    directory: '12B',
    connections: FAR_EAST,
  }),
  flight('KP', 3, 'ABJ', 'LFW', 75, 185, 84, 'api+pnr', ['damaged-docs'], [...WEST_AFRICA, ['CIV', 30]], {
    connections: [{ carrier: 'EK', number: 787, airport: 'DXB', minutes: 540, ground: 170, at: 'far', share: 12 }],
  }),
  flight('AF', 860, 'CDG', 'LFW', 375, 220, 196, 'api+pnr', ['parts'], EUROPE, { crewList: true, directory: '15B' }),
  flight('KP', 42, 'LFW', 'LOS', 50, 240, 64, 'pnr', [], [...WEST_AFRICA, ['NGA', 40]]),
  flight('HF', 730, 'ABJ', 'LFW', 80, 265, 68, 'table-fr', [], [...WEST_AFRICA, ['CIV', 40]]),
  flight('SN', 277, 'BRU', 'LFW', 400, 310, 158, 'api+pnr', ['no-una', 'resend'], [...EUROPE, ['BEL', 20]], {
    directory: '05B',
  }),
  flight('AF', 861, 'LFW', 'CDG', 380, 335, 192, 'api+pnr', ['wrong-cnt'], EUROPE, { directory: '15B' }),
  flight('2J', 518, 'OUA', 'LFW', 85, 345, 62, 'table-en', [], [...WEST_AFRICA, ['BFA', 50]]),
  flight('TK', 569, 'IST', 'LFW', 440, 400, 138, 'api+pnr', [], [...WEST_AFRICA, ['TUR', 18], ['CHN', 6]], {
    directory: '15B',
  }),
  flight('SN', 278, 'LFW', 'BRU', 400, 425, 148, 'api+pnr', [], [...EUROPE, ['BEL', 20]], { directory: '05B' }),
  flight('KP', 53, 'FIH', 'LFW', 195, 520, 96, 'pnr', [], [...WEST_AFRICA, ['COD', 45]]),
  flight('KP', 30, 'LFW', 'LBV', 130, 600, 86, 'api+pnr', ['wrapped'], [...WEST_AFRICA, ['GAB', 35]]),
];

export const LOME: SampleAirport = {
  station: { airport: 'LFW', recipient: 'TGJAITF', telex: 'LFWPXXS', phone: '228 22 22 07' },
  country: 'TGO',
  region: ['TG', 'BJ', 'GH', 'NG', 'CI', 'BF', 'SN', 'CM', 'GA', 'CD', 'ML', 'GN', 'GM', 'GW', 'MR', 'CV'],
  settled: { LBN: 55, CHN: 55 },
  settledElse: 12,
  abroad: { CDG: 'FRA', BRU: 'BEL', CMN: 'MAR', LOS: 'NGA', ABJ: 'CIV', LBV: 'GAB' },
  seafarers: [
    ['TGO', 20],
    ['GHA', 20],
    ['PHL', 30],
    ['IND', 20],
    ['UKR', 10],
  ],
  schedule: SCHEDULE,
  plants: {
    couriers: {
      on: 'ET508',
      through: 'GRU',
      residence: 'BRA',
      bought: 'BR',
      phone: '+55119########',
      people: [
        ['BRA', 0, 0],
        ['NGA', 0, 0],
        ['TGO', 3, 11],
        ['GHA', 0, 0],
      ],
    },
    runners: [
      { on: 'TK569', origin: 'TGO', through: null },
      { on: 'KP3', origin: 'TGO', through: 'DXB' },
    ],
    packers: [
      { on: 'AF861', origin: 'TGO' },
      { on: 'AF861', origin: 'TGO' },
      { on: 'SN278', origin: 'TGO' },
    ],
    heavy: [
      { on: 'TK569', origin: 'CHN' },
      { on: 'TK569', origin: 'TUR' },
    ],
    ring: { on: 'KP13', residence: 'CMR', bought: 'CM', phone: '+2376########', origins: ['CMR', 'TGO', 'BEN'] },
    expired: [
      { on: 'AF860', origin: 'TGO' },
      { on: 'KP43', origin: 'NGA' },
    ],
    specimen: { on: 'TK569', origin: 'LBN' },
    suspicious: { on: 'KP30', origin: 'TGO' },
    shared: { on: 'ET509', origins: ['ETH', 'TGO'], issuer: 'ETH', number: 'EP71####' },
    nameSwap: { on: 'AF860', origin: 'FRA' },
    minor: { on: 'AF861', origin: 'TGO', residence: 'TGO' },
    split: { on: 'SN277', origin: 'GHA' },
    noBag: { on: 'SN277', origin: 'BEL' },
    late: { on: 'SN278', origin: 'TGO', residence: 'TGO' },
  },
};
