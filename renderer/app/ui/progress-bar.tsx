export interface ProgressBarProps {
  /** What goes on. */
  readonly label: string;
  /** How much of it is done, in percent. */
  readonly share: number;
}

/** How far long work is. */
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
