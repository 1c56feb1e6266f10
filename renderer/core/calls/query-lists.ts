/** Lists of what is asked by hand at the INTERPOL terminal: for a flight, a selection on the queue, or whom a plan takes. Nothing is sent from here. */
import { z } from 'zod';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import type { DeclaredDetails } from '../../../shared/audit/audit-entry.ts';
import { exportTable } from '../../../shared/export/export-table.ts';
import { QUERY_COLUMNS } from '../../../shared/export/query-table.ts';
import {
  QUERY_STATES,
  type QueryAct,
  type QueryList,
  type QueryScope,
  type QueryState,
  standings,
  stateCounts,
} from '../../../shared/interpol/query-list.ts';
import { readAnswers } from '../../../shared/interpol/read-answers.ts';
import { copyFault } from '../../../shared/list/list-in-force.ts';
import { tooShort } from '../../../shared/reason.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { exportRefused } from '../exports/export-refused.ts';
import { exportWords, makeExport } from '../exports/make-export.ts';
import { inForceOf } from '../lists/list-row.ts';
import { localDay } from '../local-day.ts';
import { paperFlights } from '../paper-flights.ts';
import { type QueryPeople, queryLines } from '../query-lines.ts';
import type { Request } from '../request.ts';
import { seenCuts } from '../seen/seen-cuts.ts';
import { readFlight } from '../seen/seen-flights.ts';
import { readSeenLists, readVersions } from '../seen/seen-lists.ts';
import { ownQueryLists, seenQueryLists } from '../seen/seen-query-lists.ts';
import { readersOf, seenReaders } from '../seen/seen-readers.ts';
import { readNamedOfficers } from '../session.ts';
import type { Put } from '../store/commit.ts';
import type { Opened } from '../store/read.ts';
import { call, type Handled } from './call.ts';
import { type ExportMade, exportedBytes, exportFields, namesByTwo } from './exported.ts';
import type { CallFailure } from './failure.ts';
import type { OldCopy, QueryLine, QueryListRow, QueryListView, QueryStandingView } from './query-list-views.ts';
import { reason } from './reason-input.ts';

const ASK = 'question.ask';
const MOST_PEOPLE = 2000;
const MOST_LINES = 5000;
const LONGEST_ANSWER = 500_000;

const id = z.string().min(1).max(80);
const key = z.string().min(1).max(400);
const onPerson = z.strictObject({ flight: id, traveller: id });
/** For whom a list is made. */
const scopeInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flight'), flight: id }),
  z.strictObject({ kind: z.literal('selection'), people: z.array(onPerson).min(1).max(MOST_PEOPLE) }),
  z.strictObject({ kind: z.literal('plan'), plan: id }),
]);
type ScopeInput = z.output<typeof scopeInput>;

