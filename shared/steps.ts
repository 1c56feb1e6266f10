/** Work in steps: a generator that yields between them, so that other work can run there. */

export type Steps<Result> = Generator<void, Result, void>;

/** So many people or things make one step, where a step for each would cost more than the work. */
export const IN_A_STEP = 16;

/** Walks over so many places, some thousands in a step: for work of less than a microsecond at each. */
export function* eachPlace(count: number, visit: (place: number) => void): Steps<void> {
  for (let from = 0; from < count; from += PLACES_IN_A_STEP) {
    const end = Math.min(count, from + PLACES_IN_A_STEP);
    for (let place = from; place < end; place += 1) visit(place);
    yield;
  }
}

const PLACES_IN_A_STEP = 4096;

/** Does all steps at once. */
export function allSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
