/** The kinds of faults, and which steps of a program on a machine each can meet. */

/** One thing that a program asks of the disk or of the host. */
export interface Step {
  /** `write`: a request in a transaction that writes · `commit`: the end of one that wrote. */
  readonly kind: 'read' | 'write' | 'commit' | 'open' | 'remove' | 'host';
  /** What it is about, for messages. */
  readonly what: string;
}

/** What becomes of a step. */
export type Outcome =
  /** The disk or the host reports a failure. */
  | { readonly does: 'fails'; readonly name: string }
  /** The step succeeds; then its transaction is aborted. */
  | { readonly does: 'aborts'; readonly name: string }
  /** The program is gone: before the step, after it, or when half of it was written. */
  | { readonly does: 'cuts'; readonly when: 'before' | 'after' | 'half-way' };

export interface FaultKind {
  readonly steps: readonly Step['kind'][];
  /** Only steps whose description begins so; left out: all. */
  readonly about?: readonly string[];
  readonly outcome: Outcome;
}

/** Add a row to try another kind of fault at every step of every call. */
export const FAULT_KINDS = {
  'a request fails': { steps: ['write'], outcome: { does: 'fails', name: 'UnknownError' } },
  'a read fails': { steps: ['read'], outcome: { does: 'fails', name: 'UnknownError' } },
  'the quota is reached': { steps: ['write'], outcome: { does: 'fails', name: 'QuotaExceededError' } },
  'a transaction is aborted': { steps: ['write'], outcome: { does: 'aborts', name: 'AbortError' } },
  'a commit fails': { steps: ['commit'], outcome: { does: 'fails', name: 'QuotaExceededError' } },
  'a database does not open or is not removed': {
    steps: ['open', 'remove'],
    outcome: { does: 'fails', name: 'UnknownError' },
  },
  'a host call fails': { steps: ['host'], outcome: { does: 'fails', name: 'failed' } },
  'the program is cut before a step': {
    steps: ['write', 'commit', 'open', 'remove', 'host'],
    outcome: { does: 'cuts', when: 'before' },
  },
  'the program is cut after a step': {
    steps: ['commit', 'open', 'remove', 'host'],
    outcome: { does: 'cuts', when: 'after' },
  },
  'a backup is torn': {
    steps: ['host'],
    about: ['appendBackup', 'finishBackup'],
    outcome: { does: 'cuts', when: 'half-way' },
  },
} as const satisfies Readonly<Record<string, FaultKind>>;

export type FaultName = keyof typeof FAULT_KINDS;
export const FAULT_NAMES = Object.keys(FAULT_KINDS) as readonly FaultName[];

/** A fault that meets the nth step (from 1) that its kind can meet. */
export interface Fault {
  readonly name: FaultName;
  readonly nth: number;
}

/** Counts the steps of a program, and says what becomes of each. */
export class FaultPlan {
  readonly steps: Step[] = [];
  /** The step that met the fault; null: none so far. */
  met: Step | null = null;
  #fault: Fault | null = null;
  #seen = 0;

  /** Begins to count; from now on the fault waits for its step. */
  arm(fault: Fault | null): void {
    this.steps.length = 0;
    this.met = null;
    this.#fault = fault;
    this.#seen = 0;
  }

  disarm(): void {
    this.#fault = null;
  }

  /** What becomes of the step that is about to be done; null: nothing happens to it. */
  take(step: Step): Outcome | null {
    this.steps.push(step);
    const fault = this.#fault;
    if (fault === null || !canMeet(fault.name, step)) return null;
    this.#seen++;
    if (this.#seen !== fault.nth) return null;
    this.#fault = null;
    this.met = step;
    return FAULT_KINDS[fault.name].outcome;
  }
}

/** Number of steps that a fault of that kind can meet. */
export function stepsFor(name: FaultName, steps: readonly Step[]): number {
  return steps.filter((step) => canMeet(name, step)).length;
}

function canMeet(name: FaultName, { kind, what }: Step): boolean {
  const { steps, about }: FaultKind = FAULT_KINDS[name];
  return steps.includes(kind) && (about === undefined || about.some((start) => what.startsWith(start)));
}
