import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const renderer = new URL('../../../renderer/', import.meta.url);

/** Declarations and props that name the left or the right, which would not mirror in a right-to-left language. */
const PHYSICAL_CSS =
  /(?:^|[\s;{])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|left|right|(?:min-|max-)?width|text-align:\s*(?:left|right)|(?:float|clear):\s*(?:left|right))\s*[:;]/;
const PHYSICAL_PROPS =
  /\b(?:(?:margin|padding|border|scrollMargin|scrollPadding)(?:Left|Right)\w*|border(?:Top|Bottom)(?:Left|Right)Radius)\b|\b(?:ml|mr|pl|pr)=|\b(?:left|right):\s*(?:\d|['"`]-?\d)|textAlign: '(?:left|right)'|pinned: '|position="(?:left|right)/;
/** Two shorthands that set left and right apart. */
const FOUR_SIDES = /(?:^|[\s;{])(?:margin|padding|inset|border-width|border-radius):\s*([^;]+);/;

function filesOf(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(new URL(folder, renderer), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => `${folder}${file}`);
}

function linesWith(files: readonly string[], isPhysical: (line: string) => boolean): readonly string[] {
  return files.flatMap((file) =>
    readFileSync(new URL(file, renderer), 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => isPhysical(` ${line}`) && !line.startsWith('@media'))
      .map((line) => `${file}: ${line}`),
  );
}

/** `1px 2px 3px 4px` sets another value on the right than on the left. */
function differsBySide(line: string): boolean {
  const values = FOUR_SIDES.exec(line)?.[1]?.match(/(?:[^\s(]|\([^)]*\))+/g) ?? [];
  return values.length === 4 && values[1] !== values[3];
}

describe('a layout that mirrors in a right-to-left language', () => {
  test('styles use logical properties', () => {
    const files = filesOf('styles/', /\.css$/);
    expect(files.length).toBeGreaterThan(20);
    expect(linesWith(files, (line) => PHYSICAL_CSS.test(line) || differsBySide(line))).toEqual([]);
  });

  test('shadows and icons that point somewhere follow the direction', () => {
    const aside = (line: string) => /box-shadow:.*(?:inset )?-?[1-9]\d*px 0 /.test(line);
    expect(linesWith(filesOf('styles/', /\.css$/), aside)).toEqual([]);
  });

  test('screens set no physical side', () => {
    const files = filesOf('app/', /\.tsx?$/);
    expect(files.length).toBeGreaterThan(300);
    expect(linesWith(files, (line) => PHYSICAL_PROPS.test(line))).toEqual([]);
  });

  test.each([
    ['margin-left: 4px;', true],
    ['border-top-right-radius: 2px;', true],
    ['text-align: right;', true],
    ['left: 0;', true],
    ['padding: 1px 2px 3px 4px;', true],
    ['padding: 1px 2px 3px;', false],
    ['padding: 1px 2px 3px 2px;', false],
    ['margin-inline-start: 4px;', false],
    ['text-align: start;', false],
    ['inset: 0;', false],
  ])('the check finds a side in a style: %s is %s', (line, found) => {
    expect(PHYSICAL_CSS.test(` ${line}`) || differsBySide(` ${line}`)).toBe(found);
  });
});
