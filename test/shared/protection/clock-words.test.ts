import { expect, test } from 'vitest';
import { CATALOGUES, LANGUAGES } from '../../../shared/catalogue/languages.ts';

test.each(LANGUAGES)('whom nobody met in time may be a child, and is not called sent: %s', (language) => {
  expect(CATALOGUES[language]['clock.not-met']).not.toMatch(/\bsent\b|envoy/i);
});
