/**
 * Acts for the calls that are answered before a store is open, and for long work that no call begins on the prepared unit. Such work is the repair of a damaged store, the
 * destruction of a key, and an import of several files. A call without a row does not compile; one that is not tried has a reason instead.
 */
import type { AnyCallName } from '../../../../renderer/core/calls/all-calls.ts';
import type { VaultCallName } from '../../../../renderer/core/calls/vault/all-vault-calls.ts';
import { PRODUCT, type StoreName } from '../../../../shared/host.ts';
import { DEFAULT_LOCKING } from '../../../../shared/locking/locking.ts';
import { crowd, paxlst } from '../messages.ts';
import { signInOn } from '../stand-announced.ts';
import type { Act } from './act.ts';
import { OF_WORK } from './call-acts.ts';
import { confirmedBy, Desk, NEXT_PASSPHRASE, OFFICERS, type OfficerName, PASSPHRASE } from './desk.ts';
import { Machine } from './machine.ts';
import { FIRST_START, NOW, PLANTED, type PreparedUnit } from './prepared-unit.ts';

interface ActRow {
  /** The call, where its name is not that of the row. */
  readonly call?: AnyCallName;
  /** Left out: a copy of the prepared unit. */
  machine?(unit: PreparedUnit): Promise<Machine>;
  readonly store?: StoreName;
  /** Who is signed in before the call. Left out: nobody. */
  readonly by?: OfficerName;
  input(unit: PreparedUnit): unknown;
  /** Something that it changes, so that it is known to do its work: the thing, and what it is before and after. Left out: nothing that a start reads. */
  readonly changes?: RegExp;
  /** Who signs in afterwards. Left out: a customs supervisor. */
  readonly afterwards?: OfficerName;
  /** After a restart nobody signs in before the call is made again. */
  readonly staysLocked?: true;
  readonly once?: true;
  readonly stepwise?: true;
  readonly sparse?: true;
  /** What the next sign-in writes where a failure kept the act from it. */
  readonly later?: RegExp;
  /** Items that are not compared: they are new at each try, such as files that are sealed with a key of their own, or come with a later sign-in. */
  readonly random?: RegExp;
}

const MONTH = 31 * 24 * 60 * 60 * 1000;
const REASON = 'a good reason';

/** What the first sign-in after the act writes. The act itself ends signed in, without one. */
const OF_SIGN_IN =
  /^backup \S+-automatic\.airside-backup$|^live (?:audit (?:backup\.made-itself|retention\.announced)|settings (?:backup|signInDays|announcements|clock))$/;

export const VAULT_ROWS: { readonly [Name in VaultCallName]: ActRow | { readonly cannot: string } } = {
  'vault.status': { cannot: 'It writes nothing.' },
  'vault.airports': { cannot: 'It writes nothing.' },
  'vault.judge': { cannot: 'It writes nothing.' },
  'vault.create': {
    changes: /^vault: empty to commissioned$/,
    machine: async () => Machine.empty(NOW),
    input: () => FIRST_START,
    afterwards: 'customsAdministrator',
    once: true,
    random: OF_SIGN_IN,
  },
  'vault.practise': {
    changes: /^vault: empty to /,
    machine: async () => Machine.empty(NOW),
    store: 'practice',
    input: () => ({ airports: ['LFW'], name: 'Afi Lawson', passphrase: PASSPHRASE }),
    afterwards: 'customsAdministrator',
    once: true,
    // The vault is there, so the act was answered; the practice store is filled at the next sign-in.
    later: /^(?:key )?practice[ .]/,
    random: OF_SIGN_IN,
  },
  'vault.unlock': { changes: /^live /, input: () => confirmedBy('customs') },
  'vault.recover': {
    changes: /^live audit vault\.recovered/,
    input: ({ recovery }) => ({ halves: recovery, officer: OFFICERS.airline.id, passphrase: NEXT_PASSPHRASE }),
  },
  'vault.choose-pin': {
    changes: /^live audit account\.pin-chosen: none to 1$/,
    machine: withPins,
    by: 'customs',
    input: () => ({ pin: '294817' }),
  },
  'vault.unlock-by-pin': { cannot: 'The PIN that it needs ends with the program, so the call cannot be made again.' },
  'vault.lock': {
    by: 'customs',
    input: () => ({ level: 'vault' }),
    staysLocked: true,
  },
  'vault.accept': {
    changes: /^live audit vault\.accepted: none to 1$/,
    machine: withOlderDisk,
    by: 'customs',
    input: () => ({ reason: REASON, second: confirmedBy('police') }),
    once: true,
    stepwise: true,
  },
  'vault.receive': {
    changes: /^waiting: 0 to 1$/,
    input: () => ({ files: [{ name: 'late.edi', bytes: paxlst(crowd(1), { flight: 'ET514', control: 'C0514' }) }] }),
    staysLocked: true,
  },
  'vault.restore': {
    changes: /^vault: empty to commissioned$/,
    machine: onAnotherComputer,
    input: ({ recovery, known }) => ({ halves: recovery, place: { kind: 'listed', name: known.backup } }),
    once: true,
    // Each start of the program signs in with the recovery code.
    random: /^live audit vault\.recovered$/,
  },
};

