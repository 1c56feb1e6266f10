/**
 * Compares a lookout with a traveller on a flight that it concerns, line by line. What tells who somebody is makes a hit; a description alone never does, and says
 * whom the lookout fits.
 */
import { comparedLines, type NameFound, strongestFirst } from '../list/match/compare-entry.ts';
import { type EvidenceField, type EvidenceLine, how } from '../list/match/evidence.ts';
import { type NearestName, nameFound, nearestOf, ownNames } from '../list/match/listed-names.ts';
import type { MatchClass } from '../list/match/match-class.ts';
import type { Outcome } from '../screening/outcome.ts';
import { ceilingOf, classesOf } from './compare-classes.ts';
import { companionFound } from './compare-companion.ts';
import { endingLine, isOwnPhone, knownLines } from './compare-known.ts';
import { descriptionLines } from './description-lines.ts';
import type { Aboard, Somebody } from './flight-company.ts';
import { isNameHeard } from './heard-name.ts';
import type { PreparedLookout } from './prepared-lookout.ts';

export interface LookoutComparison {
  /** All that hold, the strongest first; empty: no hit. */
  readonly classes: readonly MatchClass[];
  /** The furthest outcome, where something contradicts; null: as far as the classes reach. */
  readonly ceiling: Outcome | null;
  readonly lines: readonly EvidenceLine[];
  /** How many lines say that it is somebody else. */
  readonly against: number;
  /** How many lines of the description agree; 0 where one contradicts. */
  readonly fits: number;
  /** How alike the names are, 0…1000. */
  readonly score: number;
}

/** Lines that describe, and do not tell who somebody is. */
const DESCRIPTION: ReadonlySet<EvidenceField> = new Set<EvidenceField>([
  'sex',
  'age',
  'nationality',
  'company',
  'bags',
  'route',
]);
/** Those that one cannot change. */
const BODILY: ReadonlySet<EvidenceField> = new Set<EvidenceField>(['sex', 'age']);

/** Compares. `named`: how the names compare, where that is known already; null: either has none. */
export function compareLookout(
  prepared: PreparedLookout,
  who: Aboard,
  named: NearestName | null = nearestOf(prepared.names, ownNames(who.traveller)),
): LookoutComparison {
  const { entry, lookout } = prepared;
  const { terms } = lookout;
  const name = nameSaid(prepared, named);
  const { lines: ownLines, classes: own } = comparedLines(entry, who.traveller, who.booking, name);
  const listed = ownLines.filter((line) => line.listed !== null);
  const described = descriptionLines(terms, who);
  const companion = companionFound(prepared, who);
  const lines = [
    ...withEnding(listed, prepared, who),
    ...described,
    ...knownLines(prepared, who),
    ...(companion === null ? [] : [companion.line]),
  ];
  const route = described.find(({ field }) => field === 'route')?.verdict;
  const isHere = terms.flight !== null || route === 'agrees';
  const isElsewhere = terms.flight === null && route === 'differs';
  const against = lines.filter((line) => isAgainst(line, prepared)).length;
  const found = { lines, name, companion: companion?.standing ?? null, own, isHere };
  const classes = isElsewhere ? [] : strongestFirst(classesOf(prepared, who, found));
  return {
    classes,
    ceiling: ceilingOf(classes, against, isOwnPhone(prepared, who)),
    lines,
    against,
    fits: isElsewhere ? 0 : fitOf(lines),
    score: name?.score ?? 0,
  };
}

/** A number that was said whole and is the end of the one that was sent, as without the letters of its series, agrees as an end. */
export function withEnding(
  lines: readonly EvidenceLine[],
  { lookout }: PreparedLookout,
  who: Somebody,
): readonly EvidenceLine[] {
  const { document } = lookout.terms;
  if (document?.part !== 'whole') return lines;
  return lines.map((line) =>
    line.field === 'document' && line.verdict === 'differs' ? (endingLine(document, who) ?? line) : line,
  );
}

/** Sex, an age that is far off, and another whole name contradict; one may have another nationality, document or seat, too. */
export function isAgainst({ field, verdict }: EvidenceLine, { isWholeName }: PreparedLookout): boolean {
  return verdict === 'differs' && (BODILY.has(field) || (field === 'name' && isWholeName));
}

function fitOf(lines: readonly EvidenceLine[]): number {
  const described = lines.filter(({ field }) => DESCRIPTION.has(field));
  if (described.some(({ field, verdict }) => verdict === 'differs' && BODILY.has(field))) return 0;
  const count = (...verdicts: readonly string[]) =>
    described.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return Math.max(0, count('agrees', 'near') - count('differs'));
}

/** How the name that was heard compares: also where all its words are among those of the traveller, since callers know one word of a name. */
export function nameSaid({ entry }: PreparedLookout, nearest: NearestName | null): NameFound | null {
  if (nearest === null) return null;
  const found = nameFound(entry, nearest);
  if (found.strength !== null || !isNameHeard(nearest)) return found;
  return { ...found, strength: 'weak', how: [how('part-of-name'), ...found.how] };
}
