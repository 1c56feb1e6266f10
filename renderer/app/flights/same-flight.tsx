import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { FlightView } from '../../core/calls/flight-views.ts';
import { flightPath } from '../addresses.ts';
import { useSession } from '../frame/use-session.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useFlightName } from './use-flight-name.ts';

/** States that another flight may be this one under another date or number. The officer decides. */
export function SameFlight({ view }: { readonly view: FlightView }) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<FlightView['suggestions'][number] | null>(null);
  const nameOf = useFlightName(view.suggestions.length > 0);
  const named = ({ flight, other }: Pair) => ({ flight: nameOf(flight), other: nameOf(other) });
  if (view.suggestions.length === 0) return null;
  const join = async (reason: string, act: Act) => {
    if (chosen === null) return;
    const pair = pairOf(chosen, view.row.id);
    const joined = await act('flight.same', { ...pair, reason }, t('same-flight.told'), {
      act: { what: t('same-flight.join'), effect: [t('same-flight.hint', named(pair)), t('same-flight.effect')] },
    });
    if (joined.ok) navigate(flightPath(joined.value.flight));
    return joined;
  };
  return (
    <div className="same-flight" role="note">
      {view.suggestions.map((each) => (
        <p key={each.flight}>
          {t(`same-flight.why.${each.why}`)} <Link href={flightPath(each.flight)}>{nameOf(each.flight)}</Link>{' '}
          {permissions.includes('decide') ? (
            <button type="button" className="button" onClick={() => setChosen(each)}>
              {t('same-flight.join')}
            </button>
          ) : null}
        </p>
      ))}
      {chosen === null ? null : (
        <ReasonDialog
          title={t('same-flight.join')}
          about={[view.row.id, chosen.flight]}
          hint={t('same-flight.hint', named(pairOf(chosen, view.row.id)))}
          save={t('same-flight.join')}
          onSave={join}
          onClose={() => setChosen(null)}
        />
      )}
    </div>
  );
}

interface Pair {
  /** Data sent for this flight applies to the other one. */
  readonly flight: FlightId;
  readonly other: FlightId;
}

function pairOf({ flight, stays }: FlightView['suggestions'][number], viewed: FlightId): Pair {
  return stays === viewed ? { flight, other: viewed } : { flight: viewed, other: flight };
}
