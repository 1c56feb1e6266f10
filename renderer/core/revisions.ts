/** Counts changes by topic, so that screens read again what has changed. */
import type { Topic } from './calls/topic.ts';

export class Revisions {
  readonly #onChange: (topic: Topic, revision: number) => void;
  readonly #counts = new Map<Topic, number>();

  constructor(onChange: (topic: Topic, revision: number) => void) {
    this.#onChange = onChange;
  }

  changed(topics: readonly Topic[]): void {
    for (const topic of topics) {
      const revision = (this.#counts.get(topic) ?? 0) + 1;
      this.#counts.set(topic, revision);
      this.#onChange(topic, revision);
    }
  }
}
