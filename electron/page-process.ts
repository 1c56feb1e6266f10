/**
 * Keeps the page running. When its process ends (a crash, too little memory, or on purpose to clear its memory), the page is loaded in a new
 * process, so that the window is not left empty.
 */
import type { BrowserWindow } from 'electron';

type Contents = Pick<
  BrowserWindow['webContents'],
  'on' | 'getOSProcessId' | 'forcefullyCrashRenderer' | 'reloadIgnoringCache'
>;

/** After more unwanted ends than this within `SPAN`, the page is not reloaded. */
const MOST_ENDS = 3;
/** In milliseconds. */
const SPAN = 60_000;

export interface PageEvents {
  /** Called at each end, before the page is loaded again. */
  onEnd(isWanted: boolean, exitCode: number): void;
  /** The process ended too often; the page is not loaded again. */
  giveUp(exitCode: number): void;
}

export interface PageProcess {
  /** Ends the process on purpose. */
  wipe(): void;
}

/** Watches the page. `now` gives milliseconds; `kill` ends a process at once. */
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

/** Kills the process. A crash, Electron's own way to end it, can leave an image of its memory on the disk. */
function killProcess(pid: number): void {
  // Zero and negative ids would name process groups.
  if (pid <= 0) throw new Error('no process');
  process.kill(pid, 'SIGKILL');
}
