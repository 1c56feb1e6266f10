/** What the thresholds ask of each shift, beside what the unit can do. */
import type { Capacity } from '../../../shared/capacity/capacity.ts';
import type { Expected, ExpectedAt } from '../../../shared/capacity/expected-flags.ts';
import type { Mandate } from '../../../shared/fact/fact.ts';

export interface MandateLoad extends Expected {
  /** Inspections a shift manages; null: nobody has said. */
  readonly capacity: number | null;
  /** What other thresholds would have given, the one in force among them. */
  readonly table: readonly ExpectedAt[];
}

export interface CapacityView {
  readonly capacity: Capacity;
  /** Has the unit stated it? */
  readonly stated: boolean;
  /** Days with flights among the last `window`; 0: there were none. */
  readonly days: number;
  readonly window: number;
  readonly mandates: Readonly<Record<Mandate, MandateLoad>>;
}

export interface CapacityCalls {
  'capacity.get': { input: Record<string, never>; output: CapacityView };
  'capacity.set': { input: Capacity; output: CapacityView };
}
