/**
 * The process of the page. When it ends (a crash, want of memory, or on purpose so that nothing of its memory is left), the page is loaded anew in a
 * new process instead of leaving an empty window.
 */
import type { BrowserWindow } from 'electron';

type Contents = Pick<BrowserWindow['webContents'], 'on' | 'forcefullyCrashRenderer' | 'reloadIgnoringCache'>;

/** More ends than this within `SPAN`, unasked, and reloading cannot help. */
const MOST_ENDS = 3;
/** In milliseconds. */
const SPAN = 60_000;

export interface PageProcess {
  /** Ends the process on purpose. */
  wipe(): void;
}

/** Keeps the page alive; `onEnd` is called at each end, `giveUp` when it ends again and again. */
export function keepPage(
  contents: Contents,
  onEnd: () => void,
  giveUp: (reason: string) => void,
  now: () => number = Date.now,
): PageProcess {
  let wanted = false;
  let ends: number[] = [];
  contents.on('render-process-gone', (_event, { reason }) => {
    onEnd();
    if (!wanted) {
      ends = [...ends.filter((end) => now() - end < SPAN), now()];
      if (ends.length > MOST_ENDS) return giveUp(reason);
    }
    wanted = false;
    contents.reloadIgnoringCache();
  });
  return {
    wipe() {
      wanted = true;
      contents.forcefullyCrashRenderer();
    },
  };
}
