/**
 * Ends the browser during everything that writes: changes, backup and restore, imports, decisions. After each end, confirmed work is stored,
 * nothing is half done, and ledger and trail are whole.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { BackupsView } from '../../../renderer/core/calls/backup.ts';
import type { CaseFilesView } from '../../../renderer/core/calls/case-files.ts';
import type { QueuePage } from '../../../renderer/core/calls/queue.ts';
import type { Case } from '../../../shared/casework/case.ts';
import { generateSamples } from '../../../shared/training/generate-samples.ts';
import { type Random, seededRandom } from '../../../shared/training/random.ts';
import { takenBy } from '../../renderer/core/exhibit-inputs.ts';
import { QUEUE } from '../../renderer/core/whole-queue.ts';
import { WATCHED } from '../../shared/custody/watched.ts';
import { FIRST, type Kill, KilledWorkstation, SECOND } from './killed-workstation.ts';

/** Changes in the live store, so that a backup takes a while. */
const CHANGES = 300;

/** First letters of carrier codes. Q is reserved for what is written after the backup. */
const CODE_LETTERS = 'ABCDEFGHIJKLMNOP';

/** Ends each kind of work this many times. */
export async function killEverything(
  folder: string,
  address: string,
  built: string,
  { seed, times }: { readonly seed: number; readonly times: number },
): Promise<readonly Kill[]> {
  const [live, practice] = await Promise.all(
    ['live', 'practice'].map((name) => KilledWorkstation.open(join(folder, name), address, built)),
  );
  if (live === undefined || practice === undefined) throw new Error('no workstation');
  // Two browsers at once, because half of the time is waiting for one to start.
  await Promise.all([killLive(live, seededRandom(seed), times), killPractice(practice, seededRandom(seed + 1), times)]);
  return [...live.kills, ...practice.kills];
}

async function killLive(workstation: KilledWorkstation, random: Random, times: number): Promise<void> {
  await killChanges(workstation, random, times);
  await killBackup(workstation, random, times);
  await killRestore(workstation, random, times);
  await workstation.close();
}

async function killPractice(workstation: KilledWorkstation, random: Random, times: number): Promise<void> {
  await workstation.open('practice');
  await workstation.get('vault.practise', { airports: ['LFW'], name: 'Ama Mensah', passphrase: FIRST.passphrase });
  await killImport(workstation, random, times);
  await killDecisions(workstation, random, times);
  await killAttachments(workstation, random, times);
  await killExhibits(workstation, random, times);
  await workstation.close();
}

/** Files of one import. */
const FILES = 4;

/** Share of the work at which it ends, in tenths. */
function share(random: Random, phase: string): (told: string) => boolean {
  const tenth = random.between(0, 8);
  return (told) => told.startsWith(`${phase} `) && Number(told.slice(phase.length)) >= tenth;
}

/** A confirmed change is stored, and no other change is. */
async function killChanges(workstation: KilledWorkstation, random: Random, times: number): Promise<void> {
  await workstation.open('live');
  await workstation.create();
  let given = 0;
  const change = () => {
    const code = CODE_LETTERS.charAt(given / 36) + (given % 36).toString(36).toUpperCase();
    given++;
    return workstation.get('reference.put', { kind: 'carrier', code, value: { name: `Carrier ${given}` } });
  };
  for (let time = 0; time < times; time++) {
    const last = given + random.between(1, 12);
    let confirmed = given;
    await workstation.kill(
      'change',
      (phase) => phase === 'last',
      async () => {
        while (confirmed < last) {
          await change();
          confirmed = given;
        }
        // The change after the last is pending when the browser ends.
        const next = change();
        workstation.tell('last');
        return next;
      },
    );
    await workstation.isWhole('live');
    const found = await edits(workstation);
    expect(found).toBeGreaterThanOrEqual(confirmed);
    expect(found).toBeLessThanOrEqual(given);
    given = found;
  }
  while (given < CHANGES) await change();
}

/** Number of changed entries of the reference data. */
async function edits(workstation: KilledWorkstation): Promise<number> {
  const found = await workstation.get('reference.search', { kind: 'carrier', search: 'QX', editedOnly: true });
  return (found as { readonly edits: number }).edits;
}

/** A backup that is being made when the browser ends is either whole or absent. */
async function killBackup(workstation: KilledWorkstation, random: Random, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await workstation.page.evaluate(() => window.workstation.chooseFolder());
    await workstation.kill('backup', share(random, 'backing-up'), () => workstation.get('backup.make', {}));
    await workstation.isWhole('live');
    for (const { name } of await backups(workstation)) {
      const report = await workstation.get('backup.verify', { place: { kind: 'listed', name } });
      expect(report, name).toMatchObject({ failure: null });
    }
  }
}

