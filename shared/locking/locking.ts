/** When the workstation locks by itself, and whether its window may be captured. Set by the unit; there is no "never". */

export interface Locking {
  /** Seconds without a key or the mouse until the screen is covered. */
  readonly screenSeconds: number;
  /** Seconds until the keys go as well. */
  readonly vaultSeconds: number;
  /** Pictures and recordings of the window show nothing, where the system can do that. */
  readonly hideFromCapture: boolean;
}

/** What a unit begins with: two minutes, half an hour. */
export const DEFAULT_LOCKING: Locking = { screenSeconds: 120, vaultSeconds: 1_800, hideFromCapture: true };

/** Least and most seconds of each period. */
export const LOCKING_RANGES = {
  screenSeconds: [30, 1_800],
  vaultSeconds: [300, 28_800],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

/** Whether the periods make sense: within their ranges, and the keys do not go before the screen is covered. */
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
