import { expect, test } from 'vitest';
import { sumLines } from '../../../../renderer/app/traveller/sum-lines.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import type { ScoreParts } from '../../../../shared/screening/score-account.ts';

const t = textsIn('en');
const none: ScoreParts = { indicators: 0, asked: 0, taken: 0, limited: false };

function lines(customs: Partial<ScoreParts>): readonly string[] {
  return sumLines(t, { customs: { ...none, ...customs }, police: none, immigration: none, joint: none });
}

test.each<[string, Partial<ScoreParts>, readonly string[]]>([
  ['nothing where no exoneration asks', { indicators: 40 }, []],
  ['nothing of a score without points', { asked: 30 }, []],
  ['what was taken', { indicators: 40, asked: 10, taken: 10 }, ['Customs: +40, exonerations −10']],
  [
    'what was asked and taken where they differ',
    { indicators: 40, asked: 30, taken: 20 },
    ['Customs: +40, exonerations −30 asked, −20 taken'],
  ],
  [
    'that nothing was taken from list hits',
    { indicators: 40, asked: 30, taken: 0 },
    ['Customs: +40, exonerations −30 asked, −0 taken'],
  ],
  [
    'that the level falls by at most one',
    { indicators: 62, asked: 20, taken: 20, limited: true },
    ['Customs: +62, exonerations −20; the level falls by at most one'],
  ],
])('the sum of a score says %s', (_, parts, said) => {
  expect(lines(parts)).toEqual(said);
});
