/**
 * A day of use in a browser with its own profile, played twice: with the workstation as built, and with a worker that does not seal. Afterwards
 * both profiles are read whole.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { serveRenderer } from '../../../electron/serve.ts';
import { generateSamples, type SampleFile } from '../../../shared/training/generate-samples.ts';
import { openKept } from '../kept-browser.ts';
import { goTo, importEnded, rail, signIn } from '../steps.ts';
import { text } from '../texts.ts';
import { readProfile } from './read-profile.ts';
import { findIn, type Sought, valuesOf } from './sought-values.ts';
import { buildUnsealed } from './unsealed-build.ts';

const BUILT = process.env.AIRSIDE_BUILT ?? fileURLToPath(new URL('../../../dist/renderer', import.meta.url));
const OFFICER = 'Dzifa Avornyotse';
const PASSPHRASE = 'quartz heron ladder 58 umbrellas';
/** Typed during the day: as a note, in an open form, as a file name; in a file that is attached to the case, and its name. */
export const TYPED = {
  note: 'GBEDEMAHXX',
  form: 'KPONTONXX',
  file: 'AGBOSSOUXX',
  attached: 'AMEGANVIXX',
  waiting: 'TSIKATAXXX',
} as const;

declare global {
  interface Window {
    /** The last worker that the page started. */
    ownWorker: Worker;
  }
}

/** Runs in the page before anything else. */
function keepWorker(): void {
  for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      window.ownWorker = this;
    }
  };
}

async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: text('begin.practise') }).click();
  const search = page.getByRole('combobox', { name: text('start.search') });
  await search.fill('LFW');
  await expect(page.getByRole('option').first()).toContainText('LFW');
  await search.press('Enter');
  await page.getByLabel(text('practise.name')).fill(OFFICER);
  await page.getByLabel(text('passphrase.label'), { exact: true }).fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(rail(page)).toBeVisible();
}

/** Files of the profile that contain each sought value. */
function placesIn(folder: string, sought: Sought): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  for (const { path, pieces } of readProfile(folder))
    for (const piece of pieces)
      findIn(piece, sought, (value) => places.set(value, (places.get(value) ?? new Set()).add(path)));
  return places;
}

/** Plays an officer's day with the workstation. Gives the places of sought values in the profile afterwards. */
async function playDay(
  folder: string,
  address: string,
  files: readonly string[],
  sought: Sought,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  mkdirSync(folder, { recursive: true });
  const browser = await openKept(folder);
  const { page } = browser;
  await page.addInitScript(keepWorker);
  await page.goto(address);
  await expect(page.getByRole('button', { name: text('begin.practise') })).toBeVisible();
  await enter(page);

  await goTo(page, 'import');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: text('import.choose') }).click(),
  ]);
  await chooser.setFiles([...files]);
  await expect(page.getByRole('link', { name: text('import.to-queue') })).toBeVisible({ timeout: 60_000 });
  await importEnded(page);

  // A case with a note; the queue filtered, and saved as a file.
  await page.getByRole('link', { name: text('import.to-queue') }).click();
  const option = page
    .getByRole('listbox', { name: text('queue.list') })
    .getByRole('option')
    .first();
  await option.click();
  const name = ((await option.locator('.n .cut').textContent()) ?? '').split(/[ ,]/)[0] ?? '';
  const bar = page.getByRole('toolbar', { name: text('case.actions') });
  await bar.getByRole('button', { name: text('case.action.claim') }).click();
  await expect(page.locator('section[aria-labelledby="case"]')).toContainText(text('case.yours'));
  await bar.getByRole('button', { name: text('ui.more-actions') }).click();
  await page.getByRole('menuitem', { name: text('case.action.note') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(`${TYPED.note} seen at the belt`);
  // A second after typing, the browser stores the content of a page's fields, to restore it.
  await page.waitForTimeout(1_500);
  await dialog.getByRole('button', { name: text('case.save.note') }).click();
  await expect(dialog).toBeHidden();
  // A file that says it all over, attached and looked at. Each day has its own: a browser refuses a file that another day wrote again meanwhile.
  const given = mkdtempSync(`${folder}-given-`);
  const attached = join(given, `${TYPED.attached}.txt`);
  writeFileSync(attached, `${TYPED.attached} was found in the lining.\n`.repeat(20_000));
  await page
    .locator('.case-part-links')
    .getByRole('link', { name: text('case.part.files') })
    .click();
  await page.locator('.case-files input[type=file]').setInputFiles(attached);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.file-shown.text')).toContainText(TYPED.attached);
  await goTo(page, 'queue');
  await page.getByRole('searchbox', { name: text('queue.search') }).fill(name);
  await page.getByRole('button', { name: text('queue.export'), exact: true }).click();
  await dialog.getByRole('textbox', { name: text('export.purpose') }).fill('For the morning meeting');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: text('export.make'), exact: true }).click(),
  ]);
  await download.delete();

  // Searched on all flights.
  await goTo(page, 'search');
  await page.locator('#search-text').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByText(name).first()).toBeVisible();

  // A form left open, a covered screen, and an ended vault with a file that arrived meanwhile.
  await goTo(page, 'import');
  await page.getByRole('link', { name: text('import.tab.entry') }).click();
  await page.locator('#entry-surname').fill(TYPED.form);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('button', { name: text('covered.go') })).toBeVisible();
  await signIn(page, PASSPHRASE);
  await page.getByRole('button', { name: text('lock.menu') }).click();
  await page.getByRole('menuitem', { name: text('lock.vault') }).click();
  await expect(page.getByRole('button', { name: text('sign-in.go') })).toBeVisible();
  await page.evaluate((surname) => {
    const bytes = new TextEncoder().encode(`Nom;Prénoms\r\n${surname};KAFUI\r\n`);
    const input = { files: [{ name: `${surname}.csv`, bytes }] };
    window.ownWorker.postMessage({ kind: 'call', id: 1_000_000, name: 'vault.receive', input });
  }, TYPED.waiting);
  await expect(page.getByText(text('sign-in.waiting_one', { n: 1 }))).toBeVisible();
  await browser.close();
  return placesIn(folder, sought);
}

