/** Texts that ask for something say so, and not that it is there already. */
import { expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/catalogue/languages.ts';

test.each(['board.child', 'encounter.child.hint', 'paper.child'] as const)(
  '%s demands a parent or child protection, and does not say that one is present',
  (key) => {
    expect(CATALOGUES.en[key]).toMatch(/\bonly with a parent or child protection present\b/i);
    expect(CATALOGUES.fr[key]).toMatch(/(seulement|qu’)\s?en présence d’un parent/i);
  },
);
