/** How benchmarks measure, and the figures they print. */

export interface Figure {
  readonly bench: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
}

/** Enough for the engine to finish its compilation. */
const WARM_UP_PASSES = 10;
const PASSES = 9;
const SLOW_PASSES = 5;

/** Median CPU time of a pass in seconds (user and system of this process), after a warm-up. */
export function cpuSeconds(pass: () => void): number {
  for (let index = 0; index < WARM_UP_PASSES; index++) pass();
  const times: number[] = [];
  for (let index = 0; index < PASSES; index++) {
    const before = process.cpuUsage();
    pass();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000_000);
  }
  return median(times);
}

/** As `cpuSeconds`, for a pass that waits and takes seconds. Slow passes need fewer repetitions. */
export async function cpuSecondsOf(pass: () => Promise<void>): Promise<number> {
  await pass();
  const times: number[] = [];
  for (let index = 0; index < SLOW_PASSES; index++) {
    const before = process.cpuUsage();
    await pass();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000_000);
  }
  return median(times);
}

/** Median of the values, which must not be empty. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] as number;
}

/** A value with four significant digits. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
