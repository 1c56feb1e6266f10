/** When the workstation locks by itself, and whether its window may be captured. The unit sets this; there is no "never". */

export interface Locking {
  /** Seconds without key or mouse until the screen is covered. */
  readonly screenSeconds: number;
  /** Seconds until the keys are discarded too. */
  readonly vaultSeconds: number;
  /** Screenshots and recordings of the window show nothing, where the system supports it. */
  readonly hideFromCapture: boolean;
}

/** A unit's first setting: two minutes, half an hour. */
export const DEFAULT_LOCKING: Locking = { screenSeconds: 120, vaultSeconds: 1_800, hideFromCapture: true };

/** Minimum and maximum seconds of each period. */
export const LOCKING_RANGES = {
  screenSeconds: [30, 1_800],
  vaultSeconds: [300, 28_800],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

/** Are the periods valid: within their ranges, with the keys discarded no earlier than the screen is covered? */
export function isLocking({ screenSeconds, vaultSeconds }: Pick<Locking, 'screenSeconds' | 'vaultSeconds'>): boolean {
  return (
    within(screenSeconds, LOCKING_RANGES.screenSeconds) &&
    within(vaultSeconds, LOCKING_RANGES.vaultSeconds) &&
    screenSeconds <= vaultSeconds
  );
}

function within(seconds: number, [least, most]: readonly [number, number]): boolean {
  return Number.isInteger(seconds) && seconds >= least && seconds <= most;
}
