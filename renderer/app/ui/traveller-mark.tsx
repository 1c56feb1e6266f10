import type { Outcome } from '../../../shared/screening/outcome.ts';
import type { Handling } from '../../../shared/screening/screening.ts';
import { OUTCOME_SHAPES, OutcomeMark, type OutcomeMarkProps } from './outcome-mark.tsx';
import { useTranslation } from './use-translation.ts';

export interface TravellerMarkProps extends Pick<OutcomeMarkProps, 'word' | 'children'> {
  readonly outcome: Outcome;
  /** The handling in force. */
  readonly handling: Handling | null;
}

/** A shield within a square of 12. */
const SHIELD = (
  <>
    <path
      d="M6 0.5 11 2.2V6C11 8.8 9 10.7 6 11.7 3 10.7 1 8.8 1 6V2.2Z"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
    />
    <path d="M5.2 3.2H6.8V5.2H8.8V6.8H6.8V8.8H5.2V6.8H3.2V5.2H5.2Z" fill="currentColor" />
  </>
);

/** The same shape within a drawing, its middle at this place. Its words stand in the table of the drawing. */
export function DrawnMark({
  outcome,
  handling,
  x,
  y,
}: Pick<TravellerMarkProps, 'outcome' | 'handling'> & { readonly x: number; readonly y: number }) {
  const isProtected = handling === 'safeguard';
  return (
    <g className={isProtected ? 'protect' : outcome} transform={`translate(${x - 6} ${y - 6})`}>
      {isProtected ? SHIELD : OUTCOME_SHAPES[outcome]}
    </g>
  );
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
        {SHIELD}
      </svg>
      <span className={word ? undefined : 'visually-hidden'}>{t('protect.meet')}</span>
      {children}
    </span>
  );
}
