/** Back-tests that were run lately, so that their travellers can be asked for page by page. They live as long as the worker; the store keeps nothing of them. */
import type { SetPair } from '../../../rules/back-test/pair-sets.ts';
import type { ScreeningTerms } from '../../../rules/engine/screening-terms.ts';
import type { CaseResult } from '../../../shared/casework/case.ts';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { UtcMinute } from '../../../shared/manifest.ts';
import type { BackTestReport } from '../calls/back-test.ts';
import type { Request } from '../request.ts';
import type { JudgedRows } from './evaluate-batch.ts';

/** What is kept beside the report. */
export interface RunBackTest {
  readonly report: BackTestReport;
  readonly pair: SetPair;
  readonly terms: Omit<ScreeningTerms, 'muted'>;
  /** By the place of a flight. */
  readonly flights: readonly { readonly id: FlightId; readonly at: UtcMinute }[];
  readonly moved: JudgedRows;
  readonly known: JudgedRows;
  /** Result of a traveller: by `place row`. */
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

  /** The run of that id, if an officer of this agency ran it under the legal frame that is in force: others may not see the same, nor may they later on. */
  get(run: string, { context, world }: Pick<Request, 'context' | 'world'>): RunBackTest | undefined {
    const found = this.#runs.get(run);
    const isSeenAlike = found?.terms.frame?.hash === world.terms.frame?.hash;
    return found?.report.agency === context.agency && isSeenAlike ? found : undefined;
  }
}

/** Name of a traveller in `results`. */
export function rowKey(place: number, row: number): string {
  return `${place} ${row}`;
}
