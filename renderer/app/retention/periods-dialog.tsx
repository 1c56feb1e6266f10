import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PERIODS, type RetentionPeriods } from '../../../shared/retention/periods.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { periodText } from '../ui/format.ts';
import { LabelledField } from '../ui/labelled-field.tsx';
import { notifyDone, notifyFailure } from '../ui/notify.ts';
import { useLanguage } from '../ui/use-language.ts';
import { useTwoPersonCall } from '../ui/use-two-person-call.tsx';
import { draftOf, monthsOf, periodsOf } from './periods-draft.ts';

export interface PeriodsDialogProps {
  readonly periods: RetentionPeriods;
  readonly onClose: () => void;
}

/** Changes the periods. It takes two officers of two agencies. */
export function PeriodsDialog({ periods, onClose }: PeriodsDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { call, dialog } = useTwoPersonCall();
  const [draft, setDraft] = useState(() => draftOf(periods));
  const [busy, setBusy] = useState(false);
  const made = periodsOf(draft);
  const isTurned = made === null && PERIODS.every((period) => monthsOf(draft[period]) !== null);
  const save = async () => {
    if (made === null || busy) return;
    setBusy(true);
    const about = PERIODS.map((period) =>
      t(periods[period] === made[period] ? 'retention.period.same' : 'retention.period.change', {
        period: t(`retention.period.${period}`),
        before: periodText(t, periods[period], language),
        after: periodText(t, made[period], language),
      }),
    );
    const result = await call('retention.set-periods', made, { about });
    setBusy(false);
    if (result.ok) {
      notifyDone(t, t('retention.periods.saved'));
      onClose();
    } else if (result.failure.code !== 'cancelled') notifyFailure(t, result.failure);
  };
  return (
    <>
      <FormDialog title={t('retention.periods.change')} onClose={onClose}>
        <Form onSubmit={save}>
          <p className="dim">{t('retention.periods.change.hint')}</p>
          {PERIODS.map((period, at) => (
            <LabelledField
              key={period}
              label={t(`retention.period.${period}`)}
              value={draft[period]}
              first={at === 0}
              hint={t('retention.period.months')}
              error={
                monthsOf(draft[period]) === null || (isTurned && period === 'maskMonths')
                  ? t('retention.wrong-months')
                  : null
              }
              onChange={(text) => setDraft((before) => ({ ...before, [period]: text }))}
            />
          ))}
          <FormButtons save={t('retention.periods.change')} ready={made !== null && !busy} onCancel={onClose} />
        </Form>
      </FormDialog>
      {dialog}
    </>
  );
}
