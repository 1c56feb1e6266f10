/**
 * Whether a listed document and one that a traveller uses are the same: number, issuer and kind exactly, or nearly so that the physical document
 * must be looked at. A look-alike, a check digit or an issuer's code in the number is no other document by itself.
 */
import type { TravelDocument } from '../../manifest.ts';
import { checkDigit } from '../../search/check-digit.ts';
import type { ListedDocument } from '../list-entry.ts';
import { documentNumber, lookAlikeForm, lookAlikes, seriesOf, typeClass, withoutIssuer } from './document-form.ts';
import { type How, how } from './evidence.ts';

/** A document as a traveller's messages or an officer give it. `check`: the check digit, where it was given apart from the number. */
export type SentDocument = Pick<TravelDocument, 'type' | 'number' | 'issuer'> & { readonly check?: string };

/**
 * `exact`: number and issuer, and kind where both sides say it. `soft`: to be confirmed on the physical document. `number`: the same number and no
 * more; issuers count independently of each other, so this is no match, but stands beside other evidence.
 */
export type DocumentCloseness = 'exact' | 'soft' | 'number';

export interface DocumentComparison {
  readonly closeness: DocumentCloseness;
  readonly how: readonly How[];
}

/** The number field of a machine-readable passport; what is longer has its check digit with it. ICAO Doc 9303 part 4, section 4.2.2. */
const MRZ_NUMBER = 9;
/** The shortest number that is printed with a check digit behind it. */
const LEAST_CHECKED = 6;
/** A shorter number without issuer is shared by many documents. */
const LEAST_WITHOUT_ISSUER = 7;

/** Compares a listed document with one that was sent; null when they are two documents. */
export function compareDocuments(
  listed: Pick<ListedDocument, 'type' | 'number' | 'issuer'>,
  sent: SentDocument,
): DocumentComparison | null {
  const own = documentNumber(listed.number);
  const other = sent.number === null ? null : documentNumber(sent.number);
  if (own === null || other === null) return null;
  const ways = waysOf(own, other, listed, sent);
  if (ways === null) return null;
  const [series, otherSeries] = [seriesOf(listed.issuer), seriesOf(sent.issuer)];
  if (series === null || otherSeries === null) {
    const closeness = own.length < LEAST_WITHOUT_ISSUER ? 'number' : 'soft';
    return { closeness, how: [...ways, how('issuer-unknown')] };
  }
  if (series !== otherSeries) {
    return ways.length > 0
      ? null
      : { closeness: 'number', how: [how('other-issuer', { listed: series, sent: otherSeries })] };
  }
  const [type, otherType] = [typeClass(listed.type), typeClass(sent.type)];
  if (type !== null && otherType !== null && type !== otherType) {
    return { closeness: 'soft', how: [...ways, how('other-type', { listed: type, sent: otherType })] };
  }
  return { closeness: ways.length === 0 ? 'exact' : 'soft', how: ways };
}

/** In what ways two numbers are one; empty: they are equal; null: they are two. */
function waysOf(
  own: string,
  other: string,
  { issuer }: Pick<ListedDocument, 'issuer'>,
  sent: SentDocument,
): readonly How[] | null {
  const alike = alikeWays(own, other);
  if (alike !== null) return alike;
  return (
    withDigit(own, other) ??
    withDigit(other, own) ??
    prefixed(other, own, sent.issuer) ??
    prefixed(own, other, issuer) ??
    oneOff(own, other, sent.check)
  );
}

function alikeWays(own: string, other: string): readonly How[] | null {
  if (own === other) return [];
  if (own.length !== other.length || lookAlikeForm(own) !== lookAlikeForm(other)) return null;
  return lookAlikes(own, other)?.map((signs) => how('look-alike', { signs })) ?? null;
}

