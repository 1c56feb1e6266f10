import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasOtherWords, isAnotherName } from '../../../shared/name/another-name.ts';

const written = (text: string) => {
  const [surname, givenNames] = text.split('/');
  return { surname: surname || null, givenNames: givenNames || null };
};

describe('two names of one journey', () => {
  test.each([
    ['a title glued to a short name', 'WU/BOMR', 'WU/BO'],
    ['a title glued to a short name in the document', 'HU/LIMISS', 'HU/LI'],
    ['a title glued to the last of two names', 'XU/YAN LIMS', 'XU/YAN LI'],
    ['a title glued to the mark of no given name', 'IYER/FNUMR', 'IYER/'],
    ['a letter left out', 'PETIT/JULIE NATHALIE', 'PEIT/JULIE NATHALIE'],
    ['two letters changed over', 'DE BOER/DAAN MARK', 'DE OBER/DAAN MARK'],
    ['a vowel by another tradition', 'DIOUF/ABDOU', 'DIWF/ABDOU'],
    ['a consonant by ear', 'CHABI/AKOSSIWA', 'KHABI/AKOSSIWA'],
    ['surname and given name changed over', 'CAMARA/ABDULAI', 'ABDULAI/CAMARA'],
    ['a second given name left out', 'MENSAH/KOFI EDEM', 'MENSAH/KOFI'],
    ['a letter doubled in a short name', 'SOW/FATOU', 'SOOW/FATOU'],
    ['a letter doubled in a name of two letters', 'HE/WEI', 'HEE/WEI'],
    ['a letter left out of four', 'DELA CRUZ/MARK ANTHONY', 'DELA RUZ/MARK ANTHONY'],
    ['two letters of three changed over', 'JONG A PIN/KAVITA', 'JONG A IPN/KAVITA'],
    ['a letter left out of three, in a name of four words', 'JONG A PIN/SOERESH', 'JONG A PN/SOERESH'],
    ['a title glued to another spelling', 'DE VRIES/JEROEN', 'DE VRIES/JERUNDR'],
    ['the French and the English way of writing one sound', 'DIALLO/AISSATOU', 'JALLO/AISSATOU'],
    ['a title glued to a short surname that stands last', 'HU/WEI', 'WEI/HUMR'],
    ['a title glued to both, in another order', 'XU/YANMS', 'YAN/XUMS'],
    ['a W for the second letter of OU', 'SOW/BA', 'SOU/BA'],
    ['one slip, beside a word that is like two of the other', 'SANE/SANI', 'SANI/SANO'],
    ['a title glued to a surname that stands after two given names', 'CA/JULIETA ADAMA', 'JULIETA/ADAMA CAMRS'],
  ])('are of one person where they differ by %s', (_how, one, other) => {
    expect(isAnotherName(written(one), written(other))).toBe(false);
    expect(isAnotherName(written(other), written(one))).toBe(false);
  });

  test.each([
    ['FOURNIER/MARIE', 'QUASHIE/ODETTE'],
    ['MENSAH/KOFI', 'MENSAH/AMA'],
    ['MENSAH/KOFI', 'DOSSOU/KOFI'],
    ['HU/LI', 'HU/LU'],
    ['LIN/MEI', 'LIU/MEI'],
    ['CHIN/FOE', 'CHIN/FE'],
    ['HU/LIMR', 'HU/BO'],
    ['PETIT/JULIE', 'PEIT/JULI NATHALIE MARTIN'],
  ])('are of two persons where a word has nothing like it: %s and %s', (one, other) => {
    expect(isAnotherName(written(one), written(other))).toBe(true);
    expect(isAnotherName(written(other), written(one))).toBe(true);
  });

  test.each([
    ['DIOP/JEAN', 'DIOP/JOAN', true],
    ['DOE/MARIA', 'DOE/MARIE', true],
    ['LI/CHEN', 'LI/KEN', true],
    ['SOW/MAMADOU', 'SOW/MAMADI', true],
    ['ZHU/MIN', 'MIN/ZHUMR', false],
    ['MENSAH/KOFI EDEM', 'MENSAH/KOFI', false],
    ['DELA CRUZ/ANA', 'DELACRUZ/ANA', false],
  ])('on one list, %s and %s have words that the other lacks: %s', (one, other, expected) => {
    expect(hasOtherWords(written(one), written(other))).toBe(expected);
    expect(hasOtherWords(written(other), written(one))).toBe(expected);
  });

  test('are compared alike in both orders where one is the other with small changes', () => {
    const letter = fc.constantFrom('A', 'E', 'I', 'O', 'N', 'S', 'W');
    const word = fc.array(letter, { minLength: 2, maxLength: 5 }).map((letters) => letters.join(''));
    const edit = fc.record({
      at: fc.nat(4),
      from: fc.nat(3),
      letter,
      how: fc.constantFrom('keep', 'change', 'drop', 'add'),
    });
    const edited = (from: string, change: { at: number; letter: string; how: string }) => {
      const [head, tail] = [from.slice(0, change.at), from.slice(change.at)];
      if (change.how === 'keep') return from;
      return head + (change.how === 'drop' ? '' : change.letter) + (change.how === 'add' ? tail : tail.slice(1));
    };
    const pair = fc
      .array(word, { minLength: 2, maxLength: 4 })
      .chain((words) =>
        fc.tuple(fc.constant(words), fc.array(edit, { minLength: words.length, maxLength: words.length })),
      );
    fc.assert(
      fc.property(pair, ([words, edits]) => {
        const others = edits.map((change) => edited(words[change.from % words.length] ?? '', change));
        const [one, other] = [words, others].map(([surname = '', ...given]) =>
          written(`${surname}/${given.join(' ')}`),
        ) as [ReturnType<typeof written>, ReturnType<typeof written>];
        expect(isAnotherName(one, other)).toBe(isAnotherName(other, one));
        expect(hasOtherWords(one, other)).toBe(hasOtherWords(other, one));
      }),
      { numRuns: 2000 },
    );
  });

  test('are compared alike in both orders, and a name is never another than itself', () => {
    const name = fc.record({
      surname: fc.option(fc.stringMatching(/^[A-Z]{1,9}$/)),
      givenNames: fc.option(fc.stringMatching(/^[A-Z]{1,9}( [A-Z]{1,9})?$/)),
    });
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(isAnotherName(one, other)).toBe(isAnotherName(other, one));
        expect(isAnotherName(one, one)).toBe(false);
      }),
    );
  });
});
