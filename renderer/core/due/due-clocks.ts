/** All due clocks: each kind of record that has one is a row. A clock is listed for those who are told of it, and says no more than they may know. */

import { countersignings, judgeDeed } from '../../../rules/lifecycle/version-state.ts';
import { watchOf } from '../../../shared/casework/case-watch.ts';
import { agenciesAsked } from '../../../shared/casework/petition.ts';
import { questionState } from '../../../shared/casework/question.ts';
import { isUndone } from '../../../shared/custody/custody-clock.ts';
import { dateOfDay, dayNumber } from '../../../shared/time/civil.ts';
import { isTold, standing, warnedAt } from '../../../shared/time/due-clock.ts';
import { agenciesHere } from '../agencies-here.ts';
import { type ClockView, DUE_KINDS, type DueKind } from '../calls/clock-views.ts';
import { startOfDay } from '../local-day.ts';
import { isPermitted } from '../permissions.ts';
import type { Request } from '../request.ts';
import { actBy, readRuleBook } from '../rules/rule-book.ts';
import { watchedCases } from '../seen/seen-cases.ts';
import { readSeenPetitions } from '../seen/seen-petitions.ts';
import { readSeenQuestions } from '../seen/seen-questions.ts';
import { quietClocks } from '../seen/seen-quiet.ts';
import { hidesRule } from '../seen/seen-rules.ts';
import { companionsSought, companionsUnnamed } from './companion-clocks.ts';
import { arrestsWithoutRecord, runningCustodies } from './custody-clocks.ts';
import type { DueRecord } from './due-record.ts';
import { exhibitClocks } from './exhibit-clocks.ts';
import { companionsLetGo, custodiesOver, hitsLetGo } from './let-go-clocks.ts';
import { lookoutReviews } from './lookout-clocks.ts';
import { childLooks, sentNotMet } from './meeting-clocks.ts';
import { referralsOwed, referralsUnanswered } from './referral-clocks.ts';
import { sltdAgainst, sltdListsWrong, sltdTerms, sltdUnsaid } from './sltd-clocks.ts';

/** Hours before the end in which officers are warned of an act on rules that nobody countersigned. */
const COUNTERSIGN_WARN_HOURS = 1;

const LONGEST_TOLD = 60;
/** Days before the last day of an answer in which officers are warned. */
const PETITION_WARN_DAYS = 7;

