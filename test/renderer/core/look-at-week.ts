/** A supervisor reads the list of a week, and says that they looked at it. */
import type { TestCore } from './open-core.ts';

export async function lookAtWeek({ ask }: Pick<TestCore, 'ask'>, day: string): Promise<void> {
  const { shown } = await ask('queue.week', { day });
  await ask('queue.week-looked-at', { day, shown });
}
