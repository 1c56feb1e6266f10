import { expect, test } from 'vitest';
import { sourceWordsIn } from '../../../shared/lookout/source-words.ts';
import { UNNOTICED, WITH_SOURCE, WITHOUT_SOURCE } from './source-phrases.ts';

test.each([
  ['Interpol Paris au téléphone, l’informateur Yao dit valise rouge', 'Interpol, au téléphone, informateur, dit'],
  ['INFORMANT YAO SAYS RED CASE', 'INFORMANT, SAYS'],
  ['the caller is sure, red case, caller is a neighbour', 'caller'],
  ['notre source dit qu’il boite', 'source, dit qu'],
  ['d’après la douane, valise rouge', 'd après, douane'],
  ['valise rouge, dit-on, et il boite', 'dit on'],
  ['ses voisins ont dit valise rouge', 'ont dit'],
  ['un voisin témoigne, indique qu’il boite', 'témoigne, indique qu'],
  ['on nous signale une valise rouge', 'nous signale'],
  ['sa sœur nous a prévenus, grand, barbe', 'nous a prévenus'],
  ['we were told red case', 'were told'],
  ['informed by his sister, limps', 'informed by'],
  ['valise rouge, boite de la jambe gauche', null],
  ['a sign on the case: precise, indique le nord', null],
  ['with Saïd, blue contact lenses, resourceful', null],
  ['', null],
])('of the description “%s” these words may name a source: %s', (description, words) => {
  expect(sourceWordsIn(description)).toBe(words);
});

test.each(WITH_SOURCE)('“%s” is asked about', (description) => {
  expect(sourceWordsIn(description)).not.toBeNull();
});

test.each([...WITHOUT_SOURCE, ...UNNOTICED])('“%s” is not asked about', (description) => {
  expect(sourceWordsIn(description)).toBeNull();
});
