/**
 * The languages and their texts. One flat catalogue per language feeds screens, exports, prints and the command line; a key means the same
 * everywhere.
 */
import { diagnosticTexts as diagnosticTextsEn } from './en/diagnostics.ts';
import { exportTexts as exportTextsEn } from './en/exports.ts';
import { factTexts as factTextsEn } from './en/facts.ts';
import { rulesTexts as rulesTextsEn } from './en/rules.ts';
import { screenTexts as screenTextsEn } from './en/screens.ts';
import { diagnosticTexts as diagnosticTextsFr } from './fr/diagnostics.ts';
import { exportTexts as exportTextsFr } from './fr/exports.ts';
import { factTexts as factTextsFr } from './fr/facts.ts';
import { rulesTexts as rulesTextsFr } from './fr/rules.ts';
import { screenTexts as screenTextsFr } from './fr/screens.ts';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Catalogue = Readonly<Record<string, string>>;

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  en: { ...diagnosticTextsEn, ...exportTextsEn, ...factTextsEn, ...rulesTextsEn, ...screenTextsEn },
  fr: { ...diagnosticTextsFr, ...exportTextsFr, ...factTextsFr, ...rulesTextsFr, ...screenTextsFr },
};