/** Where each kind of clock is found. A new kind is a row here, with its text and, in the frame, its place (`due-menu.tsx`) and topic (`use-clocks.ts`). */
const DUE_SOURCES: { readonly [Kind in DueKind]: (request: Request) => Promise<readonly DueRecord[]> } = {
  /** The machine's clock is in doubt, and due times go by another one, until two officers confirm which is right. */
  'clock-doubt': async ({ context: { officer }, services, store }) => {
    const may = (['case.work', 'retention.clock'] as const).some((each) => isPermitted(officer, each, store.name));
    const doubt = may ? await services.seenTime.doubt() : null;
    if (doubt === null) return [];
    const { machine, seen } = doubt;
    const told = { officers: [officer.id], agencies: [] };
    const clock = { from: seen, warnAt: seen, due: seen, escalateAt: null, told, escalatesTo: [] };
    return [{ id: 'clock', clock, params: { machine, seen } }];
  },
  /** What one supervisor did alone to the rules waits for another one. */
  countersign: async (request) => {
    const { context, store } = request;
    if (!isPermitted(context.officer, 'rules.sign', store.name)) return [];
    const hides = hidesRule(request) ?? (() => false);
    const [book, by] = [await readRuleBook(request), actBy(context)];
    return countersignings(book, context.now).flatMap(({ act, due, by: other }): readonly DueRecord[] => {
      if (other !== null || (act.kind === 'switched-off' && hides(act.rule))) return [];
      if (!judgeDeed(book, { kind: 'countersigned', act: act.id }, by).ok) return [];
      const warnAt = new Date(Date.parse(due) - COUNTERSIGN_WARN_HOURS * 3_600_000).toISOString();
      const told = { officers: [context.officer.id], agencies: [] };
      const clock = { from: act.at, warnAt, due, escalateAt: null, told, escalatesTo: [] };
      return [{ id: act.id, clock, params: { officer: act.name } }];
    });
  },
  quiet: quietClocks,
  /** Whoever complained or asked for access waits until the last day is over. */
  petition: async (request) => {
    const { context, store } = request;
    if (!isPermitted(context.officer, 'petition.work', store.name)) return [];
    const here = await agenciesHere(request, 'petition.work');
    return (await readSeenPetitions(request)).flatMap(({ id, value }): readonly DueRecord[] => {
      const { closed, entered, person } = value;
      if (closed !== null) return [];
      const due = startOfDay(request, dateOfDay(dayNumber(value.due) + 1));
      const warnAt = startOfDay(request, dateOfDay(dayNumber(value.due) - PETITION_WARN_DAYS));
      const agencies = agenciesAsked(value, here);
      const clock = {
        from: entered.at,
        warnAt,
        due,
        escalateAt: due,
        told: { officers: [], agencies },
        escalatesTo: agencies,
      };
      return [{ id, clock, params: { name: person.name } }];
    });
  },
  /** A request with a time waits for whoever is asked, and for whoever asked. */
  request: async (request) => {
    const { context, store } = request;
    if (!isPermitted(context.officer, 'question.ask', store.name)) return [];
    return (await readSeenQuestions(request)).flatMap(({ id, value }): readonly DueRecord[] => {
      const { asked, due, to, text } = value;
      if (due === null || questionState(value) !== 'open') return [];
      const warnAt = warnedAt(asked.at, due);
      const told = { officers: [asked.officer], agencies: to.kind === 'agency' ? [to.agency] : [] };
      const clock = { from: asked.at, warnAt, due, escalateAt: due, told, escalatesTo: [asked.agency] };
      return [{ id, clock, params: { text: text.slice(0, LONGEST_TOLD) } }];
    });
  },
  'sltd-answer': sltdTerms('answer'),
  'sltd-holding': sltdTerms('holding'),
  'sltd-against': sltdAgainst,
  'sltd-unsaid': sltdUnsaid,
  'sltd-list': sltdListsWrong,
  'referral-owed': referralsOwed,
  'referral-answer': referralsUnanswered,
  'custody-end': async (request) =>
    (await runningCustodies(request)).flatMap(({ id, whom, clock, told }): readonly DueRecord[] =>
      clock.end === null
        ? []
        : [{ id, clock: { ...clock.end, ...told, escalateAt: clock.end.due }, params: { case: id, whom } }],
    ),
  /** Each thing that is owed and was not done. */
  'custody-owed': async (request) =>
    (await runningCustodies(request)).flatMap(({ id, whom, clock, told }) =>
      clock.owed.flatMap((term): readonly DueRecord[] => {
        if (!isUndone(term)) return [];
        const params = { case: id, whom, duty: term.duty };
        return [{ id: `${id} ${term.duty}`, clock: { ...term, ...told, escalateAt: term.due }, params }];
      }),
    ),
  /** The next look at whoever is under medical watch. */
  'custody-look': async (request) =>
    (await runningCustodies(request)).flatMap(({ id, whom, clock, told }): readonly DueRecord[] =>
      clock.look === null ? [] : [{ id, clock: { ...clock.look, ...told }, params: { case: id, whom } }],
    ),
  'arrest-unheld': arrestsWithoutRecord,
  'not-met': sentNotMet,
  'child-look': childLooks,
  'companion-left': companionsLetGo,
  'companion-unnamed': companionsUnnamed,
  'companion-elsewhere': companionsSought,
  'hit-let-go': hitsLetGo,
  'custody-over': custodiesOver,
  'exhibit-handed': exhibitClocks,
  'lookout-review': lookoutReviews,
  /** Of a case that the officer watches, which still shows to them. */
  reminder: async (request) => {
    const { officer } = request.context;
    if (!isPermitted(officer, 'case.work', request.store.name)) return [];
    return (await watchedCases(request)).flatMap((found): readonly DueRecord[] => {
      const { id } = found;
      const reminder = watchOf(found, officer.id)?.reminder ?? null;
      if (reminder === null) return [];
      const { from, due, note } = reminder;
      const told = { officers: [officer.id], agencies: [] };
      const clock = { from, warnAt: due, due, escalateAt: null, told, escalatesTo: [] };
      return [{ id, clock, params: { case: id, note } }];
    });
  },
};

/** The clocks of which the officer is told, the most urgent first; before them that the machine's clock is in doubt, by which all of them may be wrong. */
export async function seenClocks(request: Request): Promise<readonly ClockView[]> {
  const now = await request.services.seenTime.now();
  const { officer, agency, role } = request.context;
  const found = await Promise.all(
    DUE_KINDS.map(async (of) =>
      (await DUE_SOURCES[of](request)).flatMap(({ id, clock, params }): readonly ClockView[] => {
        const stands = standing(clock, now);
        if (!isTold(clock, stands.standing, { officer: officer.id, agency, role })) return [];
        return [{ of, id, due: clock.due, params, ...stands }];
      }),
    ),
  );
  const isDoubt = ({ of }: ClockView) => of === 'clock-doubt';
  const all = found.flat().sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1));
  return [...all.filter(isDoubt), ...all.filter((clock) => !isDoubt(clock))];
}
