import { PERIODS } from '../../../../shared/retention/periods.ts';
import { periodText } from '../../ui/format.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { monthsOf, type Period, periodError, type SetUpDraft } from './set-up-draft.ts';

export interface PeriodsStepProps {
  readonly draft: SetUpDraft;
  readonly onChange: (change: (before: SetUpDraft) => SetUpDraft) => void;
}

/** Text keys by period. */
export const PERIOD_TEXTS: Readonly<Record<Period, string>> = {
  maskMonths: 'set-up.mask',
  destroyMonths: 'set-up.destroy',
  caseMonths: 'set-up.cases',
  auditMonths: 'set-up.audit',
};

/** How long data is kept and what happens afterwards, in sentences. */
export function PeriodsStep({ draft, onChange }: PeriodsStepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <h1>{t('set-up.periods')}</h1>
      <p className="dim">{t('set-up.periods.hint')}</p>
      <div className="periods">
        {PERIODS.map((period, index) => {
          const error = periodError(draft, period);
          const months = monthsOf(draft.periods[period]);
          const id = `period-${period}`;
          return (
            <div className="period" key={period}>
              <label htmlFor={id}>{t(PERIOD_TEXTS[period])}</label>
              <span className={error === null ? 'text-field' : 'text-field wrong'}>
                <input
                  id={id}
                  inputMode="numeric"
                  autoComplete="off"
                  // biome-ignore lint/a11y/noAutofocus: the step begins here.
                  autoFocus={index === 0}
                  value={draft.periods[period]}
                  aria-invalid={error !== null}
                  aria-describedby={`${id}-says`}
                  onChange={(event) => {
                    const typed = event.currentTarget.value;
                    onChange((before) => ({ ...before, periods: { ...before.periods, [period]: typed } }));
                  }}
                />
                <span className="faint">{t('set-up.months')}</span>
              </span>
              <p id={`${id}-says`} className={error === null ? 'dim' : 'field-error'}>
                {error !== null ? (
                  t(error)
                ) : (
                  <>
                    <b>{periodText(t, months ?? 0, language)}.</b> {t(`${PERIOD_TEXTS[period]}.says`)}
                  </>
                )}
              </p>
            </div>
          );
        })}
      </div>
    </>
  );
}
