import type { Flight, TravellerId } from '../../../shared/flight/flight.ts';
import type { PinnedPerson } from '../calls/lookout-views.ts';
import { travellerName } from '../traveller-parts.ts';

/** Names travellers of a flight; who is not on it is left out. */
export function peopleOn({ travellers }: Pick<Flight, 'travellers'>): (id: TravellerId) => readonly PinnedPerson[] {
  const people = new Map(travellers.map((each) => [each.id, each]));
  return (id) => {
    const traveller = people.get(id);
    return traveller === undefined ? [] : [{ traveller: id, name: travellerName(traveller), seat: traveller.seat }];
  };
}
