/** How well the character set of a text is guessed, on tables of made names in eight sets. */
import { describe, expect, test } from 'vitest';
import { CHOSEN_SETS, guessSet } from '../../../shared/intake/likely-set.ts';
import { oneByteDecoder } from '../../../shared/intake/one-byte-sets.ts';
import { encodeIn } from './encode-in.ts';

/** Five tables a set; a table has twelve names, made of parts by rule. */
const PARTS: Readonly<Record<string, { readonly family: string; readonly given: string }>> = {
  gb18030: { family: '王李张刘陈杨赵黄周吴徐孙', given: '伟芳娜敏静丽强磊军洋勇艳杰涛明超秀兰霞平' },
  big5: { family: '陳林黃張李王吳劉蔡楊許鄭', given: '志明家豪淑芬美玲雅婷怡君建宏俊傑麗華惠' },
  shift_jis: { family: '佐藤鈴木高橋田中渡辺伊東', given: '太郎花子健一美咲翔太陽菜大輔さくらユウキ' },
  'euc-jp': { family: 'さとうすずきたかはしたなか', given: 'たろうはなこケンイチミサキショウタ' },
  kanji: { family: '佐藤鈴木高橋田中渡辺伊東山本', given: '健一美咲大輔直樹雄介裕子恵隆和真' },
  'euc-kr': { family: '김이박최정강조윤장임한오', given: '민준서연지우하은도윤수아현진영호성경미' },
  'windows-1251': { family: 'ИВАНОВПЕТРОВСИДОРОВ', given: 'АлексейМарияСергейОльгаНаталья' },
  'windows-1256': { family: 'محمدأحمدعليحسنيوسف', given: 'فاطمةخديجةعبداللهإبراهيمزينب' },
  'windows-1252': { family: 'GONÇALVESMÜLLERPEÑA', given: 'JoséRenéeFrançoisAndré' },
};

const letter = (text: string, at: number) => [...text][at % [...text].length] as string;

/** A name of the table: one to eight letters of the parts, in which the table and the row begin at other places. */
function name(set: string, table: number, row: number): string {
  const { family = '', given = '' } = PARTS[set] ?? {};
  const isAlphabet = set.startsWith('windows');
  const length = isAlphabet ? 5 + (row % 3) : 2;
  const part = (text: string, from: number, of: number) =>
    Array.from({ length: of }, (_, at) => letter(text, from + at)).join('');
  return `${part(family, table * 7 + row, isAlphabet ? 6 : 1)};${part(given, table * 5 + row * 3, length)}`;
}

function tableOf(set: string, table: number, rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, row) => `ET508;2026-11-24;ADD;LFW;${name(set, table, row)};P${1000 + row}`,
  );
  return `Flight;Date;From;To;Surname;Given names;Passport\r\n${lines.join('\r\n')}\r\n`;
}

/** Tables in kanji alone: what tells them from Chinese is missing. */
test.each([0, 1, 2, 3, 4])('table %s of kanji in EUC-JP is never guessed to be in another set for certain', (table) => {
  const guess = guessSet(encodeIn('euc-jp', tableOf('kanji', table, 12)));
  expect(guess.isSure && guess.set !== 'euc-jp' ? guess : null).toBeNull();
});

const TABLES = CHOSEN_SETS.flatMap((set) => [0, 1, 2, 3, 4].map((table) => ({ set, table })));

test.each(TABLES)('table $table of twelve names in $set is guessed, and certain', ({ set, table }) => {
  expect(guessSet(encodeIn(set, tableOf(set, table, 12)))).toEqual({ set, isSure: true });
});

test.each(TABLES)(
  'table $table of a single name in $set is never guessed to be in another set for certain',
  ({ set, table }) => {
    const guess = guessSet(encodeIn(set, tableOf(set, table, 1)));
    expect(guess.isSure && guess.set !== set).toBe(false);
  },
);

/** Single marks and letters between plain ones, as they stand in tables of French offices. */
test.each([
  'N°;Nom;Prenom\r\n1;MENSAH;KOFI\r\n',
  'Nom;Prenom;N° passeport;N° vol\r\nMENSAH;KOFI;TG4817305;ET508\r\n',
  'Nom;Prenom;Né\r\nMENSAH;KOFI;1980-06-15\r\n',
  'Name;Given;Seat\r\nMENSAH;KOFI;·\r\n',
  'Name;Given;Fare\r\nMENSAH;KOFI;120 £\r\n',
  'Name;Given\r\nÖ;YASAR\r\n',
  'Name;Given\r\nÖZ;YASAR\r\n',
])('a text with few marks of windows-1252 is read in it, and certain: %s', (text) => {
  expect(guessSet(encodeIn('windows-1252', text))).toEqual({ set: 'windows-1252', isSure: true });
});

describe('what officers may choose', () => {
  test.each(CHOSEN_SETS)('the set %s is known to decoders', (set) => {
    expect(new TextDecoder(set).decode(encodeIn(set, 'KOFI'))).toBe('KOFI');
    expect(oneByteDecoder(set, new Uint8Array())).toBeTypeOf('function');
  });
});
