/** A worker without screens, in a browser and a folder of its own, for tests of faults; the same as for kills. */

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from '@playwright/test';
import { serveRenderer } from '../../../electron/serve.ts';
import type { QueuePage } from '../../../renderer/core/calls/queue.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import { QUEUE } from '../../renderer/core/whole-queue.ts';
import { FIRST, KilledWorkstation, SECOND } from '../kills/killed-workstation.ts';

const BUILT = process.env.AIRSIDE_BUILT ?? fileURLToPath(new URL('../../../dist/renderer', import.meta.url));
const SEED = 20_261_125;

/** The third officer of a unit; `caseOfAnalyst` makes the account. */
export const ANALYST = { officer: 'LFW-03', passphrase: 'nine kettles sail over 12 bridges' };

export interface Faulty {
  readonly workstation: KilledWorkstation;
  /** Origin of the store. */
  readonly origin: string;
}

/** Runs `act` with a workstation. `store`: a unit that is set up and signed in to, or one that practises. `prefix` is put before the script of the worker. */
export async function withWorkstation(
  store: 'live' | 'practice',
  act: (faulty: Faulty) => Promise<void>,
  prefix = '',
): Promise<void> {
  test.skip(process.platform !== 'linux', 'looks into /proc');
  const folder = mkdtempSync(join(tmpdir(), 'airside-faults-'));
  const built = prefix === '' ? BUILT : withPrefix(join(folder, 'built'), prefix);
  const served = await serveRenderer(built, 0);
  try {
    const workstation = await KilledWorkstation.open(join(folder, 'profile'), served.address, built);
    await workstation.open(store);
    if (store === 'live') {
      await workstation.create();
      await workstation.get('vault.unlock', FIRST);
    } else
      await workstation.get('vault.practise', { airports: ['LFW'], name: 'Ama Mensah', passphrase: FIRST.passphrase });
    await act({ workstation, origin: served.address.slice(0, -1) });
    await workstation.close();
  } finally {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of what was built, with `prefix` before the script of the core's worker. */
export function withPrefix(copy: string, prefix: string): string {
  cpSync(BUILT, copy, { recursive: true });
  for (const name of readdirSync(join(copy, 'assets')).filter((each) => /^worker-.*\.js$/.test(each))) {
    const path = join(copy, 'assets', name);
    writeFileSync(path, `${prefix}\n${readFileSync(path, 'utf8')}`);
  }
  return copy;
}

export type Texts = readonly (readonly [name: string, text: string])[];

/** Sample files of the flights whose names begin so, as name and text. */
export function sampleTexts(...flights: readonly string[]): Texts {
  const now = `${new Date().toISOString().slice(0, 16)}Z`;
  const { files } = generateSamples({ seed: SEED, now });
  return files
    .filter(({ name }) => flights.some((flight) => name.startsWith(flight)))
    .map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
}

/** Claims the first traveller of the queue and gives the case's id. */
export async function claimFirst(workstation: KilledWorkstation): Promise<string> {
  const { rows } = (await workstation.get('queue.page', QUEUE)) as QueuePage;
  const [row] = rows;
  if (row === undefined) throw new Error('nobody is in the queue');
  return ((await workstation.get('case.claim', { flight: row.flight, traveller: row.traveller })) as Case).id;
}

/** A new analyst's own case on a parcel in a unit that is set up; the analyst is signed in. */
export async function caseOfAnalyst(unit: KilledWorkstation): Promise<string> {
  const profile = { name: 'Ama Lawson', agency: 'customs', role: 'analyst', controlOfficer: true, secondLine: false };
  const first = 'seven lanterns drift past 77 quays';
  await unit.get('account.create', { profile, passphrase: first }, SECOND);
  await unit.get('vault.unlock', { ...ANALYST, passphrase: first });
  await unit.get('account.change-passphrase', { current: first, next: ANALYST.passphrase });
  const on = { thing: { kind: 'other', what: 'a parcel' }, flight: null, origin: 'dog', note: null };
  return ((await unit.get('case.open-on', on)) as Case).id;
}

/** Numbers of the notes of a case, which begin with `note` and a number. */
export async function notesOf(workstation: KilledWorkstation, id: string): Promise<readonly number[]> {
  const found = (await workstation.get('cases.list', {})) as readonly Case[];
  const text = JSON.stringify(found.find((each) => each.id === id));
  return [...text.matchAll(/note (\d+)/g)].map((match) => Number(match[1]));
}
