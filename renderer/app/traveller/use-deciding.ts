import { useState } from 'react';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { useSession } from '../frame/use-session.ts';
import { useNowMinute } from '../ui/use-now.ts';
import { actorOf, missingForStep, whyClosed } from './case-steps.ts';
import { caseHits } from './counting.ts';

/** The hit that is being decided in its line. */
export interface Deciding {
  /** `work`: the id of the case when it was opened; null: there was none. */
  readonly open: { readonly rule: string; readonly work: string | null } | null;
  /** The officer may decide hits of this traveller now. */
  readonly may: boolean;
  /** Opens the question on this hit, or where none is named on the next one. */
  readonly begin: (rule?: string) => void;
  readonly close: () => void;
}

/** Which hit of the traveller is decided next; a focused reason comes first. */
export function useDeciding(
  view: TravellerView,
  focused: string | null,
  onFocus: (rule: string | null) => void,
): Deciding {
  const session = useSession();
  const [open, setOpen] = useState<Deciding['open']>(null);
  const hits = caseHits(view);
  const by = actorOf(session, view, hits, useNowMinute());
  const show = (rule: string | undefined) => {
    if (rule === undefined) return setOpen(null);
    setOpen({ rule, work: view.case?.id ?? null });
    onFocus(rule);
  };
  const waiting = () =>
    hits.find(({ rule, accuses }) => accuses && !view.case?.decisions.some((decision) => decision.rule === rule))?.rule;
  return {
    open: open !== null && hits.some(({ rule }) => rule === open.rule) ? open : null,
    may:
      session.permissions.includes('case.work') &&
      whyClosed(view) === null &&
      missingForStep(view.case, 'decide-hit', by).length === 0,
    begin: (rule = hits.find((hit) => hit.rule === focused)?.rule ?? waiting() ?? hits[0]?.rule) => show(rule),
    close: () => setOpen(null),
  };
}
