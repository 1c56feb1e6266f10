/**
 * The accounts of officers. To create an account or give it a passphrase, two administrators are needed: one alone could sign in with it and see what
 * administrators may not see. Accounts are never removed, so that old decisions keep the names of their officers.
 */
import { z } from 'zod';
import type { Agencies } from '../../../shared/agency/agencies.ts';
import { AIRLINE } from '../../../shared/agency/agency-id.ts';
import { CARRIER_CODE, isAnOffice, type Officer, ROLES } from '../../../shared/casework/case.ts';
import { isSamePersonName } from '../../../shared/name/same-person-name.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { LONGEST_PASSPHRASE } from '../../../shared/vault/passphrase.ts';
import { accountsProblem, agenciesToSuspend } from '../accounts-left.ts';
import { changedSides } from '../audit/changed-sides.ts';
import type { CallFailure } from '../calls/failure.ts';
import { confirmedOrAlone } from '../confirmed-or-alone.ts';
import type { Request } from '../request.ts';
import { officerId } from '../session.ts';
import type { VaultPut } from '../store/commit.ts';
import { idsIn, type Opened, readOne } from '../store/read.ts';
import { readIntact } from '../store/read-intact.ts';
import type { Account } from '../store/tables/accounts.ts';
import type { Accounts, Entries } from '../vault/accounts.ts';
import { unitAgencies } from '../world.ts';
import { agencyInput } from './agency-input.ts';
import { type Change, call, type Handled } from './call.ts';

export interface AccountView extends Officer, Pick<Account, 'state' | 'mustChange' | 'createdAt' | 'createdBy'> {
  /** A passphrase of this account opens the vault. A suspended account has none, until a new one is given. */
  readonly hasPassphrase: boolean;
  /** Earliest time of the next try after wrong passphrases, ISO 8601 UTC; null: now. */
  readonly waitUntil: string | null;
  /** Latest first; `failures`: wrong passphrases before it. */
  readonly signIns: readonly { readonly at: string; readonly failures: number }[];
}

/** The fields of an account that administrators edit. */
export type AccountProfile = Omit<Officer, 'id'>;

const LONGEST_REASON = 1000;

const id = z.string().min(1).max(20);
export const passphrase = z.string().max(LONGEST_PASSPHRASE);
const reason = z.string().trim().min(1).max(LONGEST_REASON);
const profile = z.strictObject({
  name: z.string().trim().min(1).max(80),
  agency: agencyInput,
  role: z.enum(ROLES),
  controlOfficer: z.boolean(),
  secondLine: z.boolean(),
  carrier: z.string().regex(CARRIER_CODE).exactOptional(),
});