export const queryListCalls = {
  /** Those of the own agency, the latest first. */
  'query-list.list': call({
    input: z.strictObject({}),
    permission: ASK,
    audit: null,
    async handler(request): Handled<readonly QueryListRow[]> {
      return success({ output: (await ownQueryLists(request)).map(({ value }) => rowOf(value)) });
    },
  }),

  'query-list.one': call({
    input: z.strictObject({ id }),
    permission: ASK,
    audit: 'query-list.viewed',
    recordsViews: 'ten-minutes',
    async handler(request, { id: wanted }, recorded): Handled<QueryListView> {
      const found = await ownList(request, wanted);
      if (!found.ok) return found;
      const output = await viewOf(request, found.value.value);
      return success({ output, subject: wanted, details: recorded({ rows: output.lines.length }) });
    },
  }),

  /** What of a flight, or of one traveller on it, was not asked at the terminal, and which copies are too old to answer. A unit that does not work with the terminal is told nothing. */
  'query-list.standing': call({
    input: z.strictObject({ flight: id, traveller: id.nullable() }),
    permission: ASK,
    audit: null,
    async handler(request, { flight, traveller }): Handled<QueryStandingView> {
      const people = traveller === null ? null : [{ flight, ids: [traveller] }];
      const lines = (await worksWithTerminal(request)) ? await queryLines(request, { flights: [flight], people }) : [];
      return success({
        output: {
          lines: traveller === null ? [] : lines.map(({ subject: { kind }, state }) => ({ kind, state })),
          counts: stateCounts(lines.map(({ state }) => state)),
          old: await oldCopies(request),
        },
      });
    },
  }),

  'query-list.make': call({
    input: z.strictObject({ scope: scopeInput }),
    permission: ASK,
    audit: 'query-list.made',
    async handler(request, { scope }, recorded): Handled<{ readonly id: string }> {
      const { agency, officer, now: at, newId } = request.context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: ASK });
      const people = await peopleOf(request, scope);
      if (!people.ok) return people;
      const lines = await queryLines(request, people.value);
      if (lines.length === 0) return failed({ code: 'refused', why: 'query-nobody' });
      const list: QueryList = {
        ...{ id: newId(), agency, officer: officer.id, at, scope: keptScope(scope), ...people.value },
        ...{ acts: [], unread: [] },
      };
      return success({
        output: { id: list.id },
        writes: [put(list, 0)],
        subject: list.id,
        details: recorded({ rows: lines.length, ...(scope.kind === 'flight' ? { flight: scope.flight } : {}) }),
        topics: ['queries'],
      });
    },
  }),

  /** Records what an officer did at the terminal, or that this was recorded by mistake. A hit is taken back with a reason only. */
  'query-list.mark': call({
    input: z.strictObject({ id, lines: z.array(key).min(1).max(MOST_LINES), state: z.enum(QUERY_STATES), reason }),
    permission: ASK,
    audit: 'query-list.marked',
    async handler(request, { id: wanted, lines: keys, state, reason: why }, recorded): Handled<QueryListView> {
      const found = await ownList(request, wanted);
      if (!found.ok) return found;
      const lines = await queryLines(request, found.value.value);
      const marked = keys.map((each) => lines.find((line) => line.key === each));
      if (marked.includes(undefined)) return failed({ code: 'conflict', what: 'query-list' });
      const chosen = marked.filter((line) => line !== undefined);
      const hits = state === 'hit' ? [] : chosen.filter((line) => line.state === 'hit');
      const own = standings([found.value.value]);
      if (hits.some((line) => own.get(line.key)?.state !== 'hit'))
        return failed({ code: 'refused', why: 'query-hit-elsewhere' });
      if (hits.length > 0 && tooShort(why)) return failed({ code: 'reason-required' });
      const more = hits.length > 0 ? { reason: why } : {};
      const acts = await actsOn(
        request,
        chosen.map((line) => ({ line, state })),
        more,
      );
      return changed(
        request,
        found.value,
        { acts: [...found.value.value.acts, ...acts] },
        {
          details: recorded({ state, rows: chosen.length }),
          reason: hits.length > 0 ? why : null,
        },
      );
    },
  }),

  /** Takes in what the terminal answered, from a file or pasted. What cannot be read is kept, and named. */
  'query-list.read-answers': call({
    input: z.strictObject({ id, text: z.string().min(1).max(LONGEST_ANSWER) }),
    permission: ASK,
    audit: 'query-list.answered',
    async handler(request, { id: wanted, text }, recorded): Handled<QueryListView> {
      const found = await ownList(request, wanted);
      if (!found.ok) return found;
      const { value } = found.value;
      const { officer, now: at } = request.context;
      const lines = await queryLines(request, value);
      const { answers, unread } = readAnswers(text, lines);
      const byKey = new Map(lines.map((line) => [line.key, line]));
      const read = [...answers].flatMap(([each, state]) => {
        const line = byKey.get(each);
        return line === undefined ? [] : [{ line, state }];
      });
      // A hit is taken back by an officer who says why, never by an answer.
      const isBack = ({ line, state }: (typeof read)[number]) => line.state === 'hit' && state !== 'hit';
      const taken = read.filter((each) => !isBack(each));
      const against = read.filter(isBack).map(({ line }) => ({ text: line.text, why: 'hit-stands' as const }));
      const kept = [...unread, ...against].map((each) => ({ ...each, officer: officer.id, at }));
      const acts = await actsOn(request, taken, { fromAnswer: true });
      return changed(
        request,
        found.value,
        { acts: [...value.acts, ...acts], unread: [...value.unread, ...kept] },
        { details: recorded({ rows: acts.length, refused: kept.length }), reason: null },
      );
    },
  }),

  'query-list.export': call({
    input: z.strictObject({
      ...exportFields,
      scope: z.union([scopeInput, z.strictObject({ kind: z.literal('list'), id })]),
    }),
    permission: 'export',
    ...namesByTwo,
    audit: 'query-list.exported',
    recordsViews: true,
    async handler(request, input, recorded): Handled<ExportMade> {
      const refused = await exportRefused(request, input);
      if (refused !== null) return refused;
      const { language, names, scope } = input;
      const list = scope.kind === 'list' ? await ownList(request, scope.id) : null;
      if (list !== null && !list.ok) return list;
      const people = scope.kind === 'list' ? success(list?.value.value ?? NOBODY) : await peopleOf(request, scope);
      if (!people.ok) return people;
      const [lines, officers, flight] = await Promise.all([
        queryLines(request, people.value),
        readNamedOfficers(request.store, request.context.unit),
        paperFlights(request),
      ]);
      const words = exportWords(request, language);
      const named = (of: string) => officers.find((each) => each.id === of)?.name ?? of;
      const table = exportTable(
        words.word('query-list.export.title'),
        QUERY_COLUMNS,
        lines,
        { ...words, named, flight },
        names,
      );
      const { details, ...made } = await makeExport(
        request,
        input,
        [table],
        await readersOf(request, { travellers: lines }),
        words.word('query-list.export.file'),
      );
      return success({ ...made, details: recorded(details) });
    },
    moves: exportedBytes,
  }),
} as const;

