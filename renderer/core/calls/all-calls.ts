/** Every call of the core, one row each, and the types of their inputs and outputs. */

import { z } from 'zod';
import type { Result } from '../../../shared/result.ts';
import { accountCalls } from './accounts.ts';
import { agencyCalls } from './agencies.ts';
import { airlineCalls } from './airline.ts';
import { airlineContactCalls } from './airline-contacts.ts';
import { alertCalls } from './alerts.ts';
import { announcementCalls } from './announcements.ts';
import { answerFileCalls } from './answer-files.ts';
import { assignCalls } from './assign.ts';
import { auditCalls } from './audit.ts';
import { backTestCalls } from './back-test.ts';
import { backupCalls } from './backup.ts';
import type { AnyCall, Handled } from './call.ts';
import { capacityCalls } from './capacity.ts';
import { capacityCutCalls } from './capacity-cuts.ts';
import { caseAnswerActCalls } from './case-answer-acts.ts';
import { caseFileCalls } from './case-files.ts';
import { casePartCountCalls } from './case-part-counts.ts';
import { caseThingCalls } from './case-things.ts';
import { caseWatchCalls } from './case-watch.ts';
import { caseCalls } from './cases.ts';
import { clockCalls } from './clocks.ts';
import { codeNameCalls } from './code-names.ts';
import { contactCalls } from './contacts.ts';
import { custodyCalls } from './custody.ts';
import { dashboardCalls } from './dashboard.ts';
import { decisionCalls } from './decisions.ts';
import { deskCheckCalls } from './desk-check.ts';
import { draftEditCalls } from './draft-edits.ts';
import { draftTemplateCalls } from './draft-templates.ts';
import { draftCalls } from './drafts.ts';
import { encounterCalls } from './encounters.ts';
import { entryCalls } from './entry.ts';
import { evidenceCalls } from './evidence.ts';
import { exhibitActCalls } from './exhibit-acts.ts';
import { exhibitPaperCalls } from './exhibit-papers.ts';
import { exhibitPatternCalls } from './exhibit-pattern.ts';
import { exhibitCalls } from './exhibits.ts';
import { exportCalls } from './export.ts';
import type { CallFailure } from './failure.ts';
import { fallCalls } from './falls.ts';
import { falseMatchCalls } from './false-matches.ts';
import { flightActCalls } from './flight-acts.ts';
import { flightBoardCalls } from './flight-board.ts';
import { flightCalls } from './flights.ts';
import { formCalls } from './forms.ts';
import { frameCalls } from './frame.ts';
import { gateCalls } from './gates.ts';
import { holdCalls } from './holds.ts';
import { importCalls } from './import.ts';
import { importChangeCalls } from './import-changes.ts';
import { incidentCalls } from './incidents.ts';
import { inspectionCalls } from './inspections.ts';
import { legalHoldCalls } from './legal-holds.ts';
import { linkedCalls } from './linked.ts';
import { linksCalls } from './links.ts';
import { listEntryCalls } from './list-entry-acts.ts';
import { listPictureCalls } from './list-pictures.ts';
import { listTakeOverCalls } from './list-take-over.ts';
import { listTermCalls } from './list-terms.ts';
import { listCalls } from './lists.ts';
import { lockingCalls } from './locking.ts';
import { lookoutActCalls } from './lookout-acts.ts';
import { lookoutCalls } from './lookouts.ts';
import { mappingCalls } from './mapping.ts';
import { meetingLimitCalls } from './meeting-limits.ts';
import { messageCalls } from './message.ts';
import { monthReportCalls } from './month-report.ts';
import { muteDayCalls } from './mute-days.ts';
import { muteCalls } from './mutes.ts';
import { notedHeadCalls } from './noted-head.ts';
import { observedCalls } from './observed.ts';
import { officialDraftCalls } from './official-drafts.ts';
import { officialReportCalls } from './official-reports.ts';
import { operatingWindowCalls } from './operating-window.ts';
import { ownAccountCalls } from './own-account.ts';
import { packageCalls } from './packages.ts';
import { paperCalls } from './papers.ts';
import { permissionCalls } from './permissions.ts';
import { petitionCalls } from './petitions.ts';
import { proposalCalls } from './proposals.ts';
import { protectionCalls } from './protections.ts';
import { qualityCalls } from './quality.ts';
import { quarantineCalls } from './quarantine.ts';
import { queryListCalls } from './query-lists.ts';
import { questionCalls } from './questions.ts';
import { queueCalls } from './queue.ts';
import { queueViewCalls } from './queue-views.ts';
import { queueWeekCalls } from './queue-week.ts';
import { quietCalls } from './quiet.ts';
import { referenceCalls } from './reference.ts';
import { referralAnswerCalls } from './referral-answer.ts';
import { referralCalls } from './referrals.ts';
import { replayCalls } from './replay.ts';
import { retentionCalls } from './retention.ts';
import { rosterCalls } from './roster.ts';
import { ruleTrialCalls } from './rule-trials.ts';
import { ruleVersionCalls } from './rule-versions.ts';
import { ruleWordsCalls } from './rule-words.ts';
import { ruleCalls } from './rules.ts';
import { scheduleCalls } from './schedule.ts';
import { searchCalls } from './search.ts';
import { seizureRecordCalls } from './seizure-record.ts';
import { selectionCalls } from './selections.ts';
import { sessionCalls } from './session.ts';
import { shiftReportCalls } from './shift-reports.ts';
import { shiftTakeOverCalls } from './shift-take-over.ts';
import { similarCaseCalls } from './similar-cases.ts';
import { sltdCalls } from './sltd.ts';
import { statementCalls } from './statements.ts';
import { statisticsCalls } from './statistics.ts';
import { targetListCalls } from './target-lists.ts';
import { travellerCalls } from './traveller.ts';
import { trayCalls } from './tray.ts';
import { unmaskingCalls } from './unmaskings.ts';
import type { VAULT_CALLS } from './vault/all-vault-calls.ts';
import { verifyCalls } from './verify.ts';
import { versionCalls } from './versions.ts';
import { waitingCalls } from './waiting.ts';
import { wallCalls } from './wall.ts';

