/** What is told once the print dialog is closed: the program does not know whether paper came out. */
import { expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';

const TOLD = ['papers.told', 'target-list.told', 'export.printed'];
const CLAIMS = /\bprinted\b|given to the printer|imprimée?s?\b|envoyé/;

test.each(['en', 'fr'] as const)(
  'a notice after the print dialog says that a paper was made, not that it came out (%s)',
  (language) => {
    const texts = Object.entries(CATALOGUES[language]).filter(([key]) =>
      TOLD.includes(key.replace(/_(one|other)$/, '')),
    );
    expect(texts).toHaveLength(5);
    expect(texts.filter(([, text]) => CLAIMS.test(text))).toEqual([]);
  },
);
