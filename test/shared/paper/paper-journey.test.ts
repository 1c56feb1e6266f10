import { describe, expect, test } from 'vitest';
import { paperJourney } from '../../../shared/paper/paper-journey.ts';

const segment = (origin: string | null, destination: string | null) => ({ origin, destination });
const flight = (travellers: readonly object[], bookings: readonly object[]) => ({ travellers, bookings }) as never;
const TRAVELLERS = [
  { booking: 0, seat: '14A' },
  { booking: 0, seat: '22F' },
  { booking: 0, seat: null },
  { booking: 1, seat: '14B' },
  { booking: null, seat: '14C' },
];
const BOOKINGS = [
  { travellers: [0, 1, 2], segments: [segment('GRU', 'ADD'), segment('ADD', 'LFW'), segment('LFW', 'NIM')] },
  { travellers: [3], segments: [segment('ADD', null), segment('ACC', 'LFW')] },
];

describe('the journey on a paper', () => {
  test('is from, via and to, with the others of the booking by their seats', () => {
    expect(paperJourney(flight(TRAVELLERS, BOOKINGS), 0)).toEqual({
      route: ['GRU', 'ADD', 'LFW', 'NIM'],
      companions: ['22F', null],
    });
  });

  test('leaves out what was not sent', () => {
    const journey = paperJourney(flight(TRAVELLERS, BOOKINGS), 3);
    expect(journey).toEqual({ route: ['ADD', 'ACC', 'LFW'], companions: [] });
  });

  test('names by seat those of the same locator where no booking was sent', () => {
    const alone = TRAVELLERS.map((each) => ({ ...each, booking: null, locator: 'AAB116' }));
    const { route, companions } = paperJourney(flight(alone, []), 0);
    expect([route, companions?.length]).toEqual([[], alone.length - 1]);
  });

  test('is empty without a booking', () => {
    expect(paperJourney(flight(TRAVELLERS, BOOKINGS), 4)).toEqual({ route: [], companions: null });
  });
});
