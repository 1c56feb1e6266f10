import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnosticTexts as english } from '../../../shared/catalogue/en/diagnostics.ts';
import { diagnosticTexts as french } from '../../../shared/catalogue/fr/diagnostics.ts';

/** Every code that the sources of the PNRGOV reader can report. */
function reported(): string[] {
  const folder = new URL('../../../shared/pnrgov/', import.meta.url);
  const codes = readdirSync(folder).flatMap((file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const found = source.matchAll(/report\([^;]*?(?:'(?:info|warning|error)',\s*)([^;]*?)[,)]/g);
    return [...found].flatMap(([, expression = '']) => [...expression.matchAll(/'([a-z]+(?:-[a-z]+)+|placeholder)'/g)]);
  });
  return [...new Set(codes.map(([, code = '']) => code))].sort();
}

describe('what the PNRGOV reader reports', () => {
  test.each(reported())('the diagnostic %s of the PNRGOV reader has words in every language', (code) => {
    expect(Object.keys(english)).toContain(`diagnostic.${code}`);
    expect(Object.keys(french)).toContain(`diagnostic.${code}`);
  });

  test('every diagnostic of the PNRGOV reader is found in its sources', () => {
    expect(reported()).toContain('document-without-traveller');
    expect(reported()).toContain('group-without-names');
    expect(reported().length).toBeGreaterThan(18);
  });
});
