/** Expected inspections per shift against the unit's capacity. Counted over the flights of the last days, as the officer's agency sees them. */
import { z } from 'zod';
import { FAMILIES_FOR_INSPECTION, type ScoredHit, sumsOf } from '../../../rules/engine/score.ts';
import { withStatedSigns } from '../../../rules/engine/stated-signs.ts';
import type { Rule } from '../../../rules/language/rule-set.ts';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { type Capacity, capacityOf, inspectingAgencies, UNSTATED_CAPACITY } from '../../../shared/capacity/capacity.ts';
import {
  byMandate,
  daysWith,
  type Expected,
  type ExpectedAt,
  expectedAt,
  expectedTable,
  type FlaggedPoint,
} from '../../../shared/capacity/expected-flags.ts';
import { isLowered } from '../../../shared/capacity/lowered-capacity.ts';
import { MANDATES, type Mandate } from '../../../shared/fact/fact.ts';
import { failed, success } from '../../../shared/result.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { secondAgencies } from '../cut-signing.ts';
import type { Flagged } from '../flight-head.ts';
import { dueOf, flightMovement } from '../movement.ts';
import { slices } from '../pause.ts';
import type { Request } from '../request.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { readSetting } from '../session.ts';
import { flightPatches } from '../stored-decisions.ts';
import { localOfMinute } from '../unit-time.ts';
import { unitAgencies } from '../world.ts';
import { lawAgencyInput } from './agency-input.ts';
import { call, type Handled } from './call.ts';

export interface MandateLoad extends Expected {
  /** Inspections that a shift can do; null: not stated. */
  readonly capacity: number | null;
  /** Expected inspections at other thresholds and at the one in force. */
  readonly table: readonly ExpectedAt[];
}

export interface CapacityView {
  readonly capacity: Capacity;
  /** Whether the unit has stated it. */
  readonly stated: boolean;
  /** Days with flights among the last `window` days. */
  readonly days: number;
  readonly window: number;
  readonly mandates: Readonly<Record<Mandate, MandateLoad>>;
}

/** Days that are counted, and how far they reach ahead. */
const WINDOW_DAYS = 14;
const MINUTES_A_DAY = 1440;
const MOST_SHIFTS = 6;

const amount = z.number().int().min(0).max(1000).nullable();
const shift = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const capacityCalls = {
  'capacity.get': call({
    input: z.strictObject({}),
    permission: 'view',
    audit: null,
    async handler(request): Handled<CapacityView> {
      const stated = (await readSetting(request.store, 'capacity'))?.value;
      return success({ output: await viewOf(request, stated ?? null) });
    },
  }),

  /** States what a shift can do. Where that leaves room for less than before, another agency confirms: a plan that leaves people out for want of room is signed by one. */
  'capacity.set': call({
    input: z.strictObject({
      shifts: z
        .array(shift)
        .min(1)
        .max(MOST_SHIFTS)
        .refine((shifts) => shifts.every((start, at) => at === 0 || (shifts[at - 1] ?? '') < start)),
      perShift: z.partialRecord(lawAgencyInput, amount),
    }),
    permission: 'capacity.change',
    asks: 'sighted',
    audit: 'capacity.changed',
    async handler(request, capacity): Handled<CapacityView> {
      const inspecting = new Set<string>(inspectingAgencies(unitAgencies(request.world)));
      const unknown = Object.keys(capacity.perShift).find((agency) => !inspecting.has(agency));
      if (unknown !== undefined) return failed({ code: 'invalid-input', path: `perShift.${unknown}` });
      const before = await readSetting(request.store, 'capacity');
      const { agency } = request.context;
      if (!isLawAgency(agency)) return failed({ code: 'not-permitted', permission: 'capacity.change' });
      const isLess = isLowered(before?.value ?? UNSTATED_CAPACITY, capacity, unitAgencies(request.world));
      const asked = isLess ? await secondAgencies(request, agency, 'capacity.change', []) : null;
      const confirmed = await confirmedOrAlone(request, asked, 'capacity.change');
      if (!confirmed.ok) return confirmed;
      return success({
        output: await viewOf(request, capacity),
        writes: [{ table: 'settings', id: 'capacity', rev: before?.rev ?? 0, value: capacity }],
        ...changedSides(before === undefined ? null : fieldsOf(before.value), fieldsOf(capacity)),
        topics: ['capacity'],
      });
    },
  }),
} as const;

function fieldsOf({ shifts, perShift }: Capacity): Readonly<Record<string, string | number | null>> {
  return { shifts: shifts.join(' '), ...perShift };
}

async function viewOf(request: Request, stated: Capacity | null): Promise<CapacityView> {
  const capacity = stated ?? UNSTATED_CAPACITY;
  const { points, minutes } = await readPoints(request);
  const days = daysWith(minutes);
  const { thresholds } = request.world.ruleSet;
  return {
    capacity,
    stated: stated !== null,
    days: minutes.length === 0 ? 0 : days,
    window: WINDOW_DAYS,
    mandates: byMandate((mandate) => ({
      ...expectedAt(points, days, capacity.shifts, mandate, thresholds[mandate].inspect),
      capacity: capacityOf(capacity, mandate, unitAgencies(request.world)),
      table: expectedTable(points, days, capacity.shifts, mandate, thresholds[mandate]),
    })),
  };
}

/** The flagged travellers of flights due here in the window, and when those flights were due in the unit's local time. */
async function readPoints(request: Request): Promise<{ points: readonly FlaggedPoint[]; minutes: readonly number[] }> {
  const { world, context } = request;
  const { unit } = context;
  const [heads, patches] = await Promise.all([readSeenHeads(request), flightPatches(request)]);
  const now = Math.floor(Date.parse(context.now) / 60_000);
  const slice = slices();
  const points: FlaggedPoint[] = [];
  const minutes: number[] = [];
  for (const head of heads) {
    const patch = patches.get(head.id);
    const due = dueOf(head, unit, patch, world);
    if (due === null || due <= now - WINDOW_DAYS * MINUTES_A_DAY || due > now + MINUTES_A_DAY) continue;
    if (flightMovement(head, unit, patch) === 'elsewhere') continue;
    const minute = localOfMinute(request, due);
    minutes.push(minute);
    for (const flagged of head.flagged) points.push(pointOf(flagged, minute, request));
    await slice.breathe();
  }
  return { points, minutes };
}

/** A flagged traveller with the families and triggers of the reasons; rules no longer in force are left out. */
function pointOf({ scores, reasons }: Flagged, minute: number, { world }: Request): FlaggedPoint {
  const rules = reasons.flatMap(({ rule }) => world.compiled.byId.get(rule) ?? []);
  const { format, rules: all } = world.compiled.ruleSet;
  const sums = sumsOf(withStatedSigns(rules.map(scoredAs), all), format);
  const forced = new Set<Mandate>();
  for (const { kind, mandate } of rules) if (kind === 'trigger') forced.add(mandate).add('joint');
  return {
    minute,
    scores,
    independent: new Set(MANDATES.filter((mandate) => sums[mandate].families >= FAMILIES_FOR_INSPECTION)),
    forced,
  };
}

/** A rule as a hit of it is scored. Reasons hold no exonerations. */
function scoredAs({ id, kind, mandate, family, weight, sign, contains }: Rule): ScoredHit {
  return {
    ...{ rule: id, kind, mandate, family, weight },
    ...(sign === null ? {} : { sign }),
    ...(contains === undefined ? {} : { contains }),
  };
}
