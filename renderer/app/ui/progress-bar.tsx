export interface ProgressBarProps {
  /** The work in progress. */
  readonly label: string;
  /** The done share, in per cent; null: it is not known, and the bar only shows that work goes on. */
  readonly share: number | null;
}

/** Progress of long work. */
export function ProgressBar({ label, share }: ProgressBarProps) {
  return (
    <div
      className={share === null ? 'progress unknown' : 'progress'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share)}
    >
      <span style={share === null ? undefined : { inlineSize: `${share}%` }} />
    </div>
  );
}
