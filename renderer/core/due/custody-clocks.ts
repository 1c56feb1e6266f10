/** The clocks of those who are held now, or should be: who is told of them, and how they stand. */
import type { Case } from '../../../shared/casework/case.ts';
import { type Found, isOverturned } from '../../../shared/casework/finding.ts';
import { type CapsuleTally, capsuleTally } from '../../../shared/custody/capsule-tally.ts';
import { type Held, heldIn } from '../../../shared/custody/custody.ts';
import { type CustodyClock, custodyClock } from '../../../shared/custody/custody-clock.ts';
import { lineOf } from '../../../shared/custody/enter-custody.ts';
import type { DueClock } from '../../../shared/time/due-clock.ts';
import { readCustodyFrames } from '../frame-in-force.ts';
import { localDay } from '../local-day.ts';
import { isPermitted } from '../permissions.ts';
import { dutiesKept } from '../protected.ts';
import type { Request } from '../request.ts';
import { intactSeenCases } from '../seen/seen-cases.ts';
import { allSeenCustodies, isCustodyDamaged } from '../seen/seen-custody.ts';
import { subjectsOfCases } from '../seen/seen-protections.ts';
import { heldOnce } from '../whereabouts.ts';
import type { DueRecord } from './due-record.ts';
import { toldLately } from './told-lately.ts';

export interface RunningCustody {
  /** The number of the case. */
  readonly id: string;
  /** Who is held, for a line. */
  readonly whom: string;
  readonly held: Held;
  readonly clock: CustodyClock;
  readonly tally: CapsuleTally | null;
  readonly told: Pick<DueClock, 'from' | 'told' | 'escalatesTo'>;
}

/** Whoever is held, in cases that the officer may see. Officers who entered something are told, and every officer of the agency that holds. */
export async function runningCustodies(request: Request): Promise<readonly RunningCustody[]> {
  const { context, store } = request;
  if (!isPermitted(context.officer, 'case.work', store.name)) return [];
  const custodies = await allSeenCustodies(request);
  if (custodies.length === 0) return [];
  const held = new Set(custodies.map(({ id }) => id));
  const [frameOf, now, subjects, cases] = await Promise.all([
    readCustodyFrames(request),
    request.services.seenTime.now(),
    subjectsOfCases(request),
    intactSeenCases(request, ({ id }) => held.has(id)),
  ]);
  const names = new Map(cases.map((found) => [found.id, whomIn(found)]));
  const running: RunningCustody[] = [];
  for (const { id, value } of custodies) {
    const held = heldIn(value);
    if (held === null || held.ended !== null) continue;
    const kept = await dutiesKept(request, subjects.get(id) ?? { id, flight: null, traveller: null });
    const line = lineOf(frameOf(value), held, (time) => localDay(request, time));
    running.push({
      id,
      whom: names.get(id) ?? id,
      held,
      clock: custodyClock(held, line, now, kept),
      tally: capsuleTally(value),
      told: toldOf(held),
    });
  }
  return running;
}

/** `ADJOVI (LFW-2026-470926)`: the surname where it is known, and the number of the case. */
export function whomIn({ id, travellerName }: Pick<Case, 'id' | 'travellerName'>): string {
  const [surname = ''] = (travellerName ?? '').split(',');
  return surname === '' ? id : `${surname} (${id})`;
}

/** Hours for which it is told; custody is over by then, and cases from before there were records would else never be silent. */
const ARREST_TOLD_HOURS = 48;
/** So long whoever recorded it may enter it before the colleagues are told, too. */
const ARREST_ALONE_MINUTES = 30;

/** An arrest stands in a result, and nothing was entered of who holds them since when: their rights run, and nobody is reminded. It is due at once. */
export async function arrestsWithoutRecord(request: Request): Promise<readonly DueRecord[]> {
  const { context, store } = request;
  if (!isPermitted(context.officer, 'case.work', store.name)) return [];
  const isLately = await toldLately(request, ARREST_TOLD_HOURS);
  const cases = await intactSeenCases(
    request,
    (found) => arrestIn(found) !== null && isLately(resultWithArrest(found)?.at ?? ''),
  );
  if (cases.length === 0) return [];
  const held = heldOnce(await allSeenCustodies(request));
  const due: DueRecord[] = [];
  for (const found of cases) {
    const [line, result] = [arrestIn(found), resultWithArrest(found)];
    if (line === null || result === undefined || held.has(found.id)) continue;
    // A record that cannot be read may well say it.
    if (await isCustodyDamaged(request, found)) continue;
    const { officer, at } = result;
    const agencies = [...new Set([line.agency ?? [], result.agency ?? []].flat())];
    const escalateAt = new Date(Date.parse(at) + ARREST_ALONE_MINUTES * 60_000).toISOString();
    const clock = { from: at, warnAt: at, due: at, escalateAt, told: { officers: [officer], agencies } };
    const params = { case: found.id, whom: whomIn(found) };
    due.push({ id: found.id, clock: { ...clock, escalatesTo: agencies }, params });
  }
  return due;
}

/** The arrest that the result says, unless its agency disputed it. */
function arrestIn({ result, found }: Pick<Case, 'result' | 'found'>): Found | null {
  if (result !== 'found') return null;
  return found.find((each) => each.kind === 'arrest' && each.unconfirmed !== 'disputed' && !isOverturned(each)) ?? null;
}

/** The entry that first said it. */
function resultWithArrest({ timeline }: Pick<Case, 'timeline'>) {
  return timeline.find(
    (entry) => entry.kind === 'result-recorded' && entry.found.some(({ kind }) => kind === 'arrest'),
  );
}

function toldOf({ from, agency, since }: Held): RunningCustody['told'] {
  return {
    from,
    told: { officers: [...new Set(since.map(({ officer }) => officer))], agencies: [agency] },
    escalatesTo: [agency],
  };
}
