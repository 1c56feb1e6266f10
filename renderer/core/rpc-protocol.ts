/** The messages between the screens and the worker that owns the store. Plain data both ways, numbered per call; large byte arrays are transferred, never copied. */
import type { HostResult, StoreName } from '../../shared/host.ts';
import type { Result } from '../../shared/result.ts';
import type { AnyCallName, Input } from './calls/all-calls.ts';
import type { Confirmation } from './calls/confirmation.ts';
import type { CallFailure } from './calls/failure.ts';
import type { Progress } from './calls/progress.ts';
import type { Topic } from './calls/topic.ts';
import type { HostCall } from './host-port.ts';

/** What a screen may send. */
export type ToCore =
  | { readonly kind: 'open'; readonly id: number; readonly store: StoreName }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: AnyCallName;
      readonly input: unknown;
      /** Confirmation of the second officer, for an act that needs two. */
      readonly confirmation?: Confirmation;
    }
  | { readonly kind: 'cancel'; readonly id: number }
  /** The machine's answer to a request of the worker. */
  | { readonly kind: 'host-answer'; readonly id: number; readonly result: HostResult<unknown> };

/** What the worker sends back. `open` and `call` get exactly one `answer` each. */
export type FromCore =
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown, CallFailure> }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'changed'; readonly topic: Topic; readonly revision: number }
  /** The worker cannot reach the machine; the page asks for it. */
  | { readonly kind: 'host'; readonly id: number; readonly call: HostCall };

/** Byte arrays of an input that are transferred to the worker: the caller must not use them afterwards. */
const inputBytes: { readonly [Name in AnyCallName]?: (input: Input<Name>) => readonly Uint8Array[] } = {
  'import.start': (input) => input.files.map((file) => file.bytes),
  'vault.receive': (input) => input.files.map((file) => file.bytes),
};

/** Buffers to transfer with a call's input. */
export function inputTransfers<Name extends AnyCallName>(name: Name, input: Input<Name>): ArrayBuffer[] {
  return buffersOf(inputBytes[name]?.(input) ?? []);
}

/** Buffers of these arrays that may be transferred: only those with a single view of the whole buffer, since other views would become empty. */
export function buffersOf(arrays: readonly Uint8Array[]): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const array of arrays) {
    const { buffer } = array;
    if (buffer instanceof ArrayBuffer && array.byteLength === buffer.byteLength) buffers.add(buffer);
  }
  return [...buffers];
}
