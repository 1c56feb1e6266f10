/** Whom only their earlier flights keep from being a target, as the officer's agency sees it. */
import { handsOf, oneHandFirst } from '../../../shared/flight/regular.ts';
import { isSamePersonName } from '../../../shared/name/same-person-name.ts';
import type { RegularRow } from '../calls/flight-views.ts';
import type { FlightHead } from '../flight-head.ts';
import type { Request } from '../request.ts';
import { readNamedOfficers } from '../session.ts';
import type { SeenMarks } from './seen-marks.ts';

/** Those of a flight, by its head as the officer sees it; whom one hand vouches for comes first. */
export async function seenRegulars(
  { store, context }: Pick<Request, 'store' | 'context'>,
  head: FlightHead | undefined,
  marks: SeenMarks,
): Promise<readonly RegularRow[]> {
  const { regulars = [] } = head ?? {};
  if (regulars.length === 0) return [];
  const named = await readNamedOfficers(store, context.unit);
  const nameOf = (officer: string) => named.find(({ id }) => id === officer)?.name;
  // The first account of a person stands for all of them.
  const personOf = (officer: string) => {
    const name = nameOf(officer);
    const first = name === undefined ? undefined : named.find((each) => isSamePersonName(each.name, name));
    return first?.id ?? officer;
  };
  return oneHandFirst(
    regulars.map((row) => ({ ...row, hands: handsOf(row, personOf), marks: marks(head, row.traveller) })),
  );
}
