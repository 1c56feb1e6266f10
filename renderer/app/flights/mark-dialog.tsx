import { useState } from 'react';
import type { FlightPatch } from '../../../shared/flight/decision.ts';
import { tooShort } from '../../../shared/reason.ts';
import type { FlightRow } from '../../core/calls/flight-views.ts';
import { momentNear } from '../entry/typed-values.ts';
import { useToday } from '../entry/use-today.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { formatFlight, formatLocal, formatRoute } from '../ui/format.ts';
import { LabelledField } from '../ui/labelled-field.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { landsHere, localNow } from './flight-marks.ts';
import { beyondText, momentHint } from './moment-texts.ts';

export interface MarkDialogProps {
  readonly mark: 'now' | 'gate' | 'delayed';
  readonly row: FlightRow;
  /** Saves, and tells it in these words. */
  readonly onSave: (
    act: Act,
    row: FlightRow,
    patch: FlightPatch,
    told: string,
    reason: string,
  ) => Promise<{ readonly ok: boolean }>;
  readonly onClose: () => void;
}

/** The one thing that "at the gate" and "delayed" need: which gate, until when. "Landed" needs a reason where the flight cannot have landed yet. */
export function MarkDialog({ mark, row, onSave, onClose }: MarkDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const lands = landsHere(row);
  const scheduled = lands ? row.leg.arrival : row.leg.departure;
  const [text, setText] = useState(mark === 'gate' ? (row.patch.gate ?? '') : '');
  const [reason, setReason] = useState('');
  const [now] = useState(() => localNow(row));
  const time = mark !== 'delayed' ? null : momentNear(text, scheduled, (scheduled ?? today).slice(0, 10), today);
  const beyond = time ? beyondText(t, row, lands ? 'estimatedArrival' : 'estimatedDeparture', time, language) : null;
  const flight = formatFlight(row.leg);
  const patch = (): FlightPatch | null => {
    if (mark === 'now') return lands ? { actualArrival: now } : { actualDeparture: now };
    if (mark === 'delayed') {
      if (!time || beyond !== null) return null;
      return lands ? { estimatedArrival: time } : { estimatedDeparture: time };
    }
    const gate = text.trim().toUpperCase();
    // Whoever stands at the gate has landed.
    const arrived = lands && !row.patch.actualArrival ? { actualArrival: localNow(row) } : {};
    return gate === '' && !lands ? null : { ...(gate === '' ? {} : { gate }), ...arrived };
  };
  const ready = patch() !== null && (mark !== 'now' || !tooShort(reason));
  // Whoever says that it is at the gate says that it has landed.
  const saysLanded = mark === 'gate' && lands && !row.patch.actualArrival;
  const save = async (act: Act) => {
    const changed = patch();
    if (changed === null) return;
    const told =
      mark === 'now'
        ? t(lands ? 'flight.mark.told.landed' : 'flight.mark.told.departed', { flight, time: now.slice(11) })
        : t(`flight.mark.told.${mark}`, { flight, value: time ? formatLocal(time, language) : text.trim() });
    return onSave(act, row, changed, told, reason.trim());
  };
  return (
    <FormDialog
      title={`${t(mark === 'now' ? (lands ? 'flight.mark.landed' : 'flight.mark.departed') : `flight.mark.title.${mark}`)} · ${flight} ${formatRoute(row.leg)}`}
      onClose={onClose}
      onSave={save}
      save={t('flight.save')}
      ready={ready}
    >
      {mark === 'now' ? (
        <p>
          {t('flight.mark.too-soon', {
            now: formatLocal(now, language),
            time: scheduled === null ? '–' : formatLocal(scheduled, language),
          })}
        </p>
      ) : (
        <LabelledField
          first
          label={t(mark === 'gate' ? 'flight.field.gate' : lands ? 'flight.mark.lands' : 'flight.mark.departs')}
          value={text}
          upper={mark === 'gate'}
          hint={mark === 'gate' ? lands && t('flight.mark.gate.hint') : momentHint(t, scheduled, time, language)}
          error={mark === 'delayed' && time === undefined ? t('flight.update.wrong') : beyond}
          onChange={setText}
        />
      )}
      {mark === 'gate' && !saysLanded ? null : (
        <LabelledField
          first={mark === 'now'}
          label={t(mark === 'delayed' ? 'flight.mark.reason' : 'flight.mark.too-soon.reason')}
          value={reason}
          hint={t(mark === 'delayed' ? 'flight.mark.reason.hint' : 'flight.mark.too-soon.hint')}
          onChange={setReason}
        />
      )}
    </FormDialog>
  );
}
