/** Whom others let go: the companion of a child whom officers doubt, a target of whom they did not see a hit, and somebody who was held and whom another agency wants. */
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { CaseEvent } from '../../../shared/casework/case.ts';
import { isLetGo } from '../../../shared/casework/let-go-unseen.ts';
import { agencyOfStandIn } from '../../../shared/casework/stand-in.ts';
import { isHeld, oversIn } from '../../../shared/custody/custody.ts';
import type { DueClock } from '../../../shared/time/due-clock.ts';
import { agenciesHolding } from '../holding-agencies.ts';
import { isPermitted } from '../permissions.ts';
import type { Request } from '../request.ts';
import { intactSeenCases } from '../seen/seen-cases.ts';
import { allSeenCustodies } from '../seen/seen-custody.ts';
import { isAbout, seenDoubts } from '../seen/seen-doubts.ts';
import { readNamedOfficers } from '../session.ts';
import { casesLeftToAgency } from '../waiting-cases.ts';
import { whomIn } from './custody-clocks.ts';
import type { DueRecord } from './due-record.ts';
import { toldLately } from './told-lately.ts';

/**
 * Hours after the step for which officers are told at once that somebody was let go. What is still to be done waits for them among the cases, and so does a hit that comes later: no
 * record says when a hit first stood.
 */
const TOLD_HOURS = 12;

/** The target whom others let go without seeing the hit of the officer's agency: it is told, until somebody of it acts. */
export async function hitsLetGo(request: Request): Promise<readonly DueRecord[]> {
  const { officer, agency } = request.context;
  if (!isPermitted(officer, 'case.work', request.store.name) || !isLawAgency(agency)) return [];
  return (await casesLeftToAgency(request, await toldLately(request, TOLD_HOURS))).flatMap(
    (found): readonly DueRecord[] => {
      const { id, letGo } = found;
      if (letGo === undefined) return [];
      const by: Readonly<Record<string, string>> = letGo.agency === undefined ? {} : { agency: letGo.agency };
      const clock = toldAt(letGo, { officers: [], agencies: [agency] });
      return [{ id, clock, params: { case: id, whom: whomIn(found), ...by } }];
    },
  );
}

/** Another agency held somebody whom the officer's agency wants, and does not any more: it is told, until somebody of it acts, unless one of its officers confirmed that. */
export async function custodiesOver(request: Request): Promise<readonly DueRecord[]> {
  const { context, store } = request;
  const { officer, agency } = context;
  if (!isPermitted(officer, 'case.work', store.name) || !isLawAgency(agency)) return [];
  const isLately = await toldLately(request, TOLD_HOURS);
  const overs = (await allSeenCustodies(request)).flatMap(({ id, value }) => {
    const over = isHeld(value) ? undefined : oversIn(value).at(-1);
    if (over === undefined || !isLately(over.entry.counted ?? over.entry.at) || over.entry.agency === agency) return [];
    const goesOn = value.entries.some((entry) => entry.no > over.entry.no && entry.agency === agency);
    return goesOn ? [] : [{ id, ...over }];
  });
  if (overs.length === 0) return [];
  const [cases, named] = await Promise.all([
    intactSeenCases(request, ({ id }) => overs.some((over) => over.id === id)),
    readNamedOfficers(store, context.unit),
  ]);
  const agencyOf = (id: string) => named.find((one) => one.id === id)?.agency ?? agencyOfStandIn(id);
  const told: DueRecord[] = [];
  for (const { id, how, entry } of overs) {
    const found = cases.find((each) => each.id === id);
    if (found === undefined || (entry.second !== undefined && agencyOf(entry.second) === agency)) continue;
    if (found.timeline.some((event) => event.at > entry.at && event.agency === agency)) continue;
    if (!(await agenciesHolding(request, found, entry.agency)).includes(agency)) continue;
    const clock = toldAt(entry, { officers: [], agencies: [agency] });
    told.push({ id, clock, params: { case: id, whom: whomIn(found), agency: entry.agency, ending: how } });
  }
  return told;
}

/** The companion whom officers doubt was let go: each of them and their agency are told, until somebody of it writes in the case of the child. */
export async function companionsLetGo(request: Request): Promise<readonly DueRecord[]> {
  const { context } = request;
  if (!isPermitted(context.officer, 'case.work', request.store.name)) return [];
  const { all } = await seenDoubts(request);
  if (all.length === 0) return [];
  const cases = await intactSeenCases(request, (found) =>
    all.some((each) => isAbout(each, found) || each.by.some(({ child }) => child === found.id)),
  );
  const isLately = await toldLately(request, TOLD_HOURS);
  // Several officers may doubt one companion, and several companions be with one child.
  const children = [...new Set(all.flatMap(({ by }) => by.flatMap(({ child }) => child ?? [])))];
  return children.flatMap((child) => {
    const ofChild = cases.find(({ id }) => id === child);
    return cases.flatMap((found): readonly DueRecord[] => {
      const left = found.timeline.findLast((event) => isLetGo(event) || event.kind === 'concluded');
      if (left === undefined || !isLately(left.at)) return [];
      const untold = all
        .filter((each) => isAbout(each, found))
        .flatMap(({ by }) => by)
        .filter(
          ({ officer, agency, at, child: of }) =>
            of === child &&
            at <= left.at &&
            ![left.officer, left.second].includes(officer) &&
            ofChild?.timeline.some((event) => event.at > left.at && event.agency === agency) !== true,
        );
      if (untold.length === 0) return [];
      const told = {
        officers: [...new Set(untold.map(({ officer }) => officer))],
        agencies: [...new Set(untold.map(({ agency }) => agency))],
      };
      return [{ id: `${child} ${found.id}`, clock: toldAt(left, told), params: { case: child, whom: whomIn(found) } }];
    });
  });
}

/** The clock of what is told from the step on, and not escalated. */
function toldAt({ at }: Pick<CaseEvent, 'at'>, told: DueClock['told']): DueClock {
  return { from: at, warnAt: at, due: at, escalateAt: null, told, escalatesTo: [] };
}
