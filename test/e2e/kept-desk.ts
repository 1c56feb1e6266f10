/** The counter of a unit in a browser whose profile stays: officers come and go, and the browser may be killed between two of them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Role } from '../../shared/casework/case.ts';
import { type KeptBrowser, openKept } from './kept-browser.ts';
import { ADMINISTRATORS, setUpUnit, signedIn } from './set-up-unit.ts';
import { countCalls } from './settled.ts';
import { goTo, importEnded } from './steps.ts';
import { text } from './texts.ts';

/** An officer of the unit, in the order in which their accounts are made. */
export interface DeskOfficer {
  readonly id: string;
  readonly name: string;
  readonly agency: 'customs' | 'police';
  readonly role: Role;
  readonly passphrase: string;
}

export class KeptDesk {
  readonly #folder: string;
  readonly #address: string;
  #browser: KeptBrowser;
  /** What the page threw; stays empty. */
  readonly faults: string[] = [];

  private constructor(folder: string, address: string, browser: KeptBrowser) {
    this.#folder = folder;
    this.#address = address;
    this.#browser = browser;
  }

  /** Opens an empty store on a profile of its own. */
  static async open(folder: string, address: string): Promise<KeptDesk> {
    test.skip(process.platform !== 'linux', 'finds the processes of a browser in /proc');
    const desk = new KeptDesk(folder, address, await openKept(join(folder, 'profile')));
    await desk.#enter();
    return desk;
  }

  get page(): Page {
    return this.#browser.page;
  }

  async #enter(): Promise<void> {
    const { page } = this;
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => this.faults.push(error.message));
    // The pickers cannot be automated; without them the host uses an input.
    await page.addInitScript(() => {
      for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
    });
    await page.addInitScript(countCalls);
    await page.goto(this.#address);
  }

  /** Sets up the unit with these officers, each with a passphrase of their own. */
  async setUp(officers: readonly DeskOfficer[]): Promise<void> {
    const { page } = this;
    const { customs, police } = ADMINISTRATORS;
    await setUpUnit(page);
    await this.#signIn(customs.id, customs.passphrase);
    await expect(signedIn(page)).toContainText(customs.name);
    await goTo(page, 'administration');
    await page.getByRole('link', { name: text('administration.tab.officers') }).click();
    const handedOver: string[] = [];
    for (const officer of officers) handedOver.push(await this.#add(officer, police.passphrase));
    for (const [at, officer] of officers.entries()) {
      await this.#leave();
      await this.#signIn(officer.id, handedOver[at] ?? '');
      await page.getByLabel(text('own-passphrase.current')).fill(handedOver[at] ?? '');
      await page.getByLabel(text('passphrase.new'), { exact: true }).fill(officer.passphrase);
      await page.getByLabel(text('passphrase.again')).fill(officer.passphrase);
      await page.keyboard.press('Enter');
      await expect(signedIn(page)).toContainText(officer.name);
    }
  }

  /** The officer comes in place of whoever is at the counter. */
  async change({ id, name, passphrase }: DeskOfficer): Promise<Page> {
    await this.#leave();
    await this.#signIn(id, passphrase);
    await expect(signedIn(this.page)).toContainText(name);
    return this.page;
  }

  /** The browser is killed with all its processes and started again on its profile; the officer comes in. */
  async killed({ id, name, passphrase }: DeskOfficer): Promise<Page> {
    await this.#browser.kill();
    this.#browser = await openKept(join(this.#folder, 'profile'));
    await this.#enter();
    await this.#signIn(id, passphrase);
    await expect(signedIn(this.page)).toContainText(name);
    return this.page;
  }

  /** The second officer confirms beside whoever is signed in. */
  async confirm({ name, passphrase }: DeskOfficer): Promise<void> {
    const second = this.page.getByRole('dialog', { name: text('second.title') });
    const choice = second.getByLabel(text('second.officer'));
    const option = choice.locator('option').filter({ hasText: name });
    await expect(option).toHaveCount(1);
    await choice.selectOption((await option.getAttribute('value')) ?? '');
    await second.getByLabel(text('second.passphrase')).fill(passphrase);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('dialog')).toHaveCount(0, { timeout: 20_000 });
  }

  /** Imports files from the disk. */
  async importAll(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Promise<void> {
    const { page } = this;
    const paths = files.map(({ name, bytes }) => {
      const path = join(this.#folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    await goTo(page, 'import');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: text('import.choose') }).click(),
    ]);
    await chooser.setFiles(paths);
    await expect(page.getByRole('link', { name: text('import.to-queue') })).toBeVisible({ timeout: 60_000 });
    await importEnded(page);
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  async #signIn(id: string, passphrase: string): Promise<void> {
    await this.page.getByLabel(text('sign-in.officer')).fill(id);
    await this.page.getByLabel(text('passphrase.label'), { exact: true }).fill(passphrase);
    await this.page.keyboard.press('Enter');
  }

  async #leave(): Promise<void> {
    await this.page.keyboard.press('Control+l');
    await this.page.getByRole('button', { name: text('covered.other') }).click();
  }

  /** Gives the passphrase to hand over. */
  async #add({ name, agency, role }: DeskOfficer, confirming: string): Promise<string> {
    const { page } = this;
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: text('accounts.add.title') });
    await dialog.getByLabel(text('accounts.name')).fill(name);
    await dialog.getByLabel(text('officer.agency')).selectOption(text(`agency.${agency}`));
    await dialog.getByLabel(text('officer.role')).selectOption(text(`role.${role}`));
    if (role === 'analyst') await dialog.getByLabel(text('officer.control-officer')).check();
    await dialog.getByLabel(text('accounts.name')).press('Control+Enter');
    const second = page.getByRole('dialog', { name: text('second.title') });
    await second.getByLabel(text('second.passphrase')).fill(confirming);
    await page.keyboard.press('Enter');
    await expect(second).toBeHidden({ timeout: 20_000 });
    const passphrase = (await page.locator('.hand-over dd').last().textContent()) ?? '';
    await page.getByRole('button', { name: text('accounts.hand-over.done') }).click();
    return passphrase;
  }
}