async function backups(workstation: KilledWorkstation) {
  return ((await workstation.get('backup.list', {})) as BackupsView).rows;
}

/** After any end of the browser the store is whole: the one from before or the one of the backup. */
async function killRestore(workstation: KilledWorkstation, random: Random, times: number): Promise<void> {
  await workstation.page.evaluate(() => window.workstation.chooseFolder());
  await workstation.get('backup.make', {});
  const [latest] = await backups(workstation);
  const place = { kind: 'listed', name: latest?.name ?? '' };
  await workstation.get('reference.put', { kind: 'carrier', code: 'QX', value: { name: 'After the backup' } });
  for (let time = 0; time < times; time++) {
    await workstation.kill('restore', share(random, 'restoring'), () =>
      workstation.get('backup.restore', { place }, SECOND),
    );
    await workstation.isWhole('live');
  }
  await workstation.page.evaluate(() => window.workstation.chooseFolder());
  await workstation.get('backup.restore', { place }, SECOND);
  await workstation.kill(
    'restore',
    () => true,
    async () => 'done',
  );
  await workstation.isWhole('live');
  expect(await edits(workstation), 'what was written after the backup is gone').toBe(CHANGES);
}

/** Every given file is in the store once at the end, whenever the browser ends. */
async function killImport(workstation: KilledWorkstation, random: Random, times: number): Promise<void> {
  const now = `${new Date().toISOString().slice(0, 16)}Z`;
  const samples = Array.from({ length: times }, (_, time) =>
    generateSamples({ seed: 20_261_125 + time, now }).files.slice(0, FILES),
  ).flat();
  const texts = samples.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)] as const);
  for (let time = 0; time < times; time++) {
    const given = texts.slice(FILES * time, FILES * (time + 1));
    const phase = random.percent(50) ? 'reading' : 'screening';
    await workstation.kill(`import (${phase})`, share(random, phase), () => workstation.importFiles(given));
    await workstation.isWhole('practice');
    // It continues by itself. A repeated import reports what is stored already.
    const again = await workstation.importFiles(given);
    expect(again).toMatchObject({ ok: true });
    const check = (await workstation.get('store.verify', {})) as { readonly found: number };
    expect(check.found).toBe(0);
    const jobs = (await workstation.get('import.list', {})) as readonly { readonly state: string }[];
    expect(jobs.filter(({ state }) => state === 'running' || state === 'interrupted')).toEqual([]);
  }
}

/** The flight lands two hours after the time for which samples are made. */
const LANDED_SINCE = 3 * 3_600_000;

/** What is decided or entered on a case, by the number that its note has; and the texts of all that stand. */
interface Entered {
  readonly enter: (workstation: KilledWorkstation, on: string, note: string) => Promise<unknown>;
  readonly read: (workstation: KilledWorkstation, on: string) => Promise<unknown>;
}

const ENTERED: readonly Entered[] = [
  {
    enter: (workstation, id, note) => workstation.get('case.note', { id, note }),
    read: async (workstation, id) =>
      ((await workstation.get('cases.list', {})) as readonly Case[]).find((each) => each.id === id),
  },
  {
    enter: (workstation, id, note) =>
      workstation.get('custody.enter', { id, act: { kind: 'meal', taken: true, note }, happened: null }),
    read: (workstation, id) => workstation.get('custody.read', { id }),
  },
  {
    enter: (workstation, id, note) =>
      workstation.get('encounter.add', {
        id,
        entry: { kind: 'act', act: 'swab', result: 'nothing', guardian: null, note },
      }),
    read: (workstation, id) => workstation.get('encounter.read', { id }),
  },
];

