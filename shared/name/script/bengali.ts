/** Bengali letters, as people of Bangladesh and West Bengal spell their names in Latin. */
import { abugidaScript, type Script, type Spellings } from './script.ts';

const letters: Script = abugidaScript({
  blocks: [[0x980, 0x9ff]],
  consonants: {
    ক: 'K',
    খ: 'KH',
    গ: 'G',
    ঘ: 'GH',
    ঙ: 'NG',
    চ: 'CH',
    ছ: 'CHH',
    জ: 'J',
    ঝ: 'JH',
    ঞ: 'N',
    ট: 'T',
    ঠ: 'TH',
    ড: 'D',
    ঢ: 'DH',
    ণ: 'N',
    ত: 'T',
    থ: 'TH',
    দ: 'D',
    ধ: 'DH',
    ন: 'N',
    প: 'P',
    ফ: 'F',
    ব: 'B',
    ভ: 'BH',
    ম: 'M',
    য: 'J',
    র: 'R',
    ল: 'L',
    শ: 'SH',
    ষ: 'SH',
    স: 'S',
    হ: 'H',
    য়: 'Y',
    ড়: 'R',
    ঢ়: 'R',
    ৎ: 'T',
  },
  others: {
    অ: 'O',
    আ: 'A',
    ই: 'I',
    ঈ: 'I',
    উ: 'U',
    ঊ: 'U',
    ঋ: 'RI',
    এ: 'E',
    ঐ: 'OI',
    ও: 'O',
    ঔ: 'OU',
    'ং': 'NG',
    'ঁ': '',
    'ঃ': 'H',
  },
  vowelSigns: {
    'া': 'A',
    'ি': 'I',
    'ী': 'I',
    'ু': 'U',
    'ূ': 'U',
    'ৃ': 'RI',
    'ে': 'E',
    'ৈ': 'OI',
    'ো': 'O',
    'ৌ': 'OU',
  },
  silencer: '্',
});

/** Behind another consonant, J is Y. */
const AFTER_CONSONANT = /(?<=\u09cd)\u09af(?!\u09bc)/g;

export const bengali: Script = {
  ...letters,
  read: (run, isName) => letters.read(run.replaceAll(AFTER_CONSONANT, '\u09af\u09bc'), isName).map(withZ),
};

/** Muslim names write Z with the letter for J. */
function withZ(found: Spellings): Spellings {
  return [...found, ...found.flatMap((each) => (each.includes('J') ? [each.replaceAll('J', 'Z')] : []))];
}
