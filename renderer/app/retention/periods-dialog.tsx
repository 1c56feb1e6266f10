import { useState } from 'react';
import { PERIODS, type RetentionPeriods } from '../../../shared/retention/periods.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { periodText } from '../ui/format.ts';
import { LabelledField } from '../ui/labelled-field.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { draftOf, monthsOf, periodsOf } from './periods-draft.ts';

export interface PeriodsDialogProps {
  readonly periods: RetentionPeriods;
  readonly onClose: () => void;
}

/** Changes the periods. It takes two officers of two agencies. */
export function PeriodsDialog({ periods, onClose }: PeriodsDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(periods));
  const made = periodsOf(draft);
  const isTurned = made === null && PERIODS.every((period) => monthsOf(draft[period]) !== null);
  const save = async (act: Act) => {
    if (made === null) return;
    const about = PERIODS.map((period) =>
      t(periods[period] === made[period] ? 'retention.period.same' : 'ui.changed', {
        name: t(`retention.period.${period}`),
        before: periodText(t, periods[period], language),
        after: periodText(t, made[period], language),
      }),
    );
    return act('retention.set-periods', made, t('retention.periods.saved'), { about });
  };
  return (
    <FormDialog
      title={t('retention.periods.change')}
      onClose={onClose}
      onSave={save}
      save={t('retention.periods.change')}
      ready={made !== null}
    >
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
    </FormDialog>
  );
}
