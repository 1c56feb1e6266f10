/** A step on a case by one key, with the claim that it may need. */
import type { Case } from '../../../shared/casework/case.ts';
import type { Result } from '../../../shared/result.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { type WayBack, wayBack } from './way-back.ts';

/** The case as it was claimed for the step (null: it was not), and what the step gave, or why it was not done. */
export interface ClaimedStep {
  readonly claimed: Case | null;
  readonly done: Result<Case, CallFailure>;
}

/** Runs the step, after opening a case where there is none. When the step is cancelled, nothing was to be done, so the claim is taken back too. */
export async function stepWithClaim(
  found: Case | null,
  claim: () => Promise<Result<Case, CallFailure>>,
  step: (id: string) => Promise<Result<Case, CallFailure>>,
  takeBack: (id: string, calls: readonly WayBack[]) => Promise<Result<null, CallFailure>>,
): Promise<ClaimedStep> {
  if (found !== null) return { claimed: null, done: await step(found.id) };
  const claimed = await claim();
  if (!claimed.ok) return { claimed: null, done: claimed };
  const { id } = claimed.value;
  const done = await step(id);
  if (done.ok || done.failure.code !== 'cancelled') return { claimed: claimed.value, done };
  const back = await takeBack(id, wayBack({ claimed: claimed.value, done: null }));
  return { claimed: null, done: back.ok ? done : back };
}
