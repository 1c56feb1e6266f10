/** Compares one entry with one traveller, line by line, and says how strong what agrees is. */
import type { EntryKind, ListedName } from '../list-entry.ts';
import { compareBirths } from './birth-line.ts';
import { compareDocuments, type DocumentComparison } from './compare-documents.ts';
import type { ComparedEntry } from './compared-entry.ts';
import {
  CONTACT_ROWS,
  type ComparedBooking,
  type ComparedTraveller,
  type Contact,
  isSameContact,
} from './contact-forms.ts';
import { type EvidenceLine, type How, how, type Verdict } from './evidence.ts';
import { classRank, type MatchClass } from './match-class.ts';
import { nameClass } from './name-class.ts';
import { plainWords } from './plain-words.ts';

/** How the name of a traveller compares with the nearest name of an entry. */
export interface NameFound {
  readonly listed: ListedName;
  /** The name of the traveller that was compared. */
  readonly sent: string;
  /** 0…1000. */
  readonly score: number;
  readonly rarity: number;
  /** `null`: another name. */
  readonly strength: 'full' | 'part' | 'weak' | null;
  readonly how: readonly How[];
}

export interface EntryComparison {
  /** All that hold, the strongest first. */
  readonly classes: readonly [MatchClass, ...MatchClass[]];
  readonly lines: readonly EvidenceLine[];
  readonly against: number;
}

/** Kinds whose names are those of travellers. */
export const NAMED_KINDS: ReadonlySet<EntryKind> = new Set<EntryKind>(['person']);

/** Compares; null when nothing agrees by which a traveller is a match. `name`: null where either has none. */
export function compareEntry(
  entry: ComparedEntry,
  traveller: ComparedTraveller,
  booking: ComparedBooking | null,
  name: NameFound | null,
): EntryComparison | null {
  const { classes, lines } = comparedLines(entry, traveller, booking, name);
  const [strongest, ...others] = strongestFirst(classes);
  if (strongest === undefined) return null;
  return { classes: [strongest, ...others], lines, against: lines.filter(isAgainst).length };
}

/** Each class once, the strongest first. */
export function strongestFirst(classes: readonly MatchClass[]): readonly MatchClass[] {
  return [...new Set(classes)].sort((a, b) => classRank(a) - classRank(b));
}

/** All lines of the comparison, and the classes that hold, in any order. */
export function comparedLines(
  entry: ComparedEntry,
  traveller: ComparedTraveller,
  booking: ComparedBooking | null,
  name: NameFound | null,
): { readonly classes: readonly MatchClass[]; readonly lines: readonly EvidenceLine[] } {
  const isNamed = NAMED_KINDS.has(entry.kind);
  const birth = compareBirths(entry.births, traveller.dateOfBirth);
  const documents = documentLines(entry, traveller);
  const classes: MatchClass[] = [...documents.classes];
  if (isNamed && name !== null && name.strength !== null) {
    classes.push(nameClass(name, name.listed.quality === 'weak', birth.evidence));
  }
  const lines: EvidenceLine[] = [];
  if (name !== null) lines.push(nameLineOf(name));
  if (isNamed || entry.births.length > 0) lines.push(birth.line);
  if (isNamed)
    lines.push(sexLine(entry, traveller), nationalityLine(entry, traveller), ...birthPlaceLines(entry, traveller));
  lines.push(...documents.lines);
  for (const row of CONTACT_ROWS) {
    const listed = row.listed(entry);
    if (listed.length === 0) continue;
    const sent = row.sent(traveller, booking);
    const pair = samePair(listed, sent);
    if (pair !== null) classes.push(row.class);
    lines.push({ field: row.field, ...valuesOf(pair, listed, sent), how: [] });
  }
  return { classes, lines };
}

/** A line that contradicts the person: somebody may have another nationality, document or contact, too. */
function isAgainst({ field, verdict }: EvidenceLine): boolean {
  return verdict === 'differs' && (field === 'sex' || field === 'birth' || field === 'name');
}

const NAME_VERDICT = { full: 'agrees', part: 'near', weak: 'near' } as const satisfies Record<string, Verdict>;

function nameLineOf({ listed, sent, strength, how: ways }: NameFound): EvidenceLine {
  const verdict = strength === null ? 'differs' : NAME_VERDICT[strength];
  const quality =
    listed.quality === 'weak' ? [how('weak-alias')] : listed.quality === 'former' ? [how('former-name')] : [];
  return { field: 'name', listed: listed.name, sent, verdict, how: [...quality, ...ways] };
}