/** `longer` is the other number with the check digit of that number behind it. */
function withDigit(number: string, longer: string): readonly How[] | null {
  if (longer.length !== number.length + 1 || !isChecked(number)) return null;
  const digit = checkDigit(number);
  if (!longer.endsWith(digit)) return null;
  const alike = alikeWays(number, longer.slice(0, -1));
  return alike === null ? null : [...alike, how('check-digit', { digit })];
}

function prefixed(longer: string, number: string, issuer: string | null): readonly How[] | null {
  if (longer.length <= number.length) return null;
  const bare = withoutIssuer(longer, issuer);
  const alike = bare === null ? null : alikeWays(number, bare);
  return alike === null ? null : [...alike, how('issuer-in-number', { issuer: longer.slice(0, -number.length) })];
}

/** One sign of the sent number is wrong, as its check digit says, which fits the listed number. */
function oneOff(own: string, sent: string, check: string | undefined): readonly How[] | null {
  const given = checkedParts(sent, check);
  if (given === null || given.number.length !== own.length || checkDigit(own) !== given.digit) return null;
  let wrong = -1;
  for (let at = 0; at < own.length; at += 1) {
    if (own[at] === given.number[at]) continue;
    if (wrong >= 0) return null;
    wrong = at;
  }
  if (wrong < 0) return null;
  const [listed, written] = [own[wrong] as string, given.number[wrong] as string];
  if (DIGITS.includes(listed) !== DIGITS.includes(written)) return null;
  return [how('one-off', { place: wrong + 1, listed, sent: written })];
}

/** Number and check digit where a digit was sent and does not fit; null otherwise. */
function checkedParts(
  sent: string,
  check: string | undefined,
): { readonly number: string; readonly digit: string } | null {
  const number = check === undefined ? sent.slice(0, -1) : sent;
  const digit = check ?? sent.slice(-1);
  const isGiven = check !== undefined || number.length === MRZ_NUMBER;
  return isGiven && isChecked(number) && /^\d$/.test(digit) && checkDigit(number) !== digit ? { number, digit } : null;
}

function isChecked({ length }: string): boolean {
  return length >= LEAST_CHECKED && length <= MRZ_NUMBER;
}

/** The forms under which a listed number is kept, so that `sentForms` finds it. */
export function listedForms({ number, issuer }: Pick<ListedDocument, 'number' | 'issuer'>): readonly string[] {
  const plain = documentNumber(number);
  if (plain === null) return [];
  const bare = withoutIssuer(plain, issuer);
  return bare === null ? [lookAlikeForm(plain)] : [lookAlikeForm(plain), lookAlikeForm(bare)];
}

/** The forms under which every listed document is kept that `compareDocuments` calls the same as this one. */
export function sentForms({ number, issuer, check }: SentDocument): ReadonlySet<string> {
  const plain = number === null ? null : documentNumber(number);
  const forms = new Set<string>();
  if (plain === null) return forms;
  forms.add(lookAlikeForm(plain));
  const bare = withoutIssuer(plain, issuer);
  if (bare !== null) forms.add(lookAlikeForm(bare));
  if (isChecked(plain)) forms.add(lookAlikeForm(`${plain}${checkDigit(plain)}`));
  const shorter = plain.slice(0, -1);
  if (isChecked(shorter) && /\d$/.test(plain)) forms.add(lookAlikeForm(shorter));
  const given = checkedParts(plain, check);
  if (given !== null) for (const number of numbersWith(given.digit, given.number)) forms.add(lookAlikeForm(number));
  return forms;
}

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The numbers that differ in one sign of the same class and have the check digit. */
function* numbersWith(digit: string, number: string): Generator<string> {
  for (let at = 0; at < number.length; at += 1) {
    const signs = DIGITS.includes(number[at] as string) ? DIGITS : LETTERS;
    for (const sign of signs) {
      const other = `${number.slice(0, at)}${sign}${number.slice(at + 1)}`;
      if (checkDigit(other) === digit) yield other;
    }
  }
}
