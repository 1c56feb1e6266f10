/** What its flight tells of a bag: whose it is, and from when it can be here. */
import type { Case } from '../../shared/casework/case.ts';
import type { Bag } from '../../shared/casework/case-subject.ts';
import { isSameBag } from '../../shared/flight/bag-tags.ts';
import type { FlightId, Traveller } from '../../shared/flight/flight.ts';
import type { MeetingTime } from '../../shared/flight/meeting-time.ts';
import type { TravellerScreening } from '../../shared/screening/screening.ts';
import { meetingTimeOf } from './meeting-times.ts';
import { slices } from './pause.ts';
import type { Request } from './request.ts';
import { readFlights } from './seen/seen-flights.ts';
import { readSeenHeads } from './seen/seen-heads.ts';
import { readSeenSection } from './seen/seen-section.ts';

export interface BagOnFlight {
  /** The traveller whose tag it is, with the screening as the officer sees it; null: nobody, or several. */
  readonly owner: { readonly traveller: Traveller; readonly screened: TravellerScreening | undefined } | null;
  /** From when its owner, else the flight, can be met; null: it is not known. */
  readonly meeting: MeetingTime | null;
}

/** The bag of a case on the flight; null: the case is on something else, or its flight is not known. Workers and parcels are here at any time. */
export async function bagOnFlight(
  request: Request,
  { thing }: Pick<Case, 'thing'>,
  flight: FlightId | null,
): Promise<BagOnFlight | null> {
  const section = thing?.kind !== 'bag' || flight === null ? undefined : await readSeenSection(request, flight);
  if (section === undefined || thing?.kind !== 'bag') return null;
  const { travellers } = section.flight;
  const owners = travellers.filter(({ bags }) => bags.tags.some((each) => isSameBag(each, thing.tag)));
  const traveller = owners.length === 1 ? owners[0] : undefined;
  return {
    owner:
      traveller === undefined
        ? null
        : { traveller, screened: section.screening.travellers[travellers.indexOf(traveller)] },
    meeting: await meetingTimeOf(request, section, traveller?.id ?? null),
  };
}

/** Minutes before and after now in which the flight of a bag is looked for, and flights opened between pauses. */
const AROUND = 2 * 1440;
const BATCH = 10;

/** The one flight of some days around now on whose list the tag stands; null: on none, or on several. */
export async function flightOfBag(request: Request, { tag }: Bag): Promise<FlightId | null> {
  const now = Math.floor(Date.parse(request.context.now) / 60_000);
  const near = (await readSeenHeads(request)).filter(({ departureUtc, arrivalUtc }) => {
    const at = arrivalUtc ?? departureUtc;
    return at !== null && Math.abs(at - now) <= AROUND;
  });
  const found: FlightId[] = [];
  const slice = slices();
  for (let from = 0; from < near.length; from += BATCH) {
    const ids = near.slice(from, from + BATCH).map(({ id }) => id);
    for (const { id, travellers } of await readFlights(request, ids))
      if (travellers.some(({ bags }) => bags.tags.some((each) => isSameBag(each, tag)))) found.push(id);
    await slice.breathe();
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}
