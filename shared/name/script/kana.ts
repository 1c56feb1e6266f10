/** Japanese syllables in the Hepburn form that Japanese passports have; long vowels are written short. */
import type { Letters, Script } from './script.ts';

const KANA: Letters = {
  あ: 'A',
  い: 'I',
  う: 'U',
  え: 'E',
  お: 'O',
  か: 'KA',
  き: 'KI',
  く: 'KU',
  け: 'KE',
  こ: 'KO',
  が: 'GA',
  ぎ: 'GI',
  ぐ: 'GU',
  げ: 'GE',
  ご: 'GO',
  さ: 'SA',
  し: 'SHI',
  す: 'SU',
  せ: 'SE',
  そ: 'SO',
  ざ: 'ZA',
  じ: 'JI',
  ず: 'ZU',
  ぜ: 'ZE',
  ぞ: 'ZO',
  た: 'TA',
  ち: 'CHI',
  つ: 'TSU',
  て: 'TE',
  と: 'TO',
  だ: 'DA',
  ぢ: 'JI',
  づ: 'ZU',
  で: 'DE',
  ど: 'DO',
  な: 'NA',
  に: 'NI',
  ぬ: 'NU',
  ね: 'NE',
  の: 'NO',
  は: 'HA',
  ひ: 'HI',
  ふ: 'FU',
  へ: 'HE',
  ほ: 'HO',
  ば: 'BA',
  び: 'BI',
  ぶ: 'BU',
  べ: 'BE',
  ぼ: 'BO',
  ぱ: 'PA',
  ぴ: 'PI',
  ぷ: 'PU',
  ぺ: 'PE',
  ぽ: 'PO',
  ま: 'MA',
  み: 'MI',
  む: 'MU',
  め: 'ME',
  も: 'MO',
  や: 'YA',
  ゆ: 'YU',
  よ: 'YO',
  ら: 'RA',
  り: 'RI',
  る: 'RU',
  れ: 'RE',
  ろ: 'RO',
  わ: 'WA',
  を: 'O',
  ん: 'N',
  ゔ: 'VU',
};

const SMALL: Letters = { ゃ: 'YA', ゅ: 'YU', ょ: 'YO', ぁ: 'A', ぃ: 'I', ぅ: 'U', ぇ: 'E', ぉ: 'O' };

/** Katakana stand so far after hiragana. */
const FIRST_KATAKANA = 0x30a1;
const LAST_KATAKANA = 0x30f6;
const FROM_KATAKANA = -0x60;

export const kana: Script = {
  blocks: [[0x3041, 0x30ff]],
  isAbjad: false,
  isSyllabic: true,
  read: (run) => {
    let out = '';
    let isDoubled = false;
    for (const sign of run) {
      const letter = hiragana(sign);
      const small = SMALL[letter];
      if (small !== undefined) out = joined(out, small);
      else if (letter === 'っ') isDoubled = true;
      else {
        const latin = KANA[letter] ?? '';
        out += isDoubled ? latin.slice(0, 1) + latin : latin;
        isDoubled = false;
      }
    }
    return [[out.replaceAll(/OU|OO/g, 'O').replaceAll('UU', 'U')]];
  },
};

/** `KI` and a small `YA` are `KYA`, `SHI` and `YA` are `SHA`. */
function joined(before: string, small: string): string {
  const stem = before.slice(0, -1);
  return /(?:SH|CH|J)I$/.test(before) ? stem + small.replace('Y', '') : stem + small;
}

function hiragana(sign: string): string {
  const code = sign.charCodeAt(0);
  return code >= FIRST_KATAKANA && code <= LAST_KATAKANA ? String.fromCharCode(code + FROM_KATAKANA) : sign;
}
