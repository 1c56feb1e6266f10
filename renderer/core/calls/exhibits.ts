/** Exhibits: taken in a case, sealed, weighed, counted, handed over and disposed of. The machine of exhibits decides which act is allowed when. */
import { z } from 'zod';
import { isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { NamedOfficer } from '../../../shared/casework/case.ts';
import { lineIds } from '../../../shared/casework/line-ids.ts';
import type { Exhibit, ExhibitAct } from '../../../shared/exhibit/exhibit.ts';
import { addEntry, type EntryWords, type ExhibitActor, takenExhibit } from '../../../shared/exhibit/exhibit-machine.ts';
import { nextIn, numberBy, readPattern } from '../../../shared/exhibit/exhibit-number.ts';
import { compareText } from '../../../shared/flight/message-order.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { receiversOf } from '../agencies-here.ts';
import { localDay } from '../local-day.ts';
import { uint32 } from '../new-case-ids.ts';
import type { Permission } from '../permissions.ts';
import { immuneIn } from '../protected.ts';
import type { Request } from '../request.ts';
import { readSeenAttachment } from '../seen/seen-attachments.ts';
import {
  type ExhibitCase,
  intactExhibitsOf,
  isSealUsed,
  readExhibitCase,
  readOwnSeries,
  readSeenExhibit,
  readSeenExhibits,
  type SeenExhibit,
} from '../seen/seen-exhibits.ts';
import type { Write } from '../store/commit.ts';
import { instantOfUnit } from '../unit-time.ts';
import { call, type Handled } from './call.ts';
import { sectionOf } from './encounter-adding.ts';
import {
  type ActInput,
  actInput,
  exhibitHead,
  exhibitId,
  sealInput,
  takenInput,
  type WordsInput,
  wordsInput,
} from './exhibit-input.ts';
import { readPatternText, refusedExhibit } from './exhibit-pattern.ts';
import { type CaseExhibits, type ExhibitView, findsOf, type ListedExhibit, listedOf, viewOf } from './exhibit-views.ts';
import type { CallFailure } from './failure.ts';

const WORK: Permission = 'exhibit.work';
/** Stands for the second officer until that one has confirmed. */
const TO_BE_ASKED = '';

export const exhibitCalls = {
  /** All that the officer may see, the latest first. */
  'exhibits.list': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: 'exhibits.viewed',
    recordsViews: 'hour',
    async handler(request): Handled<readonly ListedExhibit[]> {
      return success({ output: await listedExhibits(request) });
    },
  }),

  /** Those of a case, in order of their numbers. */
  'case.exhibits': call({
    input: z.strictObject({ case: exhibitId }),
    permission: 'view',
    audit: 'exhibits.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { case: id }): Handled<CaseExhibits> {
      const onCase = await readExhibitCase(request, id);
      if (onCase === undefined) return failed({ code: 'not-found', what: 'case' });
      const intact = await intactExhibitsOf(request, id);
      const exhibits = [...intact.exhibits].sort(byTaking).map((each) => viewOf(each, request));
      const { damaged } = intact;
      return success({
        output: { exhibits, damaged, finds: findsOf(onCase.onCase), mayWork: onCase.mayWork },
        subject: id,
      });
    },
  }),

  'exhibit.read': call({
    input: z.strictObject({ id: exhibitId }),
    permission: 'view',
    audit: 'exhibits.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id }, recorded): Handled<ExhibitView> {
      const seen = await readSeenExhibit(request, id);
      if (seen === undefined) return failed({ code: 'not-found', what: 'exhibit' });
      return success({
        output: viewOf(seen, request),
        subject: seen.value.case,
        details: recorded({ exhibit: seen.value.number }),
      });
    },
  }),

  /** Officers of the unit who may be named and receive exhibits of the case. */
  'exhibit.receivers': call({
    input: z.strictObject({ case: exhibitId }),
    permission: WORK,
    audit: null,
    async handler(request, { case: id }): Handled<readonly NamedOfficer[]> {
      const onCase = await readExhibitCase(request, id);
      const notGivenTo = onCase?.notGivenTo ?? [];
      return success({ output: [...(await knownOfficers(request, { notGivenTo })).values()] });
    },
  }),

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
      const { why } = await immuneIn(request, on.onCase, await sectionOf(request, on.onCase));
      if (why !== null) return failed({ code: 'refused', why });
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
} as const;

/** All that the officer may see, the latest first. */
export async function listedExhibits(request: Request): Promise<readonly ListedExhibit[]> {
  const seen = await readSeenExhibits(request);
  return [...seen].sort((a, b) => byTaking(b, a)).map((each) => listedOf(each, request));
}

/** Orders exhibits by the time of their taking. */
export function byTaking({ value: a }: SeenExhibit, { value: b }: SeenExhibit): number {
  return compareText(a.entries[0]?.at ?? '', b.entries[0]?.at ?? '') || compareText(a.number, b.number);
}

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

/** Officers who may be named: those to whom the case may be given. */
async function knownOfficers(
  request: Request,
  { notGivenTo }: Pick<ExhibitCase, 'notGivenTo'>,
): Promise<ReadonlyMap<string, NamedOfficer>> {
  const { officers } = await receiversOf(request, notGivenTo);
  return new Map(officers.map((each) => [each.id, each]));
}

/** The act as the machine takes it, with the agency of whoever receives it. */
async function actOf(request: Request, found: SeenExhibit, entry: ActInput): Promise<Result<ExhibitAct, CallFailure>> {
  const known = await knownOfficers(request, found);
  if ('officers' in entry && !entry.officers.every((id) => known.has(id))) return refusedExhibit('officer');
  if (entry.kind === 'photographed' && entry.attachment !== null) {
    const file = await readSeenAttachment(request, entry.attachment);
    if (file?.value.case !== found.value.case) return refusedExhibit('file');
  }
  if (entry.kind === 'disposed') return success({ ...entry, second: TO_BE_ASKED });
  if (entry.kind !== 'handed-over') return success(entry);
  if (entry.to.kind === 'office') return success({ ...entry, to: entry.to, confirmed: true });
  const agency = known.get(entry.to.officer)?.agency;
  if (agency === undefined || !isLawAgency(agency)) return refusedExhibit('receiver');
  return success({ ...entry, to: { ...entry.to, agency } });
}

/** The act with whoever confirmed it on the spot: whoever receives it, or the second of two who dispose of it. */
async function confirmedAct(
  request: Request,
  { notGivenTo }: SeenExhibit,
  act: ExhibitAct,
): Promise<Result<ExhibitAct, CallFailure>> {
  if (act.kind === 'handed-over' && act.to.kind === 'officer' && act.confirmed) {
    const receiver = await request.confirmed([act.to.agency]);
    if (!receiver.ok) return receiver;
    return receiver.value.id === act.to.officer ? success(act) : refusedExhibit('receiver');
  }
  if (act.kind !== 'disposed') return success(act);
  const agencies: readonly LawAgency[] = (await receiversOf(request, notGivenTo)).agencies;
  const second = await request.confirmed(agencies);
  return second.ok ? success({ ...act, second: second.value.id }) : second;
}

function toOf(act: ExhibitAct): { readonly to?: string } {
  if (act.kind !== 'handed-over') return {};
  return { to: act.to.kind === 'officer' ? act.to.officer : act.to.office };
}
