/** First-level matches of stolen and lost travel documents (SLTD): reading what was done, beginning a check, and recording a step of it. Nothing is sent from here. */
import { z } from 'zod';
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case, Officer } from '../../../shared/casework/case.ts';
import { enterSltd, type SltdContext } from '../../../shared/interpol/enter-sltd.ts';
import {
  isSameDocument,
  SLTD_LANGUAGES,
  type SltdAct,
  type SltdCheck,
  type SltdGiven,
  sltdTime,
  stepOf,
} from '../../../shared/interpol/sltd-check.ts';
import { SLTD_BOUNDS, type SltdLimits } from '../../../shared/interpol/sltd-clock.ts';
import { sltdConfirmer } from '../../../shared/interpol/sltd-confirmer.ts';
import { answeredBy, unsaidMeasures } from '../../../shared/interpol/sltd-unsaid.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { confirmersHere } from '../agencies-here.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { isPermitted } from '../permissions.ts';
import type { Request } from '../request.ts';
import { readCaseInHand, readSeenCase } from '../seen/seen-cases.ts';
import { knowingSltd, readersOfMatch, readSeenSltd, seenSltdOf } from '../seen/seen-sltd.ts';
import { readSetting, readSltdLimits } from '../session.ts';
import { isMatched, matchOf, sltdMatches } from '../sltd-matches.ts';
import type { Write } from '../store/commit.ts';
import { boundedWhole } from './bounded-whole.ts';
import { call, type Handled } from './call.ts';
import { type Entering, enteringOnCase } from './entering-on-case.ts';
import type { CallFailure } from './failure.ts';
import { localTimeInput } from './local-time-input.ts';
import { sltdAct, sltdDocument } from './sltd-input.ts';
import {
  type PrintedSltd,
  type SltdKnown,
  type SltdView,
  sltdCheckView,
  sltdKnown,
  sltdRequestIn,
} from './sltd-views.ts';

const id = z.string().min(1).max(80);
const WORK = 'case.work';
const CONFIRM = 'case.examine';

export const sltdCalls = {
  'sltd.read': call({
    input: z.strictObject({ id }),
    permission: 'view',
    audit: 'sltd.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id: caseId }): Handled<SltdView> {
      const onCase = await readSeenCase(request, caseId);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      return success({ output: await viewOf(request, onCase), subject: caseId });
    },
  }),

  /** Begins the check of a document. What copies say of it, the core looks up itself. */
  'sltd.begin': call({
    input: z.strictObject({ id, document: sltdDocument }),
    permission: WORK,
    audit: 'sltd.begun',
    async handler(request, { id: caseId, document }): Handled<SltdView> {
      const { agency, officer, newId } = request.context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: WORK });
      const onCase = await readCaseInHand(request, caseId);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const { checks } = await seenSltdOf(request, onCase);
      const isOpen = ({ value }: (typeof checks)[number]) =>
        isSameDocument(value.document, document) && stepOf(value) !== 'closed';
      if (checks.some(isOpen)) return failed({ code: 'refused', why: 'sltd-running' });
      const match = matchOf(document, await sltdMatches(request, onCase));
      const begun: SltdCheck = {
        ...{ id: newId(), case: caseId, flight: onCase.flight, document, ...match, entries: [] },
        readers: await readersOfMatch(request, onCase, match.lists),
        begun: { officer: officer.id, agency, at: await request.services.seenTime.now() },
      };
      return success({
        output: await viewOf(request, onCase, begun),
        writes: [put(begun, 0)],
        subject: caseId,
        topics: ['cases'],
      });
    },
  }),

  /**
   * Records a step. What rests on the match is refused before the source confirms it; what happened is recorded, and marked. A second officer confirms the answer by which a document may
   * be seized, and that an entry is struck out.
   */
  'sltd.enter': call({
    input: z.strictObject({
      /** The check. */
      id,
      act: sltdAct,
      /** Local time of the unit; null: now. */
      happened: localTimeInput.nullable(),
    }),
    permission: WORK,
    whole: 'It asks for the stored case, whether the officer may work on it, and gives nothing of it.',
    asks: 'sighted',
    audit: 'sltd.entered',
    async handler(request, { id: wanted, act: given, happened: local }, recorded): Handled<SltdView> {
      const found = await readSeenSltd(request, wanted);
      if (found === undefined) return failed({ code: 'not-found', what: 'sltd' });
      const { onCase, rev, value } = found;
      const entering = await enteringOnCase(request, onCase.id, local, WORK);
      if (!entering.ok) return entering;
      const { agency, happened: typed } = entering.value;
      const limits = await readSltdLimits(request.store);
      const answers =
        given.kind === 'happened' ? answeredBy(unsaidMeasures(value, onCase), given.measure, agency, typed) : undefined;
      // What the result says was not taken later than it says: nobody has it rest on an answer that came in between.
      const isEarlier = answers !== undefined && answers.by < request.context.now;
      const happened = typed ?? (isEarlier ? answers.by : null);
      const timed = await timedIn(request, happened);
      const known = await sltdKnown(request, onCase, value, limits, sltdTime(timed));
      const { officer } = request.context;
      const by: SltdContext = {
        ...{ officer: officer.id, agency, ...timed, happened, ...known },
        secondLine: officer.secondLine,
        ...(answers === undefined ? {} : { answers: answers.id }),
      };
      const act = actIn(request, value, known, given);
      const tried = enterSltd(value, act, by);
      if (!tried.ok) return failed({ code: 'refused', why: tried.failure });
      // Asked last, so that nobody is called for an entry that is refused.
      const second = await secondOf(request, value, given, entering.value);
      if (!second.ok) return second;
      const done = enterSltd(value, act, { ...by, ...(second.value === null ? {} : { second: second.value.id }) });
      if (!done.ok) return failed({ code: 'refused', why: done.failure });
      return success({
        output: await viewOf(request, onCase, done.value),
        writes: [put(done.value, rev)],
        subject: onCase.id,
        details: recorded({ entry: given.kind, number: done.value.entries.length, happened }),
        reason: given.note === '' ? null : given.note,
        topics: ['cases'],
      });
    },
  }),

  /** A message to the own bureau, to be printed: the request while an answer is awaited, the report once it has ended. */
  'sltd.print': call({
    input: z.strictObject({
      /** The check. */
      id,
      language: z.enum(SLTD_LANGUAGES),
    }),
    permission: 'papers',
    audit: 'sltd.printed',
    recordsViews: true,
    async handler(request, { id: wanted, language }, recorded): Handled<PrintedSltd> {
      const found = await readSeenSltd(request, wanted);
      if (found === undefined) return failed({ code: 'not-found', what: 'sltd' });
      const { checks } = await viewOf(request, found.onCase);
      const view = checks.find((each) => each.id === wanted);
      const text = view?.report?.[language] ?? view?.request?.[language];
      if (text === undefined) return failed({ code: 'refused', why: 'sltd-not-opened' });
      const { now } = request.context;
      return success({ output: { text, at: now }, subject: found.onCase.id, details: recorded({ language }) });
    },
  }),

  /** Sets the minutes of both clocks for everybody. With more of them somebody is held longer before anybody is told, so another agency confirms. */
  'sltd-limits.set': call({
    input: z.strictObject({
      answerMinutes: boundedWhole(SLTD_BOUNDS.answerMinutes),
      holdingMinutes: boundedWhole(SLTD_BOUNDS.holdingMinutes),
    }),
    permission: 'window.change',
    second: 'other-agency',
    audit: 'sltd-limits.set',
    async handler({ store }, set): Handled<SltdLimits> {
      const [current, before] = await Promise.all([readSetting(store, 'sltdLimits'), readSltdLimits(store)]);
      return success({
        output: set,
        writes: [{ table: 'settings', id: 'sltdLimits', rev: current?.rev ?? 0, value: set }],
        ...changedSides({ ...before }, { ...set }),
        topics: ['cases', 'session'],
      });
    },
  }),
} as const;

