/** The operand of a comparison, by type of fact: its form in a rule file, and its integer in a fact block (see `shared/fact/fact-block.ts`). */
import type { FactDeclaration, FactType } from '../../shared/fact/fact.ts';
import { daysFromCivil, isCivilDate } from '../../shared/time/civil.ts';
import { encodeDuration, isDuration } from './durations.ts';

export type Operand = boolean | number | string;

/** Another fact as operand; `plus` and `minus` as written: a number, or a duration when the fact measures time. At most one of them. */
export interface FactOperand {
  readonly fact: string;
  readonly plus?: Operand;
  readonly minus?: Operand;
}

/** The operand of an operator, as written and checked. */
export type Expected = Operand | readonly Operand[] | FactOperand;

const INT32_MAX = 2_147_483_647;
const NUMBER = /^-?(?:0|[1-9]\d{0,9})(?:\.\d{1,9})?$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})Z$/;
const SMALLEST = 1e-6;
export const MAX_TEXT_OPERAND = 200;

interface Kind {
  /** The operand as written, or null when the text does not fit this type. */
  readonly read: (text: string, quoted: boolean) => Operand | null;
  /** The operand as a block stores it; null when it does not fit. Texts are looked up per block, so they have none. */
  readonly encode: (operand: Operand, fact: FactDeclaration) => number | null;
}

/** The text as written, unless it is blank; null for a YAML null or boolean, and for a text that is too long. */
export function readText(text: string, quoted: boolean): string | null {
  const bare = /^(?:|~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/.test(text);
  if (!quoted && bare) return null;
  return text.length > 0 && text.length <= MAX_TEXT_OPERAND ? text : null;
}

function readNumber(text: string, quoted: boolean): number | null {
  const number = !quoted && NUMBER.test(text) ? Number(text) : null;
  // No fact has so many decimals, and it would be written back with an exponent.
  return number !== null && number !== 0 && Math.abs(number) < SMALLEST ? null : number;
}

function encodeNumber(operand: Operand, fact: FactDeclaration): number | null {
  if (typeof operand === 'string') return encodeDuration(fact, operand);
  if (typeof operand !== 'number') return null;
  const scale = 10 ** (fact.decimals ?? 0);
  const whole = Math.round(operand * scale);
  // Either both are the nearest number to the same decimal, or it was written with more places than the column keeps.
  return whole / scale === operand && Math.abs(whole) < INT32_MAX ? whole : null;
}

function encodeDate(operand: Operand): number | null {
  const parts = typeof operand === 'string' ? DATE.exec(operand) : null;
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isCivilDate(year, month, day) ? daysFromCivil(year, month, day) : null;
}

function encodeInstant(operand: Operand): number | null {
  const parts = typeof operand === 'string' ? INSTANT.exec(operand) : null;
  const days = parts === null ? null : encodeDate(parts[1] ?? '');
  const [hours, minutes] = [Number(parts?.[2]), Number(parts?.[3])];
  return days === null || hours > 23 || minutes > 59 ? null : days * 1440 + hours * 60 + minutes;
}

const TEXT: Kind = { read: readText, encode: () => null };
const KINDS: Readonly<Record<FactType, Kind>> = {
  boolean: { read: readBoolean, encode: (operand) => (typeof operand === 'boolean' ? Number(operand) : null) },
  integer: { read: readNumber, encode: encodeNumber },
  decimal: { read: readNumber, encode: encodeNumber },
  date: { read: readText, encode: encodeDate },
  instant: { read: readText, encode: encodeInstant },
  text: TEXT,
  set: TEXT,
};

/** A boolean as rule files write it: plain `true` or `false`. */
export function readBoolean(text: string, quoted: boolean): boolean | null {
  if (quoted) return null;
  return text === 'true' ? true : text === 'false' ? false : null;
}

/** Reads one operand for a fact: a value of it, or a duration when the fact counts hours, minutes or days (`72h`). Null when it does not fit. */
export function readOperand(fact: FactDeclaration, text: string, quoted: boolean): Operand | null {
  if (isCounted(fact) && isDuration(text)) return encodeDuration(fact, text) === null ? null : text;
  return readValue(fact, text, quoted);
}

/** Reads an amount that shifts a fact's value: a duration when the fact measures time, a number when it counts. Null when it is neither. */
export function readAmount(fact: FactDeclaration, text: string, quoted: boolean): Operand | null {
  const amount = isDuration(text) ? text : isCounted(fact) && !text.startsWith('-') ? readNumber(text, quoted) : null;
  return amount === null || encodeAmount(fact, amount) === null ? null : amount;
}

/** An amount as a difference in the fact's column; null when the fact takes no such amount. */
export function encodeAmount(fact: FactDeclaration, amount: Operand): number | null {
  if (typeof amount === 'string') return encodeDuration(fact, amount);
  return isCounted(fact) ? encodeNumber(amount, fact) : null;
}

/** Do columns of this fact hold numbers, whole or decimal? */
export function isCounted({ type }: FactDeclaration): boolean {
  return type === 'integer' || type === 'decimal';
}

/**
 * Reads one value of a fact from its source text. Text facts keep the text as written (`1E5` and `0123` stay text); all others must be written
 * exactly in their type. Null when it does not fit the type or the range of a column (32 bits).
 */
export function readValue(fact: FactDeclaration, text: string, quoted: boolean): Operand | null {
  const kind = KINDS[fact.type];
  const operand = kind.read(text, quoted);
  if (operand === null || isTextual(fact)) return operand;
  return kind.encode(operand, fact) === null ? null : operand;
}

/** The integer of an operand in the column of a non-textual fact; throws when the operand was never checked. */
export function encodeOperand(fact: FactDeclaration, operand: Operand): number {
  const encoded = KINDS[fact.type].encode(operand, fact);
  if (encoded === null) throw new TypeError(`operand ${String(operand)} was not checked against ${fact.id}`);
  return encoded;
}

/** Do columns of this fact hold texts (or sets of texts), whose numbers differ from block to block? */
export function isTextual(fact: FactDeclaration): boolean {
  return fact.type === 'text' || fact.type === 'set';
}

/** The operands of an expected value, one or several; none for another fact. */
export function operandsOf(expected: Expected): readonly Operand[] {
  if (typeof expected !== 'object') return [expected];
  return isList(expected) ? expected : [];
}

function isList(expected: object): expected is readonly Operand[] {
  return Array.isArray(expected);
}