export interface ScannedDays {
  /** Number of sought values. */
  readonly sought: number;
  /** Values not found in the control run, in which nothing was sealed. */
  readonly missed: readonly string[];
  /** The place of each value found in the profile of the sealed run: must be empty. */
  readonly found: readonly (readonly [value: string, path: string])[];
  /** Kinds of files in which the control run found values. */
  readonly kinds: readonly string[];
}

/** Plays the day twice, sealed and unsealed, with the samples whose names match `chosen`, and reads both profiles. */
export async function scanDays(chosen: RegExp): Promise<ScannedDays> {
  const folder = mkdtempSync(join(tmpdir(), 'airside-profile-'));
  const now = `${new Date().toISOString().slice(0, 16)}Z`;
  const samples = generateSamples({ seed: 20_261_125, now }).files.filter(({ name }) => chosen.test(name));
  const files = writeAll(folder, samples);
  const sought = valuesOf(samples);
  for (const value of Object.values(TYPED)) sought.set(value, 'typed');
  for (const word of `${OFFICER} ${PASSPHRASE}`.split(' '))
    if (word.length > 5) sought.set(word.toUpperCase(), 'typed');

  await buildUnsealed(BUILT, join(folder, 'built'));
  const [served, unsealed] = await Promise.all([serveRenderer(BUILT, 0), serveRenderer(join(folder, 'built'), 0)]);
  const [found, control] = await Promise.all([
    playDay(join(folder, 'sealed'), served.address, files, sought),
    playDay(join(folder, 'unsealed'), unsealed.address, files, sought),
  ]);
  await Promise.all([served.close(), unsealed.close()]);
  rmSync(folder, { recursive: true, force: true });
  return {
    sought: sought.size,
    missed: [...sought.keys()].filter((value) => !control.has(value)),
    found: [...found].flatMap(([value, paths]) => [...paths].map((path) => [value, path] as const)),
    kinds: [
      ...new Set([...control.values()].flatMap((paths) => [...paths].map((path) => path.replace(/.*[./]/, '')))),
    ].sort(),
  };
}

function writeAll(folder: string, samples: readonly SampleFile[]): readonly string[] {
  return samples.map(({ name, bytes }, at) => {
    const path = join(folder, at === 0 ? `${TYPED.file}.edi` : name);
    writeFileSync(path, bytes);
    return path;
  });
}
