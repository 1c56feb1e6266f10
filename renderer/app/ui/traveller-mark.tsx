import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import { OutcomeMark, type OutcomeMarkProps } from './outcome-mark.tsx';

export interface TravellerMarkProps extends Pick<OutcomeMarkProps, 'word' | 'children'> {
  readonly outcome: Outcome;
  /** The handling in force. */
  readonly handling: Handling | null;
}

/** How to act on a traveller by shape and words: the outcome, or a shield and "meet and protect" for a possible victim, who is no target. */
export function TravellerMark({ outcome, handling, word = false, children }: TravellerMarkProps) {
  const { t } = useTranslation();
  if (handling !== 'safeguard')
    return (
      <OutcomeMark outcome={outcome} word={word}>
        {children}
      </OutcomeMark>
    );
  return (
    <span className="mark protect">
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path
          d="M6 0.5 11 2.2V6C11 8.8 9 10.7 6 11.7 3 10.7 1 8.8 1 6V2.2Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.3"
        />
        <path d="M5.2 3.2H6.8V5.2H8.8V6.8H6.8V8.8H5.2V6.8H3.2V5.2H5.2Z" fill="currentColor" />
      </svg>
      <span className={word ? undefined : 'visually-hidden'}>{t('protect.meet')}</span>
      {children}
    </span>
  );
}
