/** Which signed report waits for the next shift. */
import type { SignedShiftView } from '../../core/calls/shift-reports.ts';

/** The latest report, where nobody took over by it; null: somebody did, or there is none. */
export function waitsForTakeOver<Signed extends Pick<SignedShiftView, 'taken'>>(
  signed: readonly Signed[],
): Signed | null {
  const [latest] = signed;
  return latest === undefined || latest.taken !== undefined ? null : latest;
}
