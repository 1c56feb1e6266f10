/** What follows from a write that holds already, within the same call. */
import type { WholeRequest } from './request.ts';

/**
 * Does what follows from a write of this call, such as deriving flights, and gives its value. When it fails, the value is `otherwise`: the call still succeeds. The write
 * holds, and an officer who saw a failure would record it twice. Flights are then brought up to date in the background, or at the next start after a further failure.
 */
export async function afterCommit<Value>(
  { store, closing, services }: WholeRequest,
  work: () => Promise<Value>,
  otherwise: Value,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    store.damage.met(error);
    if (!closing.aborted) services.rescreening.begin();
    return otherwise;
  }
}
