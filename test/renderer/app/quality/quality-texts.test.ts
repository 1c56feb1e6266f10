import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeText, coverageText, leadText } from '../../../../renderer/app/quality/quality-texts.ts';
import { textsIn } from '../../../../renderer/app/ui/texts.ts';
import { CATALOGUES } from '../../../../shared/catalogue/languages.ts';

const t = textsIn('en');

describe('the time of data before departure', () => {
  test.each([
    [4320 + 240, '3 d 4 h before'],
    [2880 + 1435, '3 d 0 h before'],
    [2879, '2 d 0 h before'],
    [2840, '47 h before'],
    [125, '2 h before'],
    [119, '119 min before'],
    [0, '0 min before'],
    [-35, '35 min after'],
    [-1500, '25 h after'],
  ])('data %i minutes before departure is written “%s”', (minutes, said) => {
    expect(leadText(t, minutes)).toBe(said);
  });
});

test.each([
  [1000, '100%'],
  [999, '99.9%'],
  [990, '99%'],
  [505, '51%'],
  [10, '1%'],
  [1, '0.1%'],
])('a share of %i per mille is written %s, and is 0 or 100 % only when it is exactly that', (share, written) => {
  expect(coverageText(share, 'en')).toBe(written);
});

test('a kind of remark is shown by its sentence without parameters', () => {
  expect(codeText('en', 'count-mismatch')).toBe('The count does not fit: … stated, … found.');
  expect(codeText('en', 'bytes-skipped')).toBe('… bytes outside any message were skipped.');
  expect(codeText('en', 'no-such-code')).toBe('no-such-code');
});

test('every code that readers report as unknown has a text on the screen', () => {
  const shared = new URL('../../../../shared/', import.meta.url);
  const codes = new Set(
    readdirSync(shared, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('catalogue'))
      .flatMap((file) => [
        ...readFileSync(new URL(file, shared), 'utf8').matchAll(
          /'(?:error|warning|info)',\s*'(?:unknown-([a-z-]+)|([a-z-]+)-unknown)'/g,
        ),
      ])
      .map((found) => found[1] ?? found[2] ?? ''),
  );
  expect(codes.size).toBeGreaterThan(5);
  expect([...codes].filter((what) => !(`quality.what.${what}` in CATALOGUES.en))).toEqual([]);
});
