/** The program on a machine, with an officer at it. */
import type { AnyCallName } from '../../../../renderer/core/calls/all-calls.ts';
import type { Officer } from '../../../../shared/casework/case.ts';
import type { StoreName } from '../../../../shared/host.ts';
import type { Machine, Program } from './machine.ts';

export const PASSPHRASE = 'brittle otter folds 41 umbrellas';
/** The passphrase that an officer changes to. */
export const NEXT_PASSPHRASE = 'another one of 1976 words';

function seat(number: number, agency: Officer['agency'], role: Officer['role']): Officer {
  const name = `${agency} ${role}`;
  return { id: `LFW-0${number}`, name, agency, role, controlOfficer: false, secondLine: false };
}

/** The officers of the unit. The first two are made with it. */
export const OFFICERS = {
  customsAdministrator: seat(1, 'customs', 'administrator'),
  policeAdministrator: seat(2, 'police', 'administrator'),
  customs: seat(3, 'customs', 'supervisor'),
  police: seat(4, 'police', 'supervisor'),
  airline: { ...seat(5, 'airline', 'analyst'), carrier: 'ET' },
} as const satisfies Readonly<Record<string, Officer>>;

export type OfficerName = keyof typeof OFFICERS;

export function confirmedBy(officer: OfficerName) {
  return { officer: OFFICERS[officer].id, passphrase: PASSPHRASE };
}

export class Desk {
  readonly machine: Machine;
  readonly program: Program;

  constructor(machine: Machine, program: Program) {
    this.machine = machine;
    this.program = program;
  }

  /** Starts the program. Without an officer nobody signs in. */
  static async open(machine: Machine, officer: OfficerName | null, store: StoreName = 'live'): Promise<Desk> {
    const desk = new Desk(machine, machine.start());
    await desk.program.open();
    if (officer !== null) await desk.as(officer);
    if (store === 'practice') {
      await machine.quiet();
      await desk.program.open(store);
    }
    await machine.quiet();
    return desk;
  }

  /** Another officer signs in. */
  async as(officer: OfficerName): Promise<void> {
    const { id } = OFFICERS[officer];
    const entered = await this.program.call({ name: 'vault.unlock', input: { officer: id, passphrase: PASSPHRASE } });
    if (entered?.ok === true) return;
    if (entered?.failure.code !== 'wrong-passphrase') throw new Error(JSON.stringify(entered?.failure));
    // The officer's passphrase may have been changed.
    await this.ask('vault.unlock', { officer: id, passphrase: NEXT_PASSPHRASE });
  }

  /** Makes a call and returns its value; throws its failure. The caller says what the call returns. */
  ask<Answered = unknown>(name: string, input: unknown, second?: OfficerName): Promise<Answered> {
    return this.program.get(name as AnyCallName, input, second === undefined ? undefined : confirmedBy(second));
  }

  /** Ends the program in order. */
  async leave(): Promise<void> {
    await this.machine.quiet();
    await this.ask('vault.lock', { level: 'vault' });
    await this.machine.quiet();
  }
}
