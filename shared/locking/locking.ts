/** When the workstation locks by itself, whether its window may be captured, and how officers change. The unit sets this; there is no "never". */

export interface Locking {
  /** Seconds without key or mouse until the screen is covered. */
  readonly screenSeconds: number;
  /** Seconds until the keys are discarded too. */
  readonly vaultSeconds: number;
  /** Screenshots and recordings of the window show nothing, where the system supports it. */
  readonly hideFromCapture: boolean;
  /** The workstation stands at a counter that travellers can reach: the screen is covered after two minutes at most. */
  readonly openCounter: boolean;
  /** An officer who has signed in may choose a PIN for the shift, by which the officers change. */
  readonly changeByPin: boolean;
}

/** Most seconds until the screen is covered at an open counter. */
const COUNTER_SECONDS = 120;

/** A unit's first setting: ten minutes, half an hour, no PIN. */
export const DEFAULT_LOCKING: Locking = {
  screenSeconds: 600,
  vaultSeconds: 1_800,
  hideFromCapture: true,
  openCounter: false,
  changeByPin: false,
};

/** Seconds without key or mouse until the screen is covered here. */
export function coverSeconds({ screenSeconds, openCounter }: Pick<Locking, 'screenSeconds' | 'openCounter'>): number {
  return openCounter ? Math.min(screenSeconds, COUNTER_SECONDS) : screenSeconds;
}

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
