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

/** The fields as typed: an empty one is not stated. */
export interface FoundDraft {
  readonly kind: FoundKind;
  readonly agency: LawAgency | '';
  readonly what: string;
  readonly amount: number | '';
  readonly unit: QuantityUnit | '';
  readonly weighed: Weighed | '';
  readonly count: number | '';
  readonly value: number | '';
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
  const { kind, agency = '', quantity, value, unconfirmed: _, ...rest } = found;
  return {
    ...newDraft(kind, agency),
    ...rest,
    ...(quantity === undefined
      ? {}
      : { amount: quantity.amount, unit: quantity.unit, weighed: quantity.weighed ?? '' }),
    ...(value === undefined ? {} : { value: value.amount, currency: value.currency }),
  };
}

/** What the line says: only fields that its kind has and that were stated. */
export function foundOf(draft: FoundDraft): Found {
  const { kind, agency, amount, unit, weighed, count, value, currency, place, test } = draft;
  const has = (field: FoundField) => kindRow(kind).fields.includes(field);
  const concealment = draft.concealment.trim();
  const receipt = draft.receipt.trim();
  return {
    kind,
    ...(agency === '' ? {} : { agency }),
    what: draft.what.trim(),
    ...(has('quantity') && amount !== '' && unit !== ''
      ? { quantity: { amount, unit, weighed: weighed || null } }
      : {}),
    ...(has('count') && count !== '' ? { count } : {}),
    ...(has('value') && value !== '' ? { value: { amount: value, currency: currency.trim().toUpperCase() } } : {}),
    ...(has('concealment') && concealment !== '' ? { concealment } : {}),
    ...(has('place') && place !== '' ? { place } : {}),
    ...(has('test') && test !== '' ? { test } : {}),
    ...(has('receipt') && receipt !== '' ? { receipt } : {}),
  };
}
