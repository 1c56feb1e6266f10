/** Every use case of the workstation, one row per call. */
import { z } from 'zod';
import type { CallName } from '../api.ts';
import { accountUseCases } from './accounts.ts';
import { airlineUseCases } from './airline.ts';
import { auditUseCases } from './audit.ts';
import { backTestUseCases } from './back-test.ts';
import { backupUseCases } from './backup.ts';
import { capacityUseCases } from './capacity.ts';
import { caseUseCases } from './cases.ts';
import { codeNameUseCases } from './code-names.ts';
import { decisionUseCases } from './decisions.ts';
import { draftUseCases } from './drafts.ts';
import { entryUseCases } from './entry.ts';
import { evidenceUseCases } from './evidence.ts';
import { exportUseCases } from './export.ts';
import { flightUseCases } from './flights.ts';
import { formUseCases } from './forms.ts';
import { frameUseCases } from './frame.ts';
import { gateUseCases } from './gates.ts';
import { holdUseCases } from './holds.ts';
import { importUseCases } from './import.ts';
import { legalHoldUseCases } from './legal-holds.ts';
import { lockingUseCases } from './locking.ts';
import { mappingUseCases } from './mapping.ts';
import { messageUseCases } from './message.ts';
import { muteUseCases } from './mutes.ts';
import { permissionUseCases } from './permissions.ts';
import { qualityUseCases } from './quality.ts';
import { quarantineUseCases } from './quarantine.ts';
import { questionUseCases } from './questions.ts';
import { queueUseCases } from './queue.ts';
import { referenceUseCases } from './reference.ts';
import { replayUseCases } from './replay.ts';
import { retentionUseCases } from './retention.ts';
import { ruleTrialUseCases } from './rule-trials.ts';
import { ruleVersionUseCases } from './rule-versions.ts';
import { ruleUseCases } from './rules.ts';
import { scheduleUseCases } from './schedule.ts';
import { searchUseCases } from './search.ts';
import { selectionUseCases } from './selections.ts';
import { sessionUseCases } from './session.ts';
import { statisticsUseCases } from './statistics.ts';
import { travellerUseCases } from './traveller.ts';
import { unmaskingUseCases } from './unmaskings.ts';
import type { UseCase, UseCases } from './use-case.ts';
import { verifyUseCases } from './verify.ts';
import { versionUseCases } from './versions.ts';

// The content policy forbids code made from strings, which the schema library would try for speed.
z.config({ jitless: true });

export const USE_CASES: UseCases<CallName> = {
  ...sessionUseCases,
  ...permissionUseCases,
  ...importUseCases,
  ...mappingUseCases,
  ...messageUseCases,
  ...qualityUseCases,
  ...quarantineUseCases,
  ...entryUseCases,
  ...flightUseCases,
  ...accountUseCases,
  ...airlineUseCases,
  ...questionUseCases,
  ...decisionUseCases,
  ...scheduleUseCases,
  ...versionUseCases,
  ...referenceUseCases,
  ...codeNameUseCases,
  ...queueUseCases,
  ...searchUseCases,
  ...travellerUseCases,
  ...evidenceUseCases,
  ...ruleUseCases,
  ...ruleTrialUseCases,
  ...backTestUseCases,
  ...replayUseCases,
  ...draftUseCases,
  ...ruleVersionUseCases,
  ...formUseCases,
  ...frameUseCases,
  ...capacityUseCases,
  ...lockingUseCases,
  ...muteUseCases,
  ...gateUseCases,
  ...holdUseCases,
  ...statisticsUseCases,
  ...caseUseCases,
  ...selectionUseCases,
  ...exportUseCases,
  ...auditUseCases,
  ...backupUseCases,
  ...verifyUseCases,
  ...retentionUseCases,
  ...legalHoldUseCases,
  ...unmaskingUseCases,
};

/** Row of a call; undefined for a name that is none. */
export function useCase<Name extends CallName>(name: Name): UseCase<Name> | undefined {
  return Object.hasOwn(USE_CASES, name) ? USE_CASES[name] : undefined;
}
