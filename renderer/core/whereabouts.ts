/** Of whom something was found, while nobody says where they went. They stay on the board until somebody does, or the case is closed. */
import { isExamined } from '../../shared/casework/case-answers.ts';
import { type FoundKind, isOverturned } from '../../shared/casework/finding.ts';
import { type Custody, heldIn } from '../../shared/custody/custody.ts';
import { saysWhereTheyWent } from '../../shared/encounter/encounter-entry.ts';
import type { Request } from './request.ts';
import type { SeenWork } from './seen/seen-cases.ts';
import { allSeenEncounters } from './seen/seen-encounters.ts';
import type { Opened } from './store/read.ts';

/** Measures that say it by themselves. An arrest does not: the record of custody says who holds them. */
const SAYS_WHERE: ReadonlySet<FoundKind> = new Set(['refused-entry', 'victim-protected']);

/** The numbers of these cases. `everHeld`: those with a record of custody (`heldOnce`), which says where they are or went. */
export async function whereaboutsUnknown(
  request: Request,
  work: readonly SeenWork[],
  everHeld: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const asked = work.filter(mayBeUnknown).filter(({ shown }) => !everHeld.has(shown.id));
  if (asked.length === 0) return new Set();
  const records = await allSeenEncounters(
    request,
    asked.map(({ shown }) => shown),
  );
  const said = new Set(records.flatMap(({ onCase, entries }) => (saysWhereTheyWent(entries) ? [onCase.id] : [])));
  return new Set(asked.map(({ shown }) => shown.id).filter((id) => !said.has(id)));
}

/** The numbers of the cases in whose record of custody a beginning stands. */
export function heldOnce(custodies: readonly Pick<Opened<Custody>, 'id' | 'value'>[]): ReadonlySet<string> {
  return new Set(custodies.flatMap(({ id, value }) => (heldIn(value) === null ? [] : [id])));
}

/** Found something on a traveller, in a case of the own agency that is not closed, without a measure that says it. */
function mayBeUnknown({ shown, isBeside }: SeenWork): boolean {
  const { state, traveller, result, found } = shown;
  if (isBeside || traveller === null || (state !== 'secondary' && state !== 'concluded')) return false;
  if (result !== 'found' || !isExamined(shown)) return false;
  return !found.some((each) => SAYS_WHERE.has(each.kind) && each.unconfirmed !== 'disputed' && !isOverturned(each));
}
