/** What runs in the page of the workstation: watches calls and tasks, and tells when an import is on the screen. */

/** One import as the page saw it. */
export interface SeenImport {
  /** From the choice of files until the queue is drawn with what came of them. */
  readonly milliseconds: number;
  /** Longest task meanwhile. */
  readonly longestTask: number;
  readonly flagged: number;
}

declare global {
  interface Window {
    intakeEnds(flights: number, travellers: number): Promise<SeenImport>;
  }
}

/** Runs before anything else in the page. */
export function watchIntake(): void {
  /** Shorter tasks are not reported by the browser. */
  const LONG = 50;
  const TICK = 5;
  // They cannot be automated.
  for (const name of ['showOpenFilePicker', 'showSaveFilePicker']) Reflect.deleteProperty(window, name);
  window.localStorage.setItem('airside.store', 'live');

  let chosenAt = 0;
  const { click } = HTMLInputElement.prototype;
  HTMLInputElement.prototype.click = function (this: HTMLInputElement) {
    this.addEventListener('change', () => {
      chosenAt = performance.now();
    });
    Reflect.apply(click, this, []);
  };

  const unanswered = new Set<number>();
  const imports = new Set<number>();
  let importedAt = 0;
  const heard = new WeakSet<Worker>();
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...sent: unknown[]) {
    const [{ kind, id = 0, name }] = sent as [{ kind?: string; id?: number; name?: string }];
    if (kind === 'call' || kind === 'open') unanswered.add(id);
    if (name === 'import.start') imports.add(id);
    if (!heard.has(this)) {
      heard.add(this);
      this.addEventListener('message', ({ data }) => {
        if (data.kind !== 'answer') return;
        unanswered.delete(data.id);
        if (imports.has(data.id)) importedAt = performance.now();
      });
    }
    Reflect.apply(postMessage, this, sent);
  };

  const longTasks: PerformanceEntry[] = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask' });
  let lastTick = performance.now();
  let longestGap = 0;
  setInterval(() => {
    const now = performance.now();
    longestGap = Math.max(longestGap, now - lastTick - TICK);
    lastTick = now;
  }, TICK);

  const isDrawn = () => unanswered.size === 0 && document.querySelector('[aria-busy="true"]') === null;
  window.intakeEnds = async (flights, travellers) => {
    const later = () => new Promise((next) => setTimeout(next, TICK));
    while (importedAt > chosenAt || chosenAt === 0) await later();
    longestGap = 0;
    for (;;) {
      const figures = document.querySelector('.figures')?.textContent?.replaceAll(',', '').match(/\d+/g)?.map(Number);
      const isTold = figures?.[1] === travellers && figures[2] === flights;
      if (importedAt > chosenAt && isTold && isDrawn()) {
        const milliseconds = performance.now() - chosenAt;
        // Of the task in which the choice is told, only what came after it: before, the browser looks at each chosen file.
        const tasks = longTasks
          .map(({ startTime, duration }) => startTime + duration - Math.max(startTime, chosenAt))
          .filter((duration) => duration > 0);
        // Where no task was long, the longest time without a turn of the timer.
        const longestTask = Math.max(...tasks, Math.min(LONG, longestGap));
        return { milliseconds, longestTask, flagged: figures[0] ?? 0 };
      }
      await later();
    }
  };
}
