/** The signed-in officer and the unit. */
import { z } from 'zod';
import type { Agencies } from '../../../shared/agency/agencies.ts';
import { type Agency, AIRLINE, isLawAgency, type LawAgency } from '../../../shared/agency/agency-id.ts';
import type { AgencyRow } from '../../../shared/agency/agency-row.ts';
import { CARRIER_CODE, isAnOffice, type NamedOfficer, ROLES } from '../../../shared/casework/case.ts';
import type { Unit } from '../../../shared/casework/unit.ts';
import { frameUses } from '../../../shared/frame/frame-use.ts';
import { STARTING_FRAME } from '../../../shared/frame/legal-frame.ts';
import { failed, success } from '../../../shared/result.ts';
import { searchAirports } from '../airport-search.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { trailAlarm } from '../audit/trail-alarm.ts';
import type { Topic } from '../calls/topic.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import { damageOf } from '../damage/damage-views.ts';
import { isPermitted, PERMISSIONS, permissionsOf } from '../permissions.ts';
import { type QueueCounts, queueCounts } from '../queue-counts.ts';
import { readPlacesAnyway } from '../queue-places.ts';
import type { Request } from '../request.ts';
import { choosableSeconds, isAgencyThatConfirms } from '../second-officer.ts';
import { readSeenHeads } from '../seen/seen-heads.ts';
import { seenOfficers } from '../seen/seen-officers.ts';
import { hiddenToday } from '../seen/seen-rules.ts';
import { seenTrailAlarm } from '../seen/seen-trail.ts';
import {
  FIRST_OFFICER,
  isFreelyChosen,
  namedOfficers,
  officerId,
  readMeetingLimits,
  readNamedOfficers,
  readSetting,
  readSltdLimits,
} from '../session.ts';
import type { Write } from '../store/commit.ts';
import { readIntact } from '../store/read-intact.ts';
import { otherAgencies } from '../take-decision.ts';
import { unitAgencies } from '../world.ts';
import { agencyInput, lawAgencyInput } from './agency-input.ts';
import { call, type Handled } from './call.ts';
import type { SeenTerms, SessionView } from './session-views.ts';

/** Topics that depend on the officer's permissions. */
const OF_OFFICER: readonly Topic[] = ['session', 'rules', 'mutes', 'cases', 'questions', 'proposals', 'petitions'];
/** Topics that depend on the agency where a legal frame hides hits. */
const OF_AGENCY: readonly Topic[] = ['queue', 'flights', 'imports', 'frame', 'capacity'];

const MOST_AIRPORTS = 12;
const MOST_FOUND = 20;

