/** Reads what the terminal answered, a line each: about which line of the list, and whether there is a hit. What cannot be read is kept, with why. */
import type { IsoDate } from '../manifest.ts';
import { normaliseName } from '../name/normalise-name.ts';
import { plainCode } from '../search/search-kinds.ts';
import type { UnreadWhy } from './query-list.ts';
import type { QuerySubject } from './query-subject.ts';

/** A line that may be answered. */
export interface Answerable {
  readonly key: string;
  readonly subject: QuerySubject;
}

export interface ReadAnswers {
  /** By the key of the line, the last answer about each. */
  readonly answers: ReadonlyMap<string, 'no-hit' | 'hit'>;
  /** Lines that could not be read, as they stand. */
  readonly unread: readonly { readonly text: string; readonly why: UnreadWhy }[];
}

const LONGEST_LINE = 500;

export function readAnswers(text: string, lines: readonly Answerable[]): ReadAnswers {
  const answers = new Map<string, 'no-hit' | 'hit'>();
  const unread: { text: string; why: UnreadWhy }[] = [];
  const index = indexed(lines);
  for (const written of text.split(/\r\n|\r|\n/)) {
    const line = written.trim();
    if (line === '') continue;
    const read = readLine(line, index);
    if ('why' in read) unread.push({ text: line.slice(0, LONGEST_LINE), why: read.why });
    // Where the terminal says both of one thing, the hit counts.
    else if (answers.get(read.key) !== 'hit') answers.set(read.key, read.answer);
  }
  return { answers, unread };
}

/** Lines by what they are found by: the number of a document, the first word of a name. */
type Index = ReadonlyMap<string, readonly Answerable[]>;

function indexed(lines: readonly Answerable[]): Index {
  const index = new Map<string, Answerable[]>();
  for (const line of lines) {
    const { subject } = line;
    const by = subject.kind === 'document' ? plainCode(subject.number) : (nameWords(subject)[0] ?? '');
    index.set(by, [...(index.get(by) ?? []), line]);
  }
  return index;
}

function nameWords({ surname, givenNames }: Extract<QuerySubject, { kind: 'person' }>): readonly string[] {
  return normaliseName([surname ?? '', givenNames ?? ''].join(' '))
    .split(' ')
    .filter(Boolean);
}

function readLine(
  line: string,
  index: Index,
): { readonly key: string; readonly answer: 'no-hit' | 'hit' } | { readonly why: UnreadWhy } {
  const answer = answerIn(line);
  if (answer === null || answer === 'unclear') return { why: answer ?? 'no-answer' };
  const parts = partsOf(line);
  const words = new Set(normaliseName(line).split(' '));
  const documents = [...parts].flatMap((part) => ofKind(index, part, 'document'));
  const people = [...words]
    .flatMap((word) => ofKind(index, word, 'person'))
    .filter(
      ({ subject }) => subject.kind === 'person' && isNamed(subject, words) && saysDay(line, subject.dateOfBirth),
    );
  // A line about a document says the name of its holder, too, and means the document. No hit on one that is not asked here says nothing of the holder.
  if (documents.length === 0 && answer === 'no-hit' && saysNumber(line)) return { why: 'nobody' };
  const [first, ...others] = documents.length === 0 ? people : closest(documents, parts);
  if (first === undefined) return { why: 'nobody' };
  return others.length > 0 ? { why: 'several' } : { key: first.key, answer };
}

function ofKind(index: Index, by: string, kind: QuerySubject['kind']): readonly Answerable[] {
  return (index.get(by) ?? []).filter(({ subject }) => subject.kind === kind);
}

function isNamed(subject: Extract<QuerySubject, { kind: 'person' }>, words: ReadonlySet<string>): boolean {
  return nameWords(subject).every((word) => words.has(word));
}

/** No hit, in English, French, Spanish and Portuguese. `HIT NO. 12` is a hit with a number, so a word after `hit` counts at the end of its cell only. */
const NO_HIT = new RegExp(
  [
    ...['\\bNO[\\s_-]*HITS?\\b', '\\b0+\\s*HITS?\\b', '\\bHITS?\\s*[:=]?\\s*0+\\b'],
    ...['\\bHITS?\\s*[:=]\\s*(?:NO|NON|NONE)\\s*(?=$|[;,|])', '\\bNEGATI(?:VE|F|VO)\\b', '\\bNEANT\\b'],
    ...['\\b(?:AUCUNE?|SANS|PAS\\s+DE|NO)\\s+CONCORDANCES?\\b', '\\bNOT?\\s+(?:FOUND|(?:A\\s+)?MATCH)\\b'],
    ...['\\bSIN\\s+COINCIDENCIAS?\\b', '\\bSEM\\s+OCORRENCIAS?\\b'],
  ].join('|'),
  'g',
);
const HIT =
  /\bHITS?\b|\bPOSITI(?:VE|F|VO)\b|\bCONCORDANCES?\b|\bMATCH(?:ES)?\b|\bFOUND\b|\bCOINCIDENCIAS?\b|\bOCORRENCIAS?\b/;

/** What a line answers; null: nothing. */
function answerIn(line: string): 'no-hit' | 'hit' | 'unclear' | null {
  const plain = line.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '');
  const rest = plain.replace(NO_HIT, ' ');
  const [saysNo, saysYes] = [rest !== plain, HIT.test(rest)];
  if (saysNo && saysYes) return 'unclear';
  return saysNo ? 'no-hit' : saysYes ? 'hit' : null;
}

/** The words and numbers of a line, also those that blanks or hyphens part. */
function partsOf(line: string): ReadonlySet<string> {
  return new Set([...line.split(/[;,|\t"]+/), ...line.split(/[\s;,|"]+/)].map(plainCode));
}

/** Does a line say something that may be the number of a document? Days and times of day are none. */
function saysNumber(line: string): boolean {
  return line
    .split(/[\s;,|"]+/)
    .map(plainCode)
    .some((part) => /^(?=.*\d)[A-Z0-9]{6,}$/.test(part) && !/^(?:\d{6}|(?:19|20)\d{6}|\d{4}(?:19|20)\d\d)$/.test(part));
}

/** Whoever has a date of birth is meant by a line that says it. */
function saysDay(line: string, day: IsoDate | null): boolean {
  if (day === null) return true;
  const [year, month, date] = day.split('-') as [string, string, string];
  return [
    `${year}-${month}-${date}`,
    `${year}${month}${date}`,
    `${date}/${month}/${year}`,
    `${date}.${month}.${year}`,
  ].some((written) => line.includes(written));
}

/** Of several documents, those whose issuing state the line says. */
function closest(documents: readonly Answerable[], parts: ReadonlySet<string>): readonly Answerable[] {
  if (documents.length < 2) return documents;
  const issued = documents.filter(({ subject }) => subject.kind === 'document' && parts.has(subject.issuer ?? ''));
  return issued.length === 0 ? documents : issued;
}
