import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlightPatch } from '../../../shared/flight/decision.ts';
import type { FlightRow } from '../../core/calls/flight-views.ts';
import { typedMoment } from '../entry/typed-values.ts';
import { useToday } from '../entry/use-today.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { formatFlight, formatLocal, formatRoute } from '../ui/format.ts';
import { LabelledField } from '../ui/labelled-field.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { landsHere, localNow } from './flight-marks.ts';

export interface MarkDialogProps {
  readonly mark: 'gate' | 'delayed';
  readonly row: FlightRow;
  /** Saves, and tells it in these words. */
  readonly onSave: (
    row: FlightRow,
    patch: FlightPatch,
    told: string,
    reason: string,
  ) => Promise<{ readonly ok: boolean }>;
  readonly onClose: () => void;
}

/** The one thing that "at the gate" and "delayed" need: which gate, until when. */
export function MarkDialog({ mark, row, onSave, onClose }: MarkDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const lands = landsHere(row);
  const scheduled = lands ? row.leg.arrival : row.leg.departure;
  const [text, setText] = useState(mark === 'gate' ? (row.patch.gate ?? '') : '');
  const [reason, setReason] = useState('');
  const time = mark === 'gate' ? null : typedMoment(text, (scheduled ?? today).slice(0, 10), today);
  const flight = formatFlight(row.leg);
  const patch = (): FlightPatch | null => {
    if (mark === 'delayed') {
      if (!time) return null;
      return lands ? { estimatedArrival: time } : { estimatedDeparture: time };
    }
    const gate = text.trim().toUpperCase();
    // Whoever stands at the gate has landed.
    const arrived = lands && !row.patch.actualArrival ? { actualArrival: localNow(row) } : {};
    return gate === '' && !lands ? null : { ...(gate === '' ? {} : { gate }), ...arrived };
  };
  const ready = patch() !== null;
  const save = async () => {
    const changed = patch();
    if (changed === null) return;
    return onSave(row, changed, t(`flight.mark.told.${mark}`, { flight, value: text.trim() }), reason.trim());
  };
  return (
    <FormDialog
      title={`${t(`flight.mark.title.${mark}`)} · ${flight} ${formatRoute(row.leg)}`}
      onClose={onClose}
      onSave={save}
      save={t('flight.save')}
      ready={ready}
    >
      <LabelledField
        first
        label={t(mark === 'gate' ? 'flight.field.gate' : lands ? 'flight.mark.lands' : 'flight.mark.departs')}
        value={text}
        upper={mark === 'gate'}
        hint={
          mark === 'gate'
            ? lands && t('flight.mark.gate.hint')
            : scheduled !== null && t('flight.update.scheduled', { time: formatLocal(scheduled, language) })
        }
        error={mark === 'delayed' && time === undefined ? t('flight.update.wrong') : null}
        onChange={setText}
      />
      {mark === 'gate' ? null : (
        <LabelledField
          label={t('flight.mark.reason')}
          value={reason}
          hint={t('flight.mark.reason.hint')}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}
