/** Days and times as the language of a paper writes them: `24 novembre 2026 à 14 h 20`, `24 November 2026 at 14:20`. Always 24 hours, local to the unit. */
import type { Say } from '../catalogue/say.ts';

export interface DraftTimes {
  /** Of an ISO day. */
  readonly date: (day: string) => string;
  /** Of an instant, ISO 8601 UTC, or of a day alone. */
  readonly stamp: (instant: string) => string;
  /** The days and local times in a text of the flight's record. */
  readonly within: (text: string) => string;
}

/** A day, perhaps with a time, that is no part of another word. */
const WRITTEN = /(?<![\w-])(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::\d{2})?)?(?![\w-])/g;

/** `toLocal` gives the local time of an instant, `2026-11-24T14:20`. */
export function draftTimes(say: Say, toLocal: (instant: string) => string): DraftTimes {
  const date = (day: string) => {
    const [year = '', month = '', number = ''] = day.split('-');
    return say('official-draft.date', {
      day: Number(number) === 1 ? say('official-draft.first-day') : Number(number),
      month: say(`official-draft.month.${Number(month)}`),
      year,
    });
  };
  const local = (text: string) => {
    const [day = '', time = ''] = text.split('T');
    const [hours = '', minutes = ''] = time.split(':');
    return say('official-draft.stamp', { date: date(day), time: say('official-draft.time', { hours, minutes }) });
  };
  return {
    date,
    stamp: (instant) => (instant.includes('T') ? local(toLocal(instant)) : date(instant)),
    within: (text) =>
      text.replace(WRITTEN, (found, day: string, hours?: string) => (hours === undefined ? date(day) : local(found))),
  };
}
