import { describe, expect, test } from 'vitest';
import { compareNameWords } from '../../../shared/name/compare-name-words.ts';
import { nameWords } from '../../../shared/name/name-words.ts';

function compare(one: string, other: string) {
  return compareNameWords(nameWords({ whole: one }), nameWords({ whole: other }));
}

const SAME: readonly (readonly [why: string, one: string, other: string])[] = [
  ['Akan day names in French and English spelling', 'Kofi Mensah', 'Coffi MENSA'],
  ['Fula surnames in French and Gambian spelling', 'Mamadou Diallo', 'JALLOW MAMADOU'],
  ['Fula surnames in Sierra Leonean spelling', 'Diallo Mamadou', 'Mamadou JALLOH'],
  ['spellings of Mohamed', 'Muhammad Toure', 'TOURE MOUHAMED'],
  ['a short form of Mohamed', 'Md Rahim Uddin', 'Mohammed Rahimuddin'],
  ['a patronymic on one side', 'Лев Иванович Мирский', 'Lev Mirski'],
  ['French transcription of Russian', 'Никита Лащёв', 'Nikita Lachtchev'],
  ['a compound with Abd and one with al-Din', 'Abd al-Rahman Nur al-Din', 'Abdurrahman Noureddine'],
  ['Arabic script', 'محمد حسن علي', 'Mohamed Hassan Ali'],
  ['Chinese characters and a parted given name', '李小云', 'Li Xiao Yun'],
  ['Hangul and the usual spelling', '최정라', 'Choi Jong Ra'],
  ['a given name written together', 'Sunhee Kim', 'KIM SUN HEE'],
  ['a pet form', 'Bill Harper', 'William James Harper'],
  ['the ending for women', 'Ivanova Anna', 'Анна Иванов'],
  ['Greek script', 'Ιωάννης Παπαδόπουλος', 'Ioannis Papadopoulos'],
];

const OTHER: readonly (readonly [why: string, one: string, other: string])[] = [
  ['Amadou and Mamadou', 'Amadou Diallo', 'Mamadou Diallo'],
  ['Mohamed and Mahmoud', 'Mohamed Toure', 'Mahmoud Toure'],
  ['Mohamed and Mahmoud in Arabic script', 'محمود حسن علي', 'Mohamed Hassan Ali'],
  ['siblings', 'John Smith', 'Mary Smith'],
  ['the same given name', 'John Smith', 'John Porter'],
  ['another father', 'Ahmed Mohamed Ali', 'Ahmed Hassan Ali'],
  ['one word against two', 'Emma', 'Emma Watson'],
  ['short Chinese names', 'Li Wei', 'Li Na'],
];

describe('two names', () => {
  test.each(SAME)('%s are the same: %s, %s', (_, one, other) => {
    expect(compare(one, other).strength).toMatch(/full|part/);
  });

  test.each(OTHER)('%s are not the same: %s, %s', (_, one, other) => {
    expect(compare(one, other).strength).toBe('none');
  });
});
