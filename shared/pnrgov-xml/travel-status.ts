/** The travel status of travellers, from the words of their elements. */
import type { Manifest, TravelStatus } from '../manifest.ts';

const BOARDING: readonly (readonly [RegExp, TravelStatus])[] = [
  [/^(B|BD|BOARDED|ONBOARD|FLOWN)$/, 'boarded'],
  [/^(N|NB|NOSHOW|NOTBOARDED|OFFLOADED|OFF|GOSHOW)$/, 'not-boarded'],
  [/^(C|CKIN|CHECKEDIN|ACCEPTED)$/, 'checked-in'],
];

/** Sets the travel status of each traveller from its element, where it gives one. */
export function withStatus(read: Manifest, boarding: readonly (readonly string[])[]): Manifest['travellers'] {
  const stated = new Map<number, TravelStatus>();
  for (const [at, booking] of read.bookings.entries()) {
    const written = boarding[at] ?? [];
    // Travellers named only by a document come after the written ones. A seat for a thing shifts the order; then no status is set.
    if (booking.travellers.length < written.length) continue;
    for (const [index, text] of written.entries()) {
      const word = text.toUpperCase().replace(/[^A-Z]/g, '');
      const status = BOARDING.find(([pattern]) => pattern.test(word))?.[1];
      if (status !== undefined) stated.set(booking.travellers[index] as number, status);
    }
  }
  if (stated.size === 0) return read.travellers;
  return read.travellers.map((traveller, at) => ({ ...traveller, status: stated.get(at) ?? traveller.status }));
}