export const accountCalls = {
  'accounts.list': call({
    input: z.strictObject({}),
    permission: 'accounts.view',
    audit: null,
    async handler(request): Handled<readonly AccountView[]> {
      const accounts = accountsOf(request);
      if (!accounts.ok) return accounts;
      const [known, entries] = await Promise.all([readIntact(request.store, 'accounts'), accounts.value.entries()]);
      return success({ output: known.map((account) => viewOf(account, entries)) });
    },
  }),

  /** The passphrase is handed over and has to be changed at the first sign-in. With a second administrator of another agency. */
  'account.create': call({
    input: z.strictObject({ profile, passphrase }),
    permission: 'accounts.secure',
    second: 'other-agency',
    audit: 'account.created',
    async handler(request, given): Handled<AccountView> {
      const { store, context } = request;
      const accounts = accountsOf(request);
      if (!accounts.ok) return accounts;
      const known = await readIntact(store, 'accounts');
      const wrong = profileProblem(given.profile, known, unitAgencies(request.world));
      if (wrong !== null) return failed(wrong);
      const officer = officerId(context.unit, nextNumber(await idsIn(store, 'accounts')));
      const weak = await weakness(request, accounts.value, given.passphrase, { id: officer, name: given.profile.name });
      if (weak !== null) return failed(weak);
      const value: Account = {
        ...given.profile,
        state: 'active',
        mustChange: true,
        createdAt: context.now,
        createdBy: context.officer.id,
      };
      const access = await accounts.value.access(officer, given.passphrase);
      return written({ id: officer, rev: 0, value }, changedSides(null, said(given.profile)), [access], fresh(officer));
    },
  }),

  /** Name, agency, role, duties and carrier. With a second administrator of another agency. */
  'account.change': call({
    input: z.strictObject({ id, profile }),
    permission: 'accounts.secure',
    second: 'other-agency',
    audit: 'account.changed',
    handler: (request, given): Handled<AccountView> =>
      changed(request, given.id, async (found, others) => {
        const { carrier: _, ...rest } = found;
        const value: Account = { ...rest, ...given.profile };
        const wrong =
          profileProblem(given.profile, others, unitAgencies(request.world)) ??
          tooFewLeft(request, others, value, true);
        if (wrong !== null) return failed(wrong);
        return success({ value, ...changedSides(said(found), said(given.profile)) });
      }),
  }),

  /**
   * The officer's passphrase stops opening the vault as well. One administrator stops a leak in the own agency at once; an administrator, or an officer of another agency, is
   * suspended with a second officer, so that nobody shuts an agency out alone.
   */
  'account.suspend': call({
    input: z.strictObject({ id, reason }),
    permission: 'accounts.change',
    fullSignIn: true,
    asks: 'sighted',
    audit: 'account.suspended',
    handler: (request, given): Handled<AccountView> =>
      changed(request, given.id, async (found, others) => {
        if (given.id === request.context.officer.id) return failed({ code: 'refused', why: 'own-account' });
        const value: Account = { ...found, state: 'suspended' };
        const wrong = tooFewLeft(request, others, value, found.role === 'administrator');
        if (wrong !== null) return failed(wrong);
        const agencies = agenciesToSuspend(found, others, request.context.agency, unitAgencies(request.world));
        const second = await confirmedOrAlone(request, agencies, 'accounts.confirm');
        if (!second.ok) return second;
        return success({ value, ends: true, ...STATES.suspended, reason: given.reason });
      }),
  }),

  /** The officer can sign in again after a new passphrase (`account.reset`, by two administrators) or by the recovery code. */
  'account.reactivate': call({
    input: z.strictObject({ id, reason }),
    permission: 'accounts.change',
    fullSignIn: true,
    audit: 'account.reactivated',
    handler: (request, given): Handled<AccountView> =>
      changed(request, given.id, async (found) =>
        unitAgencies(request.world).isActive(found.agency)
          ? success({ value: { ...found, state: 'active' }, ...STATES.active, reason: given.reason })
          : failed({ code: 'refused', why: 'agency-paused' }),
      ),
  }),

  /** Gives a new passphrase to be handed over, as for a new account; not while it is suspended. With a second administrator of another agency. */
  'account.reset': call({
    input: z.strictObject({ id, passphrase }),
    permission: 'accounts.secure',
    second: 'other-agency',
    audit: 'account.reset',
    async handler(request, given): Handled<AccountView> {
      const accounts = accountsOf(request);
      if (!accounts.ok) return accounts;
      const found = await readOne(request.store, 'accounts', given.id);
      if (found === undefined) return failed({ code: 'not-found', what: 'account' });
      if (found.value.state !== 'active') return failed({ code: 'refused', why: 'account-suspended' });
      const weak = await weakness(request, accounts.value, given.passphrase, { id: given.id, name: found.value.name });
      if (weak !== null) return failed(weak);
      const access = await accounts.value.access(given.id, given.passphrase);
      return written({ ...found, value: { ...found.value, mustChange: true } }, {}, [access], fresh(given.id));
    },
  }),

  /** Makes a new recovery code, shown once: one half for each of two officers of two agencies. The old code opens only backups made until now. */
  'account.renew-recovery': call({
    input: z.strictObject({}),
    permission: 'accounts.secure',
    second: 'other-agency',
    audit: 'account.recovery-renewed',
    recordsViews: true,
    async handler(request): Handled<{
      readonly halves: readonly [string, string];
      readonly keepers: readonly [Pick<Officer, 'name' | 'agency'>, Pick<Officer, 'name' | 'agency'>];
    }> {
      const accounts = accountsOf(request);
      if (!accounts.ok) return accounts;
      const { officer, second } = request.context;
      if (second === null) return failed({ code: 'second-person', problem: 'same-person' });
      const halves = await accounts.value.renewRecovery();
      const keepers = [
        { name: officer.name, agency: officer.agency },
        { name: second.name, agency: second.agency },
      ] as const;
      return success({ output: { halves, keepers }, topics: ['vault'] });
    },
  }),
} as const;

export const TOPICS = ['accounts', 'session'] as const;

/** The parts of a change that its audit entry keeps. */
type Said = Pick<Change<AccountView>, 'before' | 'after' | 'reason'>;

const STATES = {
  suspended: { before: { state: 'active' }, after: { state: 'suspended' } },
  active: { before: { state: 'suspended' }, after: { state: 'active' } },
} as const;

/** The vault's side of accounts. Refused in practice, where any officer may take the role of administrator. */
function accountsOf({ store, services: { accounts } }: Request): Result<Accounts, CallFailure> {
  if (accounts === null || accounts.store !== store) return failed({ code: 'refused', why: 'accounts-live' });
  return success(accounts);
}

