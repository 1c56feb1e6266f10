import { describe, expect, test } from 'vitest';
import { shownTags } from '../../../shared/flight/bag-tags.ts';

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
    ['the same tag twice is one', ['ET528740', 'ET528740'], ['ET528740']],
    ['what is no tag stays', ['RUSH', 'ET5287'], ['RUSH', 'ET5287']],
  ])('%s', (_, tags, expected) => {
    expect(shownTags(tags)).toEqual(expected);
  });
});
