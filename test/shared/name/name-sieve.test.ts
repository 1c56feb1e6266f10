/** The sieve of names loses nobody whom the index finds. */
import { describe, expect, test } from 'vitest';
import { NameIndex } from '../../../shared/name/name-index.ts';
import { nameWords } from '../../../shared/name/name-words.ts';
import { seededRandom } from '../../../shared/training/random.ts';
import { HAND_PAIRS } from './quality/by-hand.ts';
import { crowd } from './quality/crowd.ts';
import { fields, spell, type WrittenName, write } from './quality/spelt.ts';

/** People as a list has them, and as they travel: spelt anew. */
function people(seed: number, count: number): { readonly listed: WrittenName[]; readonly travelling: WrittenName[] } {
  const [random, draw] = [seededRandom(seed), crowd(seed, 'travellers')];
  const persons = Array.from({ length: count }, () => draw().person);
  return {
    listed: persons.map((person) => write(random, spell(random, person))),
    travelling: persons.map((person) => fields(spell(random, person))),
  };
}

describe('the sieve of names', () => {
  test('says yes to every name that the index finds, and to few others', () => {
    const { listed, travelling } = people(1, 300);
    const index = NameIndex.build(listed.map((name) => nameWords(name)));
    const strangers = people(2, 300).travelling;
    const lost: string[] = [];
    const passed = (names: readonly WrittenName[]) =>
      names.filter((name) => {
        const text = 'whole' in name ? name.whole : `${name.surname}, ${name.givenNames}`;
        const mayFind = index.mayFind(text);
        if (!mayFind && index.find(nameWords(name)).length > 0) lost.push(text);
        return mayFind;
      }).length;
    expect(passed(travelling)).toBeGreaterThan(270);
    expect(passed(strangers)).toBeLessThan(100);
    expect(lost).toEqual([]);
  });

  test('says yes to one name of each pair that was written by hand and that the index finds by the other', () => {
    const lost = HAND_PAIRS.filter(({ left: one, right: other }) => {
      const index = NameIndex.build([nameWords({ whole: other })]);
      const words = nameWords({ whole: one });
      return index.find(words).length > 0 && !index.mayFind(one);
    });
    expect(lost).toEqual([]);
  });

  test.each([
    ['a word that is written apart', 'KOUA SSI YAO', 'KOUASSI YAO', true],
    ['words that are written together', 'KOUASSI YAO', 'KOUA SSI YAO', true],
    ['the last with the first', 'SSI YAO KOUA', 'KOUASSI YAO', true],
    ['a particle', 'AL HASSAN OMAR', 'HASSAN OMAR', true],
    ['an initial', 'MENSAH KOFI', 'K. MENSAH', true],
    ['one word', 'KOFI', 'KOFI MENSAH', true],
    ['a surname that filled the line', 'RAMANANTSOANIRINAHARILALA VOAHANGY', 'RAMANANTSOANIRINAHARIL', true],
    ['two given names that Persian writes as one', 'MOHAMMAD REZA REZAEI', 'محمدرضا رضایی', true],
    ['nobody', 'ZINSOU AYABA', 'KOFI MENSAH', false],
    ['one word of two', 'MENSAH AYABA', 'KOFI MENSAH', false],
  ])('%s', (_, sent, listed, expected) => {
    expect(NameIndex.build([nameWords({ whole: listed })]).mayFind(sent)).toBe(expected);
  });
});
