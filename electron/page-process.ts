/**
 * The process of the page. When it ends (a crash, want of memory, or on purpose so that nothing of its memory is left), the page is loaded anew in a
 * new process instead of leaving an empty window.
 */
import type { BrowserWindow } from 'electron';

type Contents = Pick<
  BrowserWindow['webContents'],
  'on' | 'getOSProcessId' | 'forcefullyCrashRenderer' | 'reloadIgnoringCache'
>;

/** More ends than this within `SPAN`, unasked, and reloading cannot help. */
const MOST_ENDS = 3;
/** In milliseconds. */
const SPAN = 60_000;

export interface PageEvents {
  /** At each end, before the page is loaded anew. */
  onEnd(isWanted: boolean, exitCode: number): void;
  /** It ended again and again; the page is not loaded any more. */
  giveUp(exitCode: number): void;
}

export interface PageProcess {
  /** Ends the process on purpose. */
  wipe(): void;
}

/** Keeps the page alive. `now` gives milliseconds; `kill` ends a process at once. */
export function keepPage(
  contents: Contents,
  events: PageEvents,
  now: () => number = Date.now,
  kill: (pid: number) => void = killProcess,
): PageProcess {
  let isWanted = false;
  let ends: number[] = [];
  contents.on('render-process-gone', (_event, { exitCode }) => {
    events.onEnd(isWanted, exitCode);
    if (!isWanted) {
      ends = [...ends.filter((end) => now() - end < SPAN), now()];
      if (ends.length > MOST_ENDS) return events.giveUp(exitCode);
    }
    isWanted = false;
    contents.reloadIgnoringCache();
  });
  return {
    wipe() {
      isWanted = true;
      try {
        kill(contents.getOSProcessId());
      } catch {
        contents.forcefullyCrashRenderer();
      }
    },
  };
}

/** A crash, by which Electron would end it, can leave an image of the memory on the disk; a kill cannot. */
function killProcess(pid: number): void {
  // Zero and less would name groups of processes.
  if (pid <= 0) throw new Error('no process');
  process.kill(pid, 'SIGKILL');
}
