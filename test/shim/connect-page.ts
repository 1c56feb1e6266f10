/** Makes a Chromium page the window of the stand-in: its requests and calls go to the real main bundle, and its preload script is the real one. */
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { preloadScript, type StandIn } from './stand-in.ts';

/** The page lives at a https name that never reaches a resolver: Chromium gives it a secure context, as `app:` has. */
export const STAND_IN_ORIGIN = 'https://airside.app.test';
const APP_ORIGIN = 'app://airside';

/** Connects the page, before it is opened; gives the address at which to open it. The stand-in must have loaded. */
export async function connectPage(page: Page, standIn: StandIn): Promise<string> {
  const start = await standIn.loaded;
  const preferences = (await standIn.report()).windowOptions?.webPreferences;
  const additional = preferences?.additionalArguments;
  const toApp = (url: string): string =>
    url.startsWith(`${STAND_IN_ORIGIN}/`) ? APP_ORIGIN + url.slice(STAND_IN_ORIGIN.length) : url;

  await page.context().route('**/*', async (route) => {
    const request = route.request();
    const answer = await standIn.ask(
      { type: 'request', url: toApp(request.url()), method: request.method() },
      'response',
    );
    if (answer.status === 0) await route.abort('blockedbyclient');
    else await route.fulfill({ status: answer.status, headers: answer.headers, body: Buffer.from(answer.body) });
  });
  await page.exposeBinding('__hostInvoke', async ({ frame }, channel: string, args: unknown[]) => {
    const sender = { url: toApp(frame.url()), parent: frame.parentFrame() === null ? null : {} };
    const { value, error } = await standIn.ask({ type: 'invoke', channel, args, frame: sender }, 'result');
    return { value, error };
  });
  standIn.onEvent((channel, value) => {
    void page.evaluate(([name, given]) => Reflect.get(window, '__hostEmit')(name, given), [channel, value] as const);
  });
  standIn.onReload(() => void page.reload());
  const content = preloadScript(basename(String(preferences?.preload)), Array.isArray(additional) ? additional : []);
  await page.addInitScript({ content });
  return STAND_IN_ORIGIN + start.slice(APP_ORIGIN.length);
}
