/** A call that acts on a case. Each topic of cases declares its own by it. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { AuditKind } from '../../../shared/audit/audit-kinds.ts';
import type { Case, Miss } from '../../../shared/casework/case.ts';
import type { CaseAct } from '../../../shared/casework/case-act.ts';
import { lineWithoutPower } from '../../../shared/casework/finding-power.ts';
import { failed, success } from '../../../shared/result.ts';
import { receiversOf } from '../agencies-here.ts';
import { documentSeen, encounterWrite, entryAnswered, storedEncounter } from '../encounters.ts';
import { isLinkedToFind } from '../finds-of-today.ts';
import { asksForCare } from '../minor-by-record.ts';
import type { Permission } from '../permissions.ts';
import { caseSight } from '../seen/case-sight.ts';
import { refusedForRoom } from '../shown-cuts.ts';
import { foundAgainst } from '../unfinished-in-case.ts';
import { unitAgencies } from '../world.ts';
import { type Call, call, type Handled } from './call.ts';
import { caseToActOn } from './case-opening.ts';
import { applied, detailsOf } from './case-step.ts';
import type { DeedInput } from './deed-input.ts';

const LONGEST_TEXT = 4000;
export const caseId = z.string().min(1).max(80);
export const caseText = z.string().max(LONGEST_TEXT);
/** A case by its number; or a traveller, on whom the officer takes or opens the case by the act itself: both are kept at once, or neither. */
export const caseOrTraveller = z.union([caseId, z.strictObject({ flight: z.string(), traveller: z.string() })]);
export type CaseOrTraveller = z.output<typeof caseOrTraveller>;
export const withNote = z.strictObject({ id: caseOrTraveller, note: caseText.nullable() });
/** Who works on cases. To examine takes a permission of its own. */
export const WORK: Permission = 'case.work';

type CaseKind = Extract<AuditKind, `case.${string}`>;

/** Declares a call that acts on a case. `toAct` gets the case as the officer sees it; null: they see no incident that it could be parted from. */
export function act<
  Schema extends z.ZodType<{ readonly id: CaseOrTraveller; readonly deed?: DeedInput | number; readonly seen?: true }>,
>(
  audit: CaseKind,
  input: Schema,
  toAct: (input: z.output<Schema>, seen: Case) => CaseAct | null,
  permission = WORK,
): Call<Schema, Case, CaseKind, string> {
  return call({
    input,
    permission,
    whole:
      'It acts on the stored case, asks who leads it and credits a result to every rule that hit. It answers the case as `seenCase` shows it.',
    audit,
    makesDue: true,
    async handler(request, given, recorded): Handled<Case> {
      const sight = await caseSight(request);
      const named = await caseToActOn(request, sight, given.id);
      if (!named.ok) return named;
      const { current, entry } = named.value;
      const step = toAct(given, sight.withoutHidden(current.value));
      if (step === null) return failed({ code: 'refused', why: 'case-incident' });
      if (step.kind === 'assign' || step.kind === 'hand-over') {
        const { officers, agencies } = await receiversOf(request, sight.notGivenTo(current.value));
        const known = step.kind === 'assign' ? officers.some((one) => one.id === step.to) : agencies.includes(step.to);
        if (!known) return failed({ code: 'refused', why: 'case-receiver' });
      }
      if (step.kind === 'record-result' && isLawAgency(request.context.agency)) {
        const line = lineWithoutPower(step.found, request.context.agency, unitAgencies(request.world));
        if (line !== null) return failed({ code: 'not-plausible', line, problem: 'power' });
        // Only a referral says that something was referred; a result of an earlier release may go on to say it.
        const says = (found: Case['found']) => found.some(({ kind }) => kind === 'referred');
        if (says(step.found) && !says(current.value.found)) return failed({ code: 'refused', why: 'case-referred' });
      }
      const noRoom = missOf(step) === 'capacity' ? await refusedForRoom(request, sight.placed(current.value)) : null;
      if (noRoom !== null) return failed({ code: 'refused', why: noRoom });
      const isFromBoard = given.seen !== undefined;
      const found = await foundAgainst(request, current.value, step, isFromBoard);
      if (found !== null) return failed(found);
      if (isFromBoard && (await asksForCare(request, sight.placed(current.value))))
        return failed({ code: 'refused', why: 'encounter-care' });
      // Nobody lets a companion of whoever was caught go by one touch; the form of the result stays open to them.
      if (isFromBoard && (await isLinkedToFind(request, sight.placed(current.value))))
        return failed({ code: 'refused', why: 'case-linked-find' });
      const deed = typeof given.deed === 'object' ? given.deed : undefined;
      const done = await applied(request, sight, current, step, recorded(detailsOf(step, deed)), permission, deed);
      const taken = done.ok ? done.value.output.timeline.at(-1) : undefined;
      if (!done.ok || taken === undefined) return done;
      const begun = entry === null ? {} : { earlier: [entry] };
      const stored = await storedEncounter(request, current.id);
      const entered =
        isFromBoard && current.value.traveller !== null
          ? documentSeen(stored.value, taken, sight.standing(current.value).state)
          : entryAnswered(stored.value, current.value, taken);
      if (entered === null) return success({ ...done.value, ...begun });
      const write = encounterWrite(entered, stored.rev);
      return success({ ...done.value, ...begun, writes: [...(done.value.writes ?? []), write] });
    },
  });
}

/** Why nobody examined the traveller, as the step says or proposes; null: it says nothing of that. */
function missOf(step: CaseAct): Miss | null {
  const said = step.kind === 'propose' ? step.proposed : step;
  return said.kind === 'miss' ? said.why : null;
}