export const WORK_ROWS: Readonly<Record<string, ActRow>> = {
  'a sign-in to a store with damaged flights': {
    changes: /^live flightHeads /,
    call: 'vault.unlock',
    machine: damaged,
    input: () => confirmedBy('customs'),
    stepwise: true,
  },
  'a store without its ledger is accepted and listed anew': {
    changes: /^live audit vault\.listed-anew: none to 1$/,
    call: 'vault.accept',
    machine: withoutLedger,
    by: 'customs',
    input: () => ({ reason: REASON, second: confirmedBy('police') }),
    once: true,
    stepwise: true,
  },
  // The retention run that a sign-in begins.
  'a sign-in at which keys are destroyed': {
    changes: /^key live\.passenger.*: \w+ to destroyed$/,
    call: 'vault.unlock',
    machine: withKeysToDestroy(),
    input: () => confirmedBy('customs'),
    stepwise: true,
  },
  'an import of several files': {
    changes: /^live audit import/,
    call: 'import.start',
    by: 'customs',
    input: () => ({
      way: 'files',
      files: ['ET521', 'ET522', 'ET523'].map((flight, at) => ({
        name: `${flight}.edi`,
        bytes: paxlst(crowd(2), { flight, control: `C052${at}` }),
      })),
    }),
    stepwise: true,
  },
};

/** The act of a row, by the name of its call or of its work. */
export function vaultActOf(name: string, row: ActRow, unit: PreparedUnit): Act {
  const signsIn = row.afterwards ?? 'customs';
  const signIn = async (desk: Desk) => {
    const { state } = await desk.ask<{ state: string }>('vault.status', {});
    if (state === 'empty') return;
    if (name === 'vault.restore') await recover(desk, unit);
    await desk.as(signsIn);
  };
  return {
    name,
    async begin() {
      const machine = await (row.machine?.(unit) ?? unit.machine.copy());
      const desk = new Desk(machine, machine.start());
      await desk.program.open(row.store);
      if (row.by !== undefined) await desk.as(row.by);
      return { desk, asked: { name: row.call ?? (name as AnyCallName), input: row.input(unit) } };
    },
    async enter(desk) {
      if (row.staysLocked !== true) await signIn(desk);
      if (row.store !== undefined) await desk.program.open(row.store);
    },
    async next(desk) {
      await signIn(desk);
      await desk.ask('vault.status', {});
    },
    planted: PLANTED,
    recovery: unit.recovery,
    ...(row.once ? { once: true } : {}),
    ...(row.stepwise ? { stepwise: OF_WORK } : {}),
    ...(row.random === undefined ? {} : { random: row.random }),
    ...(row.later === undefined ? {} : { later: row.later }),
  };
}

/** After a restore on another computer, each officer gets a new passphrase by the code. */
async function recover(desk: Desk, { recovery }: PreparedUnit): Promise<void> {
  const officer = OFFICERS.customs.id;
  await desk.ask('vault.recover', { halves: recovery, officer, passphrase: PASSPHRASE });
}

/** The state outside the store is of a later day than the store. */
async function withOlderDisk(unit: PreparedUnit): Promise<Machine> {
  const later = await unit.machine.copy();
  const desk = await Desk.open(later, 'customs');
  await desk.ask('form.keep', { form: 'other', value: 'a word' });
  await desk.leave();
  const machine = await unit.machine.copy();
  for (const [key, value] of later.memory.state) machine.memory.state.set(key, value);
  return machine;
}

/** The unit lets its officers change by PIN. */
async function withPins(unit: PreparedUnit): Promise<Machine> {
  const machine = await unit.machine.copy();
  const desk = await Desk.open(machine, 'customs');
  await desk.ask('locking.set', { ...DEFAULT_LOCKING, changeByPin: true });
  await desk.leave();
  return machine;
}

async function withoutLedger(unit: PreparedUnit): Promise<Machine> {
  const machine = await unit.machine.copy();
  machine.disk.empty(PRODUCT.databases.live, 'ledger');
  return machine;
}

async function damaged(unit: PreparedUnit): Promise<Machine> {
  const machine = await unit.machine.copy();
  for (const table of ['flightHeads', 'flightManifests']) machine.disk.spoil(PRODUCT.databases.live, table);
  return machine;
}

/** Only its backups came to this computer. */
async function onAnotherComputer(unit: PreparedUnit): Promise<Machine> {
  const machine = Machine.empty(NOW);
  for (const [name, bytes] of unit.machine.memory.files) machine.memory.files.set(name, bytes);
  return machine;
}

/** The second period of the first flights is over, and the destruction was announced. It is prepared once. */
function withKeysToDestroy(): (unit: PreparedUnit) => Promise<Machine> {
  let prepared: Promise<Machine> | undefined;
  const prepare = async (unit: PreparedUnit) => {
    const machine = await unit.machine.copy();
    machine.now += 60 * MONTH;
    const desk = await Desk.open(machine, 'customs');
    await desk.ask('retention.confirm-time', {}, 'police');
    await desk.ask('retention.run', {});
    await signInOn({ machine, window: desk }, [confirmedBy('police'), confirmedBy('customs')]);
    await desk.leave();
    return machine;
  };
  return async (unit) => {
    prepared ??= prepare(unit);
    return (await prepared).copy();
  };
}
