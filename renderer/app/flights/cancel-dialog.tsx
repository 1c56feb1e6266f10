import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CANCEL_CAUSES, type CancelCause } from '../../../shared/flight/decision.ts';
import type { FlightRow } from '../../core/calls/flight-views.ts';
import { formatFlight, formatRoute } from '../ui/format.ts';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { timedFlight } from './flight-texts.ts';

export interface CancelDialogProps {
  readonly row: FlightRow;
  readonly onClose: () => void;
}

/** Says that a flight is cancelled: why, who said so, and a second officer of another agency. */
export function CancelDialog({ row, onClose }: CancelDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { call, dialog } = useTwoPersonCall();
  const [cause, setCause] = useState<CancelCause | null>(null);
  const save = async (reason: string) => {
    if (cause === null) return;
    const result = await call(
      'flight.cancel',
      { flight: row.id, cause, reason },
      {
        act: {
          what: t('flight.cancel.title'),
          flight: timedFlight(t, row.leg, row.times, language),
          cause: t(`cancel-cause.${cause}`),
          effect: [t('flight.cancel.effect', { count: row.travellers })],
        },
      },
    );
    if (!result.ok) return result.failure.code === 'cancelled' ? undefined : notifyFailure(t, result.failure);
    notifyDone(t, t('flight.cancel.told'));
    onClose();
  };
  return (
    <>
      <ReasonDialog
        title={`${t('flight.cancel.title')} · ${formatFlight(row.leg)} ${formatRoute(row.leg)}`}
        about={[row.id]}
        hint={t('flight.cancel.hint')}
        save={t('flight.cancel.save')}
        ready={cause !== null}
        onSave={save}
        onClose={onClose}
      >
        <label className="labelled">
          <span>{t('flight.cancel.cause')}</span>
          <span className="text-field">
            <select
              data-autofocus
              value={cause ?? ''}
              onChange={(event) => setCause(CANCEL_CAUSES.find((each) => each === event.currentTarget.value) ?? null)}
            >
              <option value="">{t('flight.cancel.choose')}</option>
              {CANCEL_CAUSES.map((each) => (
                <option key={each} value={each}>
                  {t(`cancel-cause.${each}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
      </ReasonDialog>
      {dialog}
    </>
  );
}
