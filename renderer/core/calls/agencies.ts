/** The unit's agencies. Two administrators propose a row, supervisors of two agencies accept it; then every flight is screened again. */
import { z } from 'zod';
import { type Agency, AIRLINE, isAgencyId } from '../../../shared/agency/agency-id.ts';
import {
  AGENCY_KINDS,
  AGENCY_POWERS,
  AGENCY_SHAPES,
  type AgencyRow,
  type AgencyWords,
} from '../../../shared/agency/agency-row.ts';
import {
  type AcceptProblem,
  type AgencyAct,
  type AgencyProposal,
  type AgencySetting,
  acceptedBy,
  acceptProblem,
  dropped,
  proposed,
  rowProblem,
} from '../../../shared/agency/agency-setting.ts';
import { CATALOGUES, LANGUAGES, type Language } from '../../../shared/catalogue/languages.ts';
import { agenciesNamedIn } from '../../../shared/frame/legal-frame.ts';
import { failed, success } from '../../../shared/result.ts';
import { THREATS } from '../../../shared/screening/outcome.ts';
import { afterCommit } from '../after-commit.ts';
import { changedSides } from '../audit/changed-sides.ts';
import { auditEntry } from '../audit/entries.ts';
import { refreshFlights } from '../import/merge-flights.ts';
import { isPermitted } from '../permissions.ts';
import { readAgencySetting } from '../read-agencies.ts';
import type { Request } from '../request.ts';
import type { Write } from '../store/commit.ts';
import { readIntact } from '../store/read-intact.ts';
import { agencyInput } from './agency-input.ts';
import { call, type Handled } from './call.ts';

export interface AgencyView {
  readonly row: AgencyRow;
  /** Accounts in use, of any role. */
  readonly officers: number;
  /** Lines of the legal frame name it. */
  readonly inFrame: boolean;
}

export interface AgenciesView {
  readonly agencies: readonly AgencyView[];
  readonly proposals: readonly (AgencyProposal & {
    /** Null: a new agency. */
    readonly before: AgencyRow | null;
    /** Why the officer cannot accept it; null: the officer can. */
    readonly problem: AcceptProblem | 'not-permitted' | null;
  })[];
  /** What came into force, the latest first. */
  readonly done: AgencySetting['done'];
}

const MOST_AGENCIES = 40;
const LONGEST_NAME = 60;
const LONGEST_REASON = 1000;

const name = z.string().trim().min(1).max(LONGEST_NAME);
const words = z.strictObject({
  name: z.strictObject(
    Object.fromEntries(LANGUAGES.map((language) => [language, name])) as Record<Language, typeof name>,
  ),
  letters: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^\p{L}{1,3}$/u),
}) satisfies z.ZodType<AgencyWords>;
const threats = z
  .array(z.enum(THREATS))
  .max(THREATS.length)
  .transform((given) => THREATS.filter((threat) => given.includes(threat)));
const row = z.strictObject({
  words: words.nullable(),
  shape: z.enum(AGENCY_SHAPES),
  kind: z.enum(AGENCY_KINDS),
  leads: threats,
  joins: threats,
  powers: z
    .array(z.enum(AGENCY_POWERS))
    .max(AGENCY_POWERS.length)
    .transform((given) => AGENCY_POWERS.filter((power) => given.includes(power))),
  state: z.enum(['active', 'paused']),
});
const proposal = z.string().min(1).max(80);
const reason = z.string().trim().min(1).max(LONGEST_REASON);

