declare global {
  interface Window {
    /** Asks the worker as a screen does; `value` is null where it fails. */
    askWorker(name: string, input: unknown): Promise<{ readonly ok: boolean; readonly value: unknown }>;
  }
}

/** Runs in the page before anything else: `window.askWorker`, and no pickers of files, which cannot be automated. */
export function watchWorker(): void {
  for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
  let core: Worker | undefined;
  let last = 0;
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      core = this;
    }
  };
  window.askWorker = (name, input) =>
    new Promise((resolve) => {
      // The screens count up from 1, so these ids match no call of theirs.
      const id = --last;
      core?.addEventListener('message', function taken({ data }) {
        if (data.kind !== 'answer' || data.id !== id) return;
        core?.removeEventListener('message', taken);
        resolve({ ok: data.result.ok, value: data.result.ok ? data.result.value : null });
      });
      core?.postMessage({ kind: 'call', id, name, input });
    });
}
