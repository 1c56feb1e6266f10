/** Passes on progress and revisions no oftener than a screen can show them. */
import type { Progress } from './calls/progress.ts';
import type { Topic } from './calls/topic.ts';

/** Screens need no more than this many milliseconds between two steps of one phase. */
const PROGRESS_EVERY = 50;

/** Passes on the first and last step of each phase, and those in between now and then. */
export function throttled(send: (progress: Progress) => void): (progress: Progress) => void {
  let phase = '';
  let sent = 0;
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && progress.done < progress.total && now - sent < PROGRESS_EVERY) return;
    phase = progress.phase;
    sent = now;
    send(progress);
  };
}

/** Screens read a view again when it changed. Oftener than after so many milliseconds nobody sees, and an import waits for it. */
export const REVISIONS_EVERY = 250;

/** Tells the first revision of a topic at once, and of those that follow quickly the last one. */
export function paced(send: (topic: Topic, revision: number) => void): (topic: Topic, revision: number) => void {
  /** Topics told of just now, with the revision that is still to be told (null: none). */
  const recent = new Map<Topic, number | null>();
  const settle = (topic: Topic) => {
    const revision = recent.get(topic) ?? null;
    recent.delete(topic);
    if (revision !== null) take(topic, revision);
  };
  const take = (topic: Topic, revision: number) => {
    if (recent.has(topic)) {
      recent.set(topic, revision);
      return;
    }
    recent.set(topic, null);
    send(topic, revision);
    setTimeout(() => settle(topic), REVISIONS_EVERY);
  };
  return take;
}
