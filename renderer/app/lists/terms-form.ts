/** What is typed of a list, and what it states by that. */
import type { InterpolSource, NcbPermission } from '../../../shared/interpol/interpol-source.ts';
import type { StoredList } from '../../../shared/list/list-version.ts';
import { typedNumber } from '../../../shared/typed-number.ts';
import type { Input } from '../../core/calls/all-calls.ts';

export type Terms = Input<'lists.create'>['terms'];

/** With what a new list begins. */
export const NEW_TERMS: Terms = {
  ...{
    title: '',
    law: 'other',
    mandate: 'joint',
    foreign: false,
    source: '',
    reference: null,
    legalBasis: '',
    reason: '',
  },
  ...{
    handling: null,
    instruction: '',
    outcome: 'watch',
    seenBy: null,
    seenByRoles: null,
    validFrom: null,
    validTo: null,
  },
  ...{ ageLimitDays: null, nameOnlyBudget: 5 },
};

/** What a list states today. */
export function termsOf(list: StoredList): Terms {
  const { title, law, mandate, foreign, source, reference, legalBasis, reason, handling, instruction, outcome } = list;
  const { seenBy, seenByRoles, validFrom, validTo, ageLimitDays, nameOnlyBudget } = list;
  return {
    ...{ title, law, mandate, foreign, source, reference, legalBasis, reason, handling, instruction },
    outcome: outcome === 'clear' ? 'watch' : outcome,
    ...{ validFrom, validTo, ageLimitDays, nameOnlyBudget },
    seenBy: seenBy === null ? null : [...seenBy],
    seenByRoles: seenByRoles === null ? null : [...seenByRoles],
    ...(list.askOwner === true ? { askOwner: true as const } : {}),
    ...(list.interpol === undefined ? {} : { interpol: list.interpol }),
  };
}

/** The same terms, with or without sending the others to the owner's duty officer. */
export function withAskOwner({ askOwner: _, ...terms }: Terms, asks: boolean): Terms {
  return asks ? { ...terms, askOwner: true } : terms;
}

/** The same terms with another declaration of INTERPOL data; null: it is none. A refresh limit begins with a day. */
export function withInterpol({ interpol: _, ...terms }: Terms, interpol: InterpolSource | null): Terms {
  return interpol === null ? terms : { ...terms, ageLimitDays: terms.ageLimitDays ?? 1, interpol };
}

/** What is typed of the permission; null: nothing of it. */
export function permissionOf(typed: NcbPermission): NcbPermission | null {
  return typed.reference === '' && typed.by === '' && typed.on === '' ? null : typed;
}

export const NO_PERMISSION: NcbPermission = { reference: '', by: '', on: '' };

/** May it be saved? Of INTERPOL data a purge day is named, and the permission as a whole or not yet. */
export function isComplete({ title, source, legalBasis, reason, interpol, ageLimitDays }: Terms): boolean {
  const isSaid = [title, source, legalBasis, reason].every((text) => text.trim() !== '');
  if (!isSaid || interpol === undefined) return isSaid;
  const { permission, purgeOn } = interpol;
  const isWhole = permission === null || Object.values(permission).every((text) => text.trim() !== '');
  return purgeOn !== '' && ageLimitDays !== null && isWhole;
}

/** A typed number from 1; null: none, or no such number. */
export function typedCount(text: string): number | null {
  const number = typedNumber(text, 0);
  return number >= 1 ? number : null;
}
