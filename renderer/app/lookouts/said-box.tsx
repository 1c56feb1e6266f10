import { type ReactNode, useId } from 'react';
import type { CallPiece } from '../../../shared/lookout/read-call.ts';

/** Most characters of a call. */
const MOST = 4000;

export interface SaidBoxProps {
  readonly label: string;
  readonly hint: ReactNode;
  readonly value: string;
  /** What of the text is understood; those words are marked. */
  readonly pieces: readonly CallPiece[];
  readonly onChange: (value: string) => void;
}

/** The one box of a call. Behind its text lies the same text, in which what is understood is marked. */
export function SaidBox({ label, hint, value, pieces, onChange }: SaidBoxProps) {
  const id = useId();
  return (
    <div className="said-box">
      <label htmlFor={id}>{label}</label>
      <div className="said-layers">
        <div className="said-marks" aria-hidden="true">
          {pieces.map(({ field, from, to }) =>
            field === null ? (
              <span key={from}>{value.slice(from, to)}</span>
            ) : (
              <mark key={from}>{value.slice(from, to)}</mark>
            ),
          )}
          {'\n'}
        </div>
        <textarea
          id={id}
          data-autofocus
          aria-describedby={`${id}-hint`}
          value={value}
          maxLength={MOST}
          spellCheck={false}
          rows={3}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      <p id={`${id}-hint`} className="faint">
        {hint}
      </p>
    </div>
  );
}
