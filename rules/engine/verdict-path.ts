/**
 * The verdicts on a traveller, one after the other. Travellers with the same verdicts share one path, so that they are judged once: most travellers of a flight
 * are alike in this.
 */
export class VerdictPath<Verdict> {
  readonly #verdict: Verdict | null;
  readonly #before: VerdictPath<Verdict> | null;
  readonly #next = new Map<Verdict, VerdictPath<Verdict>>();
  /** The verdict that came next last, and its path: neighbours are most often alike. */
  #lastVerdict: Verdict | null = null;
  #last: VerdictPath<Verdict> | null = null;

  /** Null and null begin all paths. */
  constructor(before: VerdictPath<Verdict> | null, verdict: Verdict | null) {
    this.#before = before;
    this.#verdict = verdict;
  }

  /** The path that has this verdict next. */
  with(verdict: Verdict): VerdictPath<Verdict> {
    if (this.#last !== null && this.#lastVerdict === verdict) return this.#last;
    let next = this.#next.get(verdict);
    if (next === undefined) {
      next = new VerdictPath(this, verdict);
      this.#next.set(verdict, next);
    }
    this.#lastVerdict = verdict;
    this.#last = next;
    return next;
  }

  /** In the order in which they were given. */
  verdicts(): readonly Verdict[] {
    const verdicts: Verdict[] = [];
    for (let path: VerdictPath<Verdict> | null = this; path !== null; path = path.#before) {
      if (path.#verdict !== null) verdicts.push(path.#verdict);
    }
    return verdicts.reverse();
  }
}
