import { PERIODS } from '../../../../shared/retention/periods.ts';
import { periodText } from '../../ui/format.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { PERIOD_TEXTS } from './periods-step.tsx';
import { monthsOf, type SetUpDraft, type Step } from './set-up-draft.ts';
import { StepHeading } from './step-heading.tsx';

export interface SummaryStepProps {
  readonly draft: SetUpDraft;
  /** Goes back to a step. */
  readonly onChange: (step: Step) => void;
}

/** Everything that will be written. Each line has a link back to its step. */
export function SummaryStep({ draft, onChange }: SummaryStepProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const who = (of: 'first' | 'second') => `${draft[of].name.trim()} · ${t(`agency.${draft[of].agency}`)}`;
  const lines: readonly { readonly step: Step; readonly text: string }[] = [
    { step: 'airports', text: draft.airports.map(({ code, city }) => `${city} (${code})`).join(', ') },
    { step: 'first', text: who('first') },
    { step: 'second', text: who('second') },
    {
      step: 'periods',
      text: PERIODS.map((period) => {
        const time = periodText(t, monthsOf(draft.periods[period]) ?? 0, language);
        return t('set-up.line', { what: t(PERIOD_TEXTS[period]), time });
      }).join(' · '),
    },
  ];
  return (
    <>
      <StepHeading>{t('set-up.summary')}</StepHeading>
      <p className="dim">{t('set-up.summary.hint')}</p>
      <dl className="set-up-summary">
        {lines.map(({ step, text }) => (
          <div key={step}>
            <dt>{t(`set-up.${step}`)}</dt>
            <dd>
              {text}
              <button
                type="button"
                className="button quiet spring"
                aria-label={t('set-up.change.what', { what: t(`set-up.${step}`) })}
                onClick={() => onChange(step)}
              >
                {t('set-up.change')}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('set-up.next-code')}</p>
    </>
  );
}
