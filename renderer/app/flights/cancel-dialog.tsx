import { useState } from 'react';
import { CANCEL_CAUSES, type CancelCause } from '../../../shared/flight/decision.ts';
import type { FlightRow } from '../../core/calls/flight-views.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { formatFlight, formatRoute } from '../ui/format.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { timedFlight } from './flight-texts.ts';

export interface CancelDialogProps {
  readonly row: FlightRow;
  readonly onClose: () => void;
}

/** Says that a flight is cancelled: why, who said so, and a second officer of another agency. */
export function CancelDialog({ row, onClose }: CancelDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [cause, setCause] = useState<CancelCause | ''>('');
  return (
    <ReasonDialog
      title={`${t('flight.cancel.title')} · ${formatFlight(row.leg)} ${formatRoute(row.leg)}`}
      about={[row.id]}
      hint={t('flight.cancel.hint')}
      save={t('flight.cancel.save')}
      ready={cause !== ''}
      onSave={async (reason, act) =>
        cause === ''
          ? { ok: false }
          : act('flight.cancel', { flight: row.id, cause, reason }, t('flight.cancel.told'), {
              act: {
                what: t('flight.cancel.title'),
                flight: timedFlight(t, row.leg, row.times, language),
                cause: t(`cancel-cause.${cause}`),
                effect: [t('flight.cancel.effect', { count: row.travellers })],
              },
            })
      }
      onClose={onClose}
    >
      <LabelledChoice
        data-autofocus
        label={t('flight.cancel.cause')}
        among={['', ...CANCEL_CAUSES]}
        value={cause}
        textOf={(each) => t(each === '' ? 'flight.cancel.choose' : `cancel-cause.${each}`)}
        onChange={setCause}
      />
    </ReasonDialog>
  );
}
