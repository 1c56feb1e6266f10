import type { Sex } from '../../../../../shared/manifest.ts';
import { type Culture, changed, type NameWord, plain } from '../culture.ts';
import { romanise, scriptWords } from '../romanise.ts';
import { RUSSIAN_WAYS } from './slavic-letters.ts';

/** Иван becomes Иванович or Ивановна, Сергей Сергеевич, Илья Ильич. */
export function eastSlavicPatronymic({ script, spellings }: NameWord, sex: Sex): NameWord {
  const male = sex === 'M';
  if (script === null) return plain(`${(spellings[0] ?? '').replace(/[aeiy]+$/, '')}${male ? 'ovich' : 'ovna'}`);
  const word = /[йь]$/.test(script)
    ? `${script.slice(0, -1)}е${male ? 'вич' : 'вна'}`
    : /[ая]$/.test(script)
      ? `${script.slice(0, -1)}${male ? 'ич' : 'ична'}`
      : `${script}о${male ? 'вич' : 'вна'}`;
  return { spellings: [...new Set(RUSSIAN_WAYS.map((by) => romanise(word, by)))], script: word, short: [] };
}

/** Иванов becomes Иванова, Белинский Белинская. */
export function slavicWoman(word: NameWord): NameWord {
  const latin = (text: string) =>
    /(ov|ev|in|yn|ow|ew)$/.test(text) ? `${text}a` : text.replace(/(sk|tsk|zk)(y|i|ii|iy|yi|yy|ij)$/, '$1aya');
  const script = (text: string) => (/(ов|ев|ин|ын)$/.test(text) ? `${text}а` : text.replace(/(ск|цк)ий$/, '$1ая'));
  return changed(word, latin, script);
}

export const RUSSIAN: Culture = {
  name: 'Russian',
  male: scriptWords(
    `
    Александр | Саша Шура
    Сергей | Серёжа
    Дмитрий | Дима Митя
    Алексей | Лёша Алёша
    Андрей | Андрюша
    Михаил | Миша
    Николай | Коля
    Владимир | Володя Вова
    Евгений | Женя
    Юрий | Юра
    Виктор | Витя
    Геннадий | Гена
    Вячеслав | Слава
    Станислав | Стас
    Григорий | Гриша
    Павел | Паша
    Фёдор | Федя
    Илья | Илюша
    Константин | Костя
    Анатолий | Толя
    Борис | Боря
    Иван | Ваня
    Игорь | Гоша
    Пётр | Петя
    Тимофей | Тима
    Аркадий | Аркаша
    Максим | Макс
    Руслан
    Эдуард | Эдик
    Ярослав | Слава
  `,
    RUSSIAN_WAYS,
  ),
  female: scriptWords(
    `
    Екатерина | Катя
    Наталья | Наташа
    Татьяна | Таня
    Анастасия | Настя
    Елена | Лена
    Юлия | Юля
    Ольга | Оля
    Светлана | Света
    Мария | Маша
    Людмила | Люда
    Ксения | Ксюша
    Галина | Галя
    Евгения | Женя
    Любовь | Люба
    Надежда | Надя
    Дарья | Даша
    Александра | Саша
    Валентина | Валя
    Зинаида | Зина
    Жанна
  `,
    RUSSIAN_WAYS,
  ),
  surnames: scriptWords(
    `
    Щербаков
    Белинский
    Воробьёв
    Журавлёв
    Киселёв
    Чернышёв
    Мещеряков
    Тихомиров
    Цветков
    Юдин
    Яковлев
    Хохлов
    Жданов
    Лебедев
    Соловьёв
    Ершов
    Зайцев
    Шевцов
    Рождественский
    Емельянов
    Гущин
    Ященко
    Дьячков
    Третьяков
    Филимонов
    Озеров
    Кудрявцев
    Пыжов
    Ульянин
    Хрущин
    Чижиков
    Шишкин
    Воскресенский
    Ежов
  `,
    RUSSIAN_WAYS,
  ),
  forms: ['G P S', 'G S', 'S G P'],
  titles: ['Mr', 'Dr', 'Gospodin', 'Gen.', '+MR'],
  lookAlikes: [
    'Иван/Игорь',
    'Станислав/Вячеслав',
    'Юрий/Юлия',
    'Алексей/Александр',
    'Наталья/Надежда',
    'Евгений/Евгения',
  ],
  womanSurname: slavicWoman,
  patronymic: eastSlavicPatronymic,
  shares: { travellers: 2, listed: 12 },
};