/** Why too few administrators would remain after a change of one account (`accountsProblem`); null: enough remain. */
function tooFewLeft(
  { world }: Pick<Request, 'world'>,
  others: readonly Opened<Account>[],
  value: Account,
  keepsTwo: boolean,
): Extract<CallFailure, { code: 'refused' }> | null {
  const problem = accountsProblem([...others.map((other) => other.value), value], keepsTwo, unitAgencies(world));
  return problem === null ? null : { code: 'refused', why: problem };
}

/** Changes an existing account. */
async function changed(
  request: Request,
  officer: string,
  change: (
    found: Account,
    others: readonly Opened<Account>[],
  ) => Promise<Result<{ readonly value: Account; readonly ends?: true } & Said, CallFailure>>,
): Handled<AccountView> {
  const accounts = accountsOf(request);
  if (!accounts.ok) return accounts;
  const found = await readOne(request.store, 'accounts', officer);
  if (found === undefined) return failed({ code: 'not-found', what: 'account' });
  const others = (await readIntact(request.store, 'accounts')).filter(({ id }) => id !== officer);
  const after = await change(found.value, others);
  if (!after.ok) return after;
  const { value, ends, ...said } = after.value;
  // Removes the vault's key entry, so that a copy of a suspended account opens nothing.
  if (ends) return written({ ...found, value }, said, [accounts.value.noAccess(officer)], NOBODY);
  return written({ ...found, value }, said, [], await accounts.value.entries());
}

function written(
  account: Opened<Account>,
  said: Said,
  vault: readonly VaultPut[],
  entries: Entries,
): Result<Change<AccountView>, CallFailure> {
  const { id: subject, rev, value } = account;
  return success({
    output: viewOf(account, entries),
    writes: [{ table: 'accounts', id: subject, rev, value }],
    vault,
    subject,
    ...said,
    topics: TOPICS,
  });
}

const NOBODY: Entries = new Map();

/** The entry of an account whose passphrase was just given. */
function fresh(officer: string): Entries {
  return new Map([[officer, { waitUntil: null }]]);
}

function viewOf({ id: officer, value }: Opened<Account>, entries: Entries): AccountView {
  const { signIns = [], name, agency, role, controlOfficer, secondLine, carrier } = value;
  const { state, mustChange, createdAt, createdBy } = value;
  const entry = entries.get(officer);
  return {
    ...{ id: officer, name, agency, role, controlOfficer, secondLine },
    ...(carrier === undefined ? {} : { carrier }),
    ...{ state, mustChange, createdAt, createdBy, signIns },
    ...{ hasPassphrase: entry !== undefined, waitUntil: entry?.waitUntil ?? null },
  };
}

/** Two accounts with the same name are refused: one person could act as both where two are needed. */
function profileProblem(
  { name, agency, role, carrier }: AccountProfile,
  others: readonly Opened<Account>[],
  agencies: Agencies,
): Extract<CallFailure, { code: 'invalid-input' | 'conflict' | 'refused' }> | null {
  if (agencies.row(agency) === undefined) return { code: 'invalid-input', path: 'profile.agency' };
  if (!agencies.isActive(agency)) return { code: 'refused', why: 'agency-paused' };
  if (!isAnOffice(agency, role)) return { code: 'invalid-input', path: 'profile.role' };
  if (carrier !== undefined && agency !== AIRLINE) return { code: 'invalid-input', path: 'profile.carrier' };
  if (others.some(({ value }) => isSamePersonName(value.name, name))) return { code: 'conflict', what: 'account' };
  return null;
}

/** Why a passphrase is too weak for an account; null: it is not. */
export async function weakness(
  { context }: Request,
  { judge }: Pick<Accounts, 'judge'>,
  wanted: string,
  { id: officer, name }: { readonly id: string; readonly name: string },
): Promise<CallFailure | null> {
  const { problem } = await judge(wanted, [name, officer, ...(context.unit?.airports ?? [])]);
  return problem === null ? null : { code: 'weak-passphrase', problem };
}

/** One more than the highest number ever given. */
function nextNumber(known: readonly string[]): number {
  return Math.max(0, ...known.map((officer) => Number(officer.slice(officer.lastIndexOf('-') + 1)))) + 1;
}

function said({
  name,
  agency,
  role,
  controlOfficer,
  secondLine,
  carrier,
}: AccountProfile): Readonly<Record<string, string>> {
  const duties = { controlOfficer: String(controlOfficer), secondLine: String(secondLine) };
  return { name, agency, role, ...duties, ...(carrier === undefined ? {} : { carrier }) };
}
