/** Takes what was blanked out of what was read. */
import type { Manifest } from '../manifest.ts';

/** Codes of services that were blanked are no services any more; `count` values were. */
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
