/** How similar the names of two entries are, where a title may be glued to one of them. */
import { compareNameLines, nameLine, SAME_NAME } from '../name/compare-names.ts';
import { splitShownTitle } from '../name/title.ts';
import type { TravellerRecord } from './traveller-record.ts';

/** 0…100. A title that one entry shows to be glued to the other's name does not count: it makes another word of a short name (`BOMR`, `BO`). */
export function nameLikeness(a: TravellerRecord, b: TravellerRecord): number {
  const { score } = compareNameLines(a.line, b.line);
  if (score >= SAME_NAME) return score;
  const [one, other] = [bareLine(a, b), bareLine(b, a)];
  return one === a.line && other === b.line ? score : compareNameLines(one, other).score;
}

function bareLine({ traveller, line }: TravellerRecord, witness: TravellerRecord): string {
  const { surname, givenNames } = traveller;
  const shown = witness.traveller.givenNames;
  const split = givenNames === null || shown === null ? null : splitShownTitle(givenNames, shown);
  return split === null ? line : nameLine({ surname, givenNames: split.given });
}
