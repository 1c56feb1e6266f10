import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES } from '../../../renderer/core/store/tables.ts';
import { caseTexts } from '../../../shared/catalogue/en/cases.ts';
import { diagnosticTexts } from '../../../shared/catalogue/en/diagnostics.ts';
import { entryTexts } from '../../../shared/catalogue/en/entry.ts';
import { exportTexts } from '../../../shared/catalogue/en/exports.ts';
import { factTexts } from '../../../shared/catalogue/en/facts.ts';
import { flightDeskTexts } from '../../../shared/catalogue/en/flight-desk.ts';
import { importTexts } from '../../../shared/catalogue/en/imports.ts';
import { intakeTexts } from '../../../shared/catalogue/en/intake.ts';
import { messageTexts } from '../../../shared/catalogue/en/message.ts';
import { referenceTexts } from '../../../shared/catalogue/en/reference.ts';
import { rulesTexts } from '../../../shared/catalogue/en/rules.ts';
import { screenTexts } from '../../../shared/catalogue/en/screens.ts';
import { CATALOGUES, LANGUAGES } from '../../../shared/catalogue/languages.ts';

const SCREEN_TEXTS = {
  ...screenTexts,
  ...caseTexts,
  ...importTexts,
  ...entryTexts,
  ...flightDeskTexts,
  ...intakeTexts,
  ...referenceTexts,
  ...messageTexts,
};
const parameters = (text: string) => [...new Set(text.match(/\{\{[^}]+\}\}/g) ?? [])].sort();
const app = new URL('../../../renderer/app/', import.meta.url);
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, app), 'utf8') }));

describe('catalogues', () => {
  test.each(LANGUAGES.filter((language) => language !== 'en'))(
    'have the same keys and parameters in %s as in English',
    (language) => {
      const other = CATALOGUES[language];
      expect(Object.keys(other).sort()).toEqual(Object.keys(CATALOGUES.en).sort());
      const different = Object.entries(CATALOGUES.en).filter(
        ([key, text]) => parameters(text).join() !== parameters(other[key] ?? '').join(),
      );
      expect(different.map(([key]) => key)).toEqual([]);
    },
  );

  test('let no line of French begin with a sign of punctuation', () => {
    const torn = Object.entries(CATALOGUES.fr).filter(([, text]) => / [;:?!%»]|« /.test(text));
    expect(torn.map(([key]) => key)).toEqual([]);
  });

  test('have words for every table of the store', () => {
    const untold = [...TABLE_NAMES, 'ledger', 'vault', 'waiting'].filter(
      (table) => !(`table.${table}` in CATALOGUES.en),
    );
    expect(untold).toEqual([]);
  });

  test('give a key one meaning: no two domains share one', () => {
    const keys = [
      diagnosticTexts,
      exportTexts,
      factTexts,
      rulesTexts,
      screenTexts,
      caseTexts,
      importTexts,
      entryTexts,
      flightDeskTexts,
      intakeTexts,
      referenceTexts,
      messageTexts,
    ].flatMap((texts) => Object.keys(texts));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('hold every key the screens name', () => {
    const known = (key: string) =>
      key in CATALOGUES.en || (`${key}_one` in CATALOGUES.en && `${key}_other` in CATALOGUES.en);
    const named = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:t\(|label: |group: |labels=\{\[)'([a-z][\w.-]+)'/g)].map(
        (match) => `${match[1]} in ${file}`,
      ),
    );
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((entry) => !known(entry.split(' ')[0] ?? ''))).toEqual([]);
  });

  test('hold a text for every beginning of a key the screens complete', () => {
    const beginnings = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/`([a-z][a-z-]*(?:\.[a-z-]+)*\.)\$\{/g)].map((match) => ({ file, beginning: match[1] ?? '' })),
    );
    const keys = Object.keys(CATALOGUES.en);
    const missing = beginnings.filter(({ beginning }) => !keys.some((key) => key.startsWith(beginning)));
    expect(missing).toEqual([]);
  });

  test('leave no text of the screens unused', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const beginnings = [...all.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(SCREEN_TEXTS)
      .map((key) => key.replace(/_(one|other)$/, ''))
      .filter((key) => !all.includes(`'${key}'`) && !beginnings.some((beginning) => key.startsWith(beginning)));
    expect(unused).toEqual([]);
  });
});