/** Of notes on a case, of its custody and of its inspection, in turn: what was confirmed is stored once, and nothing else is. */
async function killDecisions(workstation: KilledWorkstation, random: Random, times: number): Promise<void> {
  // On this flight somebody is flagged at any hour. It landed an hour ago, so that they can be held.
  const then = new Date(Date.now() - LANDED_SINCE).toISOString().slice(0, 16);
  const { files } = generateSamples({ seed: 20_261_125, now: `${then}Z` });
  const flagged = files.filter(({ name }) => /^KP13_.*(PAXLST|PNRGOV)/.test(name));
  await workstation.importFiles(flagged.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
  const { rows } = (await workstation.get('queue.page', QUEUE)) as QueuePage;
  const [row] = rows;
  const { id } = (await workstation.get('case.claim', { flight: row?.flight, traveller: row?.traveller })) as Case;
  await workstation.get('custody.enter', { id, act: WATCHED, happened: null });
  const given = ENTERED.map(() => 0);
  for (let time = 0; time < times; time++) {
    const which = time % ENTERED.length;
    const { enter, read } = ENTERED[which] as Entered;
    let confirmed = given[which] ?? 0;
    const last = confirmed + random.between(1, 5);
    await workstation.kill(
      'decision',
      (phase) => phase === 'last',
      async () => {
        for (; confirmed < last; confirmed++) await enter(workstation, id, `note ${confirmed + 1}`);
        // The one after the last is pending when the browser ends.
        const next = enter(workstation, id, `note ${confirmed + 1}`);
        workstation.tell('last');
        return next;
      },
    );
    await workstation.isWhole('practice');
    const notes = JSON.stringify(await read(workstation, id)).match(/note \d+/g) ?? [];
    expect(notes.length).toBeGreaterThanOrEqual(confirmed);
    expect(notes).toEqual(Array.from({ length: notes.length }, (_, at) => `note ${at + 1}`));
    given[which] = notes.length;
  }
}

/** Bytes of a file: some twenty slices, in several transactions. */
const FILE_BYTES = 10_000_000;

/** A confirmed file is there to the bit; of one during which the browser ended, nothing is listed. */
async function killAttachments(workstation: KilledWorkstation, random: Random, times: number): Promise<void> {
  const on = { thing: { kind: 'other', what: 'a parcel' }, flight: null, origin: 'dog', note: null };
  const { id } = (await workstation.get('case.open-on', on)) as Case;
  const confirmed: string[] = [];
  const given = (name: string) => {
    const path = join(workstation.folder, name);
    // Each has other bytes.
    writeFileSync(path, Buffer.alloc(FILE_BYTES, `${name} `));
    return path;
  };
  for (let time = 0; time < times; time++) {
    const whole = `whole ${time}.txt`;
    expect(await workstation.attach(id, given(whole))).toMatchObject({ ok: true });
    confirmed.push(whole);
    const last = `last ${time}.txt`;
    const path = given(last);
    const { met } = await workstation.kill('attachment', share(random, 'storing'), () => workstation.attach(id, path));
    if (!met) confirmed.push(last);
    await workstation.isWhole('practice');
    const { files } = (await workstation.get('case.files', { id })) as CaseFilesView;
    const names = files.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(confirmed));
    // Its head may have been written when the browser ended, before its answer came.
    expect([...confirmed, last]).toEqual(expect.arrayContaining(names));
    if (names.includes(last) && met) confirmed.push(last);
    // Saving compares the hash of all slices.
    for (const { id: file } of files)
      await workstation.get('case.save-file', { id: file, copy: false, purpose: 'test' });
  }
}

/** A confirmed exhibit is stored under its number, and no number was given twice or left out. */
async function killExhibits(workstation: KilledWorkstation, random: Random, times: number): Promise<void> {
  const bag = { thing: { kind: 'bag', tag: '0071234567' }, flight: null, origin: 'dog', note: null };
  const { id } = (await workstation.get('case.open-on', bag)) as Case;
  const receivers = (await workstation.get('exhibit.receivers', { case: id })) as readonly { readonly id: string }[];
  const me = receivers[0]?.id ?? '';
  // Only one officer ever worked here, so another one acts once.
  await workstation.get('session.act-as', { name: 'Afi', agency: 'customs', role: 'analyst' });
  const known = (await workstation.get('exhibit.receivers', { case: id })) as readonly { readonly id: string }[];
  const second = known.find((each) => each.id !== me)?.id ?? '';
  const take = () => workstation.get('exhibit.open', { ...takenBy(me, second), case: id });
  const numbers = async () =>
    ((await workstation.get('exhibits.list', {})) as readonly { readonly number: string }[])
      .map(({ number }) => Number(number.slice(-4)))
      .sort((a, b) => a - b);
  let confirmed = 0;
  for (let time = 0; time < times; time++) {
    const last = confirmed + random.between(1, 5);
    await workstation.kill(
      'exhibit',
      (phase) => phase === 'last',
      async () => {
        for (; confirmed < last; confirmed++) await take();
        const next = take();
        workstation.tell('last');
        return next;
      },
    );
    await workstation.isWhole('practice');
    const found = await numbers();
    expect(found.length).toBeGreaterThanOrEqual(confirmed);
    expect(found).toEqual(Array.from({ length: found.length }, (_, at) => at + 1));
    confirmed = found.length;
  }
}
