import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES, TABLES } from '../../../renderer/core/store/tables.ts';
import { LANGUAGE_ROWS } from '../../../shared/catalogue/language-rows.ts';
import { CATALOGUES, LANGUAGES } from '../../../shared/catalogue/languages.ts';
import { textFaults } from './text-faults.ts';

const app = new URL('../../../renderer/app/', import.meta.url);
const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(new URL(file, app), 'utf8') }));

describe('catalogues', () => {
  test.each(LANGUAGES)('catalogues have the same texts and parameters as English: %s', (language) => {
    expect(textFaults(LANGUAGE_ROWS[language])).toEqual([]);
  });

  test.each([
    ['a missing text', { 'audit.title': undefined }, 'missing: audit.title'],
    ['a surplus text', { 'audit.no-such-text': 'x' }, 'surplus: audit.no-such-text'],
    ['a missing plural form', { 'audit.shown_other': undefined }, 'missing: audit.shown_other'],
    ['a plural form that the language does not have', { 'audit.shown_few': 'x' }, 'surplus: audit.shown_few'],
    ['a parameter that is left out', { 'audit.number': 'Nº' }, 'parameters: audit.number'],
    ['a parameter that English lacks', { 'audit.title': '{{more}}' }, 'parameters: audit.title'],
  ])('catalogues are checked for %s by key', (_what, change, fault) => {
    const { topics, ...row } = LANGUAGE_ROWS.fr;
    const changed = Object.entries({ ...topics.auditTexts, ...change }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    );
    expect(textFaults({ ...row, topics: { ...topics, auditTexts: Object.fromEntries(changed) } })).toEqual([fault]);
  });

  test('catalogues let no line of French begin with a punctuation mark', () => {
    const torn = Object.entries(CATALOGUES.fr).filter(([, text]) => / [;:?!%»]|« /.test(text));
    expect(torn.map(([key]) => key)).toEqual([]);
  });

  test.each(LANGUAGES)('catalogues begin every field of the trail with a capital: %s', (language) => {
    const fields = Object.entries(CATALOGUES[language]).filter(([key]) => key.startsWith('audit.field.'));
    expect(fields.filter(([, text]) => /^\p{Ll}/u.test(text)).map(([key]) => key)).toEqual([]);
  });

  test.each(LANGUAGES)(
    'an act that asks for a reason does not read as the button beside it that gives it up: %s',
    (language) => {
      const giveUp = CATALOGUES[language]['ui.cancel'];
      const acts = Object.entries(CATALOGUES[language]).filter(([key]) => /\.(act|save|take-back)(\.|$)/.test(key));
      expect(acts.filter(([, text]) => text === giveUp).map(([key]) => key)).toEqual([]);
    },
  );

  test('catalogues have texts for every derived table, whose damage the audit trail names', () => {
    const derived = TABLE_NAMES.filter((table) => TABLES[table].derivedFor !== null);
    expect(derived.filter((table) => !(`table.${table}` in CATALOGUES.en))).toEqual([]);
  });

  test.each(LANGUAGES)('catalogues have no key in two topics: %s', (language) => {
    const keys = Object.values(LANGUAGE_ROWS[language].topics).flatMap((texts) => Object.keys(texts));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('catalogues hold every key the screens name', () => {
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

  test('catalogues have a text for every key prefix that the screens complete', () => {
    const beginnings = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/`([a-z][a-z-]*(?:\.[a-z-]+)*\.)\$\{/g)].map((match) => ({ file, beginning: match[1] ?? '' })),
    );
    const keys = Object.keys(CATALOGUES.en);
    const missing = beginnings.filter(({ beginning }) => !keys.some((key) => key.startsWith(beginning)));
    expect(missing).toEqual([]);
  });

  test('catalogues leave no text unused', () => {
    const all = everything().join('\n');
    const named = new Set([...all.matchAll(/['`]([a-z][\w.-]*)['`]/gi)].map((match) => match[1]));
    const beginnings = [...all.matchAll(/['`]([a-z][\w-]*(?:\.[\w-]+)*\.)(?:\$\{|')/g)].map((match) => match[1] ?? '');
    const unused = Object.keys(CATALOGUES.en)
      .filter((key) => !key.startsWith('language.'))
      .map((key) => key.replace(/_(one|other)$/, ''))
      .filter((key) => !named.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)));
    expect(unused).toEqual([]);
  });
});

/** Every source file that may use a text. */
function everything(): readonly string[] {
  return ['renderer/', 'shared/', 'rules/', 'electron/'].flatMap((room) => {
    const folder = new URL(`../../../${room}`, import.meta.url);
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !LANGUAGES.some((code) => file.startsWith(`catalogue/${code}/`)))
      .map((file) => readFileSync(new URL(file, folder), 'utf8'));
  });
}
