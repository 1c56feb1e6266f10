import { useState } from 'react';
import type { FlightPatch } from '../../../shared/flight/decision.ts';
import { ENTERED_TIMES, type EnteredTime } from '../../../shared/schedule/time-limits.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { FlightRow } from '../../core/calls/flight-views.ts';
import { momentNear } from '../entry/typed-values.ts';
import { useToday } from '../entry/use-today.ts';
import { useKeptState } from '../forms/use-kept-state.ts';
import { failureText } from '../ui/failure-text.ts';
import { focusFirstWrong } from '../ui/focus-element.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { formatDate, formatFlight, formatLocal, formatRoute } from '../ui/format.ts';
import { LabelledField } from '../ui/labelled-field.tsx';
import { notifyDone } from '../ui/notify.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { timedFlight } from './flight-texts.ts';
import { beyondText, momentHint } from './moment-texts.ts';

const CODES = ['stand', 'gate', 'belt', 'registration', 'divertedTo'] as const;
/** The fields that officers at this airport usually know first. */
const FIRST = {
  arriving: 'estimatedArrival',
  departing: 'estimatedDeparture',
  elsewhere: 'estimatedArrival',
  unknown: 'estimatedArrival',
} as const;

export interface UpdateDialogProps {
  readonly row: FlightRow;
  readonly onClose: () => void;
}

/**
 * Times, stand, gate, belt, diversion, as known at this airport. An emptied field returns to the scheduled value. A second officer confirms what may take travellers off the
 * queue. Cancelling asks for more.
 */
export function UpdateDialog({ row, onClose }: UpdateDialogProps) {
  const { t } = useTranslation();
  const { call, dialog } = useTwoPersonCall();
  const language = useLanguage();
  const today = useToday();
  const { leg } = row;
  // The values when the dialog was opened, so that a field here does not undo what another officer enters meanwhile.
  const [patch] = useState(row.patch);
  const [texts, setTexts] = useKeptState<Readonly<Record<string, string>>>(`update ${row.id}`, {
    ...Object.fromEntries(ENTERED_TIMES.map((field) => [field, patch[field]?.replace('T', ' ') ?? ''])),
    ...Object.fromEntries(CODES.map((field) => [field, patch[field] ?? ''])),
    reason: '',
  });
  const [cancelling, setCancelling] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const unknownAirport = failure?.code === 'invalid-input' && failure.path.endsWith('divertedTo');
  /** Where and when by the schedule: the airport whose local time is meant, the time, and the day of a time alone. */
  const scheduleOf = (field: string) => {
    const isDeparture = field.endsWith('Departure');
    const time = isDeparture ? leg.departure : leg.arrival;
    const day = (time ?? leg.departure ?? today).slice(0, 10);
    return { airport: (isDeparture ? leg.origin : leg.destination) ?? '?', time, day };
  };
  const times = Object.fromEntries(
    ENTERED_TIMES.map((field) => {
      const { time, day } = scheduleOf(field);
      return [field, momentNear(texts[field] ?? '', time, day, today)];
    }),
  );
  const timeHint = (field: string) => {
    const { time, day } = scheduleOf(field);
    return time === null
      ? t('flight.update.day', { day: formatDate(day, language) })
      : momentHint(t, time, times[field], language);
  };
  const wrong = (field: EnteredTime): string | null => {
    const time = times[field];
    if (time === undefined) return t('flight.update.wrong');
    return beyondText(t, row, field, time ?? null, language);
  };
  const set = (field: string) => (value: string) => setTexts((before) => ({ ...before, [field]: value }));
  const changes = (): FlightPatch => {
    const after: Record<string, string | null> = { ...times } as Record<string, string | null>;
    for (const field of CODES) after[field] = (texts[field] ?? '').trim().toUpperCase() || null;
    // Only changed fields are written, so that two officers on one flight do not undo each other's changes.
    return Object.fromEntries(
      Object.entries(after).filter(([field, value]) => value !== (Reflect.get(patch, field) ?? null)),
    ) as FlightPatch;
  };
  const shown = (value: string | boolean | null) => {
    if (value === null) return t('flight.update.emptied');
    return typeof value === 'string' && value.includes('T') && value.length === 16
      ? formatLocal(value, language)
      : String(value);
  };
  const ready = ENTERED_TIMES.every((field) => wrong(field) === null) && Object.keys(changes()).length > 0;
  const save = async () => {
    const patched = changes();
    const told = Object.entries(patched).map(([field, value]) =>
      t('ui.pair', { name: t(`flight.field.${field}`), value: shown(value) }),
    );
    const result = await call(
      'flight.update',
      { flight: row.id, patch: patched, reason: texts.reason ?? '' },
      {
        act: {
          what: t('flight.update'),
          flight: timedFlight(t, leg, row.times, language),
          effect: [...told, t('flight.update.effect', { count: row.travellers })],
        },
      },
    );
    if (!result.ok) {
      if (result.failure.code === 'cancelled') return;
      setFailure(result.failure);
      focusFirstWrong();
      return;
    }
    notifyDone(t, t('flight.told.updated'));
    onClose();
  };
  if (cancelling) return <CancelDialog row={row} onClose={onClose} />;
  return (
    <>
      <FormDialog
        onClose={onClose}
        size="xl"
        title={`${t('flight.update')} · ${formatFlight(leg)} ${formatRoute(leg)}`}
        onSave={save}
        save={t('flight.save')}
        ready={ready}
      >
        <p className="dim">{t('flight.update.hint')}</p>
        <div className="entry-grid">
          {ENTERED_TIMES.map((field) => (
            <LabelledField
              key={field}
              label={t(`flight.update.at.${field}`, { airport: scheduleOf(field).airport })}
              value={texts[field] ?? ''}
              placeholder={t('flight.update.example')}
              error={wrong(field)}
              hint={timeHint(field)}
              first={field === FIRST[row.movement]}
              onChange={set(field)}
            />
          ))}
          {CODES.map((field) => (
            <LabelledField
              key={field}
              label={t(`flight.field.${field}`)}
              value={texts[field] ?? ''}
              upper
              hint={t(`flight.update.such.${field}`)}
              error={field === 'divertedTo' && unknownAirport ? t('entry.airport-unknown') : null}
              onChange={set(field)}
            />
          ))}
          <LabelledField
            wide
            label={t('flight.update.reason')}
            value={texts.reason ?? ''}
            error={failure?.code === 'reason-required' ? t('flight.update.reason-needed') : null}
            onChange={set('reason')}
          />
        </div>
        {row.cancelled ? (
          <p className="dim">{t('flight.cancel.is')}</p>
        ) : (
          <p>
            <button type="button" className="button" onClick={() => setCancelling(true)}>
              {t('flight.cancel')}
            </button>
          </p>
        )}
        {failure === null || unknownAirport || failure.code === 'reason-required' ? null : (
          <p className="field-error">{failureText(t, failure)}</p>
        )}
      </FormDialog>
      {dialog}
    </>
  );
}
