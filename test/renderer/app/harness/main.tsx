/** The screens on a fake core; options in the address: `?empty`, `?start`, `?live`, `?failure=another-window`. Never shipped. */
import { createRoot } from 'react-dom/client';
import { App } from '../../../../renderer/app/app.tsx';
import { createWorkstation } from '../../../../renderer/app/create-workstation.ts';
import { takeStyleNonce } from '../../../../renderer/app/style-nonce.ts';
import '../../../../renderer/styles.ts';
import { createBrowserHost } from '../../../../renderer/host/browser-host.ts';
import { createFakeCore } from './fake-core.ts';

const query = new URLSearchParams(window.location.search);
const failure = query.get('failure');
const nonce = takeStyleNonce();
const workstation = createWorkstation({
  core: createFakeCore({
    empty: query.has('empty'),
    unit: !query.has('start'),
    store: query.has('live') ? 'live' : 'practice',
    now: Math.floor(Date.now() / 60_000),
    ...(failure === 'another-window' || failure === 'locked' ? { failure: { code: failure } } : {}),
    ...(failure === 'store' ? { failure: { code: 'store-failed' as const, detail: 'QuotaExceeded' } } : {}),
  }),
  host: createBrowserHost(),
  language: 'en',
  kept: window.localStorage,
  switchStore: () => window.location.reload(),
});
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App workstation={workstation} nonce={nonce} />);
workstation.followSession();
