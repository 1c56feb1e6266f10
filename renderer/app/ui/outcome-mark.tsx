import type { Outcome } from '../../../shared/screening/outcome.ts';
import { useTranslation } from './use-translation.ts';

/** The shapes within a square of 12. */
export const OUTCOME_SHAPES: Readonly<Record<Outcome, React.ReactNode>> = {
  intercept: <path d="M6 0.2 11.8 6 6 11.8 0.2 6Z" fill="currentColor" />,
  inspect: <path d="M6 0.8 11.8 11.2H0.2Z" fill="currentColor" />,
  watch: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  clear: <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.3" />,
};

export interface OutcomeMarkProps {
  readonly outcome: Outcome;
  /** Shows the word. Otherwise only assistive technology gets it. */
  readonly word?: boolean;
  /** Decoration next to a text that states the same. */
  readonly silent?: boolean;
  readonly children?: React.ReactNode;
}

/** An outcome by shape and colour: diamond, triangle, disc, ring. */
export function OutcomeMark({ outcome, word = false, silent = false, children }: OutcomeMarkProps) {
  const { t } = useTranslation();
  return (
    <span className={`mark ${outcome}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {OUTCOME_SHAPES[outcome]}
      </svg>
      {word ? <span>{t(`outcome.${outcome}`)}</span> : null}
      {word || silent ? null : <span className="visually-hidden">{t(`outcome.${outcome}`)}</span>}
      {children}
    </span>
  );
}
