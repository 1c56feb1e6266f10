/** The legs of a flight that a traveller flies: every leg from embarkation to debarkation. */
import type { Leg } from '../manifest.ts';
import type { ReferenceData } from '../reference/reference-data.ts';

/**
 * Gives a function from embarkation and debarkation to indexes of legs. A port that was not sent or is not on the flight (the journey began or ends
 * on another flight) does not narrow the result. Results are cached, because most travellers share one.
 */
export function legsTravelled(
  legs: readonly Leg[],
  reference: ReferenceData,
): (embarkation: string | null, debarkation: string | null) => readonly number[] {
  const all = legs.map((_, index) => index);
  if (legs.length < 2) return () => all;
  const known = new Map<string, readonly number[]>();
  return (embarkation, debarkation) => {
    const key = `${embarkation ?? ''}>${debarkation ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const from = embarkation === null ? -1 : legs.findIndex(({ origin }) => isAt(origin, embarkation, reference));
    const first = Math.max(from, 0);
    const to =
      debarkation === null
        ? -1
        : legs.findIndex((leg, at) => at >= first && isAt(leg.destination, debarkation, reference));
    const found = to < 0 ? all.slice(first) : all.slice(first, to + 1);
    known.set(key, found);
    return found;
  };
}

function isAt(port: string | null, written: string, reference: ReferenceData): boolean {
  if (port === null) return false;
  return port === written || (reference.cityAirports(written)?.includes(port) ?? false);
}