export const agencyCalls = {
  'agencies.get': call({
    input: z.strictObject({}),
    permission: 'agencies.view',
    audit: null,
    async handler(request): Handled<AgenciesView> {
      return success({ output: await viewOf((await readAgencySetting(request.store)).setting, request) });
    },
  }),

  /** Proposes a row: a new agency (`id` null), a change of one, its pause or return. With a second administrator of another agency. */
  'agency.propose': call({
    input: z.strictObject({ id: agencyInput.nullable(), row, reason }),
    permission: 'agencies.change',
    second: 'other-agency',
    audit: 'agency.proposed',
    async handler(request, given, recorded): Handled<AgenciesView> {
      const { setting, rev } = await readAgencySetting(request.store);
      const { context } = request;
      const { second } = context;
      const before = given.id === null ? null : (setting.rows.find(({ id }) => id === given.id) ?? null);
      if (given.id !== null && before === null) return failed({ code: 'not-found', what: 'agency' });
      // Agencies that ship have the words of the catalogue until they are given others.
      if (before === null && given.row.words === null) return failed({ code: 'invalid-input', path: 'row.words' });
      if (setting.rows.length >= MOST_AGENCIES && before === null)
        return failed({ code: 'refused', why: 'agency-most' });
      const id = before?.id ?? idFor(given.row.words?.name.en ?? '', setting);
      const since = before?.since === undefined ? {} : { since: before.since };
      const wanted: AgencyRow = {
        ...given.row,
        ...since,
        id,
        joins: given.row.joins.filter((each) => !given.row.leads.includes(each)),
      };
      const problem =
        rowProblem(setting, wanted, (await officersOf(request, id)) > 0) ?? lettersProblem(setting, wanted);
      if (problem !== null) return failed({ code: 'refused', why: problem });
      if (second === null) return failed({ code: 'second-person', problem: 'same-person' });
      const made = [actOf(context.officer, context.now), actOf(second, context.now)] as const;
      const waits: AgencyProposal = { id: context.newId(), row: wanted, made, accepted: [], reason: given.reason };
      const after = proposed(setting, waits);
      return success({
        output: await viewOf(after, request),
        writes: [agencyWrite(after, rev)],
        subject: id,
        details: recorded({ agency: id }),
        ...changedSides(before === null ? null : said(before), said(wanted)),
        reason: given.reason,
        topics: ['agencies'],
      });
    },
  }),

  /** Drops a proposal: an administrator withdraws it, or a supervisor refuses it. */
  'agency.drop': call({
    input: z.strictObject({ proposal, reason }),
    permission: 'agencies.view',
    audit: 'agency.dropped',
    async handler(request, given, recorded): Handled<AgenciesView> {
      const { setting, rev } = await readAgencySetting(request.store);
      const found = setting.proposals.find(({ id }) => id === given.proposal);
      if (found === undefined) return failed({ code: 'not-found', what: 'proposal' });
      const after = dropped(setting, found.id);
      return success({
        output: await viewOf(after, request),
        writes: [agencyWrite(after, rev)],
        subject: found.row.id,
        details: recorded({ agency: found.row.id }),
        reason: given.reason,
        topics: ['agencies'],
      });
    },
  }),

  /** A supervisor accepts a proposal. The second one, of another agency, puts it into force, and every flight is screened again. */
  'agency.accept': call({
    input: z.strictObject({ proposal }),
    permission: 'agencies.accept',
    fullSignIn: true,
    whole: 'It screens every flight again with the new table, and answers only the table.',
    audit: 'agency.accepted',
    schedule: 'exclusive',
    async handler(request, given): Handled<AgenciesView> {
      const { setting, rev } = await readAgencySetting(request.store);
      const { context } = request;
      const found = setting.proposals.find(({ id }) => id === given.proposal);
      if (found === undefined) return failed({ code: 'not-found', what: 'proposal' });
      const act = actOf(context.officer, context.now);
      const problem = acceptProblem(setting, found, act, await supervised(request));
      if (problem !== null) return failed({ code: 'refused', why: `accept-${problem}` });
      const after = acceptedBy(setting, found, act);
      const inForce = after.rows !== setting.rows;
      await request.commit(
        [agencyWrite(after, rev)],
        [
          auditEntry(
            context,
            'agency.accepted',
            found.row.id,
            { agency: found.row.id, inForce },
            { ...changedSides(null, said(found.row)), reason: found.reason },
          ),
        ],
        inForce ? EVERYTHING : ['agencies'],
      );
      if (!inForce) return success({ output: await viewOf(after, request) });
      const renewed = { ...request, world: await afterCommit(request, request.reloadWorld, request.world) };
      await afterCommit(request, () => refreshFlights(renewed), undefined);
      return success({ output: await viewOf(after, renewed) });
    },
  }),
} as const;

