import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { FlightView } from '../../core/api.ts';
import { useSession } from '../frame/use-session.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useWorkstation } from '../workstation.tsx';
import { flightPath } from './flight-path.ts';

/** Says that another flight is perhaps this one under another date or number; the officer looks and decides. */
export function SameFlight({ view }: { readonly view: FlightView }) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const { permissions } = useSession();
  const [, navigate] = useLocation();
  const [other, setOther] = useState<string | null>(null);
  if (view.suggestions.length === 0) return null;
  const join = async (reason: string) => {
    if (other === null) return;
    const result = await core.call('flight.same', { flight: other, other: view.row.id, reason });
    if (!result.ok) return notifyFailure(t, result.failure);
    setOther(null);
    notifyDone(t, t('same-flight.told'));
    navigate(flightPath(result.value.flight));
  };
  return (
    <div className="same-flight" role="note">
      {view.suggestions.map(({ flight, why }) => (
        <p key={flight}>
          {t(`same-flight.why.${why}`)} <Link href={flightPath(flight)}>{flight}</Link>{' '}
          {permissions.includes('decide') ? (
            <button type="button" className="button" onClick={() => setOther(flight)}>
              {t('same-flight.join')}
            </button>
          ) : null}
        </p>
      ))}
      {other === null ? null : (
        <ReasonDialog
          title={t('same-flight.join')}
          hint={t('same-flight.hint', { flight: other, other: view.row.id })}
          save={t('same-flight.join')}
          onSave={join}
          onClose={() => setOther(null)}
        />
      )}
    </div>
  );
}
