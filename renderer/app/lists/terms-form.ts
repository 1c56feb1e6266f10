/** What is typed of a list, and what it states by that. */
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
  };
}

/** The same terms, with or without sending the others to the owner's duty officer. */
export function withAskOwner({ askOwner: _, ...terms }: Terms, asks: boolean): Terms {
  return asks ? { ...terms, askOwner: true } : terms;
}

/** May it be saved? */
export function isComplete({ title, source, legalBasis, reason }: Terms): boolean {
  return [title, source, legalBasis, reason].every((text) => text.trim() !== '');
}

/** A typed number from 1; null: none, or no such number. */
export function typedCount(text: string): number | null {
  const number = typedNumber(text, 0);
  return number >= 1 ? number : null;
}
