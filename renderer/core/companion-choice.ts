/** Whom an officer may name as the companion of a child: the grown travellers of the child's flight, whoever sits nearest first. */
import type { Case } from '../../shared/casework/case.ts';
import type { TravellerId } from '../../shared/flight/flight.ts';
import { compareText } from '../../shared/flight/message-order.ts';
import { seatsApart } from '../../shared/flight/seat-near.ts';
import type { ProtectionEntry } from '../../shared/protection/protection.ts';
import { travellersNamed } from '../../shared/protection/protection-text.ts';
import { isChild } from './encounters.ts';
import { localDay } from './local-day.ts';
import { travellerIn } from './protected.ts';
import type { Request } from './request.ts';
import type { FlightSection } from './store/tables/flight-manifests.ts';
import { travellerIndex, travellerName } from './traveller-parts.ts';

/** A grown traveller of the flight. */
export interface PersonAboard {
  readonly traveller: TravellerId;
  /** '' where it is not known or masked. */
  readonly name: string;
  readonly seat: string | null;
}

/** Whose age is not known may be grown. None where the case is on nobody of a flight. */
export function companionChoice(
  request: Pick<Request, 'context' | 'world'>,
  section: FlightSection | undefined,
  onCase: Case,
): readonly PersonAboard[] {
  const child = travellerIn(section, onCase);
  if (section === undefined || child === undefined) return [];
  const today = localDay(request, request.context.now);
  return section.flight.travellers
    .filter((each) => each.id !== child.id && isChild(each, today) !== true)
    .map((each) => ({ traveller: each.id, name: travellerName(each), seat: each.seat }))
    .sort(
      (a, b) =>
        seatsApart(child.seat, a.seat) - seatsApart(child.seat, b.seat) ||
        compareText(a.name, b.name) ||
        compareText(a.traveller, b.traveller),
    );
}

/** The entries with each traveller whom they name under the id of now. */
export function withPresentIds(
  entries: readonly ProtectionEntry[],
  section: FlightSection | undefined,
): readonly ProtectionEntry[] {
  if (section === undefined || !entries.some((entry) => travellersNamed(entry).length > 0)) return entries;
  const { flight } = section;
  return entries.map((entry) => {
    const ids = travellersNamed(entry);
    const said = Object.entries(entry.said).map(([field, value]) => [
      field,
      ids.includes(value) ? (flight.travellers[travellerIndex(flight, value)]?.id ?? value) : value,
    ]);
    return ids.length === 0 ? entry : { ...entry, said: Object.fromEntries(said) };
  });
}
