import { Link } from 'wouter';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { PinnedPerson } from '../../core/calls/lookout-views.ts';
import { travellerPath } from '../addresses.ts';

export interface PeopleProps {
  readonly people: readonly PinnedPerson[];
  readonly flight: FlightId;
  /** Called when one of them is opened. */
  readonly onGo?: () => void;
}

/** Travellers of a flight whom a lookout hits or fits, each with the seat. */
export function People({ people, flight, onGo }: PeopleProps) {
  return people.map(({ traveller, name, seat }) => (
    <span key={traveller} className="fitting">
      <Link href={travellerPath(flight, traveller)} {...(onGo === undefined ? {} : { onClick: onGo })}>
        {name}
      </Link>
      {seat === null ? null : <span className="faint"> {seat}</span>}
    </span>
  ));
}
