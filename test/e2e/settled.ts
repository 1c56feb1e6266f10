/** Waits by what the screens wait for, where a test looks at a screen without knowing what it shows. */
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Calls of the screens that have no answer yet. */
    readonly unanswered: ReadonlySet<number>;
    /** What the worker has stored of open forms, in order. */
    readonly keptForms: readonly string[];
  }
}

/** Runs in the page before anything else: counts the calls to the worker, and notes what forms it has stored. */
export function countCalls(): void {
  const unanswered = new Set<number>();
  const keptForms: string[] = [];
  const heard = new WeakSet<Worker>();
  Object.assign(window, { unanswered, keptForms });
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...sent: unknown[]) {
    const [{ kind, id, name, input }] = sent as [
      { kind?: string; id?: number; name?: string; input?: { value?: string } },
    ];
    if ((kind === 'call' || kind === 'open') && id !== undefined) unanswered.add(id);
    if (name === 'form.keep')
      this.addEventListener('message', function note({ data }) {
        if (data.kind !== 'answer' || data.id !== id) return;
        this.removeEventListener('message', note);
        if (data.result.ok) keptForms.push(input?.value ?? '');
      });
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', ({ data }) => {
        if (data.kind === 'answer') unanswered.delete(data.id);
      });
    }
    Reflect.apply(postMessage, this, sent);
  };
}

/** Waits until no call is unanswered, no part of the screen is busy, and it has drawn what it got. */
export function settled(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const CALM = 5;
    const isCalm = () => window.unanswered.size === 0 && document.querySelector('[aria-busy="true"]') === null;
    for (let calm = 0; calm < CALM; calm = isCalm() ? calm + 1 : 0) await new Promise((next) => setTimeout(next, 20));
  });
}

/** Waits until an open form is stored with these words in it. */
export async function whenKept(page: Page, words: string): Promise<void> {
  await page.waitForFunction((typed) => window.keptForms.some((form) => form.includes(typed)), words);
}
