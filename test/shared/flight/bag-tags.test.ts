import { describe, expect, test } from 'vitest';
import { isSameBag, shownTags } from '../../../shared/flight/bag-tags.ts';

describe('bag tags as they are shown', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['a bag with both spellings is shown once', ['ET528740', '0071528740'], ['0071528740']],
    ['the order of the spellings does not matter', ['0071528740', 'ET528740'], ['0071528740']],
    ['two bags stay two', ['ET528740', '0071528741'], ['ET528740', '0071528741']],
    [
      'two licence plates of two carriers with one serial stay two',
      ['0071528740', '0057528740'],
      ['0071528740', '0057528740'],
    ],
    ['a serial alone is the bag of its licence plate', ['551870', '0071551870'], ['0071551870']],
    ['a serial alone is the bag of its carrier and serial', ['551870', 'ET551870'], ['ET551870']],
    ['a serial alone stays where nothing else has it', ['551870', '0071551871'], ['551870', '0071551871']],
    ['the same tag twice is one', ['ET528740', 'ET528740'], ['ET528740']],
    ['what is no tag stays', ['RUSH', 'ET5287'], ['RUSH', 'ET5287']],
  ])('%s', (_, tags, expected) => {
    expect(shownTags(tags)).toEqual(expected);
  });
});

test.each([
  ['551870', '0071551870', true],
  ['551870', 'ET551870', true],
  ['ET551870', '0071551870', true],
  ['551870', '551870', true],
  ['551870', '551871', false],
  ['ET551870', 'AF551870', false],
  ['0071551870', '0057551870', false],
  ['1551870', '551870', false],
  ['RUSH', '551870', false],
] as const)('the tags %s and %s are one bag: %s', (one, other, expected) => {
  expect([isSameBag(one, other), isSameBag(other, one)]).toEqual([expected, expected]);
});
