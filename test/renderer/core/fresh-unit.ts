/** A unit on its first day, on a computer of its own: two administrators, and the officers that a test adds. */
import type { Agency } from '../../../shared/agency/agency-id.ts';
import type { Role } from '../../../shared/casework/case.ts';
import { type Computer, computer, PASSPHRASE, removeDatabases, type UnitWindow } from './backup/unit-window.ts';

/** The administrators that a unit begins with. The first is signed in. */
export const CUSTOMS_ADMIN = { officer: 'LFW-01', passphrase: PASSPHRASE };
export const POLICE_ADMIN = { officer: 'LFW-02', passphrase: PASSPHRASE };

export interface FreshUnit {
  readonly machine: Computer;
  readonly window: UnitWindow;
  readonly recovery: readonly [string, string];
}

/** Ends the units of earlier tests and sets up another one. `machine`: the computer, where it has a host or a time of its own. */
export async function freshUnit(machine: Computer = computer()): Promise<FreshUnit> {
  await removeDatabases();
  const window = machine.start();
  await window.open();
  const { recovery } = await window.setUp();
  return { machine, window, recovery };
}

export interface NewOfficer {
  readonly name: string;
  readonly agency: Agency;
  readonly role: Role;
}

const HANDED_OVER = 'seven lanterns drift past 88 harbours';

/** Both administrators make the accounts; each officer signs in and chooses the passphrase `own`. The last one stays signed in. */
export async function addOfficers(window: UnitWindow, officers: readonly NewOfficer[], own: string): Promise<void> {
  const ids: string[] = [];
  for (const officer of officers) {
    const profile = { ...officer, controlOfficer: false, secondLine: false };
    const made: { readonly id: string } = await window.ask(
      'account.create',
      { profile, passphrase: HANDED_OVER },
      POLICE_ADMIN,
    );
    ids.push(made.id);
  }
  for (const officer of ids) {
    await window.ask('vault.unlock', { officer, passphrase: HANDED_OVER });
    await window.ask('account.change-passphrase', { current: HANDED_OVER, next: own });
  }
}
