/** Makes a Chromium page the window of the stand-in. Its requests and calls go to the real main bundle, and its preload script is the real one. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { preloadScript, type StandIn } from './stand-in.ts';

const APP_ORIGIN = 'app://airside';

export interface ConnectedPage {
  /** Address at which to open the page. */
  readonly address: string;
  /** The origin that replaces `app://airside`. */
  readonly origin: string;
}

/** Connects the page before it is opened. The stand-in must have loaded. */
export async function connectPage(page: Page, standIn: StandIn): Promise<ConnectedPage> {
  const start = await standIn.loaded;
  const preferences = (await standIn.report()).windowOptions?.webPreferences;
  const additional = preferences?.additionalArguments;
  // Chromium gives a loopback address a secure context, as it does `app:`. A server is used, because the browser does not send requests of a
  // worker's own worker to a Playwright route.
  const server = serveMain(standIn);
  await new Promise<void>((resolve) => server.listen({ host: '127.0.0.1', port: 0 }, resolve));
  page.once('close', () => {
    server.close();
    server.closeAllConnections();
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const toApp = (url: string): string => (url.startsWith(`${origin}/`) ? APP_ORIGIN + url.slice(origin.length) : url);

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
  return { address: origin + start.slice(APP_ORIGIN.length), origin };
}

/** Requests everything from the main process's protocol. A request that its session cancels is cut off. */
function serveMain(standIn: StandIn): Server {
  return createServer(({ url = '/', method = 'GET' }, response) => {
    standIn.ask({ type: 'request', url: APP_ORIGIN + url, method }, 'response').then(
      ({ status, headers, body }) => {
        if (status === 0) response.destroy();
        else response.writeHead(status, headers).end(Buffer.from(body));
      },
      () => response.destroy(),
    );
  });
}
