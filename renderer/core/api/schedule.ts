/** Calls about the flights that are expected. */
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { ScheduledFlight } from '../../../shared/schedule/schedule.ts';

export interface ScheduleCalls {
  'schedule.list': { input: Record<string, never>; output: readonly ScheduledFlight[] };
  'schedule.put': { input: { flights: readonly ScheduledFlight[] }; output: readonly ScheduledFlight[] };
  'schedule.remove': { input: { ids: readonly string[] }; output: readonly ScheduledFlight[] };
  /** Reads a schedule file without saving it; `schedule.put` saves the rows. */
  'schedule.read': {
    input: { bytes: Uint8Array };
    output: { readonly rows: readonly ScheduledFlight[]; readonly diagnostics: readonly Diagnostic[] };
  };
}