export const sessionCalls = {
  'session.get': call({
    input: z.strictObject({}),
    permission: 'session',
    audit: null,
    withInitialPassphrase: true,
    async handler(request): Handled<SessionView> {
      const officers = await readNamedOfficers(request.store, request.context.unit);
      return success({ output: await sessionView(request, request.context, officers) });
    },
  }),

  /** Changes the officer, in practice. Officers of an airline are analysts of one carrier. Duties left out are not held. */
  'session.act-as': call({
    input: z.strictObject({
      agency: agencyInput,
      role: z.enum(ROLES),
      name: z.string().trim().min(1).max(80),
      controlOfficer: z.boolean().exactOptional(),
      secondLine: z.boolean().exactOptional(),
      carrier: z.string().regex(CARRIER_CODE).exactOptional(),
    }),
    permission: 'session',
    audit: 'session.acted-as',
    async handler(
      request,
      { agency, role, name, controlOfficer = false, secondLine = false, carrier },
      recorded,
    ): Handled<SessionView> {
      const { store, context } = request;
      if (!(await isFreelyChosen(store))) return failed({ code: 'not-permitted', permission: 'session' });
      if (!isAnOffice(agency, role)) return failed({ code: 'invalid-input', path: 'role' });
      if (carrier !== undefined && agency !== AIRLINE) return failed({ code: 'invalid-input', path: 'carrier' });
      if (!unitAgencies(request.world).isActive(agency)) return failed({ code: 'invalid-input', path: 'agency' });
      const own = carrier === undefined ? {} : { carrier };
      const [current, known] = await Promise.all([readSetting(store, 'officer'), readSetting(store, 'officers')]);
      const before = known?.value ?? [FIRST_OFFICER].map(({ name, agency }) => ({ name, agency }));
      const at = before.findIndex((officer) => officer.name === name && officer.agency === agency);
      const officers = at < 0 ? [...before, { name, agency }] : before;
      const number = at < 0 ? officers.length : at + 1;
      const writes: Write[] = [
        {
          table: 'settings',
          id: 'officer',
          rev: current?.rev ?? 0,
          value: { agency, role, name, controlOfficer, secondLine, ...own },
        },
      ];
      if (at < 0 || known === undefined)
        writes.push({ table: 'settings', id: 'officers', rev: known?.rev ?? 0, value: officers });
      const officer = { id: officerId(context.unit, number), name, agency, role, controlOfficer, secondLine, ...own };
      return success({
        output: await sessionView(request, { officer, unit: context.unit }, namedOfficers(context.unit, officers)),
        writes,
        subject: officer.id,
        details: recorded({ name, agency, role }),
        topics: request.world.terms.frame === null ? OF_OFFICER : [...OF_OFFICER, ...OF_AGENCY],
      });
    },
  }),

  /** The other officers who may confirm a two-person act: with the same permission and, if needed, of another agency. Stand-ins have no name. */
  'session.seconds': call({
    input: z.strictObject({
      need: z.enum(['any', 'other-agency', 'sighted']),
      permission: z.enum(PERMISSIONS),
      agencies: z.array(lawAgencyInput).exactOptional(),
    }),
    permission: 'session',
    audit: null,
    async handler({ store, context, world }, { permission, ...act }): Handled<readonly NamedOfficer[]> {
      // Who asks need not be allowed to do it: an analyst enters what a supervisor confirms.
      if (!isLawAgency(context.agency)) return success({ output: [] });
      // In practice every officer may take the role that is needed.
      if (store.name === 'practice') return success({ output: await choosableSeconds(act, context, store) });
      const accounts = await readIntact(store, 'accounts');
      const able = accounts.filter(
        ({ id, value }) =>
          id !== context.officer.id &&
          value.state === 'active' &&
          !value.mustChange &&
          isAgencyThatConfirms(act, context.agency, value.agency, unitAgencies(world)) &&
          isPermitted(value, permission, store.name),
      );
      return success({ output: able.map(({ id, value: { name, agency } }) => ({ id, name, agency })) });
    },
  }),

  /** Sets the airports of the unit: at first start by any officer, later with the permission `unit.change`, confirmed by another agency: they say which flights are awaited, and when. */
  'unit.set-up': call({
    input: z.strictObject({ airports: z.array(z.string().trim().toUpperCase()).min(1).max(MOST_AIRPORTS) }),
    permission: 'unit.set-up',
    audit: 'unit.set-up',
    asks: 'sighted',
    async handler(request, { airports }): Handled<SessionView> {
      const { store, world, context } = request;
      const codes = [...new Set(airports)];
      const unknown = codes.findIndex((code) => world.reference.airport(code) === undefined);
      if (unknown >= 0) return failed({ code: 'invalid-input', path: `airports.${unknown}` });
      const current = await readSetting(store, 'unit');
      if (current !== undefined && !isPermitted(context.officer, 'unit.change', store.name))
        return failed({ code: 'not-permitted', permission: 'unit.change' });
      const isOther = current !== undefined && current.value.airports.join() !== codes.join();
      if (isOther && !unitAgencies(world).mayConfirm(context.agency, null)) return failed({ code: 'second-agency' });
      const second = await confirmedOrAlone(request, isOther ? othersOrOwn(request) : null, 'unit.change');
      if (!second.ok) return second;
      // The code does not change, since it is the prefix of existing ids.
      const unit: Unit = { code: current?.value.code ?? (codes[0] as string), airports: codes };
      const number = Number(context.officer.id.slice(context.officer.id.lastIndexOf('-') + 1));
      const officer = (await isFreelyChosen(store))
        ? { ...context.officer, id: officerId(unit, number) }
        : context.officer;
      return success({
        output: await sessionView(request, { unit, officer }, await readNamedOfficers(store, unit)),
        writes: [{ table: 'settings', id: 'unit', rev: current?.rev ?? 0, value: unit }],
        subject: unit.code,
        ...changedSides(current === undefined ? null : { airports: current.value.airports.join(' ') }, {
          airports: codes.join(' '),
        }),
        topics: ['session', 'flights', 'queue'],
      });
    },
  }),

  /** Airports whose code, city or country starts with the words typed; at most 20. */
  'reference.airports': call({
    input: z.strictObject({ search: z.string().max(60) }),
    permission: 'session',
    audit: null,
    async handler(
      { world },
      { search },
    ): Handled<readonly { readonly code: string; readonly city: string; readonly country: string }[]> {
      const found = searchAirports(world, search, MOST_FOUND);
      return success({ output: found.map(({ code, city, country }) => ({ code, city, country })) });
    },
  }),
} as const;