// The content security policy forbids code made from strings, which the schema library would try for speed.
z.config({ jitless: true });

export const CALLS = {
  ...sessionCalls,
  ...permissionCalls,
  ...importCalls,
  ...importChangeCalls,
  ...mappingCalls,
  ...messageCalls,
  ...notedHeadCalls,
  ...qualityCalls,
  ...quarantineCalls,
  ...entryCalls,
  ...flightCalls,
  ...dashboardCalls,
  ...flightBoardCalls,
  ...accountCalls,
  ...ownAccountCalls,
  ...agencyCalls,
  ...alertCalls,
  ...airlineCalls,
  ...queryListCalls,
  ...questionCalls,
  ...referralCalls,
  ...referralAnswerCalls,
  ...seizureRecordCalls,
  ...answerFileCalls,
  ...exhibitCalls,
  ...exhibitActCalls,
  ...exhibitPaperCalls,
  ...exhibitPatternCalls,
  ...proposalCalls,
  ...petitionCalls,
  ...flightActCalls,
  ...decisionCalls,
  ...assignCalls,
  ...scheduleCalls,
  ...versionCalls,
  ...waitingCalls,
  ...wallCalls,
  ...clockCalls,
  ...referenceCalls,
  ...codeNameCalls,
  ...queueCalls,
  ...queueViewCalls,
  ...targetListCalls,
  ...trayCalls,
  ...draftTemplateCalls,
  ...officialDraftCalls,
  ...officialReportCalls,
  ...operatingWindowCalls,
  ...meetingLimitCalls,
  ...queueWeekCalls,
  ...searchCalls,
  ...deskCheckCalls,
  ...travellerCalls,
  ...linkedCalls,
  ...linksCalls,
  ...evidenceCalls,
  ...ruleCalls,
  ...ruleTrialCalls,
  ...backTestCalls,
  ...replayCalls,
  ...draftCalls,
  ...draftEditCalls,
  ...ruleVersionCalls,
  ...formCalls,
  ...frameCalls,
  ...capacityCalls,
  ...capacityCutCalls,
  ...rosterCalls,
  ...airlineContactCalls,
  ...listCalls,
  ...listPictureCalls,
  ...listTermCalls,
  ...lookoutCalls,
  ...lookoutActCalls,
  ...listEntryCalls,
  ...fallCalls,
  ...falseMatchCalls,
  ...listTakeOverCalls,
  ...lockingCalls,
  ...contactCalls,
  ...custodyCalls,
  ...protectionCalls,
  ...sltdCalls,
  ...muteCalls,
  ...muteDayCalls,
  ...gateCalls,
  ...holdCalls,
  ...ruleWordsCalls,
  ...statisticsCalls,
  ...shiftReportCalls,
  ...shiftTakeOverCalls,
  ...monthReportCalls,
  ...caseCalls,
  ...caseAnswerActCalls,
  ...caseThingCalls,
  ...casePartCountCalls,
  ...caseFileCalls,
  ...statementCalls,
  ...encounterCalls,
  ...inspectionCalls,
  ...quietCalls,
  ...observedCalls,
  ...caseWatchCalls,
  ...incidentCalls,
  ...similarCaseCalls,
  ...selectionCalls,
  ...exportCalls,
  ...packageCalls,
  ...paperCalls,
  ...auditCalls,
  ...backupCalls,
  ...verifyCalls,
  ...retentionCalls,
  ...announcementCalls,
  ...legalHoldCalls,
  ...unmaskingCalls,
} as const satisfies Readonly<Record<string, AnyCall>>;

export type CallName = keyof typeof CALLS;

/** All calls: those of an open store, and the vault calls, which are answered before a store is open. */
type AllCalls = typeof CALLS & typeof VAULT_CALLS;
export type AnyCallName = keyof AllCalls;

/** Input of a call by name, as a screen may give it. */
export type Input<Name extends AnyCallName> = Given<z.input<AllCalls[Name]['input']>>;

/** Output of a call that succeeds. */
export type Output<Name extends AnyCallName> = AllCalls[Name] extends {
  readonly handler: (...args: never) => infer Gives;
}
  ? HandlerOutput<Gives>
  : AllCalls[Name] extends { readonly run: (...args: never) => Promise<Result<infer Gives, CallFailure>> }
    ? Gives
    : never;

type HandlerOutput<Gives> = Gives extends Handled<infer Value> ? Value : never;

/** Makes the type of a schema read-only. */
type Given<Value> = unknown extends Value
  ? Value
  : Value extends Uint8Array
    ? Uint8Array
    : Value extends Blob
      ? Blob
      : Value extends string
        ? Value
        : { readonly [Key in keyof Value]: Given<Value[Key]> };

/** The row of a call; undefined for an unknown name. */
export function callRow(name: string): AnyCall | undefined {
  return Object.hasOwn(CALLS, name) ? CALLS[name as CallName] : undefined;
}
