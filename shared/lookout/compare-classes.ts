/** Which classes of evidence a comparison of a lookout reaches, and how far a match may go where something contradicts. */
import type { NameFound } from '../list/match/compare-entry.ts';
import { documentNumber } from '../list/match/document-form.ts';
import type { EvidenceField, EvidenceLine } from '../list/match/evidence.ts';
import { CLASS_ROWS, type MatchClass } from '../list/match/match-class.ts';
import { OUTCOMES, type Outcome } from '../screening/outcome.ts';
import type { Standing } from './compare-companion.ts';
import { isOwnPhone } from './compare-known.ts';
import type { Somebody } from './flight-company.ts';
import type { PartOfNumber } from './lookout.ts';
import { isPinnedTo } from './lookout-scope.ts';
import type { PreparedLookout } from './prepared-lookout.ts';

export interface Found {
  readonly lines: readonly EvidenceLine[];
  readonly name: NameFound | null;
  readonly companion: Standing | null;
  /** By what lists compare, too. */
  readonly own: readonly MatchClass[];
  /** The traveller is where the lookout says to look. */
  readonly isHere: boolean;
}

const DOCUMENTS: readonly MatchClass[] = ['document', 'document-flight', 'document-soft'];
/** Whoever has the number is the one who was meant, however somebody described them. */
const NUMBERS: ReadonlySet<MatchClass> = new Set<MatchClass>([...DOCUMENTS, 'contact', 'locator', 'bag-tag']);

/** All that hold, in any order. */
export function classesOf(prepared: PreparedLookout, who: Somebody, found: Found): readonly MatchClass[] {
  const { phone } = prepared;
  const { terms } = prepared.lookout;
  const { lines, name, own, isHere, companion } = found;
  const agrees = (field: EvidenceField) => lines.some((line) => line.field === field && line.verdict === 'agrees');
  const endsDocument = lines.some(
    ({ field, verdict, how: ways }) =>
      field === 'document' && verdict === 'agrees' && ways.some(({ way }) => way === 'ends-in'),
  );
  const endsPhone = phone?.kind === 'end' && agrees('phone');
  const isNamed = name !== null && name.strength !== null;
  const isSeated = agrees('seat') && isSeatOf(prepared, who, isHere);
  const classes: MatchClass[] = own.filter((of) => of !== 'name' && of !== 'weak-alias');
  if (isNamed) classes.push(...nameClasses(prepared, name, isHere));
  if (isHere && terms.document?.part === 'whole' && hasDocument(who.traveller, terms.document))
    classes.push('document-flight');
  if (phone?.kind === 'local' && agrees('phone')) classes.push('contact');
  if (endsDocument || endsPhone || (terms.bagTag?.part === 'end' && agrees('bag-tag')))
    classes.push(isHere ? 'ending-flight' : 'ending');
  if (terms.bagTag?.part === 'whole' && agrees('bag-tag')) classes.push('bag-tag');
  if (agrees('locator')) classes.push('locator');
  if (isSeated) classes.push('seat-flight');
  if (companion === 'with') classes.push(isHere ? 'companion-flight' : 'companion');
  if (companion === 'apart' && isNamed && isHere) classes.push('companion-flight');
  if (companion === 'self') classes.push('companion');
  const isOwn = isOwnPhone(prepared, who);
  const known = [
    isNamed && (isHere || prepared.isWholeName),
    classes.some((of) => DOCUMENTS.includes(of)) || endsDocument,
    agrees('birth'),
    agrees('phone') && isOwn,
    agrees('bag-tag'),
    // Everybody of a booking has its locator, its telephones and its company: one thing.
    agrees('locator') || companion === 'with' || (agrees('phone') && !isOwn),
    isSeated,
  ];
  return known.filter(Boolean).length >= TWO ? [...classes, 'two-terms'] : classes;
}

const TWO = 2;

/** A seat says something on the flight for which it was said: one that was named, or one of the day and the route. */
function isSeatOf({ lookout: { terms } }: PreparedLookout, { flight }: Somebody, isHere: boolean): boolean {
  return terms.flight !== null || (isHere && flight !== null && isPinnedTo(terms, flight.leg));
}

/** A whole name without flight and route is only watched; one word of a name is nothing without a day or a flight. */
function nameClasses(
  { isWholeName, lookout }: PreparedLookout,
  { strength }: NameFound,
  isHere: boolean,
): readonly MatchClass[] {
  const isFull = strength === 'full' || strength === 'part';
  if (isHere) return [isFull ? 'name-flight' : 'name-part-flight'];
  if (!isWholeName && lookout.terms.days === null && lookout.terms.flight === null) return [];
  return [isFull ? 'name' : 'weak-alias'];
}

function hasDocument({ documents }: Somebody['traveller'], { signs }: PartOfNumber): boolean {
  const said = documentNumber(signs);
  return said !== null && documents.some(({ number }) => number !== null && documentNumber(number) === said);
}

/**
 * The furthest outcome that the classes allow where `against` lines contradict; null: as far as they reach. What is contradicted reaches one level less, and
 * `watch` at least, since callers and messages err; a number tells who it is all the same. `isOwnPhone`: the telephone is the traveller's own.
 */
export function ceilingOf(classes: readonly MatchClass[], against: number, isOwnPhone: boolean): Outcome | null {
  if (against === 0) return null;
  // The telephone of a company is everybody's.
  const tells = (of: MatchClass) => NUMBERS.has(of) && (of !== 'contact' || isOwnPhone);
  const reached = classes.map((of) => OUTCOMES.indexOf(CLASS_ROWS[of].ceiling) - (tells(of) ? 0 : 1));
  return OUTCOMES[Math.max(WATCH, ...reached)] ?? null;
}

const WATCH = OUTCOMES.indexOf('watch');
