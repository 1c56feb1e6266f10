/** Compares a lookout with somebody who stands at the desk: nobody says on which flight they are, where they sit or with whom they travel. */
import { comparedLines, strongestFirst } from '../list/match/compare-entry.ts';
import type { ComparedTraveller } from '../list/match/contact-forms.ts';
import { nearestOf, ownNames } from '../list/match/listed-names.ts';
import type { IsoDate } from '../manifest.ts';
import { ceilingOf, classesOf } from './compare-classes.ts';
import { knownLines } from './compare-known.ts';
import { isAgainst, type LookoutComparison, nameSaid, withEnding } from './compare-lookout.ts';
import { ageLine, saidAge } from './description-lines.ts';
import type { Somebody } from './flight-company.ts';
import { isNameHeard } from './heard-name.ts';
import type { PreparedLookout } from './prepared-lookout.ts';

const NO_BAGS: Somebody['traveller']['bags'] = { count: null, weightKg: null, tags: [], pool: null };

/** Compares. `on`: the day by which ages are counted. */
export function compareAsked(
  prepared: PreparedLookout,
  asked: ComparedTraveller,
  on: IsoDate,
): Omit<LookoutComparison, 'fits'> {
  const { entry, lookout } = prepared;
  const traveller = { ...asked, locator: null, seat: null, bags: NO_BAGS };
  const who: Somebody = { flight: null, traveller, booking: null, company: null, day: on };
  const age = saidAge(lookout.terms, who);
  const named = nearestOf(prepared.names, ownNames(asked));
  const heard = named === null ? null : nameSaid(prepared, named);
  const { lines: ownLines, classes: own } = comparedLines(entry, asked, null, heard);
  const lines = [
    ...withEnding(
      ownLines.filter(({ listed }) => listed !== null),
      prepared,
      who,
    ),
    ...(age === null ? [] : [ageLine(age, who)]),
    ...knownLines(prepared, who),
  ];
  const name = named !== null && isNameHeard(named) ? heard : null;
  const classes = strongestFirst(classesOf(prepared, who, { lines, name, companion: null, own, isHere: false }));
  const against = lines.filter((line) => isAgainst(line, prepared)).length;
  return { classes, ceiling: ceilingOf(classes, against, true), lines, against, score: heard?.score ?? 0 };
}
