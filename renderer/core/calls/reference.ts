/** Reference data of this unit: the shipped data with officers' edits. Every edit derives the flights again. */
import { z } from 'zod';
import { checkReferenceEdit } from '../../../shared/reference/check-reference.ts';
import {
  type ReferenceEdit,
  type ReferenceKind,
  type ReferenceRow,
  type ReferenceValue,
  searchReference,
} from '../../../shared/reference/overlay.ts';
import type { Airport } from '../../../shared/reference/reference-data.ts';
import { failed, success } from '../../../shared/result.ts';
import { afterCommit } from '../after-commit.ts';
import { countryNamesByCode } from '../airport-search.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { auditEntry } from '../audit/entries.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { refreshFlights } from '../import/merge-flights.ts';
import type { Request, WholeRequest } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { readAll } from '../store/read.ts';
import { unitAgencies } from '../world.ts';
import { call, type Handled } from './call.ts';

const MOST_FOUND = 1000;
/** A journey has fewer. */
const MOST_PLACES = 100;

const kind = z.enum(['airport', 'carrier', 'country']);
const code = z.string().trim().toUpperCase().min(1).max(4);
const text = z.string().trim().min(1).max(120);
const codeText = z.string().trim().toUpperCase().max(4);
const orNothing = z.string().trim().toUpperCase().max(4).nullable();

/** Exactly the fields of each kind; the kind of a call and that of its value are compared by `checkReferenceEdit`. */
const value: z.ZodType<ReferenceValue, ReferenceValue> = z.union([
  z.strictObject({ city: text, country: codeText, zone: text, icao: orNothing, metropolitan: orNothing }),
  z.strictObject({ name: text }),
  z.strictObject({ alpha3: codeText }),
]);

export const referenceCalls = {
  'reference.search': call({
    input: z.strictObject({ kind, search: z.string().max(60), editedOnly: z.boolean() }),
    permission: 'reference.view',
    audit: null,
    async handler(
      request,
      { kind: wanted, search, editedOnly },
    ): Handled<{ readonly version: string; readonly rows: readonly ReferenceRow[]; readonly edits: number }> {
      const edits = await allEdits(request);
      const names = countryNamesByCode(request.world.reference);
      return success({
        output: {
          version: request.world.reference.version,
          rows: searchReference(wanted, search, edits, MOST_FOUND, editedOnly, (country) => names.get(country) ?? []),
          edits: edits.filter((edit) => edit.kind === wanted).length,
        },
      });
    },
  }),

  /** City, country and time zone of airports, as this unit's reference data has them; codes that it does not know are left out. */
  'reference.places': call({
    input: z.strictObject({ codes: z.array(code).max(MOST_PLACES) }),
    permission: 'reference.view',
    audit: null,
    async handler({ world }, { codes }): Handled<readonly Airport[]> {
      return success({ output: [...new Set(codes)].flatMap((each) => world.reference.airport(each) ?? []) });
    },
  }),

  /**
   * Adds or changes a row (`value` null removes it); flights are derived again with it. Another agency confirms what moves flights in time or tells rules of another country.
   */
  'reference.put': call({
    input: z.strictObject({ kind, code, value: value.nullable() }),
    permission: 'reference.change',
    asks: 'sighted',
    whole: 'It compares every head with the new data to find what to derive again, and answers its version.',
    audit: 'reference.changed',
    schedule: 'exclusive',
    async handler(request, given): Handled<{ readonly version: string }> {
      const { context, world } = request;
      const [problem] = checkReferenceEdit(given, world.reference, {
        has: (zone) => world.zones.toUtc(zone, 0) !== null,
      });
      if (problem !== undefined) {
        const path = problem.field === 'code' ? 'code' : `value.${problem.field}`;
        return failed({ code: 'invalid-input', path });
      }
      const edit: ReferenceEdit = { ...given, at: context.now, officer: context.officer.id };
      const id = editId(given.kind, given.code);
      const before = await rowValue(request, given.kind, given.code);
      // A row that officers took out comes back as any change does.
      const second = await confirmedFor(request, placesDiffer(before ?? shippedValue(given), given.value));
      if (!second.ok) return second;
      await request.commit(
        [{ table: 'referenceEdits', id, rev: null, value: edit }],
        [
          auditEntry(
            { ...context, second: second.value },
            given.value === null ? 'reference.removed' : 'reference.changed',
            id,
            {},
            changedSides(before, given.value),
          ),
        ],
        ['reference', 'session'],
      );
      return success({ output: await rederive(request) });
    },
  }),

  /** Restores one row, or (`code` null) all rows of a kind, as shipped. */
  'reference.restore': call({
    input: z.strictObject({ kind, code: code.nullable() }),
    permission: 'reference.change',
    asks: 'sighted',
    whole: 'It derives again every flight that the edited rows changed, and answers the version of the data.',
    audit: 'reference.restored',
    schedule: 'exclusive',
    async handler(request, { kind: wanted, code: one }): Handled<{ readonly version: string }> {
      const edits = (await allEdits(request)).filter(
        (edit) => edit.kind === wanted && (one === null || edit.code === one),
      );
      if (edits.length === 0) return failed({ code: 'not-found', what: 'reference' });
      const moved = edits.some((edit) => placesDiffer(edit.value, shippedValue(edit)));
      const second = await confirmedFor(request, moved);
      if (!second.ok) return second;
      const removals = edits.map(
        (edit): Write => ({ table: 'referenceEdits', id: editId(edit.kind, edit.code), remove: true }),
      );
      await request.commit(
        removals,
        [
          auditEntry(
            { ...request.context, second: second.value },
            'reference.restored',
            one === null ? wanted : editId(wanted, one),
            {
              rows: edits.length,
            },
          ),
        ],
        ['reference', 'session'],
      );
      return success({ output: await rederive(request) });
    },
  }),
} as const;

