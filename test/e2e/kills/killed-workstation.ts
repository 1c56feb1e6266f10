/** A worker in its own browser, called without screens. The browser is ended during its work and started again. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { VaultStatus } from '../../../renderer/core/calls/vault/status.ts';
import type { StoreCheckView } from '../../../renderer/core/calls/verify.ts';
import type { Result } from '../../../shared/result.ts';
import { DEFAULT_PERIODS } from '../../../shared/retention/periods.ts';
import { bundlePage } from '../bundle-page.ts';
import { type BrowserMemory, type KeptBrowser, openKept } from '../kept-browser.ts';

export const FIRST = { officer: 'LFW-01', passphrase: 'brittle otter folds 41 umbrellas' };
export const SECOND = { officer: 'LFW-02', passphrase: 'seven lanterns drift past 88 harbours' };

const PAGE = 'kills.html';

export interface Kill {
  readonly during: string;
  /** The last phase reported before it. */
  readonly phase: string;
  /** It happened during the work: no answer had arrived. */
  readonly met: boolean;
}

type Answer = Result<unknown, { readonly code: string }>;

export class KilledWorkstation {
  readonly kills: Kill[] = [];
  /** Of the profile. */
  readonly folder: string;
  readonly #address: string;
  readonly #script: string;
  readonly #worker: string;
  #browser: KeptBrowser | null = null;
  #phase = '';
  #heard: (phase: string) => void = () => undefined;

  private constructor(folder: string, address: string, script: string, worker: string) {
    this.folder = folder;
    this.#address = address;
    this.#script = script;
    this.#worker = worker;
  }

  static async open(folder: string, address: string, built: string): Promise<KilledWorkstation> {
    const worker = readdirSync(join(built, 'assets')).find((name) => /^worker-.*\.js$/.test(name)) ?? '';
    const workstation = new KilledWorkstation(
      folder,
      address,
      await bundlePage(new URL('./kill-page.ts', import.meta.url)),
      `assets/${worker}`,
    );
    await workstation.#start();
    return workstation;
  }

  get page(): Page {
    if (this.#browser === null) throw new Error('no browser');
    return this.#browser.page;
  }

  /** Bytes that the browser uses now. */
  memory(): BrowserMemory {
    if (this.#browser === null) throw new Error('no browser');
    return this.#browser.memory();
  }

  /** Makes a call and gives its value. */
  async get(name: string, input: unknown, second?: typeof SECOND): Promise<unknown> {
    const answer = await this.#ask(name, input, second);
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
    return answer.value;
  }

  async open(store: 'live' | 'practice'): Promise<void> {
    await this.page.evaluate((which) => window.workstation.open(which), store);
  }

  /** Makes a call and ends the browser at the phase where `until` is true, or after the answer. Then opens it again. */
  async kill(during: string, until: (phase: string) => boolean, act: () => Promise<unknown>): Promise<Kill> {
    this.#phase = 'begun';
    const reached = new Promise<string>((resolve) => {
      this.#heard = (phase) => {
        this.#phase = phase;
        if (until(phase)) resolve(phase);
      };
    });
    const acting = act().catch(() => 'ended');
    const phase = await Promise.race([reached, acting.then(() => 'answered')]);
    this.#heard = () => undefined;
    await this.#browser?.kill();
    await acting;
    const kill = { during, phase: this.#phase, met: phase !== 'answered' };
    this.kills.push(kill);
    await this.#start();
    return kill;
  }

  /** Reports a phase that the page does not report. */
  tell(phase: string): void {
    this.#heard(phase);
  }

  /** Signs in and verifies that every record is what was written. */
  async isWhole(store: 'live' | 'practice'): Promise<StoreCheckView> {
    await this.open(store);
    const status = (await this.get('vault.unlock', FIRST)) as VaultStatus;
    expect(
      status.alarms.map(({ code }) => code),
      `alarms after ${JSON.stringify(this.kills.at(-1))}`,
    ).toEqual([]);
    const check = (await this.get('store.verify', {})) as StoreCheckView;
    expect(check.findings, `after ${JSON.stringify(this.kills.at(-1))}`).toEqual([]);
    return check;
  }

  /** Sets the unit up. */
  create(): Promise<unknown> {
    const administrators = [
      { name: 'Head of customs', agency: 'customs', passphrase: FIRST.passphrase },
      { name: 'Head of police', agency: 'police', passphrase: SECOND.passphrase },
    ];
    return this.get('vault.create', { airports: ['LFW'], administrators, periods: DEFAULT_PERIODS });
  }

  importFiles(texts: readonly (readonly [name: string, text: string])[]): Promise<Answer> {
    return this.page.evaluate(
      (given) => window.workstation.call('import.start', { way: 'files', files: window.workstation.files(given) }),
      texts,
    ) as Promise<Answer>;
  }

  /** Attaches a file of the disk to a case: the browser reads it from there, as where an officer chooses one. */
  async attach(onCase: string, path: string): Promise<Answer> {
    await this.page.setInputFiles('input[type=file]', path);
    return this.page.evaluate((id) => window.workstation.attach(id), onCase) as Promise<Answer>;
  }

  /** Makes a call and gives its answer, also a failure. */
  ask(name: string, input: unknown, second?: typeof SECOND): Promise<Answer> {
    return this.#ask(name, input, second);
  }

  /** Loads the page again, with a new worker, in the same browser; `away`: after so many milliseconds on an empty page. */
  async reload(away = 0): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.waitForTimeout(away);
    await this.page.goto(`${this.#address}${PAGE}`);
    await this.page.waitForFunction(() => window.workstation !== undefined);
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }

  #ask(name: string, input: unknown, second?: typeof SECOND): Promise<Answer> {
    return this.page.evaluate(([what, given, other]) => window.workstation.call(what, given, other), [
      name,
      input,
      second,
    ] as const) as Promise<Answer>;
  }

  async #start(): Promise<void> {
    const browser = await openKept(this.folder);
    this.#browser = browser;
    const { page } = browser;
    await page.exposeFunction('reached', (phase: string) => this.#heard(phase));
    await page.route(`**/${PAGE}`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html data-worker="${this.#worker}"><input type="file"><script type="module">${this.#script}</script></html>`,
      }),
    );
    await page.goto(`${this.#address}${PAGE}`);
    await page.waitForFunction(() => window.workstation !== undefined);
  }
}
