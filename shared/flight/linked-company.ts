/** Who travels together by the record locator of a passenger list (RFF+AVF of PAXLST), where no booking of theirs says so. */
import type { Flight } from './flight.ts';

/**
 * For each row whose company is larger than its booking: all rows of the company in order, its own among them. A traveller without booking belongs to
 * those with the same locator: to the booking of that locator, or to the others of the list. Crews never belong to a company.
 */
export function linkedCompanies({
  travellers,
  bookings,
}: Pick<Flight, 'travellers' | 'bookings'>): ReadonlyMap<number, readonly number[]> {
  const linked = new Map<number, readonly number[]>();
  const byLocator = new Map<string, number[]>();
  travellers.forEach(({ booking, locator, type }, row) => {
    if (booking !== null || locator === null || type === 'crew' || type === 'transit-crew') return;
    const same = byLocator.get(locator);
    if (same === undefined) byLocator.set(locator, [row]);
    else same.push(row);
  });
  if (byLocator.size === 0) return linked;
  for (const { locator, otherLocators, travellers: booked } of bookings) {
    for (const each of [locator, ...otherLocators.map((other) => other.locator)]) {
      if (each !== null) byLocator.get(each)?.push(...booked);
    }
  }
  for (const rows of byLocator.values()) {
    if (rows.length < 2) continue;
    const company = [...new Set(rows)].sort((a, b) => a - b);
    for (const row of company) linked.set(row, company);
  }
  return linked;
}
