/** Keys of the Rules screen, the same in both of its views. */

import type { RulesPlace } from '../addresses.ts';
import { useActions } from '../frame/use-actions.ts';

/** Id of the element that gets the focus. */
export const RULES_DETAIL = 'rules-detail';

const WORDS = {
  rules: { next: 'rules.action.next', previous: 'rules.action.previous' },
  lists: { next: 'rules.lists.action.next', previous: 'rules.lists.action.previous' },
} as const;

/** Next and previous. */
export function useRulesActions(view: RulesPlace['view'], go: (by: 1 | -1) => void): void {
  const base = { hint: true } as const;
  useActions([
    { ...base, id: 'rules.next', key: 'J', label: WORDS[view].next, run: () => go(1) },
    { ...base, id: 'rules.previous', key: 'K', label: WORDS[view].previous, run: () => go(-1) },
  ]);
}
