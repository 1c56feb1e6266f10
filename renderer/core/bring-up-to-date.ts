/** Updates derived records. */

import { sweepStraySlices } from './attach-file.ts';
import { deriveFlights, refreshFlights } from './import/merge-flights.ts';
import { makeMissingReports } from './import/message-reports.ts';
import { resumeJobs } from './import/run-job.ts';
import type { WholeRequest } from './request.ts';
import { checkRules } from './rules/circuit-breaker.ts';
import { checkCoverage } from './rules/coverage-gates.ts';
import { tellScheduled } from './rules/tell-scheduled.ts';
import { keepHidden } from './seen/keep-hidden.ts';
import { dueFlights } from './store/stored-memory.ts';

/** After a store was opened: ends imports that an earlier worker left, then derives what is missing or out of date. */
export async function resumeWork(request: WholeRequest): Promise<void> {
  await sweepStraySlices(request);
  await resumeJobs(request);
  request.services.runningJobs.endResuming();
  await makeMissingReports(request);
  await bringUpToDate(request);
}

/** Derives or screens again what is out of date, and then what depends on all flights. */
export async function bringUpToDate(request: WholeRequest): Promise<void> {
  await refreshFlights(request);
  await keepHidden(request);
  await checkCoverage(request);
  await checkRules(request);
  await tellScheduled(request);
}

/** Derives the flights that acts have marked as due. */
export async function deriveDue(request: WholeRequest): Promise<void> {
  await deriveFlights(request, await dueFlights(request.store));
}
