/** The first start: two administrators set the unit up, or an officer opens the practice store. */
import { z } from 'zod';
import { SHIPPED_AGENCIES } from '../../../../shared/agency/agency-id.ts';
import { isSamePersonName } from '../../../../shared/name/same-person-name.ts';
import { failed, type Result, success } from '../../../../shared/result.ts';
import { officerId } from '../../session.ts';
import type { Account } from '../../store/tables/accounts.ts';
import type { NewVault } from '../../vault/make-vault.ts';
import type { CallFailure } from '../failure.ts';
import { passphraseInput } from './inputs.ts';
import { OF_OFFICER, type VaultContext, vaultCall } from './vault-call.ts';

const MOST_AIRPORTS = 12;
const MOST_MONTHS = 1_200;

const name = z.string().trim().min(1).max(80);
const airportsInput = z.array(z.string().trim().toUpperCase()).min(1).max(MOST_AIRPORTS);
const months = z.number().int().min(1).max(MOST_MONTHS);
const firstOfficer = z.strictObject({ name, agency: z.enum(SHIPPED_AGENCIES), passphrase: passphraseInput });

export const firstStartCalls = {
  /**
   * Sets the unit up: its airports, its first two administrators (of two agencies), its retention periods. The two halves of the recovery code are
   * shown once. Refused when the unit is set up already; a vault made for practice keeps its practice store.
   */
  'vault.create': vaultCall({
    input: z.strictObject({
      airports: airportsInput,
      administrators: z.tuple([firstOfficer, firstOfficer]),
      periods: z
        .strictObject({ maskMonths: months, destroyMonths: months, caseMonths: months, auditMonths: months })
        .refine(({ maskMonths, destroyMonths }) => maskMonths <= destroyMonths, { path: ['maskMonths'] }),
    }),
    async run(at, { airports, administrators, periods }): Promise<Result<Commissioned, CallFailure>> {
      const codes = knownAirports(at, airports);
      if (!codes.ok) return codes;
      const [one, other] = administrators;
      if (one.agency === other.agency) return failed({ code: 'second-person', problem: 'same-agency' });
      if (isSamePersonName(one.name, other.name)) return failed({ code: 'second-person', problem: 'same-person' });
      // Numbers of officers who practised here are in the audit trail, so they are not used again.
      const { officers } = await at.vaultSession.status(0);
      const made = await make(at, {
        firstRecords: {
          accounts: administrators.map(({ name, agency }, index) =>
            accountOf(at, codes.value, officers.length + index + 1, { name, agency, role: 'administrator' }),
          ),
          airports: codes.value,
          periods,
        },
        passphrases: administrators.map(({ passphrase }) => passphrase),
        commissioned: true,
      });
      if (!made.ok) return made;
      const [first = '', second = ''] = made.value.officers;
      return success({ officers: [first, second], recovery: made.value.recovery ?? ['', ''] });
    },
  }),

  /** Makes a vault for practice only. */
  'vault.practise': vaultCall({
    input: z.strictObject({ airports: airportsInput, name, passphrase: passphraseInput }),
    async run(at, { airports, name, passphrase }): Promise<Result<{ readonly officer: string }, CallFailure>> {
      // A vault made for practice opens nothing else.
      if (at.currentCore.storeName !== 'practice') return failed({ code: 'not-commissioned' });
      if (at.vaultSession.state !== 'empty') return failed({ code: 'wrong-state', state: at.vaultSession.state });
      const codes = knownAirports(at, airports);
      if (!codes.ok) return codes;
      const account = accountOf(at, codes.value, 1, { name, agency: 'customs', role: 'supervisor' });
      const made = await make(at, {
        firstRecords: { accounts: [account], airports: codes.value, periods: null },
        passphrases: [passphrase],
        commissioned: false,
      });
      if (!made.ok) return made;
      return success({ officer: account.id });
    },
  }),
} as const;

/** Ids of the first two officers, and the two halves of the recovery code. */
export interface Commissioned {
  readonly officers: readonly [string, string];
  readonly recovery: readonly [string, string];
}

interface Made {
  /** Their ids. */
  readonly officers: readonly string[];
  readonly recovery: readonly [string, string] | null;
}

async function make(at: VaultContext, wanted: Omit<NewVault, 'from'>): Promise<Result<Made, CallFailure>> {
  const { vaultSession, currentCore } = at;
  for (const [index, passphrase] of wanted.passphrases.entries()) {
    const { id = '', name = '' } = wanted.firstRecords.accounts[index] ?? {};
    const { problem } = await at.judge(passphrase, [name, id, ...wanted.firstRecords.airports]);
    if (problem !== null) return failed({ code: 'weak-passphrase', problem });
  }
  if (vaultSession.notMade !== null) return failed(vaultSession.notMade);
  const made = await vaultSession.make(wanted, () => currentCore.end());
  if (!made.ok) return made;
  try {
    await currentCore.start();
  } catch {
    // The vault is there, and its recovery code is shown only now. The next sign-in starts again.
    await currentCore.end();
    await vaultSession.lock();
  }
  at.tell(['vault', ...OF_OFFICER]);
  return success({ officers: wanted.firstRecords.accounts.map(({ id }) => id), recovery: made.value.recovery });
}

function knownAirports(at: VaultContext, codes: readonly string[]): Result<readonly string[], CallFailure> {
  const known = [...new Set(codes)];
  const unknown = known.findIndex((code) => !at.isAirport(code));
  return unknown < 0 ? success(known) : failed({ code: 'invalid-input', path: `airports.${unknown}` });
}

function accountOf(
  at: VaultContext,
  airports: readonly string[],
  number: number,
  { name, agency, role }: Pick<Account, 'name' | 'agency' | 'role'>,
): Account & { readonly id: string } {
  return {
    id: officerId({ code: airports[0] ?? '', airports }, number),
    name,
    agency,
    role,
    controlOfficer: false,
    secondLine: false,
    state: 'active',
    mustChange: false,
    createdAt: at.now(),
    createdBy: null,
  };
}
