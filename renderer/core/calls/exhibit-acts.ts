/** What officers do with exhibits: they are taken in a case, sealed, weighed, counted, handed over and disposed of. The machine of exhibits decides what is allowed when. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { lineIds } from '../../../shared/casework/line-ids.ts';
import type { Exhibit, ExhibitAct } from '../../../shared/exhibit/exhibit.ts';
import { addEntry, type EntryWords, type ExhibitActor, takenExhibit } from '../../../shared/exhibit/exhibit-machine.ts';
import { nextIn, numberBy, readPattern } from '../../../shared/exhibit/exhibit-number.ts';
import { placeTaken, wasMedical } from '../../../shared/exhibit/taken-from.ts';
import { type ImmunityRefusal, takingRefused } from '../../../shared/protection/protection-refusals.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { localDay } from '../local-day.ts';
import { uint32 } from '../new-case-ids.ts';
import type { Permission } from '../permissions.ts';
import { immuneIn } from '../protected.ts';
import type { Request } from '../request.ts';
import { readSeenCustody } from '../seen/seen-custody.ts';
import { seenEntries } from '../seen/seen-encounters.ts';
import {
  isSealUsed,
  readExhibitCase,
  readOwnSeries,
  readSeenExhibit,
  type SeenExhibit,
} from '../seen/seen-exhibits.ts';
import type { Write } from '../store/commit.ts';
import { instantOfUnit } from '../unit-time.ts';
import { call, type Handled } from './call.ts';
import { sectionOf } from './encounter-adding.ts';
import { actOf, confirmedAct } from './exhibit-act.ts';
import {
  actInput,
  exhibitHead,
  exhibitId,
  sealInput,
  takenInput,
  type WordsInput,
  wordsInput,
} from './exhibit-input.ts';
import { readPatternText, refusedExhibit } from './exhibit-pattern.ts';
import { type ExhibitView, findsOf, viewOf } from './exhibit-views.ts';
import { knownOfficers } from './exhibits.ts';
import type { CallFailure } from './failure.ts';

const WORK: Permission = 'exhibit.work';
const MOST_CONFIRMED = 200;

export const exhibitActCalls = {
  /** Takes a thing as an exhibit; `seal`: it is sealed at once. Its number is the next one of the own agency. */
  'exhibit.open': call({
    input: z.strictObject({ ...exhibitHead, taken: takenInput, seal: sealInput, words: wordsInput }),
    permission: WORK,
    audit: 'exhibit.opened',
    async handler(request, { taken, seal, words: given, ...head }, recorded): Handled<ExhibitView> {
      const { context } = request;
      if (context.unit === null) return failed({ code: 'wrong-state', state: 'no-unit' });
      const on = await readExhibitCase(request, head.case);
      if (on === undefined || !on.mayWork) return failed({ code: 'not-found', what: 'case' });
      const immune = await takingImmune(request, on.onCase, head.find, taken);
      if (immune !== null) return failed({ code: 'refused', why: immune });
      // Results are corrected: the find is one of the present result.
      if (head.find !== null && !findsOf(on.onCase).some(({ id: find }) => find === head.find))
        return refusedExhibit('find');
      const by = actorOf(request);
      const words = wordsOf(request, given);
      if (!words.ok) return words;
      if (!by.ok) return by;
      const known = await knownOfficers(request, on);
      if (![taken.foundBy, ...taken.officers].every((id) => known.has(id))) return refusedExhibit('officer');
      if (seal !== null && (await isSealUsed(request, seal, null))) return refusedExhibit('seal-used');
      const series = await readOwnSeries(request);
      const { agency } = by.value;
      const year = localDay(request, context.now).slice(0, 4);
      const counted = { year, hiddenCase: on.isOpen ? null : head.case };
      const next = nextIn(series.value, counted, () => uint32(request));
      const pattern = readPattern(await readPatternText(request));
      if (!pattern.ok) return refusedExhibit(`pattern-${pattern.failure}`);
      const number = numberBy(pattern.value, { unit: context.unit.code, agency, year, n: next.n });
      const made = takenExhibit(
        { id: context.newId(), number, agency, ...head },
        { kind: 'taken', ...taken },
        seal,
        by.value,
        words.value,
      );
      if (!made.ok) return refusedExhibit(made.failure);
      const exhibit = made.value;
      const view = { id: exhibit.id, rev: 1, value: exhibit, ...on };
      return success({
        output: viewOf(view, request),
        writes: [
          exhibitWrite(exhibit, 0),
          // In the same transaction, and by its revision: no number is given twice.
          { table: 'exhibitSeries', id: agency, rev: series.rev, value: next.series },
        ],
        subject: exhibit.case,
        details: recorded({
          exhibit: number,
          kind: exhibit.kind,
          ...(exhibit.find === null ? {} : { line: lineIds(on.onCase).indexOf(exhibit.find) + 1 }),
        }),
        reason: words.value.note?.trim() || null,
        topics: ['exhibits', 'cases'],
      });
    },
  }),

  /** One more entry; `after`: how many the officer saw, so that nobody adds to what they have not read. */
  'exhibit.add': call({
    input: z.strictObject({ id: exhibitId, after: z.int().min(1), entry: actInput, words: wordsInput }),
    permission: WORK,
    asks: 'sighted',
    audit: 'exhibit.added',
    async handler(request, { id, after, entry, words: given }, recorded): Handled<ExhibitView> {
      const found = await readSeenExhibit(request, id);
      if (found === undefined || !found.mayWork) return failed({ code: 'not-found', what: 'exhibit' });
      if (found.value.entries.length !== after) return failed({ code: 'conflict', what: 'exhibit' });
      const by = actorOf(request);
      if (!by.ok) return by;
      const words = wordsOf(request, given);
      if (!words.ok) return words;
      const act = await actOf(request, found, entry);
      if (!act.ok) return act;
      const seal = 'seal' in entry ? entry.seal : null;
      if (seal !== null && (await isSealUsed(request, seal, id))) return refusedExhibit('seal-used');
      const tried = addEntry(found.value, act.value, by.value, words.value);
      if (!tried.ok) return refusedExhibit(tried.failure);
      // Asked last, so that nobody is called for an act that is refused.
      const agreed = await confirmedAct(request, found, act.value);
      if (!agreed.ok) return agreed;
      const done = addEntry(found.value, agreed.value, by.value, words.value);
      if (!done.ok) return refusedExhibit(done.failure);
      const { number, case: onCase } = found.value;
      return success({
        output: viewOf({ ...found, value: done.value }, request),
        writes: [exhibitWrite(done.value, found.rev)],
        subject: onCase,
        details: recorded({
          exhibit: number,
          act: entry.kind === 'answered' ? entry.said : entry.kind,
          entry: after + 1,
          ...toOf(agreed.value),
        }),
        reason: ('why' in entry ? entry.why : '') || words.value.note?.trim() || null,
        // Who is named in it, or receives it, has it under what waits for them.
        topics: ['exhibits', 'cases'],
      });
    },
  }),

  /** The officer did what others typed in their name: all the entries of one case that they were shown, at once. `after`: how many entries of the exhibit they saw. */
  'exhibits.confirm': call({
    input: z.strictObject({
      case: exhibitId,
      exhibits: z
        .array(
          z.strictObject({
            id: exhibitId,
            after: z.int().min(1),
            of: z.array(z.int().min(1)).min(1).max(MOST_CONFIRMED),
          }),
        )
        .min(1)
        .max(MOST_CONFIRMED),
    }),
    permission: WORK,
    audit: 'exhibit.added',
    async handler(request, { case: onCase, exhibits }, recorded): Handled<null> {
      const by = actorOf(request);
      if (!by.ok) return by;
      const confirmed: SeenExhibit[] = [];
      for (const { id, after, of } of exhibits) {
        const found = await readSeenExhibit(request, id);
        if (
          found === undefined ||
          !found.mayWork ||
          found.value.case !== onCase ||
          confirmed.some((each) => each.id === id)
        )
          return failed({ code: 'not-found', what: 'exhibit' });
        if (found.value.entries.length !== after) return failed({ code: 'conflict', what: 'exhibit' });
        let { value } = found;
        for (const each of of) {
          const added = addEntry(value, { kind: 'answered', of: each, said: 'confirmed', why: '' }, by.value);
          if (!added.ok) return refusedExhibit(added.failure);
          value = added.value;
        }
        confirmed.push({ ...found, value });
      }
      return success({
        output: null,
        writes: confirmed.map(({ value, rev }) => exhibitWrite(value, rev)),
        subject: onCase,
        details: recorded({ exhibit: confirmed.map(({ value }) => value.number).join(' '), act: 'confirmed' }),
        topics: ['exhibits', 'cases'],
      });
    },
  }),
} as const;

