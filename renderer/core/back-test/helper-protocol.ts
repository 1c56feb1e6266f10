/** The messages between the worker that owns the store and a helper. */
import type { ReadOptions, RuleSource } from '../../../rules/language/read-rules.ts';
import type { ReadFiles } from '../rules/read-rule-files.ts';
import type { BackTestTask, BatchFlight, BatchResult } from './evaluate-batch.ts';

export type ToHelper =
  | { readonly kind: 'begin'; readonly task: BackTestTask }
  | { readonly kind: 'evaluate'; readonly flights: readonly BatchFlight[] }
  | { readonly kind: 'read'; readonly sources: readonly RuleSource[]; readonly options: ReadOptions };

/** `begin` is answered once, and batches in the order sent. Rule files may be sent without `begin`. */
export type FromHelper =
  | { readonly kind: 'begun' }
  | { readonly kind: 'evaluated'; readonly result: BatchResult }
  | { readonly kind: 'read'; readonly files: ReadFiles }
  | { readonly kind: 'failed'; readonly detail: string };

/** Workers that evaluate batches and read rule files for the worker that owns the store. They get neither its keys nor the store. */
export interface Helpers {
  /** Most helpers that may run at a time. */
  readonly count: number;
  make(): HelperPort;
}

/** The part of `Worker` that is used, so that tests and benchmarks can replace it. */
export interface HelperPort {
  postMessage(message: ToHelper, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromHelper }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message?: string }) => void): void;
  terminate(): void;
}
