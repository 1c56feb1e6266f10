/**
 * What an inspection found, and what was done about it: several at once, each by one agency. One row per kind says which fields it has, in which units it is measured and up
 * to how much; what is outside makes no sense and is refused.
 */
import type { LawAgency } from '../agency/agency-id.ts';

export const UNITS = ['kg', 'g', 'l', 'piece', 'tablet'] as const;
export type QuantityUnit = (typeof UNITS)[number];

export const WEIGHED = ['gross', 'net'] as const;
/** With or without what it was packed in. */
export type Weighed = (typeof WEIGHED)[number];

export const TESTS = ['none', 'presumptive', 'confirmed', 'overturned'] as const;
/** Whether somebody tested what it is: not at all, on the spot, in a laboratory, or the laboratory found something else. */
export type TestState = (typeof TESTS)[number];
/** What a test can say. */
export const TESTED = ['presumptive', 'confirmed', 'overturned'] as const satisfies readonly TestState[];
export type Tested = (typeof TESTED)[number];

export const PLACES = ['luggage', 'hand-luggage', 'body', 'inside-body', 'clothing', 'freight', 'aircraft'] as const;
export type FoundPlace = (typeof PLACES)[number];

/** Concealments that ship; officers write others in their words. */
export const CONCEALMENTS = [
  'false-bottom',
  'food',
  'shoes',
  'electronics',
  'swallowed',
  'worn',
  'in-plain-sight',
] as const;

interface KindRow {
  /** A find is something found; a measure is something done. */
  readonly group: 'find' | 'measure';
  readonly fields: readonly FoundField[];
  /** How much one inspection can find at most, by unit; without a unit there is no quantity. */
  readonly most: Readonly<Partial<Record<QuantityUnit, number>>>;
}

/** What may be stated beside kind, agency and what it is. */
export type FoundField = 'quantity' | 'count' | 'value' | 'concealment' | 'place' | 'test' | 'receipt';

const HIDDEN = ['concealment', 'place'] as const;

export const FOUND_KINDS = {
  drugs: {
    group: 'find',
    fields: ['quantity', 'count', 'value', ...HIDDEN, 'test'],
    most: { kg: 2000, g: 100_000, l: 500, tablet: 5_000_000 },
  },
  cash: { group: 'find', fields: ['count', 'value', ...HIDDEN, 'test'], most: {} },
  gold: { group: 'find', fields: ['quantity', 'count', 'value', ...HIDDEN, 'test'], most: { kg: 500, g: 100_000 } },
  wildlife: {
    group: 'find',
    fields: ['quantity', 'count', 'value', ...HIDDEN, 'test'],
    most: { kg: 2000, g: 100_000, piece: 10_000 },
  },
  counterfeits: {
    group: 'find',
    fields: ['quantity', 'count', 'value', ...HIDDEN, 'test'],
    most: { kg: 2000, piece: 100_000, tablet: 5_000_000 },
  },
  weapons: { group: 'find', fields: ['quantity', 'count', 'value', ...HIDDEN, 'test'], most: { piece: 10_000 } },
  documents: { group: 'find', fields: ['count', ...HIDDEN, 'test'], most: {} },
  'other-goods': {
    group: 'find',
    fields: ['quantity', 'count', 'value', ...HIDDEN, 'test'],
    most: { kg: 2000, g: 100_000, l: 500, piece: 100_000 },
  },
  arrest: { group: 'measure', fields: [], most: {} },
  'refused-entry': { group: 'measure', fields: [], most: {} },
  'document-kept': { group: 'measure', fields: ['count', 'receipt'], most: {} },
  'money-declared': { group: 'measure', fields: ['value', 'receipt'], most: {} },
  'money-detained': { group: 'measure', fields: ['value', 'receipt'], most: {} },
  settlement: { group: 'measure', fields: ['value', 'receipt'], most: {} },
  'victim-protected': { group: 'measure', fields: [], most: {} },
  referred: { group: 'measure', fields: [], most: {} },
} as const satisfies Readonly<Record<string, KindRow>>;

