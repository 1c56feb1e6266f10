/** Work in steps: a generator that yields between them, so that other work can run there. */

export type Steps<Result> = Generator<void, Result, void>;

/** So many people or things make one step, where a step for each would cost more than the work. */
export const IN_A_STEP = 16;

/** Does all steps at once. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
