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
  ['EU before a voiceless consonant', 'Ευτυχία Μακρή', 'Eftychia Makri'],
  ['Hebrew letters that stand together', 'משה כהן', 'Moshe Cohen'],
  ['Hebrew V that is written as a vowel', 'דוד לוי', 'David Levy'],
  ['Hebrew R and H', 'רחל מזרחי', 'Rachel Mizrahi'],
  ['German S in Hebrew', 'מיכל רוזנברג', 'Michal Rosenberg'],
  ['the G of Libya', 'حسين القذافي', 'Hussein Gaddafi'],
  ['the G of the Gulf before H', 'سالم القحطاني', 'Salem Al Gahtani'],
  ['a rank behind the article', 'عبد الرحمن السيد', 'Abdul Rahman Al Sayed'],
  ['Ben written on', 'خالد بن صالح', 'Khaled Bensalah'],
  ['two given names that Persian writes as one', 'محمدرضا رضایی', 'Mohammad Reza Rezaei'],
  ['Cantonese', '黄志强', 'Wong Chi Keung'],
  ['Hokkien', '林文德', 'Lim Boon Teck'],
  ['an old spelling of a Korean surname', '이민호', 'Yi Minho'],
  ['Thai with silent letters', 'สมศักดิ์ ศรีสุข', 'Somsak Srisuk'],
  ['J in Thai', 'สมชาย ใจดี', 'Somchai Jaidee'],
  ['Polish through Cyrillic', 'Grzegorz Wojciechowski', 'Гжегож Войцеховский'],
  ['GN and NY', 'Kodjo Agbegnenou', 'Kojo Agbenyenu'],
  ['TH and C in Guinea', 'Thierno Bah', 'Cerno Bah'],
  ['Irish names', 'Sean Murphy', 'Shaun Murphy'],
  ['Z written with J in Bengali', 'নাজমুল হাসান', 'Nazmul Hasan'],
  ['a Thai vowel of two signs', 'วิชัย ทองคำ', 'Wichai Thongkham'],
  ['Korean U before K', '이경숙', 'Rhee Kyung Sook'],
  ['J behind a consonant in Bengali', 'সুমিতা চট্টোপাধ্যায়', 'Sumita Chatterjee'],
  ['a name of women in two spellings', 'Michele Dubois', 'Michelle Dubois'],
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
  ['brother and sister with O and A', 'Fernando Silva', 'Fernanda Silva'],
  ['brother and sister with a double consonant', 'Daniel Martin', 'Danielle Martin'],
  ['brother and sister with E', 'Martin Girard', 'Martine Girard'],
  ['brother and sister with A', 'Wahid Nazari', 'Wahida Nazari'],
  ['two forms of Joseph', 'Jose Garcia', 'Josefa Garcia'],
  ['Korean given names a letter apart', 'Kim Minjun', 'Kim Minji'],
  ['Korean given names a vowel apart', 'Lee Eunji', 'Lee Eunju'],
  ['Vietnamese given names', 'Nguyen Van An', 'Nguyen Van Anh'],
  ['two vowels beside two consonants', 'Kwame Owusu', 'Kwame Awusi'],
  ['a surname that sounds like a pet form', 'Diop Fatou', 'Youssef Fatou'],
  ['a surname that sounds like Somali', 'Moussa Cisse', 'Moussa Issa'],
  ['Cantonese given names', '黄志强', 'Wong Chi Ming'],
  ['Hebrew surnames', 'דוד לוי', 'David Levin'],
  ['a Chinese given name that begins with the same syllable', '林国荣', 'Lam Kwok Keung'],
  ['brother and sister that sound like an Armenian name', 'Lucien Mbarga', 'Lucienne Mbarga'],
];

describe('two names', () => {
  test.each(SAME)('%s are the same: %s, %s', (_, one, other) => {
    expect(compare(one, other).strength).toMatch(/full|part/);
  });

  test.each(OTHER)('%s are not the same: %s, %s', (_, one, other) => {
    expect(compare(one, other).strength).toBe('none');
  });
});

test('a surname that filled the line agrees weakly with one that has given names', () => {
  const cut = compare('RAMANANTSOANIRINAHARIL', 'Ramanantsoanirinaharilala Voahangy');
  expect(cut).toMatchObject({ strength: 'weak', score: 740 });
  expect(compare('RAMANANTSOANIRINAHARIL', 'Ramanantsoarivony Voahangy').strength).toBe('none');
});
