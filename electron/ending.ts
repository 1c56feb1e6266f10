/**
 * The end of the program, told to the page before it comes: keys end then, and an open form is kept. Closing waits a moment for that; the
 * system's shutdown becomes a closing.
 */
import type { BrowserWindow, PowerMonitor } from 'electron';

/** How long closing waits, in milliseconds: enough to seal and store an open form, too short to be noticed. */
export const GRACE = 500;

type EndingWindow = Pick<BrowserWindow, 'on' | 'close' | 'destroy' | 'isDestroyed'>;
type Signals = Pick<PowerMonitor, 'on'>;

/** Calls `tell` once, before the window is closed. */
export function watchEnding(window: EndingWindow, monitor: Signals, tell: () => void): void {
  let told = false;
  let closing = false;
  const tellOnce = (): void => {
    if (!told) tell();
    told = true;
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    tellOnce();
    setTimeout(() => window.destroy(), GRACE);
  });
  // Windows ends the session without closing the window.
  window.on('session-end', tellOnce);
  // Electron's types leave out the event that its manual describes.
  monitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    if (!window.isDestroyed()) window.close();
  });
}
