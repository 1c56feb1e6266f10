/** Templates: what is wrong is told by its position, and a text comes back to the letter. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CATALOGUES, LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { DRAFT_KINDS } from '../../../shared/official-draft/draft-kind.ts';
import { PLACE_NAMES } from '../../../shared/official-draft/draft-place.ts';
import { parseTemplate, templateText } from '../../../shared/official-draft/draft-template.ts';

const PIECES = fc.oneof(
  fc.constantFrom('\n', '{', '}', '{}', '{nowhere}', '«', ' :', 'é', ...PLACE_NAMES.map((name) => `{${name}}`)),
  fc.string({ maxLength: 12 }),
);

test('any text is parsed and comes back the same, or is refused with a position inside it', () => {
  fc.assert(
    fc.property(fc.array(PIECES, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const parsed = parseTemplate(text);
      if (parsed.ok) {
        expect(templateText(parsed.value)).toBe(text);
        return;
      }
      expect(parsed.failure.length).toBeGreaterThan(0);
      const lines = text.split('\n');
      for (const { code, line, letter } of parsed.failure) {
        if (code !== 'no-heading') expect('{}').toContain((lines[line - 1] ?? '')[letter - 1]);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['a place that there is not', 'T\nWe, {officer}.', { code: 'unknown-place', name: 'officer', line: 2, letter: 5 }],
  ['a brace that is not closed', 'T {person', { code: 'not-closed', name: '', line: 1, letter: 3 }],
  ['a brace that was not opened', 'T\n\nperson}', { code: 'not-opened', name: '', line: 3, letter: 7 }],
  ['an empty heading', '\n{person}', { code: 'no-heading', name: '', line: 1, letter: 1 }],
  [
    'a name that every object has',
    'T {constructor}',
    { code: 'unknown-place', name: 'constructor', line: 1, letter: 3 },
  ],
])('%s is told by line and letter', (_, text, problem) => {
  expect(parseTemplate(text)).toEqual({ ok: false, failure: [problem] });
});

describe.each(LANGUAGES)('the texts that ship in %s', (language) => {
  test.each(DRAFT_KINDS)('can be read, and name officers, day and airport: %s', (kind) => {
    const text = CATALOGUES[language][`draft-template.start.${kind}`] ?? '';
    expect(parseTemplate(text)).toMatchObject({ ok: true });
    for (const place of ['officers', 'today', 'airport']) expect(text).toContain(`{${place}}`);
  });

  test('use the same places in the same order as in English', () => {
    const places = (of: 'en' | typeof language) =>
      DRAFT_KINDS.map((kind) => CATALOGUES[of][`draft-template.start.${kind}`]?.match(/\{[^}]+\}/g));
    expect(places(language)).toEqual(places('en'));
  });

  test('have a label for every place', () => {
    expect(PLACE_NAMES.filter((name) => !(`draft-place.${name}` in CATALOGUES[language]))).toEqual([]);
  });
});