/**
 * Does a row say otherwise where something is, or in which time? By the zone of one airport every flight there is in its window or out of it; rules ask about countries. A row
 * that was not there changes nothing of what there is.
 */
function placesDiffer(before: ReferenceValue | null, after: ReferenceValue | null): boolean {
  if (before === null) return false;
  const placed = (value: ReferenceValue | null) => JSON.stringify(PLACED.map((field) => fieldOf(value, field)));
  return placed(before) !== placed(after);
}

const PLACED = ['zone', 'country', 'alpha3'] as const;

function fieldOf(value: ReferenceValue | null, field: (typeof PLACED)[number]): unknown {
  return value === null ? undefined : new Map(Object.entries(value)).get(field);
}

function shippedValue({ kind: of, code: row }: Pick<ReferenceEdit, 'kind' | 'code'>): ReferenceValue | null {
  const [found] = searchReference(of, row, [], MOST_FOUND, false, () => []).filter(({ code: own }) => own === row);
  return found?.value ?? null;
}

function confirmedFor(request: WholeRequest, needed: boolean) {
  const { agency } = request.context;
  const others = unitAgencies(request.world).law.filter((each) => each !== agency);
  return confirmedOrAlone(request, needed ? others : null, 'reference.change');
}

async function allEdits({ store }: Pick<Request, 'store'>): Promise<readonly ReferenceEdit[]> {
  return (await readAll(store, 'referenceEdits')).map((edit) => edit.value);
}

/** Reloads the edited data and derives every flight again that was derived with other data. Gives the version of the data in use. */
async function rederive(request: WholeRequest): Promise<{ readonly version: string }> {
  const world = await afterCommit(request, request.reloadWorld, request.world);
  await afterCommit(request, () => refreshFlights({ ...request, world }), undefined);
  return { version: world.reference.version };
}

function editId(of: ReferenceKind, row: string): string {
  return `${of}:${row}`;
}

/** The current value of a row; null where there is none. */
async function rowValue(request: Request, of: ReferenceKind, row: string): Promise<ReferenceValue | null> {
  const found = searchReference(of, row, await allEdits(request), MOST_FOUND, false, () => []);
  return found.find(({ code: own }) => own === row)?.value ?? null;
}
