/**
 * The screens on a fake core. Options in the address: `?empty`, `?start`, `?live`, `?failure=another-window`, `?vault=empty|locked|screen-locked`,
 * `?practice-only`, `?alarms`, `?waiting=12`, `?slow=2000`. `window.intercept()` adds a traveller to be stopped. Never shipped.
 */
import { createRoot } from 'react-dom/client';
import { App } from '../../../../renderer/app/app.tsx';
import { createWorkstation } from '../../../../renderer/app/create-workstation.ts';
import { takeStyleNonce } from '../../../../renderer/app/style-nonce.ts';
import type { VaultState } from '../../../../renderer/core/calls/vault/status.ts';
import '../../../../renderer/styles.ts';
import { createBrowserHost } from '../../../../renderer/host/browser-host.ts';
import { createFakeCore } from './fake-core.ts';

const query = new URLSearchParams(window.location.search);
const failure = query.get('failure');
const nonce = takeStyleNonce();
const STATES: readonly VaultState[] = ['empty', 'locked', 'screen-locked', 'open'];
const core = createFakeCore({
  empty: query.has('empty'),
  unit: !query.has('start'),
  store: query.has('live') ? 'live' : 'practice',
  now: Math.floor(Date.now() / 60_000),
  vault: {
    state: STATES.find((known) => known === query.get('vault')) ?? 'open',
    commissioned: !query.has('practice-only'),
    waiting: Number(query.get('waiting') ?? 0),
    slow: Number(query.get('slow') ?? 0),
    alarms: query.has('alarms')
      ? [
          { code: 'store-behind', params: {} },
          { code: 'audit-cut', params: {} },
        ]
      : query.has('lost')
        ? [{ code: 'data-lost', params: {} }]
        : [],
  },
  ...(failure === 'another-window' || failure === 'locked' ? { failure: { code: failure } } : {}),
  ...(failure === 'store' ? { failure: { code: 'store-failed' as const, detail: 'QuotaExceededError' } } : {}),
});
const workstation = createWorkstation({
  core,
  host: createBrowserHost(),
  language: 'en',
  kept: window.localStorage,
  window,
});
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App workstation={workstation} nonce={nonce} />);
Object.assign(window, { intercept: core.intercept });
void workstation.vaultAccess.enter();
