import { useCallback, useMemo, useState } from 'react';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { type Loaded, useCall } from '../ui/use-call.ts';
import { isCounting } from './counting.ts';

export interface TravellerInView {
  readonly loaded: Loaded<TravellerView>;
  /** Who is asked for, and by which case; null: nobody. */
  readonly about: { readonly flight: FlightId; readonly traveller: TravellerId; readonly work: string | null } | null;
  /** Rule whose values are marked in the evidence; null marks those of all hits. */
  readonly rule: string | null;
  readonly setRule: (rule: string | null) => void;
  /** Facts to mark strongly in the raw messages. */
  readonly facts: readonly string[];
}

/** One traveller on one flight, kept up to date, with the reason that the officer chose. `work`: the id of the case to show; null: the one of the own agency. */
export function useTraveller(
  flight: FlightId | null,
  traveller: TravellerId | null,
  work: string | null = null,
): TravellerInView {
  const input =
    flight === null || traveller === null ? null : { flight, traveller, ...(work === null ? {} : { case: work }) };
  const loaded = useCall('traveller.get', input, ['queue', 'cases', 'flights']);
  const subject = `${flight} ${traveller}`;
  const [focus, setFocus] = useState<{ subject: string; rule: string } | null>(null);
  const rule = focus?.subject === subject ? focus.rule : null;
  const view = loaded.value;
  const facts = useMemo(() => {
    const reasons = view?.reasons.filter((reason) => (rule === null ? isCounting(reason) : reason.rule === rule)) ?? [];
    return [
      ...new Set(
        reasons.flatMap((reason) =>
          reason.leaves.flatMap(({ fact, beside }) => (beside === undefined ? [fact] : [fact, beside.fact])),
        ),
      ),
    ].sort();
  }, [view, rule]);
  const setRule = useCallback(
    (next: string | null) => setFocus(next === null ? null : { subject, rule: next }),
    [subject],
  );
  // The same object until something of it changes: whoever shows it is not drawn anew for nothing.
  return useMemo(
    () => ({
      loaded,
      about: flight === null || traveller === null ? null : { flight, traveller, work },
      rule,
      setRule,
      facts,
    }),
    [loaded, flight, traveller, work, rule, setRule, facts],
  );
}
