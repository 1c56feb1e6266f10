/** How severe the outcomes of a flight's travellers are, by their places in its link record, as the officer may see it. */
import type { TravellerId } from '../../../shared/flight/flight.ts';
import { OUTCOMES } from '../../../shared/screening/outcome.ts';
import type { FlightLinks } from '../../../shared/search/flight-links.ts';
import type { FlightHead } from '../flight-head.ts';

/** Places of flagged travellers, each with its outcome's place in `OUTCOMES`; whoever is left out is not flagged. */
export type Severities = ReadonlyMap<number, number>;

const NOBODY: Severities = new Map();

interface Known {
  readonly flagged: FlightHead['flagged'];
  readonly at: Severities;
}

/** Of each link record, as long as its flight's flagged travellers stay the same: a short name matches on most flights. */
const known = new WeakMap<FlightLinks, Known>();

/** The severities on a flight; `head` is the one that the officer sees. */
export function severitiesOn(links: FlightLinks, head: Pick<FlightHead, 'flagged'> | undefined): Severities {
  if (head === undefined || head.flagged.length === 0) return NOBODY;
  const { flagged } = head;
  const before = known.get(links);
  if (before?.flagged === flagged) return before.at;
  const severity = new Map<TravellerId, number>();
  for (const { traveller, aliases, outcome } of flagged)
    for (const id of [traveller, ...aliases]) severity.set(id, OUTCOMES.indexOf(outcome));
  const at = new Map(links.placesOf([...severity.keys()]).map(([place, id]) => [place, severity.get(id) ?? 0]));
  known.set(links, { flagged, at });
  return at;
}
