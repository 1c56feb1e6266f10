/** An entry of custody as a sentence. */
import type { Say } from '../catalogue/say.ts';
import { type CustodyEntry, countsLonger } from './custody.ts';
import { unaccountedText } from './tally-text.ts';

export function custodyEntryText(say: Say, entry: CustodyEntry): string {
  const { unaccounted } = entry;
  const what = entryText(say, entry);
  if (unaccounted === undefined) return what;
  return say('custody.entry.unaccounted', { what, open: unaccountedText(say, unaccounted) });
}

/** That the machine's clock was wrong, or in doubt, when it was typed; null: it was not. */
export function clockText(say: Say, entry: CustodyEntry): string | null {
  if (entry.counted !== undefined) return say('custody.entry.clock-wrong');
  if (countsLonger(entry)) return say('custody.entry.clock-longer');
  return entry.clock === undefined ? null : say('custody.entry.clock-doubt');
}

function entryText(say: Say, entry: CustodyEntry): string {
  switch (entry.kind) {
    case 'begun':
    case 'taken-over': {
      const rules = entry.kind === 'begun' ? say(`custody.rules.${entry.regime}`) : '';
      return say(`custody.entry.${entry.kind}`, {
        measure: say(`custody.measure.${entry.measure}`),
        whom: joined(entry.judicialOfficer, entry.place, rules),
      });
    }
    case 'regime':
      return say('custody.entry.regime', { regime: say(`custody.regime.${entry.regime}`) });
    case 'duty': {
      const fit = entry.fit === null ? '' : say(entry.fit ? 'custody.fit.yes' : 'custody.fit.no');
      const way = joined(say(`custody.way.${entry.way}`), entry.whom, entry.language, fit);
      return say('custody.entry.duty', { duty: say(`custody.duty.${entry.duty}`), way });
    }
    case 'extended':
      return say('custody.entry.extended', {
        hours: entry.hours,
        by: say(`custody.authority.${entry.by}`),
        whom: joined(entry.whom, entry.reference),
      });
    case 'moved':
    case 'escorted':
    case 'emergency': {
      const [first, second] = entry.kind === 'escorted' ? [entry.whom, entry.where] : [entry.where, entry.whom];
      return say(`custody.entry.${entry.kind}`, { where: joined(first, second), whom: joined(first, second) });
    }
    case 'meal':
      return say('custody.entry.meal', { taken: say(entry.taken ? 'custody.taken.yes' : 'custody.taken.no') });
    case 'rest':
      return say('custody.entry.rest', { count: entry.minutes });
    case 'watch':
      return say('custody.entry.watch', { whom: entry.whom });
    case 'capsules':
      return say(`custody.entry.capsules.${entry.source}`, { number: entry.count, whom: entry.whom });
    case 'passage': {
      const { count: number, saw, witness } = entry;
      return say(number === 0 ? 'custody.entry.passage.clear' : 'custody.entry.passage', { number, saw, witness });
    }
    case 'ended':
      return say('custody.entry.ended', { ending: joined(say(`custody.ending.${entry.ending}`), entry.whom) });
    case 'time-confirmed': {
      const later = Math.round((Date.parse(entry.before) - Date.parse(entry.at)) / 60_000);
      const minutes = Math.abs(later);
      return say(later < 0 ? 'custody.entry.time-confirmed.earlier' : 'custody.entry.time-confirmed', {
        ...{ hours: Math.floor(minutes / 60), minutes: minutes % 60 },
      });
    }
    case 'began-at':
    case 'struck':
      return say(`custody.entry.${entry.kind}`, { number: entry.of });
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
