/** Who may know of lines of the weekly list, or of those that the report of a shift has of it. */
import { isOnTraveller } from '../../../shared/casework/case.ts';
import type { WeekLine } from '../../../shared/review/week-lines.ts';
import type { Request } from '../request.ts';
import { allSeenCases } from './seen-cases.ts';
import { type Readers, readersOf } from './seen-readers.ts';
import type { TravellerOnFlight } from './seen-travellers.ts';

/** Of the travellers with their cases, and of the rules and lists that the lines name. */
export async function readersOfLines(
  request: Request,
  lines: readonly (Pick<WeekLine, 'flight' | 'traveller' | 'aliases' | 'rules' | 'work'> & {
    readonly case?: string | null;
  })[],
): Promise<Readers> {
  const travellers = lines.flatMap(({ flight, traveller, aliases = [] }): readonly TravellerOnFlight[] =>
    flight === null || traveller === null ? [] : [traveller, ...aliases].map((each) => ({ flight, traveller: each })),
  );
  const keys = new Set(travellers.map(keyOf));
  // A case about a bag is on no traveller.
  const named = new Set(lines.flatMap((line) => [line.work?.id ?? [], line.case ?? []].flat()));
  const cases = (await allSeenCases(request)).filter(
    (found) => named.has(found.id) || (isOnTraveller(found) && keys.has(keyOf(found))),
  );
  return readersOf(request, { cases, travellers, rules: lines.flatMap(({ rules }) => rules.map(({ rule }) => rule)) });
}

function keyOf({ flight, traveller }: TravellerOnFlight): string {
  return `${flight} ${traveller}`;
}
