/** Who is on the board, by the flight: how they are called, what speaks of a child or of immunity, and what officers know before they meet them. */
import type { Case } from '../../shared/casework/case.ts';
import { documentNumbers } from '../../shared/flight/changed-identity.ts';
import { movementOf } from '../../shared/flight/movement.ts';
import type { EntryId } from '../../shared/list/listed-picture.ts';
import { isQuiet, meetingWords, paperHits } from '../../shared/paper/traveller-paper.ts';
import { isCaredFor, kindsForAll, kindsSet } from '../../shared/protection/protection.ts';
import { immuneBy } from '../../shared/protection/protection-refusals.ts';
import { possibleImmunity } from '../../shared/screening/possible-immunity.ts';
import type { Hit } from '../../shared/screening/screening.ts';
import { isChild } from './encounters.ts';
import { localDay } from './local-day.ts';
import { flightMovement } from './movement.ts';
import { together } from './protected.ts';
import type { Request } from './request.ts';
import type { MinorsBefore } from './seen/minors-before.ts';
import type { Protections } from './seen/seen-protections.ts';
import type { FlightSection } from './store/tables/flight-manifests.ts';
import { bookingOf, travellerIndex, travellerName } from './traveller-parts.ts';

/** What the flight says of whom a case on the board is about; where it has them no more, without names, and with what officers set and the list before said of a child. */
export function boardPerson(
  request: Request,
  { id: caseId, traveller: id }: Case,
  section: FlightSection | undefined,
  records: Protections,
  wasMinor: MinorsBefore,
) {
  const { unit, now } = request.context;
  const at = section === undefined || id === null ? -1 : travellerIndex(section.flight, id);
  const traveller = section?.flight.travellers[at];
  const own: readonly (string | null)[] = traveller === undefined ? [id] : [traveller.id, ...traveller.aliases];
  const record = together(
    records.filter((each) => each.id === caseId || (each.traveller !== null && own.includes(each.traveller))),
  );
  if (section === undefined || traveller === undefined) {
    const isMinor = wasMinor(own) || kindsSet(record).includes('child') ? true : null;
    return {
      movement: section === undefined ? ('unknown' as const) : flightMovement(section.flight, unit),
      ...{ name: null, ids: [], numbers: [], entries: [], tags: [], seat: null, quiet: null },
      ...{ isChild: isMinor, isProtected: wasMinor(own) || isCaredFor(record) },
      immunity: immuneBy(record, { isChild: isMinor, immunity: null }).why,
      ...meetingWords([], false),
    };
  }
  const screened = section.screening.travellers[at];
  const handling = screened?.handling ?? null;
  const quiet = isQuiet({ handling, situation: screened?.situation ?? null });
  const byList = isChild(traveller, localDay(request, now)) ?? (wasMinor(own) ? true : null);
  const isMinor = kindsSet(record).includes('child') || byList;
  const isProtected = handling === 'safeguard' || byList === true || kindsForAll(record).includes('child');
  const byRecord = { isChild: isMinor, immunity: possibleImmunity(traveller.documents) };
  return {
    movement: movementOf(section.flight, traveller, bookingOf(section.flight, traveller), unit?.airports ?? []),
    // As the present list has them: the case keeps the name under which it was opened.
    name: travellerName(traveller),
    ids: [traveller.id, ...traveller.aliases],
    numbers: documentNumbers(traveller.documents),
    entries: quiet ? [] : entriesOf(screened?.hits ?? [], isProtected),
    tags: traveller.bags.tags,
    seat: traveller.seat,
    isChild: isMinor,
    isProtected,
    immunity: immuneBy(record, byRecord).why,
    quiet: quiet ? (handling ?? ('ask' as const)) : null,
    ...meetingWords(screened?.hits ?? [], isProtected),
  };
}

/** The entries of lists whose hits are reasons on a paper, as far as the officer's duty reads them. Lookouts have no pictures. */
function entriesOf(hits: readonly Hit[], isProtected: boolean): readonly EntryId[] {
  return paperHits(hits, isProtected).flatMap(({ listed }) =>
    listed === undefined || listed.lookout !== undefined || listed.isWithheld === true || listed.entry === ''
      ? []
      : [{ list: listed.list, entry: listed.entry }],
  );
}
