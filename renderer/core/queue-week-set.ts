/** Settings and safeguards that officers changed, which no record but the trail keeps: for the weekly list. */

import type { AuditKind } from '../../shared/audit/audit-kinds.ts';
import type { ActOffQueue } from '../../shared/review/week-acts.ts';
import { type ActInWeek, NOTHING_MORE } from '../../shared/review/week-lines.ts';
import { postIn } from '../../shared/roster/post.ts';
import { listRule } from '../../shared/screening/listed.ts';
import { minuteNumber } from '../../shared/time/civil.ts';
import { dayText } from '../../shared/time/day-text.ts';
import type { Back } from './audit/week-entries.ts';
import type { Request } from './request.ts';
import { readSeenLists } from './seen/seen-lists.ts';
import { seenWeekTrail } from './seen/seen-week-trail.ts';

/** Acts that say which time the clock had before, and which it has since, as `from` and `to`. */
const OF_CLOCK: ReadonlySet<AuditKind> = new Set(['clock.set-ahead', 'clock.set-back', 'retention.time-confirmed']);

/** Acts with a line of their own; all others change a setting. */
const LINE_OF: Readonly<Partial<Record<AuditKind, ActOffQueue>>> = {
  'capacity-cut.signed': 'cut',
  'capacity-cut.upheld': 'cut',
};

/** One line for each act since then of which `isThen` says that its instant (ISO 8601 UTC) counts, with the list that it was about. The trail says what was and what became. */
export async function setActs(
  request: Request,
  from: Back,
  isThen: (at: string) => boolean,
): Promise<readonly ActInWeek[]> {
  const acts = await seenWeekTrail(request, from, isThen);
  if (acts.length === 0) return [];
  const lists = await readSeenLists(request);
  const titles = new Map(lists.map(({ value: { id, title } }) => [id, title]));
  return acts.map(({ kind, subject, at, officer, second, reason, details }, place): ActInWeek => {
    const title = titles.get(subject ?? '');
    const { file, officers, flight, post, carrier, day, from, to } = details;
    const act = LINE_OF[kind] ?? 'set';
    const time = act === 'cut' && typeof from === 'string' ? dayText(from) : null;
    const where = typeof post === 'string' ? postIn(post) : null;
    return {
      ...NOTHING_MORE,
      ...{ id: `${kind} ${at} ${place}`, act, what: kind, subjects: [] },
      flight: act === 'cut' && typeof flight === 'string' ? flight : null,
      rules: title === undefined ? [] : [{ rule: listRule(subject ?? ''), title: { en: title } }],
      ...(where === null ? {} : { post: where }),
      reason: [file, officers, ofDay(carrier, day), time, reason]
        .filter((part) => typeof part === 'string' && part !== '')
        .join(': '),
      ...(OF_CLOCK.has(kind) ? { due: { before: minuteIn(from), after: minuteIn(to) } } : {}),
      ...{ officer, second, at },
    };
  });
}

/** An airline and the day that it is about; null: it is about none. */
function ofDay(carrier: unknown, day: unknown): string | null {
  return typeof carrier === 'string' && typeof day === 'string' ? `${carrier}, ${dayText(day)}` : null;
}

/** The minute of an instant, ISO 8601 UTC; null: there is none. */
function minuteIn(instant: unknown): number | null {
  return typeof instant === 'string' ? minuteNumber(instant.slice(0, 16)) : null;
}
