import { describe, expect, test } from 'vitest';
import { AgencyPayments } from '../../../shared/past/agency-counts.ts';
import { type Appearances, PARTY } from '../../../shared/past/appearances.ts';

/** A flight with only what is counted: the agency and the flags of each booking. */
function flightWith(bookings: readonly (readonly [agency: number, flags: number])[]): Appearances {
  const columns = {
    parties: bookings.length,
    agency: Uint32Array.from(bookings, ([agency]) => agency),
    partyFlags: Uint16Array.from(bookings, ([, flags]) => flags),
  };
  return columns as unknown as Appearances;
}

const PAID = PARTY.paid;
const CASH = PARTY.paid | PARTY.cash;

describe('payments by agency', () => {
  test('are counted over all flights, also of agencies whose last bits are the same and of no agency', () => {
    const [one, other] = [0x0001_0005, 0x0002_0005];
    const payments = new AgencyPayments([
      flightWith([
        [one, PAID],
        [other, CASH],
        [0, CASH],
      ]),
      flightWith([
        [one, CASH],
        [one, 0],
        [other, PAID],
        [0, PAID],
      ]),
    ]);
    const of = (agency: number) => [payments.paid(agency), payments.inCash(agency)];
    expect([of(one), of(other), of(0), of(77)]).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
      [0, 0],
    ]);
  });

  test('are none without flights', () => {
    const payments = new AgencyPayments([]);
    expect([payments.paid(0), payments.paid(5), payments.inCash(5)]).toEqual([0, 0, 0]);
  });
});
