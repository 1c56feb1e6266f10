/** Who is to be told that an observation ends. */
import type { ReasonView } from '../../core/calls/reason-view.ts';

/** The owners of the rules that ask to watch a traveller or to contact somebody first, each once; held and muted hits, and rules without an owner, are left out. */
export function observers(
  reasons: readonly Pick<ReasonView, 'handling' | 'owner' | 'state' | 'mark'>[],
): readonly string[] {
  const watching = reasons.filter(
    ({ handling, state, mark }) =>
      state === 'hit' &&
      mark === null &&
      (handling === 'observe and report' || handling === 'contact the owner before acting'),
  );
  return [...new Set(watching.map(({ owner }) => owner))].filter((owner) => owner !== '');
}