/** The agencies of which one confirms what concerns all: the others that count, or a second officer of the only one. */
function othersOrOwn(request: Pick<Request, 'world' | 'context'>): readonly LawAgency[] {
  const others = otherAgencies(request);
  return others.length === 0 ? unitAgencies(request.world).law : others;
}

/** The session as the frame of every screen shows it. */
async function sessionView(
  request: Request,
  { officer, unit }: Pick<SessionView, 'officer' | 'unit'>,
  officers: SessionView['officers'],
): Promise<SessionView> {
  const { store, world, context, services } = request;
  const looking = { ...request, context: { ...context, officer, unit, agency: officer.agency } };
  // Who sees no traveller is told no number of them either.
  const maySee = isPermitted(officer, 'view', store.name);
  const [heads, places, counts, alarm] = await Promise.all([
    maySee ? readSeenHeads(looking) : [],
    readPlacesAnyway(looking),
    maySee ? queueCounts(looking) : NOBODY,
    trailAlarm({ store, services }),
  ]);
  const { hours, changesAt } = places;
  const { watch, inspect, intercept } = counts.byOutcome;
  services.queueClock.set(changesAt);
  const first = unit?.airports[0];
  const airport = first === undefined ? undefined : world.reference.airport(first);
  return {
    store: store.name,
    unit,
    officer,
    officers: seenOfficers(officers, officer.agency),
    agencies: seenAgencies(unitAgencies(world), officer.agency),
    mustChange: context.mustChange,
    trail: seenTrailAlarm(looking, alarm),
    damaged: isPermitted(officer, 'view', store.name) ? damageOf(store) : [],
    permissions: permissionsOf(officer, store.name),
    window: hours,
    meetingLimits: await readMeetingLimits(store),
    sltdLimits: await readSltdLimits(store),
    sight: sightTerms(looking),
    zone: airport?.zone ?? null,
    city: airport?.city ?? null,
    ruleSet: {
      version: world.ruleSet.version,
      hash: world.ruleSet.hash,
      rules: shownRules(looking),
      held: heldForReview(looking),
    },
    counts: {
      flights: heads.length,
      travellers: heads.reduce((sum, { travellers, crew }) => sum + travellers + crew, 0),
      flagged: watch + inspect + intercept + counts.toProtect,
      ...counts,
    },
  };
}

const NOBODY: QueueCounts = {
  byOutcome: { clear: 0, watch: 0, inspect: 0, intercept: 0 },
  ...{ toProtect: 0, urgent: [] },
};

/** How agencies are written; to an airline no more than that. */
function seenAgencies({ rows }: Agencies, agency: Agency): readonly AgencyRow[] {
  return isLawAgency(agency) ? rows : rows.map((row) => ({ ...row, leads: [], joins: [], powers: [] }));
}

function sightTerms({ world, context: { agency, now } }: Pick<Request, 'world' | 'context'>): SeenTerms | null {
  if (!isLawAgency(agency)) return null;
  const frame = world.terms.frame?.frame ?? STARTING_FRAME;
  const { lists, gendarmerie } = frame;
  const mandate = unitAgencies(world).mandateOf(agency) ?? 'joint';
  const { hiddenFrom } = frameUses(frame, now.slice(0, 10))({ mandate, facts: [], lists: [] });
  return { gendarmerie, ...(lists === undefined ? {} : { lists }), hiddenFrom: [...hiddenFrom.keys()] };
}

/** Number of rules in force that the officer sees. */
function shownRules(looking: Parameters<typeof hiddenToday>[0]): number {
  const hidden = hiddenToday(looking);
  return looking.world.ruleSet.rules.filter(({ id }) => !hidden.has(id)).length;
}

/** Number of rules held for review on any day, among those that the officer sees. */
function heldForReview(looking: Parameters<typeof hiddenToday>[0]): number {
  const hidden = hiddenToday(looking);
  const held = new Set([...looking.world.terms.heldByDay.values()].flatMap((rules) => [...rules]));
  return [...held].filter((rule) => !hidden.has(rule)).length;
}
