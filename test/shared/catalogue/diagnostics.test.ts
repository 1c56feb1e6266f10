import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnosticTexts as english } from '../../../shared/catalogue/en/diagnostics.ts';
import { formatText } from '../../../shared/catalogue/format-text.ts';
import { diagnosticTexts as french } from '../../../shared/catalogue/fr/diagnostics.ts';

describe('texts of diagnostics', () => {
  test('texts of diagnostics exist in both languages with the same parameters', () => {
    expect(Object.keys(french).sort()).toEqual(Object.keys(english).sort());
    for (const [key, text] of Object.entries(english)) {
      const translated = (french as Readonly<Record<string, string>>)[key] ?? '';
      expect([key, parameters(translated)]).toEqual([key, parameters(text)]);
    }
  });

  test('texts of diagnostics exist for every code that a reader reports', () => {
    const codes = new Set<string>();
    for (const folder of [
      'cusres',
      'edifact',
      'paxlst',
      'pnrgov',
      'table',
      'intake',
      'pnrgov-xml',
      'reservation-list',
      'entry',
      'list',
      'list/ofac-csv',
      'list/ftm',
      'list/table',
      'interpol',
      'fingerprint',
    ]) {
      const directory = new URL(`../../../shared/${folder}/`, import.meta.url);
      for (const file of readdirSync(directory).filter((name) => name.endsWith('.ts'))) {
        const source = readFileSync(new URL(file, directory), 'utf8');
        for (const found of source.matchAll(/'(?:error|warning|info)',\s*'([a-z]+(?:-[a-z]+)+|placeholder)'/g)) {
          codes.add(found[1] as string);
        }
        for (const found of source.matchAll(/refused\((?:given, )?'([a-z-]+)'/g)) codes.add(found[1] as string);
      }
    }
    expect(codes.size).toBeGreaterThan(40);
    const known = english as Readonly<Record<string, string>>;
    const missing = [...codes].filter(
      (code) => !(`diagnostic.${code}` in known) && !(`diagnostic.${code}_other` in known),
    );
    expect(missing).toEqual([]);
  });

  test('texts of diagnostics get their parameters', () => {
    expect(formatText(english, 'diagnostic.count-mismatch', { stated: 9, found: 2 })).toBe(
      'The count does not fit: 9 stated, 2 found.',
    );
    expect(formatText(english, 'diagnostic.bytes-skipped', { count: 1 })).toContain('1 byte outside');
    expect(formatText(english, 'diagnostic.bytes-skipped', { count: 7 })).toContain('7 bytes outside');
    expect(formatText(english, 'diagnostic.no-such-code')).toBe('diagnostic.no-such-code');
  });
});

function parameters(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] as string).sort();
}