/** The time that counts, what the machine's clock says where it is in doubt, and when it happened. */
async function timedIn({ services, context }: Request, happened: string | null) {
  const [at, doubt] = await Promise.all([services.seenTime.now(), services.seenTime.doubt()]);
  return {
    at,
    ...(happened === null ? {} : { happened }),
    ...(doubt === null ? {} : { clock: context.now }),
  };
}

/** The officer who confirms: a supervisor, or marked as second line, of an agency that may know of the check. Null: nobody has to. */
async function secondOf(
  request: Request,
  check: SltdCheck,
  given: SltdGiven,
  { agency, hiddenFrom }: Entering,
): Promise<Result<Officer | null, CallFailure>> {
  const confirmer = sltdConfirmer(check, given, agency);
  const knows = knowingSltd(request);
  const able = (await confirmersHere(request, CONFIRM, hiddenFrom)).filter((each) => knows(check, each));
  const isHere = (each: LawAgency | 'anybody' | null): each is LawAgency => able.some((one) => one === each);
  const asked = confirmer === null ? null : isHere(confirmer) ? [confirmer] : able;
  const found = await confirmedOrAlone(request, asked, CONFIRM);
  if (!found.ok || found.value === null || request.store.name === 'practice') return found;
  const { role, secondLine } = found.value;
  // Other duties that let somebody examine are no experience with documents.
  return role === 'analyst' && !secondLine
    ? failed({ code: 'second-refused', why: 'permission', waitUntil: null })
    : found;
}

function actIn(request: Request, check: SltdCheck, known: SltdKnown, given: SltdGiven): SltdAct {
  if (given.kind !== 'asked') return given;
  return { ...given, text: sltdRequestIn(request, check, known, given.language) };
}

/** The checks of a case; `changed` as it will be. */
async function viewOf(request: Request, onCase: Case, changed?: SltdCheck): Promise<SltdView> {
  const { context, services, store } = request;
  const { agency, officer } = context;
  const [{ checks: stored, damaged }, limits, now, doubt, known, inHand] = await Promise.all([
    seenSltdOf(request, onCase),
    readSltdLimits(store),
    services.seenTime.now(),
    services.seenTime.doubt(),
    sltdMatches(request, onCase),
    readCaseInHand(request, onCase.id),
  ]);
  const kept = stored.map(({ value }) => (value.id === changed?.id ? changed : value));
  const checks = changed === undefined || kept.includes(changed) ? kept : [...kept, changed];
  const mayWork = inHand !== undefined && isLawAgency(agency) && isPermitted(officer, WORK, store.name);
  const views = await Promise.all(
    checks.map(async (check) => {
      const by = { officer: officer.id, agency: isLawAgency(agency) ? agency : check.begun.agency };
      const about = await sltdKnown(request, onCase, check, limits, now);
      const context = { ...by, at: now, happened: null, secondLine: officer.secondLine, ...about };
      return sltdCheckView(request, onCase, check, context, limits, mayWork);
    }),
  );
  return {
    damaged,
    checks: views,
    matches: known.filter((match) => !checks.some(({ document }) => isMatched(document, match))),
    mayBegin: mayWork,
    doubt,
  };
}

function put(value: SltdCheck, rev: number): Write {
  return { table: 'sltdChecks', id: value.id, rev, value, index: { case: value.case } };
}
