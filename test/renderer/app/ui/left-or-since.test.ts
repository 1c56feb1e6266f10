import { expect, test } from 'vitest';
import { leftOrSince } from '../../../../renderer/app/ui/left-or-since.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';

test.each([
  ['en', 23 * 60 + 57, '23:57 left'],
  ['fr', 23 * 60 + 57, 'reste 23:57'],
  ['en', -5, '0:05 ago'],
  ['fr', -5, 'il y a 0:05'],
] as const)(
  'a length of time says that it is left or gone, so that nobody reads an hour of the day (%s)',
  async (language, minutes, said) => {
    const t = textsIn(language);
    expect(leftOrSince(t, minutes)).toBe(said);
  },
);
