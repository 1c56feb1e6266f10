/** Limits progress and revisions to what a screen can show. */
import type { Progress } from './calls/progress.ts';
import type { Topic } from './calls/topic.ts';

/** Least milliseconds between two steps of one phase. */
const PROGRESS_EVERY = 50;

/** Sends the first and last step of each phase, and some of those in between. */
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

/** Screens read a view again when it changed. More often than after so many milliseconds is not visible, and delays an import. */
export const REVISIONS_EVERY = 250;

/** Sends the first revision of a topic at once, and then only the last of those that follow quickly. */
export function paced(send: (topic: Topic, revision: number) => void): (topic: Topic, revision: number) => void {
  /** Topics sent lately, with the revision that is still to be sent (null: none). */
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
