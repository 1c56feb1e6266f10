/** Entry of the window: makes the core's worker, the host and the stores, and shows the workstation; or a view for the wall, which has none of these. */
import './styles.ts';
import { createRoot, type Root } from 'react-dom/client';
import { LANGUAGES, REFERENCE_LANGUAGE } from '../shared/catalogue/languages.ts';
import type { Host } from '../shared/host.ts';
import { WALL_CHANNEL, WALL_SEARCH } from '../shared/wall-channel.ts';
import { App } from './app/app.tsx';
import { createWorkstation } from './app/create-workstation.ts';
import { keepFromBrowser } from './app/forms/no-browser-memory.ts';
import { keptLook } from './app/frame/preferences-store.ts';
import { takeStyleNonce } from './app/style-nonce.ts';
import { showWall } from './app/wall/show-wall.tsx';
import { answerHost } from './client/answer-host.ts';
import { createCoreClient } from './client/core-client.ts';
import { workerEnd } from './client/worker-life.ts';
import { createBrowserHost } from './host/browser-host.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a plain browser. */
    readonly airsideHost?: Host;
  }
}

const nonce = takeStyleNonce();

const language = LANGUAGES.find((known) => navigator.language.startsWith(known)) ?? REFERENCE_LANGUAGE;
const root = document.getElementById('root');
if (root !== null) {
  if (window.location.search === WALL_SEARCH) {
    const line = new BroadcastChannel(WALL_CHANNEL);
    showWall(createRoot(root), { line, ...keptLook(window.localStorage, language) });
  } else await showWorkstation(createRoot(root));
}

async function showWorkstation(page: Root): Promise<void> {
  const host = window.airsideHost ?? createBrowserHost();
  // The name of the worker is its own: other windows have a worker too.
  const name = `core ${crypto.randomUUID()}`;
  const client = createCoreClient(
    new Worker(new URL('./core/worker.ts', import.meta.url), { type: 'module', name }),
    (call) => answerHost(host, call),
    () => workerEnd(navigator.locks, name),
  );
  const workstation = createWorkstation({ core: client, host, language, kept: window.localStorage, window });
  const { vaultAccess } = workstation;
  host.onLockSignal(({ level }) => void vaultAccess.lock(level));
  keepFromBrowser(document.body);
  page.render(<App workstation={workstation} nonce={nonce} />);
  await vaultAccess.enter();
}
