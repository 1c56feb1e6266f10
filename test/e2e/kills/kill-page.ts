/**
 * Runs in a page of the workstation's origin in place of the screens: the built worker, called by its client, with the browser host. Backups go
 * into the private folder of the origin, because the picker cannot be automated.
 */
import { answerHost } from '../../../renderer/client/answer-host.ts';
import { createCoreClient } from '../../../renderer/client/core-client.ts';
import { workerEnd } from '../../../renderer/client/worker-life.ts';
import type { AnyCallName, Input } from '../../../renderer/core/calls/all-calls.ts';
import { createBrowserHost } from '../../../renderer/host/browser-host.ts';

declare global {
  interface Window {
    readonly workstation: typeof workstation;
    /** A function of the surrounding page that reports each phase to the test when it is reached. */
    reached(phase: string): void;
  }
}

const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
Object.assign(window, { showDirectoryPicker: folder });

const host = createBrowserHost();
const name = `core ${crypto.randomUUID()}`;
const worker = new Worker(document.documentElement.dataset.worker ?? '', { type: 'module', name });
const client = createCoreClient(
  worker,
  (call) => answerHost(host, call),
  () => workerEnd(navigator.locks, name),
);

const workstation = {
  open: (store: 'live' | 'practice') => client.open(store),
  chooseFolder: () => host.chooseBackupFolder(),
  async call(name: string, input: unknown, second?: { readonly officer: string; readonly passphrase: string }) {
    const result = await client.call(name as AnyCallName, input as Input<AnyCallName>, {
      onProgress: ({ phase, done, total }) =>
        window.reached(`${phase} ${total === 0 ? 0 : Math.floor((done * 10) / total)}`),
      ...(second === undefined ? {} : { confirmation: second }),
    });
    window.reached('answered');
    return result;
  },
  /** Attaches the file that was chosen last. */
  attach(onCase: string) {
    const file = document.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
    const about = { about: null, note: null, medical: false };
    return workstation.call('case.attach', { ...about, case: onCase, name: file?.name, file });
  },
  files: (texts: readonly (readonly [name: string, text: string])[]) =>
    texts.map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) })),
};

Object.assign(window, { workstation });
