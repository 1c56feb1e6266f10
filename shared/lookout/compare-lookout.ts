/**
 * Compares a lookout with a traveller on a flight that it concerns, line by line. What tells who somebody is makes a hit; a description alone never does, and says
 * whom the lookout fits.
 */
import type { Traveller } from '../flight/flight.ts';
import { comparedLines, type NameFound, strongestFirst } from '../list/match/compare-entry.ts';
import { documentNumber } from '../list/match/document-form.ts';
import { type EvidenceField, type EvidenceLine, how } from '../list/match/evidence.ts';
import { type NearestName, nameFound, nearestOf, ownNames } from '../list/match/listed-names.ts';
import type { MatchClass } from '../list/match/match-class.ts';
import type { NameMatch } from '../name/compare-name-words.ts';
import { descriptionLines } from './description-lines.ts';
import type { Aboard } from './flight-company.ts';
import type { PartOfNumber } from './lookout.ts';
import { endsIn, isBagTag } from './part-of-number.ts';
import type { PreparedLookout } from './prepared-lookout.ts';

export interface LookoutComparison {
  /** All that hold, the strongest first; empty: no hit. */
  readonly classes: readonly MatchClass[];
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
const BODILY: ReadonlySet<EvidenceField> = new Set<EvidenceField>(['sex', 'age', 'nationality']);
/** Whoever has the number is the one who was meant, however somebody described them. */
const NUMBERS: ReadonlySet<MatchClass> = new Set<MatchClass>([
  'document',
  'document-flight',
  'document-soft',
  'bag-tag',
]);

/** Compares. `named`: how the names compare, where that is known already; null: either has none. */
export function compareLookout(
  prepared: PreparedLookout,
  who: Aboard,
  named: NearestName | null = nearestOf(prepared.names, ownNames(who.traveller)),
): LookoutComparison {
  const { entry, lookout } = prepared;
  const { terms } = lookout;
  const { traveller, booking } = who;
  const name = nameSaid(prepared, named);
  const own = comparedLines(entry, traveller, booking, name);
  const described = descriptionLines(terms, who);
  const lines = [...own.lines.filter(({ listed }) => listed !== null), ...described, ...knownLines(prepared, who)];
  const route = described.find(({ field }) => field === 'route')?.verdict;
  const isHere = terms.flight !== null || route === 'agrees';
  const isElsewhere = terms.flight === null && route === 'differs';
  const against = lines.filter((line) => isAgainst(line, prepared)).length;
  const classes = isElsewhere ? [] : classesOf(prepared, who, { lines, name, own: own.classes, isHere });
  const held = against === 0 ? classes : classes.filter((of) => NUMBERS.has(of));
  return {
    classes: strongestFirst(held),
    lines,
    against,
    fits: isElsewhere ? 0 : fitOf(lines),
    score: name?.score ?? 0,
  };
}

interface Found {
  readonly lines: readonly EvidenceLine[];
  readonly name: NameFound | null;
  /** By what lists compare, too. */
  readonly own: readonly MatchClass[];
  /** The traveller is where the lookout says to look. */
  readonly isHere: boolean;
}

function classesOf(prepared: PreparedLookout, { traveller }: Aboard, found: Found): readonly MatchClass[] {
  const { terms } = prepared.lookout;
  const { lines, name, own, isHere } = found;
  const agrees = (field: EvidenceField) => lines.some((line) => line.field === field && line.verdict === 'agrees');
  const ends = (field: EvidenceField, said: PartOfNumber | null) => said?.part === 'end' && agrees(field);
  const classes: MatchClass[] = own.filter((of) => of !== 'name' && of !== 'weak-alias');
  if (name !== null && name.strength !== null) classes.push(...nameClasses(prepared, name, isHere));
  if (isHere && terms.document?.part === 'whole' && hasDocument(traveller, terms.document))
    classes.push('document-flight');
  if (ends('document', terms.document) || ends('phone', terms.phone) || ends('bag-tag', terms.bagTag)) {
    classes.push(isHere ? 'ending-flight' : 'ending');
  }
  if (terms.bagTag?.part === 'whole' && agrees('bag-tag')) classes.push('bag-tag');
  if (agrees('locator')) classes.push('locator');
  if (terms.flight !== null && agrees('seat')) classes.push('seat-flight');
  if (agrees('companion')) classes.push(isHere ? 'companion-flight' : 'companion');
  const known = [
    name !== null && name.strength !== null && (isHere || prepared.isWholeName),
    classes.some((of) => NUMBERS.has(of) && of !== 'bag-tag') || ends('document', terms.document),
    agrees('phone'),
    agrees('bag-tag'),
    agrees('locator') || agrees('companion'),
    terms.flight !== null && agrees('seat'),
  ];
  return known.filter(Boolean).length >= TWO ? [...classes, 'two-terms'] : classes;
}

const TWO = 2;

/** A whole name without flight and route is only watched; one word of a name is nothing without a day. */
function nameClasses(
  { isWholeName, lookout }: PreparedLookout,
  { strength }: NameFound,
  isHere: boolean,
): readonly MatchClass[] {
  const isFull = strength === 'full' || strength === 'part';
  if (isHere) return [isFull ? 'name-flight' : 'name-part-flight'];
  if (!isWholeName && lookout.terms.days === null) return [];
  return [isFull ? 'name' : 'weak-alias'];
}

function hasDocument({ documents }: Pick<Traveller, 'documents'>, { signs }: PartOfNumber): boolean {
  const said = documentNumber(signs);
  return said !== null && documents.some(({ number }) => number !== null && documentNumber(number) === said);
}

/** Sex, an age that is far off, and another whole name contradict; one may have another nationality, document or seat, too. */
function isAgainst({ field, verdict }: EvidenceLine, { isWholeName }: PreparedLookout): boolean {
  return verdict === 'differs' && (field === 'sex' || field === 'age' || (field === 'name' && isWholeName));
}

function fitOf(lines: readonly EvidenceLine[]): number {
  const described = lines.filter(({ field }) => DESCRIPTION.has(field));
  if (described.some(({ field, verdict }) => verdict === 'differs' && BODILY.has(field))) return 0;
  const count = (...verdicts: readonly string[]) =>
    described.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return Math.max(0, count('agrees', 'near') - count('differs'));
}

/** How the name that was heard compares: also where all its words are among those of the traveller, since callers know one word of a name. */
function nameSaid({ entry }: PreparedLookout, nearest: NearestName | null): NameFound | null {
  if (nearest === null) return null;
  const found = nameFound(entry, nearest);
  if (found.strength !== null || !isNameHeard(nearest)) return found;
  return { ...found, strength: 'weak', how: [how('part-of-name'), ...found.how] };
}

/** May it be the name that was heard, whole or in part? */
export function isNameHeard({ match }: NearestName): boolean {
  return match.strength !== 'none' || isPartOf(match);
}

const AS_HEARD: ReadonlySet<string> = new Set(['same', 'sound', 'spelling', 'short', 'joined']);

/** Does every word that was heard agree with one of the traveller? The traveller is the one side. */
function isPartOf({ agreed, conflict, only }: NameMatch): boolean {
  return (
    agreed.length > 0 &&
    agreed.every((pair) => AS_HEARD.has(pair.how)) &&
    conflict.other.length === 0 &&
    only.other.length === 0
  );
}

/** The lines of what was known of the person, and lists do not have: ends of numbers, locator, seat, bag tag, the name of a companion. */
function knownLines({ lookout, companion }: PreparedLookout, who: Aboard): readonly EvidenceLine[] {
  const { document, phone, locator, seat, bagTag } = lookout.terms;
  const { traveller, booking } = who;
  const numbers = traveller.documents.flatMap(({ number }) => number ?? []);
  const phones = [...traveller.phones, ...(booking?.phones ?? [])];
  const locators = [
    traveller.locator,
    booking?.locator ?? null,
    ...(booking?.otherLocators ?? []).map((each) => each.locator),
  ];
  const own = traveller.seat === null ? [] : [plainSeat(traveller.seat)];
  return [
    ...(document?.part === 'end' ? [endLine('document', document, numbers)] : []),
    ...(phone?.part === 'end' ? [endLine('phone', phone, phones)] : []),
    ...(bagTag === null ? [] : [bagLine(bagTag, traveller.bags.tags)]),
    ...(locator === null ? [] : [sameLine('locator', locator, [...new Set(locators.filter((each) => each !== null))])]),
    ...(seat === null ? [] : [sameLine('seat', plainSeat(seat), own)]),
    ...(companion === null ? [] : [companionLine(companion, who)]),
  ];
}

function plainSeat(written: string): string {
  return written.replace(/^0+/, '').toUpperCase();
}

function endLine(field: 'document' | 'phone', said: PartOfNumber, sent: readonly string[]): EvidenceLine {
  const found = sent.find((each) => endsIn(said, each));
  return {
    ...{ field, listed: `…${said.signs}`, sent: found ?? sent[0] ?? null },
    verdict: found !== undefined ? 'agrees' : sent.length === 0 ? 'missing' : 'differs',
    how: found === undefined ? [] : [how('ends-in', { signs: said.signs })],
  };
}

function bagLine(said: PartOfNumber, tags: readonly string[]): EvidenceLine {
  const found = tags.find((each) => isBagTag(said, each));
  return {
    field: 'bag-tag',
    listed: said.part === 'end' ? `…${said.signs}` : said.signs,
    sent: found ?? (tags.length === 0 ? null : tags.join(', ')),
    verdict: found !== undefined ? 'agrees' : tags.length === 0 ? 'missing' : 'differs',
    how: found !== undefined && said.part === 'end' ? [how('ends-in', { signs: said.signs })] : [],
  };
}

function sameLine(field: 'locator' | 'seat', listed: string, sent: readonly string[]): EvidenceLine {
  const isSame = sent.some((each) => each.toUpperCase() === listed.toUpperCase());
  return {
    ...{ field, listed, sent: sent.length === 0 ? null : sent.join(', '), how: [] },
    verdict: isSame ? 'agrees' : sent.length === 0 ? 'missing' : 'differs',
  };
}

function companionLine(
  { written, names }: NonNullable<PreparedLookout['companion']>,
  { company }: Aboard,
): EvidenceLine {
  const listed = written;
  for (const other of company ?? []) {
    const nearest = nearestOf(names, ownNames(other));
    if (nearest === null) continue;
    const isNamed = nearest.match.strength === 'full' || nearest.match.strength === 'part';
    if (!isNamed && !isPartOf(nearest.match)) continue;
    const ways = isNamed ? [] : [how('part-of-name')];
    return { field: 'companion', listed, sent: nearest.own.written, verdict: 'agrees', how: ways };
  }
  return {
    field: 'companion',
    listed,
    sent: null,
    verdict: company === null || company.length === 0 ? 'missing' : 'differs',
    how: [],
  };
}
