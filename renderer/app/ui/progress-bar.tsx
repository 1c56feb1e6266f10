export interface ProgressBarProps {
  /** The work in progress. */
  readonly label: string;
  /** The done share, in per cent. */
  readonly share: number;
}

/** Progress of long work. */
export function ProgressBar({ label, share }: ProgressBarProps) {
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share)}
    >
      <span style={{ inlineSize: `${share}%` }} />
    </div>
  );
}
