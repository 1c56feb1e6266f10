/**
 * The remarks of an entry of OFAC's list: clauses parted by `; `, in which stands what the table has no column for: `DOB 1962; POB …; Passport A123
 * (Iran) issued 05 May 2005; nationality Iran; Gender Male; a.k.a. 'X'`. `alt.` before a clause only says that it is another of its kind.
 */
import type { IsoDate } from '../../manifest.ts';
import { listedCountry } from '../country-words.ts';
import { kindOfNumber } from '../document-words.ts';
import type { EntryDraft } from '../entry-draft.ts';
import { listedDay } from '../list-dates.ts';
import { addOfacName } from './ofac-name.ts';

/** Longest clause in which a number is looked for. */
const LONGEST = 2000;

const FIRST_WORDS = /^(D\.?O\.?B\.?|P\.?O\.?B\.?|nationality|citizen(?:ship)?|gender|sex)[\s:]+(?:of\s+)?(.+)$/is;
const QUOTED_NAME = /^([afn])\.k\.a\.,?\s+['"‘“](.+)['"’”]$/is;

/** Adds what the remarks say to the entry; clauses without a field stay in its remarks. */
export function addOfacRemarks(draft: EntryDraft, text: string): void {
  for (const written of clausesOf(text)) {
    const clause = written.replace(/^alt\.\s+/i, '');
    const named = QUOTED_NAME.exec(clause);
    const found = FIRST_WORDS.exec(clause);
    if (named !== null) {
      // Only here does the table say that a name is weak.
      addOfacName(draft, named[2] as string, named[1]?.toLowerCase() === 'f' ? 'former' : 'weak');
    } else if (found !== null) addPart(draft, found[1] as string, (found[2] as string).trim());
    else if (clause.length > LONGEST || !addNumber(draft, clause)) draft.remark(written);
  }
}

function addPart(draft: EntryDraft, words: string, value: string): void {
  switch (words.replaceAll('.', '').toLowerCase()) {
    case 'dob':
      draft.birth(value, words);
      break;
    case 'pob':
      draft.birthPlaces.push(value);
      break;
    case 'gender':
    case 'sex':
      draft.sexOf(value, words);
      break;
    default:
      draft.nationality(value, words);
  }
}

/** Parted at semicolons outside brackets; brackets that do not match count for nothing. The last clause ends with a full stop. */
function clausesOf(text: string): readonly string[] {
  const whole = text.trim().replace(/\.$/, '');
  const clauses: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < whole.length; at++) {
    const letter = whole[at];
    if (letter === '(') depth++;
    else if (letter === ')') depth--;
    else if (letter === ';' && depth === 0) {
      clauses.push(whole.slice(from, at));
      from = at + 1;
    }
    if (depth < 0) break;
  }
  const parts = depth === 0 ? [...clauses, whole.slice(from)] : whole.split(';');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

const DATED = /^(.*\S)\s+\(?(issued|expires|expired|expiry|issue date|expiration date):?\s+([^()]{4,30}?)\)?$/is;
const PLACED = /^(.*\S)\s*\(([^()]{2,60}|[^()]*\([^()]*\)[^()]*)\)$/s;

/** Adds a number of a document, body or thing: `Passport A123 (Iran) issued 05 May 2005 expires 04 May 2010`; false when the clause is none. */
function addNumber(draft: EntryDraft, clause: string): boolean {
  const dates: { issued: IsoDate | null; expiry: IsoDate | null } = { issued: null, expiry: null };
  const unread: string[] = [];
  let rest = clause;
  for (let found = DATED.exec(rest); found !== null; found = DATED.exec(rest)) {
    const [, before = '', word = '', written = ''] = found;
    const day = listedDay(written, 'day-first');
    if (day === null) unread.push(`${word} ${written}`);
    else dates[/^iss/i.test(word) ? 'issued' : 'expiry'] = day;
    rest = before;
  }
  const placed = PLACED.exec(rest);
  const country = placed !== null && listedCountry(placed[2] as string) !== null ? (placed[2] as string) : null;
  if (country !== null) rest = (placed as RegExpExecArray)[1] as string;
  const parts = numberParts(rest);
  if (parts === null || !draft.number({ ...parts, country, ...dates })) return false;
  for (const value of unread) draft.leave(parts.words, `${parts.written} ${value}`);
  return true;
}

/** Kinds whose number may have no digit. */
const WITHOUT_DIGIT =
  /^(SWIFT\/BIC|Website|Email Address|E-?mail(?: Address)?:?|Other Vessel Call Sign|Vessel Call Sign|Equity Ticker)\s+(\S+)$/i;

/**
 * The words for a kind and the number after them. The number begins with the first word that has a digit; short words in capitals before it belong to
 * it (`Passport RE 0064420`), unless the kind needs them (`US FEIN 12-34`, `Digital Currency Address - XBT 1A`).
 */
function numberParts(text: string): { words: string; written: string } | null {
  const plain = WITHOUT_DIGIT.exec(text);
  if (plain !== null) return { words: (plain[1] as string).replace(/:$/, ''), written: plain[2] as string };
  const words = text.split(/\s+/);
  let at = 0;
  let depth = 0;
  for (; at < words.length; at++) {
    const word = words[at] as string;
    if (depth === 0 && /\d/.test(word) && !word.startsWith('(')) break;
    depth += (word.match(/\(/g)?.length ?? 0) - (word.match(/\)/g)?.length ?? 0);
  }
  if (at === 0 || at === words.length || at > 14) return null;
  while (at > 1 && /^[A-Z]{1,4}$/.test(words[at - 1] as string) && words[at - 2] !== '-') {
    const without = words.slice(0, at - 1).join(' ');
    if (/^(?:ID|NO)$/.test(words[at - 1] as string) || kindOfNumber(without) === null) break;
    at--;
  }
  const before = words.slice(0, at).join(' ').replace(/:$/, '');
  return before.includes(':')
    ? null
    : {
        words: before,
        written: words
          .slice(at)
          .join(' ')
          .replace(/^IMO\s+(?=\d)/, ''),
      };
}