function exhibitWrite(value: Exhibit, rev: number): Write {
  return { table: 'exhibits', id: value.id, rev, value, index: { case: value.case } };
}

/** Who acts. The permissions of exhibits are those of officers who enforce the law. */
function actorOf({ context }: Request): Result<ExhibitActor, CallFailure> {
  const { agency, officer, role, now } = context;
  if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: WORK });
  return success({ officer: officer.id, agency, supervises: role === 'supervisor', at: now });
}

function wordsOf(request: Request, { happened: local, note, late }: WordsInput): Result<EntryWords, CallFailure> {
  const happened = local === null ? null : instantOfUnit(request, local);
  if (local !== null && happened === null) return failed({ code: 'invalid-input', path: 'words.happened' });
  return success({ happened, note, late });
}

function toOf(act: ExhibitAct): { readonly to?: string } {
  if (act.kind !== 'handed-over') return {};
  return { to: act.to.kind === 'officer' ? act.to.officer : act.to.office };
}

/** Why immunity refuses that something is taken; null: it does not. */
async function takingImmune(
  request: Request,
  onCase: Case,
  find: string | null,
  taken: Pick<Extract<ExhibitAct, { kind: 'taken' }>, 'from' | 'pieces'>,
): Promise<ImmunityRefusal | null> {
  const immune = await immuneIn(request, onCase, await sectionOf(request, onCase));
  if (immune.why === null) return null;
  const [entries, custody] = await Promise.all([seenEntries(request, onCase), readSeenCustody(request, onCase.id)]);
  const isMedical = wasMedical(entries, custody?.whole ?? { entries: [] });
  const place = findsOf(onCase).find(({ id }) => id === find)?.place ?? null;
  return takingRefused(immune, placeTaken(taken, place, isMedical), isMedical);
}
