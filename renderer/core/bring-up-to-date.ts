/** What is derived from what is kept, brought up to date. */
import type { Desk } from './context.ts';
import { deriveFlights, refreshFlights } from './import/merge-flights.ts';
import { makeMissingReports } from './import/message-reports.ts';
import { resumeJobs } from './import/run-job.ts';
import { checkRules } from './rules/circuit-breaker.ts';
import { checkCoverage } from './rules/coverage-gates.ts';
import { tellScheduled } from './rules/tell-scheduled.ts';
import { makeMissingLinks } from './search/missing-links.ts';
import { dueFlights } from './store/stored-memory.ts';

/** After a store was opened: ends imports that an earlier worker left, then derives what is missing or out of date. */
export async function resumeWork(desk: Desk): Promise<void> {
  await resumeJobs(desk);
  desk.services.runningJobs.endResuming();
  await makeMissingReports(desk);
  await bringUpToDate(desk);
  await makeMissingLinks(desk);
}

/** Derives or screens anew what is out of date, and then what follows from all flights together. */
export async function bringUpToDate(desk: Desk): Promise<void> {
  await refreshFlights(desk);
  await checkCoverage(desk);
  await checkRules(desk);
  await tellScheduled(desk);
}

/** Derives the flights that acts have left to be derived. */
export async function deriveDue(desk: Desk): Promise<void> {
  await deriveFlights(desk, await dueFlights(desk.store));
}
