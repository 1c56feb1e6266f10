import { expect, test } from 'vitest';
import { legChanges } from '../../../shared/flight/leg-changes.ts';
import type { Leg } from '../../../shared/manifest.ts';

const leg = (more: Partial<Leg>): Leg =>
  ({ destination: 'LFW', departure: '2026-11-24T09:00', arrival: '2026-11-24T13:00', ...more }) as Leg;

test.each<[string, Partial<Leg>, readonly object[]]>([
  ['nothing', {}, []],
  [
    'a later arrival',
    { arrival: '2026-11-24T18:10' },
    [{ of: 'arrival', was: '2026-11-24T13:00', is: '2026-11-24T18:10' }],
  ],
  ['another destination', { destination: 'COO' }, [{ of: 'destination', was: 'LFW', is: 'COO' }]],
  ['an arrival that is not sent', { arrival: null }, []],
])('a message that tells %s changes that of the flight', (_, more, expected) => {
  expect(legChanges(leg({}), leg(more))).toEqual(expected);
});
