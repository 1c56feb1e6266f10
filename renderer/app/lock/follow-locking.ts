/** Gives the host the unit's lock periods when an officer has signed in, and again when they change. */

import type { Host } from '../../../shared/host.ts';
import { coverSeconds, DEFAULT_LOCKING } from '../../../shared/locking/locking.ts';
import type { Core } from '../core.ts';
import type { SessionStore } from '../frame/session-store.ts';

/** The returned function stops it. Periods that the host does not support are skipped. */
export function followLocking(
  session: Pick<SessionStore, 'getState' | 'subscribe'>,
  core: Core,
  host: Pick<Host, 'can' | 'setIdle' | 'setContentProtection'>,
): () => void {
  const apply = async () => {
    if (session.getState().phase !== 'ready') return;
    const asked = await core.call('locking.get', {});
    const locking = asked.ok ? asked.value : DEFAULT_LOCKING;
    await host.setIdle({ screenSeconds: coverSeconds(locking), vaultSeconds: locking.vaultSeconds });
    if (host.can.contentProtection) await host.setContentProtection(locking.hideFromCapture);
  };
  const stops = [
    core.subscribe('vault', () => void apply()),
    session.subscribe(({ phase }, before) => {
      if (phase !== before.phase) void apply();
    }),
  ];
  void apply();
  return () => {
    for (const stop of stops) stop();
  };
}
