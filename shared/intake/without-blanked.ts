/** Removes blanked values from a manifest. */
import type { Manifest } from '../manifest.ts';

/** Removes blanked service codes, and adds the `count` of blanked values. */
export function withoutBlanked(manifest: Manifest, count: number): Manifest {
  return {
    ...manifest,
    sensitive: manifest.sensitive + count,
    bookings: manifest.bookings.map((booking) =>
      booking.services.some(isBlanked)
        ? { ...booking, services: booking.services.filter((code) => !isBlanked(code)) }
        : booking,
    ),
  };
}

function isBlanked(code: string): boolean {
  return /^([^A-Z0-9])\1*$/.test(code);
}
