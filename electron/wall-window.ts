/** The second window, with the view for the wall. It has no preload script, so nothing of the machine; it asks the worker of the main window like a second tab. */
import type { BrowserWindow, Input } from 'electron';
import { PRODUCT } from '../shared/host.ts';
import { WALL_SEARCH } from '../shared/wall-channel.ts';
import { START_ADDRESS } from './protocol.ts';
import { pagePreferences } from './window.ts';

/** The only address for which a window is opened. */
export const WALL_ADDRESS = `${START_ADDRESS}${WALL_SEARCH}`;

type Keys = Pick<Input, 'type' | 'key'>;

/** Lets the page of the main window open the wall, and no other window. One wall at most; it ends with the main window. */
export function letWallOpen(Window: typeof BrowserWindow, main: BrowserWindow, packaged: boolean): void {
  let wall: BrowserWindow | null = null;
  main.webContents.setWindowOpenHandler(({ url }) => {
    if (url === WALL_ADDRESS) {
      if (wall === null || wall.isDestroyed()) wall = openWall(Window, packaged);
      else wall.focus();
    }
    // The page gets no window: it could script it.
    return { action: 'deny' };
  });
  main.on('closed', () => {
    if (wall !== null && !wall.isDestroyed()) wall.destroy();
  });
}

function openWall(Window: typeof BrowserWindow, packaged: boolean): BrowserWindow {
  const { preload: _none, ...webPreferences } = pagePreferences('', packaged);
  const wall = new Window({
    title: PRODUCT.name,
    width: 1280,
    height: 720,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#000000',
    webPreferences,
  });
  wall.setContentProtection(true);
  wall.webContents.on('before-input-event', (_event, input) => {
    const fills = fillsScreen(input, wall.isFullScreen());
    if (fills !== null) wall.setFullScreen(fills);
  });
  wall.once('ready-to-show', () => wall.show());
  void wall.loadURL(WALL_ADDRESS);
  return wall;
}

/** Whether a key fills the screen, or leaves it; null: neither. */
export function fillsScreen({ type, key }: Keys, isFull: boolean): boolean | null {
  if (type !== 'keyDown') return null;
  if (key === 'Escape') return isFull ? false : null;
  return key.toLowerCase() === 'f' || key === 'F11' ? !isFull : null;
}
