import { useState } from 'react';
import type { ScheduledFlight } from '../../../shared/schedule/schedule.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { useToday } from '../entry/use-today.ts';
import { useKeptState } from '../forms/use-kept-state.ts';
import { Check } from '../ui/check.tsx';
import { LabelledChoice } from '../ui/choice.tsx';
import { failureText } from '../ui/failure-text.ts';
import { focusFirstWrong } from '../ui/focus-element.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { notifyDone } from '../ui/notify.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { emptySchedule, type ScheduleDraft, scheduleDraft, scheduleOf } from './schedule-draft.ts';

const ROUTE = ['flight', 'origin', 'destination', 'departure', 'arrival'] as const;
const SEASON = ['from', 'to'] as const;
const ARRIVAL_DAYS = [0, 1, 2] as const;

export interface ScheduleDialogProps {
  /** Null to add one. */
  readonly row: ScheduledFlight | null;
  /** Called when the row was removed; it can be restored. */
  readonly onRemoved: (row: ScheduledFlight) => void;
  readonly onClose: () => void;
}

/** One repeating flight: number or registration, route, times, weekdays, season. */
export function ScheduleDialog({ row, onRemoved, onClose }: ScheduleDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const today = useToday();
  const [draft, setDraft] = useKeptState<ScheduleDraft>(`schedule ${row?.id ?? ''}`, () =>
    row === null ? emptySchedule(today) : scheduleDraft(row),
  );
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const made = scheduleOf(draft, today);
  const errors = checked ? made.errors : {};
  const change = (part: Partial<ScheduleDraft>) => setDraft((before) => ({ ...before, ...part }));
  const errorText = (field: keyof ScheduleDraft) => {
    const code = errors[field];
    return code === undefined ? null : t(`entry.error.${code}`);
  };
  const field = (name: (typeof ROUTE | typeof SEASON)[number]) => (
    <LabelledField
      key={name}
      label={t(`schedule.field.${name}`)}
      value={draft[name]}
      first={name === 'flight'}
      upper={name === 'flight' || name === 'origin' || name === 'destination'}
      error={errorText(name)}
      hint={t(`schedule.hint.${name}`)}
      onChange={(value) => change({ [name]: value })}
    />
  );
  const save = async () => {
    setChecked(true);
    if (made.row === null) {
      focusFirstWrong();
      return;
    }
    // Replaces the row; the core finds it by its id.
    const result = await core.call('schedule.put', {
      flights: [row === null ? made.row : { ...made.row, id: row.id }],
    });
    if (!result.ok) return setFailure(result.failure);
    notifyDone(t, t('schedule.told.saved'));
    onClose();
  };
  const remove = async () => {
    if (row === null) return;
    const result = await core.call('schedule.remove', { ids: [row.id] });
    if (!result.ok) return setFailure(result.failure);
    notifyDone(t, t('schedule.told.removed'));
    onRemoved(row);
    onClose();
  };
  return (
    <FormDialog
      onClose={onClose}
      size="lg"
      title={t(row === null ? 'schedule.add' : 'schedule.edit')}
      onSave={save}
      save={t('schedule.save')}
      acts={
        row === null ? undefined : (
          <button type="button" className="button quiet" onClick={() => void remove()}>
            {t('schedule.remove')}
          </button>
        )
      }
    >
      <div className="entry-grid">
        {ROUTE.map(field)}
        <LabelledChoice
          label={t('schedule.field.arrivalDay')}
          among={ARRIVAL_DAYS}
          value={draft.arrivalDay}
          textOf={(day) => t(`schedule.arrival-day.${day}`)}
          onChange={(arrivalDay) => change({ arrivalDay })}
        />
        {SEASON.map(field)}
      </div>
      <fieldset className="weekdays">
        <legend>{t('schedule.field.days')}</legend>
        {draft.days.map((flies, at) => (
          <Check
            key={at}
            checked={flies}
            onCheck={() => change({ days: draft.days.map((each, day) => (day === at ? !each : each)) })}
          >
            {t(`schedule.day.${at + 1}`)}
          </Check>
        ))}
        {errors.days === undefined ? null : <span className="field-error">{t('entry.error.needed')}</span>}
      </fieldset>
      {failure === null ? null : <p className="field-error">{failureText(t, failure)}</p>}
    </FormDialog>
  );
}
