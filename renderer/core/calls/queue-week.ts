/** The weekly list of what was taken off the queue, for supervisors. Each sees what their agency may see. */
import { z } from 'zod';
import type { FlightId } from '../../../shared/flight/flight.ts';
import type { IsoDate } from '../../../shared/manifest.ts';
import { failed, success } from '../../../shared/result.ts';
import { type ActInWeek, type FlightOfWeek, type SparedByMute, weekLines } from '../../../shared/review/week-lines.ts';
import { type Week, weekOf } from '../../../shared/time/week.ts';
import { TrailTimes } from '../audit/trail-times.ts';
import { exportRefused } from '../exports/export-refused.ts';
import { exportWords, makeExport } from '../exports/make-export.ts';
import { afterLook, lastWeek, newestWeek, queueWeek, unreadWeek } from '../queue-week.ts';
import { queueWeekTable } from '../queue-week-table.ts';
import { readersOfLines } from '../seen/readers-of-lines.ts';
import { readNamedOfficers, readSetting } from '../session.ts';
import { WeeksShown } from '../weeks-shown.ts';
import { call, type Handled } from './call.ts';
import { type ExportMade, exportedBytes, exportFields, namesByTwo } from './exported.ts';
import type { MuteView } from './mutes.ts';

export interface MuteInWeek {
  /** Its `hits` are those of the week. */
  readonly mute: MuteView;
  /** It was made in the week. */
  readonly isMadeThen: boolean;
  /** On flights of the week. */
  readonly travellers: readonly SparedByMute[];
  /** It was typed since the officer looked at this week; left out: not. */
  readonly isLate?: true;
}

export interface QueueWeek {
  readonly week: Week;
  readonly mutes: readonly MuteInWeek[];
  readonly acts: readonly ActInWeek[];
  /** The flights of the list that are stored, by id. */
  readonly flights: Readonly<Record<FlightId, FlightOfWeek>>;
  /** The weeks to choose from, newest first: from the present one back to the first for which there is something to list, and this one. */
  readonly weeks: readonly Week[];
}

/** A list as it is shown. */
export interface ShownWeek extends QueueWeek {
  /** Its number among the lists that the officer was shown, by which they say that they looked at it. */
  readonly shown: number;
}

const day = z.iso.date();

export const queueWeekCalls = {
  /** The list of the week of a day; null: of the last week that is over, or of the present one where that has no line. */
  'queue.week': call({
    input: z.strictObject({ day: day.nullable() }),
    permission: 'queue.review',
    audit: 'queue.week-viewed',
    recordsViews: 'hour',
    async handler(request, input): Handled<ShownWeek> {
      const { store, context } = request;
      // Before the list is made, so that what is typed meanwhile waits.
      const seq = store.cache(TrailTimes).head;
      const list = await (input.day === null ? newestWeek(request) : queueWeek(request, input.day));
      const shown = store.cache(WeeksShown).add(context.officer.id, { week: list.week.from, seq });
      return success({ output: { ...list, shown } });
    },
  }),

  /** Monday of the oldest week that is over with something listed that the officer has not looked at; null: none. */
  'queue.week-unread': call({
    input: z.strictObject({}),
    permission: 'queue.review',
    audit: null,
    async handler(request): Handled<IsoDate | null> {
      return success({ output: await unreadWeek(request) });
    },
  }),

  /** Records that the officer looked at the list of a week that is over, as it was shown. Older weeks that wait come first. */
  'queue.week-looked-at': call({
    input: z.strictObject({ day, shown: z.number().int().min(1) }),
    permission: 'queue.review',
    fullSignIn: true,
    audit: 'queue.week-looked-at',
    async handler(request, input, recorded): Handled<null> {
      const { from, to } = weekOf(input.day);
      if (from > lastWeek(request).from) return failed({ code: 'invalid-input', path: 'day' });
      if (from > ((await unreadWeek(request)) ?? from)) return failed({ code: 'invalid-input', path: 'day' });
      const { officer } = request.context;
      const reached = request.store.cache(WeeksShown).reached(officer.id, from, input.shown);
      if (reached === null) return failed({ code: 'conflict', what: 'week' });
      const looks = await afterLook(request, { from, to }, reached);
      if (looks === null) return success({ output: null });
      const before = await readSetting(request.store, 'weeksLookedAt');
      const value = { ...before?.value, [officer.id]: looks };
      return success({
        output: null,
        writes: [{ table: 'settings', id: 'weeksLookedAt', rev: before?.rev ?? 0, value }],
        details: recorded({ from, to }),
        topics: ['mutes'],
      });
    },
  }),

  'queue.week-export': call({
    input: z.strictObject({ day, ...exportFields }),
    permission: 'queue.review',
    ...namesByTwo,
    audit: 'queue.week-exported',
    recordsViews: true,
    async handler(request, input, recorded): Handled<ExportMade> {
      const refused = await exportRefused(request, input);
      if (refused !== null) return refused;
      const { language, names } = input;
      const [list, officers] = await Promise.all([
        queueWeek(request, input.day),
        readNamedOfficers(request.store, request.context.unit),
      ]);
      const words = exportWords(request, language);
      const { from, to } = list.week;
      const table = queueWeekTable(list, officers, words, names);
      const { details, ...made } = await makeExport(
        request,
        input,
        [table],
        await readersOfLines(request, weekLines(list)),
        `${words.word('week.file')}-${from}`,
      );
      return success({ ...made, details: recorded({ ...details, from, to }) });
    },
    moves: exportedBytes,
  }),
} as const;
