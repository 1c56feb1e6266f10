/**
 * Words of a description that speak of who called or of a source. A description tells of looks: every agency that sees a match reads it. It is a doubt, not a proof: `a man with
 * a source of light` is one, too.
 */
import { withoutAccents } from '../name/without-accents.ts';
import { cutWords } from './call/call-word.ts';
import type { LookoutTerms } from './lookout.ts';
import { sayingAt } from './saying-words.ts';

/** What a photograph or a paper shows names nobody. */
const SHOWN =
  '(?! (?:(?:la|le|l|les|son|sa|the|his|her|a) )?(?:photos?|image|fiche|passeport|billet|passport|picture|ticket|list|liste)(?!\\S))';

/** Words in English and French, folded; a star stands for any end. */
const SOURCE_WORDS: readonly string[] = [
  // How it was said.
  ...['by phone', 'on the phone', 'over the phone', 'phoned', 'phone call', 'on the line', 'hotline', 'caller*'],
  ...['telephoned', 'au telephone', 'par telephone', 'au tel', 'par tel', 'au bout du fil', 'called us', 'calls us'],
  ...['appelant*', 'nous appelle', 'nous a appele*', 'tip off', 'tipped*', 'tipster*', 'tip from', 'tuyau'],
  ...['info de', 'infos de', 'info from', 'word from', 'intel', 'renseignement*', 'denonc*', 'anonym*'],
  // Who said it.
  ...[
    'informant*',
    'informer*',
    'informateur*',
    'informatrice*',
    'indic',
    'indics',
    'indicateur*',
    'source',
    'sources',
  ],
  ...[
    'snitch*',
    'witness*',
    'temoin*',
    'temoign*',
    'undercover',
    'infiltre*',
    'liaison officer',
    'officier de liaison',
  ],
  ...['our man', 'our woman', 'our guy', 'our contact', 'our agent', 'my contact', 'notre homme', 'notre contact'],
  ...['notre agent', 'mon contact', 'notre collegue', 'our colleague'],
  // That it was said.
  ...[`according to${SHOWN}`, `selon${SHOWN}`, `d apres${SHOWN}`, 'heard from', 'heard that', 'told us', 'tells us'],
  ...['said by', 'told by', 'informed by', 'warned by', 'reported by', 'given by', 'dit par', 'signale par'],
  ...['prevenu* par', 'informe* par', 'averti* par', 'donne par', 'dit que', 'dit qu', 'disent que', 'dit avoir'],
  ...['vient de dire', 'viens de dire', 'il parait', 'word is', 'was told', 'were told'],
  ...['told me', 'ont dit', 'dit on', 'entendu dire', 'nous signale*', 'nous a signale*', 'nous a prevenu*'],
  ...['signale que', 'indique que', 'indique qu', 'precise que', 'precise qu'],
];

/** Agencies: a description has no need of them. What officers do names them. */
const AGENCY_WORDS: readonly string[] = [
  ...['interpol', 'europol', 'afripol', 'police', 'gendarmerie', 'customs', 'douane', 'douanes', 'immigration'],
  ...['dea', 'fbi', 'cia', 'nca', 'ocrtidb', 'ofast', 'dgse', 'dgsi', 'mi5', 'mi6', 'jaitf', 'caac', 'aircop', 'unodc'],
  ...['embassy', 'ambassade', 'consulate', 'consulat'],
];

const SAID_PATTERN = patternOf(SOURCE_WORDS);
const PATTERN = patternOf([...SOURCE_WORDS, ...AGENCY_WORDS]);

/** What whoever sees a match reads of a lookout. */
export interface ReadByAll {
  readonly terms: Pick<LookoutTerms, 'description'>;
  readonly instruction: string;
  readonly warning: string | null;
}

/** The words that may name who called or a source, in all that whoever sees a match reads; null: there are none. */
export function sourceWordsOf({ terms, instruction, warning }: ReadByAll): string | null {
  const found = [
    sourceWordsIn(terms.description),
    ...[instruction, warning ?? ''].map((text) => wordsIn(text, SAID_PATTERN)),
  ].filter((words) => words !== null);
  return found.length === 0 ? null : [...new Set(found)].join(', ');
}

/** Those words of a description as they are typed, each once, in the order in which they stand, with commas; null: it has none. */
export function sourceWordsIn(description: string): string | null {
  return wordsIn(description, PATTERN);
}

function patternOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\S)(?:${words.map((word) => word.replaceAll('*', '\\p{L}*')).join('|')})(?!\\S)`, 'gu');
}

function wordsIn(text: string, pattern: RegExp): string | null {
  const all = cutWords(text.normalize('NFC'));
  const typed = all.map(({ raw }) => raw).join(' ');
  // A composed letter folds to one letter: places in both texts agree.
  const found = [...withoutAccents(typed).toLowerCase().matchAll(pattern)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
  let from = 0;
  const places = all.map(({ raw }) => {
    const place = { from, to: from + raw.length };
    from = place.to + 1;
    return place;
  });
  for (const at of sayingAt(all)) {
    const place = places[at];
    if (place !== undefined && !found.some((each) => each.from <= place.from && place.to <= each.to)) found.push(place);
  }
  const words = found.sort((a, b) => a.from - b.from).map((each) => typed.slice(each.from, each.to));
  return words.length === 0 ? null : [...new Set(words)].join(', ');
}
