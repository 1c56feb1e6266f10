/** What is typed about an entry of an exhibit, and the act that it makes. */

import type { Weighed } from '../../../shared/casework/finding.ts';
import type { CashForm } from '../../../shared/exhibit/cash-count.ts';
import { isCount } from '../../../shared/exhibit/cash-count.ts';
import type { Disposal, EntryKind, ExhibitMass, SealSeen } from '../../../shared/exhibit/exhibit.ts';
import { expectedSeal } from '../../../shared/exhibit/exhibit-machine.ts';
import type { ExhibitState } from '../../../shared/exhibit/exhibit-state.ts';
import { typedNumber } from '../../../shared/typed-number.ts';
import type { Input } from '../../core/calls/all-calls.ts';

export type Entry = Input<'exhibit.add'>['entry'];
/** Kinds that have a form. */
export type TypedKind = Exclude<EntryKind, 'taken' | 'answered'>;

/** A line of a count as typed; an empty one is left out. */
export interface CashDraft {
  readonly currency: string;
  readonly form: CashForm;
  /** What one note or coin is worth, as typed. */
  readonly worth: string;
  readonly pieces: string;
}

export interface PresenceDraft {
  readonly before: 'person' | 'witnesses';
  readonly witnesses: readonly [string, string];
  /** Ids of the two officers. */
  readonly officers: readonly [string, string];
}

export interface EntryDraft extends PresenceDraft {
  readonly where: string;
  readonly why: string;
  readonly seal: string;
  /** Null: what is recorded. */
  readonly seen: SealSeen | null;
  /** Null: net, where no seal is in the way. */
  readonly weighed: Weighed | null;
  /** As typed. */
  readonly amount: string;
  readonly unit: ExhibitMass;
  readonly scale: string;
  readonly lines: readonly CashDraft[];
  readonly what: string;
  readonly attachment: string;
  /** Id of the officer who receives it; empty: an office outside does. */
  readonly to: string;
  readonly office: string;
  readonly name: string;
  readonly receipt: string;
  /** The officer is here and confirms at once. */
  readonly confirmed: boolean;
  readonly how: Disposal;
  readonly order: string;
  readonly reference: string;
  /** Null: the last entry. */
  readonly of: number | null;
  readonly instead: string;
}

/** A line of which nothing is typed but the currency. */
export const newCash = (currency: string): CashDraft => ({ currency, form: 'note', worth: '', pieces: '' });

/** What a form begins with: the place where it lies, and the officers who were named last. */
export function newEntry(officers: readonly [string, string], place: string): EntryDraft {
  return {
    before: 'person',
    witnesses: ['', ''],
    officers,
    where: place,
    why: '',
    seal: '',
    seen: null,
    weighed: null,
    amount: '',
    unit: 'g',
    scale: '',
    lines: [newCash('EUR')],
    what: '',
    attachment: '',
    to: '',
    office: '',
    name: '',
    receipt: '',
    confirmed: true,
    how: 'destroyed',
    order: '',
    reference: '',
    of: null,
    instead: '',
  };
}

/** Before whom, as a call takes it; null: not all is typed. */
export function presenceOf({ before, witnesses }: Pick<PresenceDraft, 'before' | 'witnesses'>) {
  if (before === 'person') return { kind: 'person' } as const;
  const [one, other] = [witnesses[0].trim(), witnesses[1].trim()];
  return one === '' || other === '' ? null : ({ kind: 'witnesses', names: [one, other] } as const);
}

/** Before whom and by which two officers; null: not all is typed. */
export function attendedOf(draft: PresenceDraft) {
  const before = presenceOf(draft);
  const [one, other] = draft.officers;
  return before === null || one === '' || other === '' || one === other
    ? null
    : { before, officers: [one, other] as const };
}

/** Decimals of the numbers of a count, and of a weight. */
export const CASH_DECIMALS = { worth: 2, pieces: 0 } as const;
export const WEIGHT_DECIMALS = 3;

/** The lines of a count, without those of which no number is typed; null: they make no sense. */
export function linesOf(lines: readonly CashDraft[]) {
  const typed = lines.flatMap(({ currency, form, worth, pieces }) =>
    worth.trim() === '' && pieces.trim() === ''
      ? []
      : [
          {
            ...{ currency: currency.trim().toUpperCase(), form },
            cents: Math.round(typedNumber(worth, CASH_DECIMALS.worth) * 100),
            pieces: typedNumber(pieces, CASH_DECIMALS.pieces),
          },
        ],
  );
  return isCount(typed) ? typed : null;
}

const orNull = (text: string) => text.trim() || null;

type Standing = Pick<ExhibitState, 'seal' | 'entries'>;

/** What nobody typed follows from how the exhibit stands now, which may be newer than the form. */
export function filledIn({ seen, weighed, of }: EntryDraft, state: Standing) {
  return {
    seen: seen ?? expectedSeal(state),
    weighed: weighed ?? (state.seal?.state === 'intact' ? 'gross' : 'net'),
    of: of ?? state.entries,
  } as const;
}

/** The act; null: not all that it needs is typed. */
export function entryOf(kind: TypedKind, draft: EntryDraft, state: Standing): Entry | null {
  const { where, why } = draft;
  const { seen, weighed, of } = filledIn(draft, state);
  const has = (...texts: readonly string[]) => texts.every((text) => text.trim() !== '');
  const attended = attendedOf(draft);
  switch (kind) {
    case 'sealed':
      return has(draft.seal) && attended !== null ? { kind, seal: draft.seal.trim(), ...attended } : null;
    case 'opened':
      return has(why) && attended !== null ? { kind, why, seen, seal: orNull(draft.seal), ...attended } : null;
    case 'weighed': {
      const { unit, scale } = draft;
      const amount = typedNumber(draft.amount, WEIGHT_DECIMALS);
      if (!(amount > 0) || !has(scale) || attended === null) return null;
      return { kind, weighed, amount, unit, scale, ...attended };
    }
    case 'counted': {
      const [lines, before] = [linesOf(draft.lines), presenceOf(draft)];
      return lines === null || before === null ? null : { kind, lines, before };
    }
    case 'photographed':
      return has(draft.what) ? { kind, what: draft.what, attachment: orNull(draft.attachment) } : null;
    case 'handed-over': {
      const { to, office, name, receipt, confirmed } = draft;
      if (!has(where, why)) return null;
      if (to !== '') return { kind, to: { kind: 'officer', officer: to }, where, why, seen, confirmed };
      return has(office, name, receipt)
        ? { kind, to: { kind: 'office', office, name, receipt }, where, why, seen, confirmed: true }
        : null;
    }
    case 'received':
      return { kind, seen };
    case 'not-received':
      return has(why) ? { kind, why } : null;
    case 'returned':
      return has(where, why) ? { kind, where, why, seen, seal: orNull(draft.seal) } : null;
    case 'disposed': {
      const before = presenceOf(draft);
      const { how, order, reference } = draft;
      return has(order, reference, where) && before !== null ? { kind, how, order, reference, where, before } : null;
    }
    case 'corrected':
      return has(why, draft.instead) ? { kind, of, why, instead: draft.instead, seal: orNull(draft.seal) } : null;
  }
}
