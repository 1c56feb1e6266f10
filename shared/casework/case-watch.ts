/** Who watches a case. Nobody else learns it. */
import type { Case, Watch } from './case.ts';

/** How the officer watches the case; null: they do not. */
export function watchOf({ watchedBy = [] }: Pick<Case, 'watchedBy'>, officer: string): Watch | null {
  return watchedBy.find((each) => each.officer === officer) ?? null;
}

/** The case with how the officer watches it from now on; null: no more. */
export function withWatch(
  { watchedBy = [], ...rest }: Case,
  officer: string,
  watch: Omit<Watch, 'officer'> | null,
): Case {
  const others = watchedBy.filter((each) => each.officer !== officer);
  const all = watch === null ? others : [...others, { officer, ...watch }];
  return all.length === 0 ? rest : { ...rest, watchedBy: all };
}

/** The case as it is shown to the officer: with their own watch only. The same object where nobody watches it. */
export function ownWatch(found: Case, officer: string): Case {
  if (found.watchedBy === undefined) return found;
  const { watchedBy: _, ...rest } = found;
  const own = watchOf(found, officer);
  return own === null ? rest : { ...rest, watchedBy: [own] };
}

/** Whether a case, as it is shown to its watcher, has steps that they have not seen. */
export function hasNews({ watchedBy = [], timeline }: Pick<Case, 'watchedBy' | 'timeline'>): boolean {
  return watchedBy.some(({ seen }) => seen < timeline.length);
}
