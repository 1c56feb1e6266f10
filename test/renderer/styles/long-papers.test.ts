import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const renderer = new URL('../../../renderer/', import.meta.url);

function textsOf(folder: string, ending: string): readonly string[] {
  return readdirSync(new URL(folder, renderer), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(new URL(`${folder}${file}`, renderer), 'utf8'));
}

test('a paper with a table goes on to further pages, where a slip about one traveller ends with its page', () => {
  const rules = textsOf('styles/', '.css').flatMap((text) => [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)]);
  const papers = textsOf('app/', '.tsx')
    .filter((text) => text.includes('<table'))
    .flatMap((text) => [...text.matchAll(/className="sheet paper (\w+)"/g)].map(([, name = '']) => name));
  expect(papers.sort()).toEqual(['bags', 'targets']);
  for (const name of papers)
    expect(
      rules.some(
        ([, selector = '', body = '']) =>
          selector.includes('.sheet.paper') &&
          selector.includes(`.${name}`) &&
          body.includes('overflow: visible') &&
          body.includes('block-size: auto'),
      ),
      name,
    ).toBe(true);
});

test('target lists count no pages: those of a flight are printed together, and one would tell of another', () => {
  const pages = textsOf('styles/', '.css').flatMap((text) => [
    ...text.matchAll(/@page ([\w, -]+?) \{((?:[^{}]|\{[^{}]*\})*)\}/g),
  ]);
  expect(
    pages.filter(([, names = '']) => names.includes(',')),
    'Chromium drops a rule of two names',
  ).toEqual([]);
  const isCounted = (name: string) =>
    pages.some(([, names = '', body = '']) => names.split(', ').includes(name) && body.includes('counter(page'));
  expect(pages.some(([, names = '']) => names.split(', ').includes('targets'))).toBe(true);
  expect([isCounted('targets'), isCounted('bags')]).toEqual([false, true]);
});
