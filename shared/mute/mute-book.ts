/** All mutes of a store, arranged for screening. */
import { compareText } from '../flight/message-order.ts';
import { countsOn, type FlightTimes, type Mute, muteTime } from './mute.ts';
import { isBornAlike, keyText, keyTexts, type Person } from './mute-key.ts';

/** Mutes by flight, then by traveller. */
export interface MuteBook {
  /** Ids of mutes by rule, for a traveller of a flight; null when no mute applies to the flight. */
  on(flight: FlightTimes): ((traveller: Person) => ReadonlyMap<string, string>) | null;
}

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Makes a book of all mutes, including expired ones. Of two equal mutes, the one made first is named. */
export function muteBook(mutes: readonly Mute[]): MuteBook {
  const sorted = [...mutes].sort((a, b) => compareText(a.made.at, b.made.at) || compareText(a.id, b.id));
  return {
    on(flight) {
      if (sorted.length === 0) return null;
      const time = muteTime(flight);
      const counting = time === null ? [] : sorted.filter((mute) => countsOn(mute, time));
      if (counting.length === 0) return null;
      const byKey = new Map<string, Mute[]>();
      for (const mute of counting) {
        const key = keyText(mute.key);
        const known = byKey.get(key);
        if (known === undefined) byKey.set(key, [mute]);
        else known.push(mute);
      }
      return (traveller) => mutedFor(traveller, byKey);
    },
  };
}

function mutedFor(traveller: Person, byKey: ReadonlyMap<string, readonly Mute[]>): ReadonlyMap<string, string> {
  let rules: Map<string, string> | null = null;
  for (const key of keyTexts(traveller)) {
    for (const { id, rule, key: whose } of byKey.get(key) ?? []) {
      if (!isBornAlike(whose, traveller)) continue;
      rules ??= new Map();
      if (!rules.has(rule)) rules.set(rule, id);
    }
  }
  return rules ?? NOTHING;
}
