/**
 * Words of a description that speak of who called or of a source. A description tells of looks: every agency that sees a match reads it. It is a doubt, not a proof: `a red
 * phone` is one, too.
 */
import { withoutAccents } from '../name/without-accents.ts';
import { cutWords } from './call/call-word.ts';

/** Words in English and French, folded; a star stands for any end. */
const SOURCE_WORDS: readonly string[] = [
  // How it was said.
  ...['phone', 'phoned', 'telephone*', 'on the line', 'au tel', 'par tel', 'au bout du fil', 'hotline', 'caller*'],
  ...['called us', 'calls us', 'appelant*', 'nous appelle', 'nous a appele*', 'tip off', 'tipped off', 'tipster*'],
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
  ...['snitch*', 'witness*', 'temoin*', 'undercover', 'infiltre*', 'liaison officer', 'officier de liaison'],
  // That it was said.
  ...[
    'says',
    'said that',
    'said by',
    'he said',
    'she said',
    'they said',
    'said he',
    'said she',
    'told us',
    'tells us',
    'reports that',
    'reported',
    'claims',
    'according to',
    'heard from',
  ],
  ...[
    'dit que',
    'dit qu',
    'disent que',
    'dit avoir',
    'a dit',
    'nous dit',
    'nous a dit',
    'affirme*',
    'selon',
    'd apres',
  ],
  ...['signale que', 'signale par', 'rapporte*', 'declare*'],
  // Agencies.
  ...['interpol', 'europol', 'afripol', 'police', 'gendarmerie', 'customs', 'douane', 'douanes', 'immigration'],
  ...['dea', 'fbi', 'cia', 'nca', 'ocrtidb', 'ofast', 'dgse', 'dgsi', 'mi5', 'mi6', 'jaitf', 'caac', 'aircop', 'unodc'],
  ...['embassy', 'ambassade', 'consulate', 'consulat'],
];

const PATTERN = new RegExp(
  `(?<!\\S)(?:${SOURCE_WORDS.map((word) => word.replace(/\*$/, '\\p{L}*')).join('|')})(?!\\S)`,
  'gu',
);

/** Those words of a description as they are typed, each once, with commas; null: it has none. */
export function sourceWordsIn(description: string): string | null {
  const typed = cutWords(description.normalize('NFC'))
    .map(({ raw }) => raw)
    .join(' ');
  // A composed letter folds to one letter: places in both texts agree.
  const found = [...withoutAccents(typed).toLowerCase().matchAll(PATTERN)];
  const words = found.map(({ 0: word, index }) => typed.slice(index, index + word.length));
  return words.length === 0 ? null : [...new Set(words)].join(', ');
}