/** Who leads, who confirms and how agencies are written may change on all these screens. */
const EVERYTHING = ['agencies', 'frame', 'session', 'rules', 'mutes', 'cases', 'queue', 'flights', 'accounts'] as const;

function agencyWrite(value: AgencySetting, rev: number): Write {
  return { table: 'settings', id: 'agencies', rev, value };
}

function actOf({ id, name: officer, agency }: { id: string; name: string; agency: Agency }, at: string): AgencyAct {
  return { officer: id, name: officer, agency, at };
}

async function officersOf({ store }: Pick<Request, 'store'>, agency: Agency): Promise<number> {
  const accounts = await readIntact(store, 'accounts');
  return accounts.filter(({ value }) => value.state === 'active' && value.agency === agency).length;
}

/** The agencies with supervisors at work. */
async function supervised({ store }: Pick<Request, 'store'>): Promise<ReadonlySet<Agency>> {
  const accounts = await readIntact(store, 'accounts');
  const able = accounts.filter(
    ({ value }) => value.state === 'active' && isPermitted(value, 'agencies.accept', store.name),
  );
  return new Set(able.map(({ value }) => value.agency));
}

/** The row as audit fields. */
function said({
  words: written,
  shape,
  kind,
  leads,
  joins,
  powers,
  state,
}: AgencyRow): Readonly<Record<string, string>> {
  return {
    agencyName: written === null ? '' : LANGUAGES.map((language) => written.name[language]).join(' / '),
    letters: written?.letters ?? '',
    shape,
    agencyKind: kind,
    leads: leads.join(' '),
    joins: joins.join(' '),
    powers: powers.join(' '),
    agencyState: state,
  };
}

/** An id from the English name, which no agency has had. */
function idFor(english: string, { rows, proposals }: AgencySetting): Agency {
  const plain = english
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 18)
    .replace(/-+$/, '');
  const stem = plain === '' ? 'agency' : plain;
  const taken = new Set<string>([...rows.map(({ id }) => id), ...proposals.map(({ row: { id } }) => id), ...RESERVED]);
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id) && isAgencyId(id)) return id;
  }
}

/** Words that stand for something else where agencies and mandates are named. */
const RESERVED = [AIRLINE, 'joint', 'system'];

/** Letters that another agency has in any language would be read as that agency. */
function lettersProblem({ rows }: AgencySetting, { id, words: own }: AgencyRow): 'agency-letters' | null {
  if (own === null) return null;
  const others = rows.filter((other) => other.id !== id && other.words === null);
  const shipped = others.flatMap((other) =>
    LANGUAGES.map((language) => CATALOGUES[language][`attendee.short.${other.id}`]),
  );
  return shipped.includes(own.letters) ? 'agency-letters' : null;
}

async function viewOf(setting: AgencySetting, request: Request): Promise<AgenciesView> {
  const { context, store, world } = request;
  const [accounts, present] = await Promise.all([readIntact(store, 'accounts'), supervised(request)]);
  const named = agenciesNamedIn(world.terms.frame?.frame ?? { uses: [], powers: [] });
  const mayAccept = isPermitted(context.officer, 'agencies.accept', store.name);
  const act = actOf(context.officer, context.now);
  return {
    agencies: setting.rows.map((each) => ({
      row: each,
      officers: accounts.filter(({ value }) => value.state === 'active' && value.agency === each.id).length,
      inFrame: [...named].some((agency) => agency === each.id),
    })),
    proposals: setting.proposals.map((each) => ({
      ...each,
      before: setting.rows.find(({ id }) => id === each.row.id) ?? null,
      problem: mayAccept ? acceptProblem(setting, each, act, present) : 'not-permitted',
    })),
    done: setting.done,
  };
}