export type FoundKind = keyof typeof FOUND_KINDS;

export const KINDS_FOUND = Object.keys(FOUND_KINDS) as readonly FoundKind[];

/** Those that a new result may have. That something was referred is said by its referral alone; results of earlier releases say it themselves. */
export const KINDS_RECORDED: readonly FoundKind[] = KINDS_FOUND.filter((kind) => kind !== 'referred');

/** The row of a kind, with all that a row may say. */
export function kindRow(kind: FoundKind): KindRow {
  return FOUND_KINDS[kind];
}

export interface Quantity {
  readonly amount: number;
  readonly unit: QuantityUnit;
  readonly weighed: Weighed | null;
}

export interface MoneyValue {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** One thing found or done. A field that the kind does not have, or that nobody stated, is left out. */
export interface Found {
  readonly kind: FoundKind;
  /** The agency that found or did it; left out in cases of earlier releases. */
  readonly agency?: LawAgency;
  /** What it is, in words: `cocaine`. Empty: the kind says it. */
  readonly what: string;
  readonly quantity?: Quantity;
  readonly count?: number;
  readonly value?: MoneyValue;
  /** One of those that ship, or the officer's words. */
  readonly concealment?: string;
  readonly place?: FoundPlace;
  readonly test?: TestState;
  readonly receipt?: string;
  /** Another agency than its own typed it: no officer of its own has confirmed it yet, or one disputed it. Left out: neither. */
  readonly unconfirmed?: Unconfirmed;
}

export type Unconfirmed = 'waiting' | 'disputed';

/** Why something found makes no sense. */
export type FoundProblem = 'field' | 'unit' | 'quantity' | 'weighed' | 'count' | 'value' | 'currency';

const MOST_COUNTED = 5_000_000;
const MOST_VALUE = 1_000_000_000_000;
const WEIGHT: ReadonlySet<QuantityUnit> = new Set(['kg', 'g']);

/** The first thing about it that makes no sense; null: nothing. */
export function foundProblem(found: Found): FoundProblem | null {
  const { fields, most } = kindRow(found.kind);
  const has: ReadonlySet<string> = new Set(['kind', 'agency', 'what', ...fields]);
  if (Object.entries(found).some(([field, value]) => value !== undefined && !has.has(field))) return 'field';
  const { quantity, count, value } = found;
  if (quantity !== undefined) {
    const limit = most[quantity.unit];
    if (limit === undefined) return 'unit';
    if (!isAmount(quantity.amount, limit)) return 'quantity';
    if (quantity.weighed !== null && !WEIGHT.has(quantity.unit)) return 'weighed';
  }
  if (count !== undefined && !(Number.isInteger(count) && isAmount(count, MOST_COUNTED))) return 'count';
  if (value !== undefined) {
    if (!isAmount(value.amount, MOST_VALUE)) return 'value';
    if (!/^[A-Z]{3}$/.test(value.currency)) return 'currency';
  }
  return null;
}

function isAmount(amount: number, most: number): boolean {
  return Number.isFinite(amount) && amount > 0 && amount <= most;
}

/** Is it of a kind that is tested? */
export function isTestable({ kind }: Pick<Found, 'kind'>): boolean {
  return kindRow(kind).fields.includes('test');
}

/** Did a laboratory find that it is something else? */
export function isOverturned({ test }: Pick<Found, 'test'>): boolean {
  return test === 'overturned';
}

/** Does it count? What was overturned does not, nor what its agency has not confirmed. */
export function stands(found: Pick<Found, 'test' | 'unconfirmed'>): boolean {
  return !isOverturned(found) && found.unconfirmed === undefined;
}

/** The finds that count, without measures. */
export function seizedIn({ found }: { readonly found: readonly Found[] }): readonly Found[] {
  return found.filter((each) => kindRow(each.kind).group === 'find' && stands(each));
}
