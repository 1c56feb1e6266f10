/** Entry of the worker that judges passphrases: its dictionaries are loaded only when an officer chooses one. */
import type { FromJudge, ToJudge } from './judge-protocol.ts';
import { PassphraseEstimator } from './passphrase-estimator.ts';

declare const self: DedicatedWorkerGlobalScope;

const estimator = new PassphraseEstimator();

self.addEventListener('message', ({ data: { id, passphrase, known } }: MessageEvent<ToJudge>) => {
  self.postMessage({ id, strength: estimator.judge(passphrase, known) } satisfies FromJudge);
});
