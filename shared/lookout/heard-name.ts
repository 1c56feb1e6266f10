/** Names as they were heard: whole, or some of the words of a traveller's name. And the keys by which such names are found. */
import type { NearestName } from '../list/match/listed-names.ts';
import type { NameMatch } from '../name/compare-name-words.ts';
import { joinedForm, joinedPlaces, LEAST_JOINED_SOUNDS } from '../name/joined-words.ts';
import type { NameWords } from '../name/name-words.ts';

/** May it be the name that was heard, whole or in part? */
export function isNameHeard({ match }: NearestName): boolean {
  return match.strength !== 'none' || isPartOf(match);
}

/** Is it the name, or are all words that were heard among those of the traveller? A name that agrees loosely is not enough. */
export function isNameOf({ match }: NearestName): boolean {
  return isWholeMatch(match) || isPartOf(match);
}

export function isWholeMatch({ strength }: NameMatch): boolean {
  return strength === 'full' || strength === 'part';
}

const AS_HEARD: ReadonlySet<string> = new Set(['same', 'sound', 'spelling', 'short', 'joined']);

/** Does every word that was heard agree with one of the traveller? The traveller is the one side. */
function isPartOf({ agreed, conflict, only }: NameMatch): boolean {
  return (
    agreed.some((pair) => AS_HEARD.has(pair.how)) &&
    agreed.every((pair) => AS_HEARD.has(pair.how) || pair.how === 'initial') &&
    conflict.other.length === 0 &&
    only.other.length === 0
  );
}

/** Fewer consonants are those of too many words. */
const LEAST_CONSONANTS = 3;

/**
 * Words that are the same, sound alike, have the same consonants or are spellings of a known name share a key, and so do two words that are written together and apart.
 */
export function* wordKeys({ words }: NameWords): Generator<string> {
  for (const { kind, forms, eastern } of words) {
    if (kind === 'initial') continue;
    if (eastern !== '') yield `ws${eastern}`;
    for (const { fold, skeleton, rows } of forms) {
      yield `wf${fold}`;
      if (skeleton.length >= LEAST_CONSONANTS) yield `wk${skeleton}`;
      for (const row of rows) yield `wr${row >> 1}`;
    }
  }
  for (const places of joinedPlaces(words)) {
    if (places.length > 2) continue;
    const { fold } = joinedForm(words, places);
    if (fold.length >= LEAST_JOINED_SOUNDS) yield `wf${fold}`;
  }
}
