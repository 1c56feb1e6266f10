/**
 * Some senders name airports by ICAO's four letters. These become the IATA code of the reference data, so that a flight has one name whoever sent
 * it; an unknown code stays as sent.
 */
import type { Manifest } from '../manifest.ts';
import type { ReferenceData } from '../reference/reference-data.ts';

/** The manifest with IATA codes; the same object when no place has four letters. */
export function withIataPlaces(manifest: Manifest, reference: ReferenceData): Manifest {
  const { flights, travellers, bookings } = manifest;
  const placed =
    flights.some(({ origin, destination }) => isLong(origin) || isLong(destination)) ||
    travellers.some((each) => isLong(each.embarkation) || isLong(each.debarkation) || isLong(each.clearance)) ||
    bookings.some(({ segments }) => segments.some(({ origin, destination }) => isLong(origin) || isLong(destination)));
  if (!placed) return manifest;
  const iata = (code: string | null): string | null =>
    isLong(code) && code !== null ? (reference.airport(code)?.code ?? code) : code;
  return {
    ...manifest,
    flights: flights.map((leg) => ({ ...leg, origin: iata(leg.origin), destination: iata(leg.destination) })),
    travellers: travellers.map((traveller) => ({
      ...traveller,
      embarkation: iata(traveller.embarkation),
      debarkation: iata(traveller.debarkation),
      clearance: iata(traveller.clearance),
    })),
    bookings: bookings.map((booking) => ({
      ...booking,
      segments: booking.segments.map((segment) => ({
        ...segment,
        origin: iata(segment.origin),
        destination: iata(segment.destination),
      })),
    })),
  };
}

function isLong(code: string | null): boolean {
  return code !== null && code.length === 4;
}