const NOBODY: QueryPeople = { flights: [], people: [] };

/** About whom is asked, as the officer may name them. */
async function peopleOf(request: Request, scope: ScopeInput): Promise<Result<QueryPeople, CallFailure>> {
  if (scope.kind === 'flight') {
    const flight = await readFlight(request, scope.flight);
    return flight === undefined
      ? failed({ code: 'not-found', what: 'flight' })
      : success({ flights: [flight.id], people: null });
  }
  if (scope.kind === 'plan') {
    const plan = (await seenCuts(request)).find((each) => each.id === scope.plan)?.value;
    // Of a plan of another agency nobody is told whom it takes.
    if (plan === undefined || plan.agency !== request.context.agency)
      return failed({ code: 'not-found', what: 'capacity-cut' });
    return success(onFlights(plan.taken.map(({ flight, ids }) => ({ flight, ids }))));
  }
  return success(onFlights(scope.people.map(({ flight, traveller }) => ({ flight, ids: [traveller] }))));
}

function onFlights(people: NonNullable<QueryPeople['people']>): QueryPeople {
  return { flights: [...new Set(people.map(({ flight }) => flight))].sort(), people };
}

function keptScope(scope: ScopeInput): QueryScope {
  return scope.kind === 'selection' ? { kind: 'selection' } : scope;
}

async function ownList(request: Request, wanted: string): Promise<Result<Opened<QueryList>, CallFailure>> {
  const found = (await ownQueryLists(request)).find((each) => each.id === wanted);
  return found === undefined ? failed({ code: 'not-found', what: 'query-list' }) : success(found);
}

/** The acts of an officer on these lines, each with the agencies that may know of it. */
async function actsOn(
  request: Request,
  on: readonly { readonly line: QueryLine; readonly state: QueryState }[],
  more: Pick<QueryAct, 'fromAnswer' | 'reason'>,
): Promise<readonly QueryAct[]> {
  const { officer, now: at } = request.context;
  const readers = await seenReaders(request);
  return on.map(({ line: { flight, traveller, subject }, state }) => ({
    ...{ flight, subject, state, officer: officer.id, at, ...more },
    readers: readers.on(flight, traveller),
  }));
}

async function changed(
  request: Request,
  { rev, value }: Opened<QueryList>,
  change: Partial<QueryList>,
  told: { readonly details: DeclaredDetails; readonly reason: string | null },
): Handled<QueryListView> {
  const list = { ...value, ...change };
  return success({
    output: await viewOf(request, list),
    writes: [put(list, rev)],
    subject: list.id,
    topics: ['queries'],
    ...told,
  });
}

async function viewOf(request: Request, list: QueryList): Promise<QueryListView> {
  const lines = await queryLines(request, list, list);
  return { ...rowOf(list), lines, counts: stateCounts(lines.map(({ state }) => state)), unread: list.unread };
}

function rowOf({ id: of, officer, at, scope, flights, acts, unread }: QueryList): QueryListRow {
  const states = [...standings([{ acts }]).values()].map(({ state }) => state);
  return { id: of, officer, at, scope, flights, counts: stateCounts(states), unread: unread.length };
}

function put(value: QueryList, rev: number): Put {
  return { table: 'queryLists', id: value.id, rev, value, index: { flights: value.flights } };
}

/** Does the unit work with the terminal? It declares a copy of INTERPOL data or made a list for the terminal, as far as the officer may know. Else nothing waits to be asked. */
async function worksWithTerminal(request: Request): Promise<boolean> {
  if ((await seenQueryLists(request)).length > 0) return true;
  return (await readSeenLists(request)).some(({ value }) => value.interpol !== undefined);
}

/** Copies of INTERPOL data that the officer sees and that cannot answer today. */
async function oldCopies(request: Request): Promise<readonly OldCopy[]> {
  const today = localDay(request, request.context.now);
  const old: OldCopy[] = [];
  for (const { value } of await readSeenLists(request)) {
    if (value.interpol === undefined) continue;
    const version = inForceOf((await readVersions(request, value)).map((each) => each.value));
    const copy = version === null ? null : { publishedOn: version.copyOf };
    if (copyFault(value, copy, today) !== null) old.push({ title: value.title, day: copy?.publishedOn ?? null });
  }
  return old;
}
