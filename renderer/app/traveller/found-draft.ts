/** What is typed about one thing found, and what it says once it is complete. */
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import {
  type Found,
  type FoundField,
  type FoundKind,
  type FoundPlace,
  kindRow,
  type QuantityUnit,
  type TestState,
  type Weighed,
} from '../../../shared/casework/finding.ts';
import { typedNumber } from '../../../shared/typed-number.ts';

/** The fields as typed: an empty one is not stated. */
export interface FoundDraft {
  readonly kind: FoundKind;
  readonly agency: LawAgency | '';
  readonly what: string;
  /** Numbers are as typed. */
  readonly amount: string;
  readonly unit: QuantityUnit | '';
  readonly weighed: Weighed | '';
  readonly count: string;
  readonly value: string;
  readonly currency: string;
  readonly concealment: string;
  readonly place: FoundPlace | '';
  readonly test: TestState | '';
  readonly receipt: string;
}

/** An empty line of the kind. */
export function newDraft(kind: FoundKind, agency: LawAgency | ''): FoundDraft {
  const [unit = ''] = Object.keys(kindRow(kind).most) as QuantityUnit[];
  return {
    ...{ kind, agency, what: '', amount: '', unit, weighed: '', count: '', value: '', currency: '' },
    ...{ concealment: '', place: '', test: '', receipt: '' },
  };
}

/** A line as it was recorded, to be corrected. */
export function draftOf(found: Found): FoundDraft {
  const { kind, agency = '', quantity, count, value, unconfirmed: _, ...rest } = found;
  return {
    ...newDraft(kind, agency),
    ...rest,
    ...(quantity === undefined
      ? {}
      : { amount: String(quantity.amount), unit: quantity.unit, weighed: quantity.weighed ?? '' }),
    ...(count === undefined ? {} : { count: String(count) }),
    ...(value === undefined ? {} : { value: String(Math.round(value.amount * 100) / 100), currency: value.currency }),
  };
}

/** Decimals of the numbers of a line. */
export const FOUND_DECIMALS = { amount: 3, count: 0, value: 2 } as const;

/** What the line says: only fields that its kind has and that were stated. A number that cannot be read is NaN, which `foundProblem` refuses. */
export function foundOf(draft: FoundDraft): Found {
  const { kind, agency, unit, weighed, currency, place, test } = draft;
  const numberOf = (field: keyof typeof FOUND_DECIMALS) =>
    draft[field].trim() === '' ? null : typedNumber(draft[field], FOUND_DECIMALS[field]);
  const [amount, count, value] = [numberOf('amount'), numberOf('count'), numberOf('value')];
  const has = (field: FoundField) => kindRow(kind).fields.includes(field);
  const concealment = draft.concealment.trim();
  const receipt = draft.receipt.trim();
  return {
    kind,
    ...(agency === '' ? {} : { agency }),
    what: draft.what.trim(),
    ...(has('quantity') && amount !== null && unit !== ''
      ? { quantity: { amount, unit, weighed: weighed || null } }
      : {}),
    ...(has('count') && count !== null ? { count } : {}),
    ...(has('value') && value !== null ? { value: { amount: value, currency: currency.trim().toUpperCase() } } : {}),
    ...(has('concealment') && concealment !== '' ? { concealment } : {}),
    ...(has('place') && place !== '' ? { place } : {}),
    ...(has('test') && test !== '' ? { test } : {}),
    ...(has('receipt') && receipt !== '' ? { receipt } : {}),
  };
}