function sexLine({ sex: listed }: ComparedEntry, { sex: sent }: ComparedTraveller): EvidenceLine {
  const isSaid = listed !== null && sent !== null && listed !== 'X' && sent !== 'X';
  return { field: 'sex', listed, sent, verdict: !isSaid ? 'missing' : listed === sent ? 'agrees' : 'differs', how: [] };
}

function nationalityLine({ nationalities }: ComparedEntry, { nationality: sent }: ComparedTraveller): EvidenceLine {
  const listed = nationalities.length === 0 ? null : nationalities.join(', ');
  const isSaid = listed !== null && sent !== null;
  const verdict = !isSaid ? 'missing' : nationalities.includes(sent) ? 'agrees' : 'differs';
  return { field: 'nationality', listed, sent, verdict, how: [] };
}

/** Only where they agree: one side often says the town and the other the country. */
function birthPlaceLines(
  { birthPlaces }: ComparedEntry,
  { birthPlace: sent }: ComparedTraveller,
): readonly EvidenceLine[] {
  if (sent === null) return [];
  const words = placeWords(sent);
  const listed = birthPlaces.find((place) => placeWords(place).some((word) => words.includes(word)));
  return listed === undefined ? [] : [{ field: 'birth-place', listed, sent, verdict: 'agrees', how: [] }];
}

const LEAST_PLACE = 4;

function placeWords(place: string): readonly string[] {
  return plainWords(place).filter((word) => word.length >= LEAST_PLACE && !/\d/.test(word));
}

const CLOSENESS = ['exact', 'soft', 'number'] as const satisfies readonly DocumentComparison['closeness'][];
const DOCUMENT_CLASS = { exact: 'document', soft: 'document-soft', number: null } as const satisfies Record<
  DocumentComparison['closeness'],
  MatchClass | null
>;

function documentLines(
  { documents }: ComparedEntry,
  { documents: sent }: ComparedTraveller,
): { readonly lines: readonly EvidenceLine[]; readonly classes: readonly MatchClass[] } {
  if (documents.length === 0) return { lines: [], classes: [] };
  const pairs = documents.flatMap((listed) =>
    sent.flatMap((own) => {
      const compared = compareDocuments(listed, own);
      return compared === null ? [] : [{ listed, own, compared, rank: CLOSENESS.indexOf(compared.closeness) }];
    }),
  );
  const numbers = sent.filter(({ number }) => number !== null);
  if (pairs.length === 0) {
    const values = {
      listed: documentText(documents[0]),
      sent: numbers[0] === undefined ? null : documentText(numbers[0]),
    };
    const verdict = numbers.length === 0 ? 'missing' : 'differs';
    return { lines: [{ field: 'document', ...values, verdict, how: [] }], classes: [] };
  }
  const lines = pairs
    .sort((a, b) => a.rank - b.rank)
    .map(({ listed, own, compared }): EvidenceLine => {
      const { closeness } = compared;
      const verdict = closeness === 'exact' ? 'agrees' : closeness === 'soft' ? 'near' : 'differs';
      const status = listed.status === null ? [] : [how(`status-${listed.status}`)];
      return {
        field: 'document',
        listed: documentText(listed),
        sent: documentText(own),
        verdict,
        how: [...compared.how, ...status],
      };
    });
  return { lines, classes: pairs.flatMap(({ compared }) => DOCUMENT_CLASS[compared.closeness] ?? []) };
}

function documentText(
  document: { readonly number: string | null; readonly issuer: string | null } | undefined,
): string | null {
  return document?.number == null ? null : [document.number, document.issuer].filter((part) => part !== null).join(' ');
}

interface Pair {
  readonly listed: Contact;
  readonly sent: Contact;
}

function samePair(listed: readonly Contact[], sent: readonly Contact[]): Pair | null {
  for (const one of listed) {
    const other = sent.find((each) => isSameContact(one, each));
    if (other !== undefined) return { listed: one, sent: other };
  }
  return null;
}

function valuesOf(
  pair: Pair | null,
  listed: readonly Contact[],
  sent: readonly Contact[],
): Pick<EvidenceLine, 'listed' | 'sent' | 'verdict'> {
  if (pair !== null) return { listed: pair.listed.written, sent: pair.sent.written, verdict: 'agrees' };
  const verdict = sent.length === 0 ? 'missing' : 'differs';
  return { listed: textOf(listed), sent: sent.length === 0 ? null : textOf(sent), verdict };
}

const MOST_SHOWN = 3;

function textOf(contacts: readonly Contact[]): string {
  return contacts
    .slice(0, MOST_SHOWN)
    .map(({ written }) => written)
    .join(', ');
}
