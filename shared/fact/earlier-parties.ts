/** Parties of earlier flights that share something with a party of one flight. */
import type { Appearances } from '../past/appearances.ts';
import { KEY, type KeyKind } from '../past/keyed-hash.ts';
import { HORIZON, type Past, type Sighting, sighting } from '../past/past.ts';
import { MOST_KEYS } from '../past/remember.ts';
import { Sightings } from '../past/sightings.ts';

const DAY = 1440;

/** A party of an earlier flight. */
export interface EarlierParty {
  readonly flight: Appearances;
  readonly slot: number;
  readonly party: number;
}

const NO_PARTIES: readonly EarlierParty[] = [];

/** Used again for every key. */
const seen = new Sightings();

export class EarlierParties {
  readonly #past: Past;
  readonly #now: Appearances;
  readonly #earlier: Uint8Array;
  readonly #isRecorded: boolean;
  /** By kind, then by text. */
  readonly #byText: (Map<string, readonly EarlierParty[]> | undefined)[] = [];

  /** `earlier`: by slot, 1 for flights that count. `isRecorded`: the past has the flight, with its keys. */
  constructor(past: Past, now: Appearances, earlier: Uint8Array, isRecorded: boolean) {
    this.#past = past;
    this.#now = now;
    this.#earlier = earlier;
    this.#isRecorded = isRecorded;
  }

  /** Earlier parties within so many days that share a key of this kind. */
  sharing(kind: KeyKind, texts: readonly string[], days: number): readonly EarlierParty[] {
    if (texts.length === 0) return NO_PARTIES;
    const isOwn = isOfContact(kind) && texts.length <= MOST_KEYS;
    if (texts.length === 1) return this.#within(this.#withText(kind, texts[0] as string, isOwn), days);
    let found: Map<Sighting, EarlierParty> | null = null;
    for (const text of texts) {
      for (const each of this.#within(this.#withText(kind, text, isOwn), days)) {
        found ??= new Map();
        found.set(sighting(each.slot, each.party), each);
      }
    }
    return found === null ? NO_PARTIES : [...found.values()];
  }

  #within(parties: readonly EarlierParty[], days: number): readonly EarlierParty[] {
    if (days >= HORIZON || parties.length === 0) return parties;
    const from = this.#now.departure - days * DAY;
    let within = 0;
    for (const { flight } of parties) if (flight.departure >= from) within += 1;
    if (within === parties.length) return parties;
    return within === 0 ? NO_PARTIES : departedSince(parties, from);
  }

  #withText(kind: KeyKind, text: string, isOwn: boolean): readonly EarlierParty[] {
    let byText = this.#byText[kind];
    if (byText === undefined) {
      byText = new Map();
      this.#byText[kind] = byText;
    }
    let parties = byText.get(text);
    if (parties === undefined) {
      parties = this.#look(kind, text, isOwn);
      byText.set(text, parties);
    }
    return parties;
  }

  /** Earlier parties with a key. `isOwn`: this flight has the key. */
  #look(kind: KeyKind, text: string, isOwn: boolean): readonly EarlierParty[] {
    const past = this.#past;
    past.hash.text(kind, text);
    seen.clear();
    past.find('parties', past.hash.high, past.hash.low, this.#earlier, seen, isOwn && this.#isRecorded);
    if (seen.count === 0) return NO_PARTIES;
    const found: EarlierParty[] = [];
    for (let at = 0; at < seen.count; at += 1) {
      const slot = seen.slot(at);
      found.push({ flight: past.flight(slot), slot, party: seen.place(at) });
    }
    return found;
  }
}

/** All contacts of a party are keys of its flight, up to `MOST_KEYS`. */
function isOfContact(kind: KeyKind): boolean {
  return kind === KEY.phone || kind === KEY.email;
}

function departedSince(parties: readonly EarlierParty[], from: number): readonly EarlierParty[] {
  return parties.filter(({ flight }) => flight.departure >= from);
}
