/** The latest back-tests, so that screens can page through their travellers. They are kept in the worker's memory only, never in the store. */
import type { SetPair } from '../../../rules/back-test/pair-sets.ts';
import type { ScreeningTerms } from '../../../rules/engine/screening-terms.ts';
import type { CaseResult } from '../../../shared/casework/case.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { UtcMinute } from '../../../shared/manifest.ts';
import type { BackTestReport } from '../calls/back-test.ts';
import type { Request } from '../request.ts';
import type { JudgedRows } from './evaluate-batch.ts';

/** A back-test's report, and what is needed to show its travellers. */
export interface RunBackTest {
  readonly report: BackTestReport;
  readonly pair: SetPair;
  readonly terms: Omit<ScreeningTerms, 'muted'>;
  /** In order of the flights' places. */
  readonly flights: readonly { readonly id: FlightId; readonly at: UtcMinute }[];
  readonly moved: JudgedRows;
  readonly known: JudgedRows;
  /** Result of each traveller, by `rowKey`. */
  readonly results: ReadonlyMap<string, CaseResult>;
}

const KEPT = 3;

export class BackTests {
  readonly #runs = new Map<string, RunBackTest>();

  keep(run: RunBackTest): void {
    const [oldest] = this.#runs.keys();
    if (oldest !== undefined && this.#runs.size >= KEPT) this.#runs.delete(oldest);
    this.#runs.set(run.report.run, run);
  }

  /** The run with an id; undefined where another agency ran it, or where it ran under another legal frame: more may have been visible then. */
  get(run: string, { context, world }: Pick<Request, 'context' | 'world'>): RunBackTest | undefined {
    const found = this.#runs.get(run);
    const isSeenAlike = found?.terms.frame?.hash === world.terms.frame?.hash;
    return found?.report.agency === context.agency && isSeenAlike ? found : undefined;
  }
}

/** Key of a traveller in `results`. */
export function rowKey(place: number, row: number): string {
  return `${place} ${row}`;
}
