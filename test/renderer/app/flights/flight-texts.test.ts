import { expect, test } from 'vitest';
import { stateText } from '../../../../renderer/app/flights/flight-texts.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import type { Channel } from '../../../../shared/flight/flight.ts';
import type { FlightState } from '../../../../shared/schedule/flight-state.ts';

test.each<[FlightState, readonly Channel[], boolean, string, string]>([
  ['no-data', [], false, 'no data yet', 'sans données'],
  ['api-only', ['api'], false, 'API only', 'API seule'],
  ['api-only', ['table'], false, 'list only', 'liste seule'],
  ['api-only', ['api', 'table'], false, 'API only', 'API seule'],
  ['api-only', ['table'], true, 'list only – due soon', 'liste seule – urgent'],
  ['pnr-only', ['pnr'], false, 'PNR only', 'PNR seul'],
  ['complete', ['table', 'pnr'], false, 'complete', 'complet'],
])(
  'a flight in state %s by channels %j, late: %s, is shown as “%s” and “%s”',
  (state, channels, late, english, french) => {
    const row = { state, channels, late };
    expect(stateText(textsIn('en'), row)).toBe(english);
    expect(stateText(textsIn('fr'), row)).toBe(french);
  },
);
