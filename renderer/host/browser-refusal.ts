/** Runs a call of the browser and gives its failure as a result value. */
import type { HostResult } from '../../shared/host.ts';

export type Refusal = Extract<HostResult<never>, { ok: false }>;

/** Thrown where the host itself refuses, with the code that the page gets. */
export class BrowserRefusal extends Error {
  readonly code: Refusal['code'];
  constructor(code: Refusal['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** The code for each name of a browser's exception. A picker that is dismissed throws an AbortError. */
const CODES: Readonly<Record<string, Refusal['code']>> = {
  AbortError: 'cancelled',
  NotAllowedError: 'refused',
  NoModificationAllowedError: 'refused',
  SecurityError: 'refused',
};

/** The value, or the failure. */
export async function attempt<Value>(work: () => Value | Promise<Value>): Promise<HostResult<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof BrowserRefusal) return refusal(error.code, error.message);
    const name = error instanceof Error ? error.name : '';
    return refusal(CODES[name] ?? 'failed', error instanceof Error ? error.message : String(error));
  }
}

/** A failure as a value. */
export function refusal(code: Refusal['code'], message: string): Refusal {
  return { ok: false, code, message };
}

/** The answer to every call that this browser does not support. */
export async function unsupported(): Promise<Refusal> {
  return refusal('unsupported', '');
}
