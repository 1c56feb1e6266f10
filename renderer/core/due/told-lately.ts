/** For how long officers are told of what others did. */
import { laterOf } from '../../../shared/time/due-clock.ts';
import { lastByTime, TrailTimes } from '../audit/trail-times.ts';
import type { Request } from '../request.ts';

/**
 * Tells of the instant at which something was typed (ISO 8601 UTC) whether officers are still told of it, for some hours. What bears another time, under a clock that was wrong, is
 * told for as long after it came, by its number in the trail.
 */
export async function toldLately(request: Request, hours: number): Promise<(at: string) => boolean> {
  const { store, context, services, signal } = request;
  const [seen, reached] = await Promise.all([services.seenTime.now(), services.seenTime.numberBefore(hours)]);
  const since = new Date(Date.parse(context.now) - hours * 3_600_000).toISOString();
  const until = laterOf(context.now, seen);
  const lately = lastByTime(await store.cache(TrailTimes).since(({ seq }) => seq <= reached, signal));
  return (at) => (since <= at && at <= until) || lately.has(at);
}
