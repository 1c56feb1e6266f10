/** A clock that nobody sets, for tests that only set the clock of the machine: where that goes on, so does this one; where it is set back, this one stands. */
export function steadyBy(now: () => number): () => number {
  let [last, passed] = [now(), 0];
  return () => {
    const time = now();
    passed += Math.max(0, time - last);
    last = time;
    return passed;
  };
}
