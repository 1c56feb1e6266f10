/**
 * Thai letters by the Royal Thai General System of Transcription (Royal Institute 1999), letter by letter: vowels that are not written are left out. At the end of a
 * syllable a letter has another sound; the spellings after the first keep the letter, or write J as most Thai names do.
 */
import { type Letters, type Script, spellings } from './script.ts';

const THAI: Letters = {
  ก: 'K',
  ข: 'KH',
  ค: 'KH',
  ฆ: 'KH',
  ง: 'NG',
  จ: 'CH',
  ฉ: 'CH',
  ช: 'CH',
  ซ: 'S',
  ฌ: 'CH',
  ญ: 'Y',
  ฎ: 'D',
  ฏ: 'T',
  ฐ: 'TH',
  ฑ: 'TH',
  ฒ: 'TH',
  ณ: 'N',
  ด: 'D',
  ต: 'T',
  ถ: 'TH',
  ท: 'TH',
  ธ: 'TH',
  น: 'N',
  บ: 'B',
  ป: 'P',
  ผ: 'PH',
  ฝ: 'F',
  พ: 'PH',
  ฟ: 'F',
  ภ: 'PH',
  ม: 'M',
  ย: 'Y',
  ร: 'R',
  ล: 'L',
  ว: 'W',
  ศ: 'S',
  ษ: 'S',
  ส: 'S',
  ห: 'H',
  ฬ: 'L',
  อ: 'O',
  ฮ: 'H',
  ฤ: 'RUE',
  ะ: 'A',
  'ั': 'A',
  า: 'A',
  ำ: 'AM',
  'ิ': 'I',
  'ี': 'I',
  'ึ': 'UE',
  'ื': 'UE',
  'ุ': 'U',
  'ู': 'U',
  เ: 'E',
  แ: 'AE',
  โ: 'O',
  ใ: 'AI',
  ไ: 'AI',
};

/** Sounds at the end of a syllable. */
const ENDS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['T', 'จชซฎฏฐฑฒดตถทธศษส'],
    ['P', 'บปพฟภ'],
    ['N', 'ญณนรลฬ'],
    ['K', 'กขคฆ'],
  ].flatMap(([sound = '', letters = '']) => Array.from(letters, (letter) => [letter, sound])),
);

/** A vowel that is written before its consonant. */
const BEFORE = /([เแโใไ])([ก-ฮ])/g;
/** One vowel, which Unicode takes apart. */
const AM = 'ํา';
/** Letters with the mark of silence, and the R that belongs to them. */
const SILENCED = /(?:[ดตท]ร|[ก-ฮ])[ิุ]?์/g;
/** H that only gives the tone of the next letter. */
const TONE = /ห(?=[งญนมยรลว])/g;
/** A letter at the end of the word, or between a vowel and another consonant. */
const AT_END = /(?<=[ะ-ู])[ก-ฮ](?=[ก-ฮเ-ไ])|[ก-ฮ]$/g;
/** `RR` is the vowel of a syllable. */
const VOWEL_R = /รร/g;

/** R at the end of a syllable is N; in this frequent one, most people write both. */
const PORN = /พร(?=[ก-ฮ]|$)/;

/** The letters with their sounds, each followed by the spelling that others use. */
const SOUNDS: Letters = { ...THAI, จ: 'CH|J', T: 'T', P: 'P', N: 'N', K: 'K' };

export const thai: Script = {
  blocks: [[0xe00, 0xe7f]],
  isAbjad: true,
  isSyllabic: false,
  read: (run) => {
    const plain = run.replaceAll(AM, 'ำ').replaceAll(SILENCED, '').replaceAll(TONE, '');
    const spoken = plain
      .replaceAll(VOWEL_R, 'ั')
      .replace(PORN, 'พน')
      .replaceAll(AT_END, (letter) => ENDS[letter] ?? letter);
    const found = [spoken, plain, ...(PORN.test(plain) ? [plain.replace(PORN, 'พรน')] : [])].flatMap((each) =>
      spellings(each.replaceAll(BEFORE, '$2$1'), SOUNDS),
    );
    return [[...new Set(found)]];
  },
};
