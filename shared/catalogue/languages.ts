/**
 * The languages and their texts. One flat catalogue per language feeds screens, exports, prints and the command line; a key means the same
 * everywhere.
 */
import { accountTexts as accountTextsEn } from './en/accounts.ts';
import { administrationTexts as administrationTextsEn } from './en/administration.ts';
import { attendanceTexts as attendanceTextsEn } from './en/attendance.ts';
import { auditTexts as auditTextsEn } from './en/audit.ts';
import { backTestTexts as backTestTextsEn } from './en/back-test.ts';
import { backupTexts as backupTextsEn } from './en/backup.ts';
import { capacityTexts as capacityTextsEn } from './en/capacity.ts';
import { caseTexts as caseTextsEn } from './en/cases.ts';
import { diagnosticTexts as diagnosticTextsEn } from './en/diagnostics.ts';
import { entryTexts as entryTextsEn } from './en/entry.ts';
import { exportTexts as exportTextsEn } from './en/exports.ts';
import { factTexts as factTextsEn } from './en/facts.ts';
import { flightDeskTexts as flightDeskTextsEn } from './en/flight-desk.ts';
import { frameTexts as frameTextsEn } from './en/frame.ts';
import { gateTexts as gateTextsEn } from './en/gates.ts';
import { holdTexts as holdTextsEn } from './en/holds.ts';
import { importTexts as importTextsEn } from './en/imports.ts';
import { intakeTexts as intakeTextsEn } from './en/intake.ts';
import { lockingTexts as lockingTextsEn } from './en/locking.ts';
import { messageTexts as messageTextsEn } from './en/message.ts';
import { muteTexts as muteTextsEn } from './en/mutes.ts';
import { permissionTexts as permissionTextsEn } from './en/permissions.ts';
import { questionTexts as questionTextsEn } from './en/questions.ts';
import { referenceTexts as referenceTextsEn } from './en/reference.ts';
import { replayTexts as replayTextsEn } from './en/replay.ts';
import { retentionTexts as retentionTextsEn } from './en/retention.ts';
import { ruleBuilderTexts as ruleBuilderTextsEn } from './en/rule-builder.ts';
import { ruleListTexts as ruleListTextsEn } from './en/rule-lists.ts';
import { ruleVersionTexts as ruleVersionTextsEn } from './en/rule-versions.ts';
import { rulesTexts as rulesTextsEn } from './en/rules.ts';
import { screenTexts as screenTextsEn } from './en/screens.ts';
import { searchTexts as searchTextsEn } from './en/search.ts';
import { secondOfficerTexts as secondOfficerTextsEn } from './en/second-officer.ts';
import { selectionTexts as selectionTextsEn } from './en/selections.ts';
import { statisticsTexts as statisticsTextsEn } from './en/statistics.ts';
import { vaultTexts as vaultTextsEn } from './en/vault.ts';
import { verifyTexts as verifyTextsEn } from './en/verify.ts';
import { accountTexts as accountTextsFr } from './fr/accounts.ts';
import { administrationTexts as administrationTextsFr } from './fr/administration.ts';
import { attendanceTexts as attendanceTextsFr } from './fr/attendance.ts';
import { auditTexts as auditTextsFr } from './fr/audit.ts';
import { backTestTexts as backTestTextsFr } from './fr/back-test.ts';
import { backupTexts as backupTextsFr } from './fr/backup.ts';
import { capacityTexts as capacityTextsFr } from './fr/capacity.ts';
import { caseTexts as caseTextsFr } from './fr/cases.ts';
import { diagnosticTexts as diagnosticTextsFr } from './fr/diagnostics.ts';
import { entryTexts as entryTextsFr } from './fr/entry.ts';
import { exportTexts as exportTextsFr } from './fr/exports.ts';
import { factTexts as factTextsFr } from './fr/facts.ts';
import { flightDeskTexts as flightDeskTextsFr } from './fr/flight-desk.ts';
import { frameTexts as frameTextsFr } from './fr/frame.ts';
import { gateTexts as gateTextsFr } from './fr/gates.ts';
import { holdTexts as holdTextsFr } from './fr/holds.ts';
import { importTexts as importTextsFr } from './fr/imports.ts';
import { intakeTexts as intakeTextsFr } from './fr/intake.ts';
import { lockingTexts as lockingTextsFr } from './fr/locking.ts';
import { messageTexts as messageTextsFr } from './fr/message.ts';
import { muteTexts as muteTextsFr } from './fr/mutes.ts';
import { permissionTexts as permissionTextsFr } from './fr/permissions.ts';
import { questionTexts as questionTextsFr } from './fr/questions.ts';
import { referenceTexts as referenceTextsFr } from './fr/reference.ts';
import { replayTexts as replayTextsFr } from './fr/replay.ts';
import { retentionTexts as retentionTextsFr } from './fr/retention.ts';
import { ruleBuilderTexts as ruleBuilderTextsFr } from './fr/rule-builder.ts';
import { ruleListTexts as ruleListTextsFr } from './fr/rule-lists.ts';
import { ruleVersionTexts as ruleVersionTextsFr } from './fr/rule-versions.ts';
import { rulesTexts as rulesTextsFr } from './fr/rules.ts';
import { screenTexts as screenTextsFr } from './fr/screens.ts';
import { searchTexts as searchTextsFr } from './fr/search.ts';
import { secondOfficerTexts as secondOfficerTextsFr } from './fr/second-officer.ts';
import { selectionTexts as selectionTextsFr } from './fr/selections.ts';
import { statisticsTexts as statisticsTextsFr } from './fr/statistics.ts';
import { vaultTexts as vaultTextsFr } from './fr/vault.ts';
import { verifyTexts as verifyTextsFr } from './fr/verify.ts';
import { frenchSpaces } from './french-spaces.ts';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Catalogue = Readonly<Record<string, string>>;

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = {
  en: {
    ...accountTextsEn,
    ...administrationTextsEn,
    ...attendanceTextsEn,
    ...auditTextsEn,
    ...capacityTextsEn,
    ...backTestTextsEn,
    ...backupTextsEn,
    ...verifyTextsEn,
    ...replayTextsEn,
    ...retentionTextsEn,
    ...diagnosticTextsEn,
    ...exportTextsEn,
    ...factTextsEn,
    ...rulesTextsEn,
    ...ruleListTextsEn,
    ...ruleBuilderTextsEn,
    ...ruleVersionTextsEn,
    ...screenTextsEn,
    ...caseTextsEn,
    ...importTextsEn,
    ...entryTextsEn,
    ...flightDeskTextsEn,
    ...intakeTextsEn,
    ...frameTextsEn,
    ...permissionTextsEn,
    ...lockingTextsEn,
    ...questionTextsEn,
    ...referenceTextsEn,
    ...messageTextsEn,
    ...gateTextsEn,
    ...holdTextsEn,
    ...muteTextsEn,
    ...searchTextsEn,
    ...secondOfficerTextsEn,
    ...selectionTextsEn,
    ...statisticsTextsEn,
    ...vaultTextsEn,
  },
  fr: frenchSpaces({
    ...accountTextsFr,
    ...administrationTextsFr,
    ...attendanceTextsFr,
    ...auditTextsFr,
    ...capacityTextsFr,
    ...backTestTextsFr,
    ...backupTextsFr,
    ...verifyTextsFr,
    ...replayTextsFr,
    ...retentionTextsFr,
    ...diagnosticTextsFr,
    ...exportTextsFr,
    ...factTextsFr,
    ...rulesTextsFr,
    ...ruleListTextsFr,
    ...ruleBuilderTextsFr,
    ...ruleVersionTextsFr,
    ...screenTextsFr,
    ...caseTextsFr,
    ...importTextsFr,
    ...entryTextsFr,
    ...flightDeskTextsFr,
    ...intakeTextsFr,
    ...frameTextsFr,
    ...permissionTextsFr,
    ...lockingTextsFr,
    ...questionTextsFr,
    ...referenceTextsFr,
    ...messageTextsFr,
    ...gateTextsFr,
    ...holdTextsFr,
    ...muteTextsFr,
    ...searchTextsFr,
    ...secondOfficerTextsFr,
    ...selectionTextsFr,
    ...statisticsTextsFr,
    ...vaultTextsFr,
  }),
};
