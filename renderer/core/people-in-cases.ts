/** Whom cases are about, with what was entered to protect them: the clocks of children and the report of a shift ask here, so that they name the same ones. */
import type { Case } from '../../shared/casework/case.ts';
import type { Protection } from '../../shared/protection/protection.ts';
import type { Handling } from '../../shared/screening/screening.ts';
import { isMinorWith } from './minor-by-record.ts';
import { together, travellerIn } from './protected.ts';
import type { Request } from './request.ts';
import { minorsBefore } from './seen/minors-before.ts';
import { type Protections, readProtections } from './seen/seen-protections.ts';
import { readSeenSections } from './seen/seen-section.ts';
import type { FlightSection } from './store/tables/flight-manifests.ts';
import { travellerIndex } from './traveller-parts.ts';

export interface PersonInCase<Told extends Case> {
  readonly found: Told;
  /** What was entered about them in any case, under any of their ids. */
  readonly record: Pick<Protection, 'entries'>;
  /** By an officer's word, or by the record of the flight, that of before included where a later list left them out; null: neither says it. */
  readonly isMinor: boolean | null;
  /** As the flight has them now; null: none, or the flight has them no more. */
  readonly handling: Handling | null;
}

/** Whom each of these cases is about, in their order. The cases are ones that the officer sees. */
export async function peopleIn<Told extends Case>(
  request: Request,
  cases: readonly Told[],
): Promise<readonly PersonInCase<Told>[]> {
  const [records, byId, wasMinor] = await Promise.all([
    readProtections(request.store),
    sectionsOfCases(request, cases),
    minorsBefore(request),
  ]);
  return cases.map((found) => {
    const section = found.flight === null ? undefined : byId.get(found.flight);
    const record = together(recordsOn(records, found, section));
    const person = travellerIn(section, found);
    const isNow = isMinorWith(request, record, person);
    const isBefore = wasMinor([found.traveller, ...(person === undefined ? [] : [person.id, ...person.aliases])]);
    const isMinor = isNow ?? (isBefore ? true : null);
    return { found, record, isMinor, handling: handlingIn(section, found) };
  });
}

/** The flights of the cases as the officer sees them, by id. */
export async function sectionsOfCases(
  request: Request,
  cases: readonly Case[],
): Promise<ReadonlyMap<string, FlightSection>> {
  const flights = [...new Set(cases.flatMap(({ flight }) => flight ?? []))];
  return new Map((await readSeenSections(request, flights)).map((section) => [section.flight.id, section]));
}

/** The records on whom a case is about, under any of their ids. */
function recordsOn(
  records: Protections,
  { id, traveller }: Pick<Case, 'id' | 'traveller'>,
  section: FlightSection | undefined,
): Protections {
  const person = travellerIn(section, { traveller });
  const ids = [traveller, ...(person === undefined ? [] : [person.id, ...person.aliases])];
  return records.filter((each) => each.id === id || (each.traveller !== null && ids.includes(each.traveller)));
}

function handlingIn(section: FlightSection | undefined, { traveller }: Pick<Case, 'traveller'>): Handling | null {
  const at = section === undefined || traveller === null ? -1 : travellerIndex(section.flight, traveller);
  return section?.screening.travellers[at]?.handling ?? null;
}
