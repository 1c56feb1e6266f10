import type { ListMatch } from '../../../../shared/list/match/list-match.ts';

/** A match by a name alone, with other values where a test is about them. */
export function aMatch(more: Partial<ListMatch> = {}): ListMatch {
  return {
    list: 'L1',
    entry: 'E1',
    kind: 'person',
    reference: null,
    name: 'Adjo Koffi',
    class: 'name',
    classes: [more.class ?? 'name'],
    lines: [],
    score: 1000,
    rarity: 0,
    against: 0,
    outcome: 'watch',
    handling: null,
    instruction: '',
    warning: null,
    isTyped: false,
    notice: null,
    content: 'c1',
    ...more,
  };
}
