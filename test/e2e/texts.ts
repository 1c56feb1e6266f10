/** Texts of the screens as the officer reads them, so that specs name a control by its key and not by a sentence. */
import type { backTestTexts } from '../../shared/catalogue/en/back-test.ts';
import type { caseTexts } from '../../shared/catalogue/en/cases.ts';
import type { entryTexts } from '../../shared/catalogue/en/entry.ts';
import type { exportTexts } from '../../shared/catalogue/en/exports.ts';
import type { flightDeskTexts } from '../../shared/catalogue/en/flight-desk.ts';
import type { importTexts } from '../../shared/catalogue/en/imports.ts';
import type { intakeTexts } from '../../shared/catalogue/en/intake.ts';
import type { messageTexts } from '../../shared/catalogue/en/message.ts';
import type { referenceTexts } from '../../shared/catalogue/en/reference.ts';
import type { ruleBuilderTexts } from '../../shared/catalogue/en/rule-builder.ts';
import type { ruleListTexts } from '../../shared/catalogue/en/rule-lists.ts';
import type { ruleVersionTexts } from '../../shared/catalogue/en/rule-versions.ts';
import type { screenTexts } from '../../shared/catalogue/en/screens.ts';
import type { vaultTexts } from '../../shared/catalogue/en/vault.ts';
import { CATALOGUES } from '../../shared/catalogue/languages.ts';

type Key =
  | keyof typeof backTestTexts
  | keyof typeof entryTexts
  | keyof typeof exportTexts
  | keyof typeof flightDeskTexts
  | keyof typeof intakeTexts
  | keyof typeof messageTexts
  | keyof typeof referenceTexts
  | keyof typeof ruleBuilderTexts
  | keyof typeof ruleVersionTexts
  | keyof typeof ruleListTexts
  | keyof typeof screenTexts
  | keyof typeof caseTexts
  | keyof typeof importTexts
  | keyof typeof vaultTexts;

/** The text of `key` with its parameters put in. */
export function text(
  key: Key,
  params: Readonly<Record<string, string | number>> = {},
  language: 'en' | 'fr' = 'en',
): string {
  return (CATALOGUES[language][key] ?? key).replace(/\{\{(\w+)\}\}/g, (_all, name: string) =>
    String(params[name] ?? ''),
  );
}
