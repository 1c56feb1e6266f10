/** Whom messages name otherwise than nearly everybody on a flight. */
import { expect, test } from 'vitest';
import type { Channel, Flight, Traveller } from '../../../shared/flight/flight.ts';
import { namedByThese, namedInOneKind } from '../../../shared/flight/one-kind.ts';

const traveller = (id: string, channels: readonly Channel[], more: Partial<Traveller> = {}) => ({
  ...{ id, type: 'passenger', status: 'booked' },
  sources: channels.map((channel) => ({ channel, message: channel, index: 0, booking: null })),
  ...more,
});
const others = (count: number, ...channels: readonly Channel[]) =>
  Array.from({ length: count }, (_, at) => traveller(`${channels.join()} ${at}`, channels));
const FRIEND = traveller('friend', ['api']);

test.each([
  ['a list, where all others are in both', [FRIEND, ...others(9, 'api', 'pnr')], ['friend']],
  ['a booking, where all others are in both', [traveller('friend', ['pnr']), ...others(9, 'api', 'pnr')], ['friend']],
  ['a table, where all others are in both', [traveller('friend', ['table']), ...others(9, 'api', 'pnr')], ['friend']],
  ['a list, where one in five is', [FRIEND, ...others(1, 'api'), ...others(8, 'api', 'pnr')], []],
  ['a list, on a flight with few passengers', [FRIEND, ...others(8, 'api', 'pnr')], []],
  ['a list, as all others are', [FRIEND, ...others(20, 'api')], []],
  [
    'a list, where crew are, too, and who does not travel has a booking only',
    [
      ...[FRIEND, ...others(9, 'api', 'pnr')],
      ...[traveller('pilot', ['api'], { type: 'crew' }), traveller('stays', ['pnr'], { status: 'cancelled' })],
    ],
    ['friend'],
  ],
])('whoever is in %s stands out, or not', (_, travellers, named) => {
  const flight = { cancelled: false, travellers } as unknown as Flight;
  expect([...namedInOneKind(flight)]).toEqual(named);
});

test.each([
  ['by these messages alone, where others name all others', [FRIEND, ...others(10, 'pnr')], ['friend']],
  ['by these messages alone, as one in five is', [FRIEND, ...others(1, 'api'), ...others(8, 'pnr')], []],
  ['by these messages and by others', [traveller('friend', ['api', 'pnr']), ...others(10, 'pnr')], []],
  ['by these messages alone, on a flight with few passengers', [FRIEND, ...others(8, 'pnr')], []],
  ['by no message', [traveller('friend', []), ...others(10, 'pnr')], []],
])('whoever is named %s stands out, or not', (_, travellers, named) => {
  const flight = { cancelled: false, travellers } as unknown as Flight;
  expect([...namedByThese(flight, new Set(['api']))]).toEqual(named);
});
