/** Georgian letters (national system of 2002). */
import { type Letters, type Script, spellings } from './script.ts';

const GEORGIAN: Letters = {
  ა: 'A',
  ბ: 'B',
  გ: 'G',
  დ: 'D',
  ე: 'E',
  ვ: 'V',
  ზ: 'Z',
  თ: 'T',
  ი: 'I',
  კ: 'K',
  ლ: 'L',
  მ: 'M',
  ნ: 'N',
  ო: 'O',
  პ: 'P',
  ჟ: 'ZH',
  რ: 'R',
  ს: 'S',
  ტ: 'T',
  უ: 'U',
  ფ: 'P',
  ქ: 'K',
  ღ: 'GH',
  ყ: 'Q',
  შ: 'SH',
  ჩ: 'CH',
  ც: 'TS',
  ძ: 'DZ',
  წ: 'TS',
  ჭ: 'CH',
  ხ: 'KH',
  ჯ: 'J',
  ჰ: 'H',
};

/** The capitals, which only whole words in capitals have, stand so far after the small letters. */
const FIRST_CAPITAL = 0x1c90;
const LAST_CAPITAL = 0x1cbf;
const FROM_CAPITAL = 0x10d0 - FIRST_CAPITAL;

export const georgian: Script = {
  blocks: [
    [0x10a0, 0x10ff],
    [FIRST_CAPITAL, LAST_CAPITAL],
  ],
  isAbjad: false,
  isSyllabic: false,
  read: (run) => [spellings(Array.from(run, small).join(''), GEORGIAN)],
};

function small(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= FIRST_CAPITAL && code <= LAST_CAPITAL ? String.fromCodePoint(code + FROM_CAPITAL) : letter;
}
