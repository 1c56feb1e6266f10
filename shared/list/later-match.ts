/**
 * A match of a traveller whose flight was over when the list came. It stands beside the screening, which stays as it was: what officers knew at the time does not change.
 */
import type { Mandate } from '../fact/fact.ts';
import type { TravellerId } from '../flight/flight.ts';
import { maskListed } from '../retention/mask-screening.ts';
import type { Listed } from '../screening/listed.ts';
import type { Handling } from '../screening/screening.ts';

export interface LaterMatch {
  readonly traveller: TravellerId;
  /** When it was found, ISO 8601 UTC. */
  readonly foundAt: string;
  readonly mandate: Mandate;
  /** What the entry asks for, otherwise its list. */
  readonly handling: Handling | null;
  readonly listed: Listed;
}

/** Is it the match of the same entry with the same traveller? */
export function isSameLater(one: LaterMatch, other: LaterMatch): boolean {
  return (
    one.traveller === other.traveller &&
    one.listed.list === other.listed.list &&
    one.listed.entry === other.listed.entry
  );
}

/** The matches of a masked flight: the list, class and outcome of each. */
export function maskLater(matches: readonly LaterMatch[]): readonly LaterMatch[] {
  return matches.map((match) => ({ ...match, listed: maskListed(match.listed) }));
}
