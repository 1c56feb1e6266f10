/**
 * Tells the page before the program ends: the page then drops its keys and keeps an open form. Closing waits a moment for that. A shutdown of the
 * system is handled as closing.
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
  // Electron's types lack this event, which its manual describes.
  monitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    if (!window.isDestroyed()) window.close();
  });
}
