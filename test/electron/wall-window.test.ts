import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { fillsScreen, letWallOpen, WALL_ADDRESS } from '../../electron/wall-window.ts';

class StandIn extends EventEmitter {
  static made: StandIn[] = [];
  readonly options: BrowserWindowConstructorOptions;
  readonly loaded: string[] = [];
  isProtected = false;
  focused = 0;
  open: ((asked: { readonly url: string }) => { readonly action: string }) | undefined;
  #destroyed = false;
  readonly webContents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: StandIn['open']) => {
      this.open = handler;
    },
  });

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    this.options = options;
    StandIn.made.push(this);
  }
  setContentProtection(on: boolean): void {
    this.isProtected = on;
  }
  async loadURL(address: string): Promise<void> {
    this.loaded.push(address);
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  destroy(): void {
    this.#destroyed = true;
  }
  focus(): void {
    this.focused++;
  }
}

function mainWindow() {
  StandIn.made = [];
  const main = new StandIn();
  letWallOpen(StandIn as unknown as typeof BrowserWindow, main as unknown as BrowserWindow, true);
  StandIn.made = [];
  return main;
}

describe('the window of the wall', () => {
  test('opens for its address, sandboxed, without a preload script and without developer tools', () => {
    const main = mainWindow();
    expect(main.open?.({ url: WALL_ADDRESS })).toEqual({ action: 'deny' });
    const [wall] = StandIn.made;
    expect(wall?.loaded).toEqual(['app://airside/index.html?wall']);
    expect(wall?.isProtected).toBe(true);
    expect(wall?.options.webPreferences).toMatchObject({
      ...{ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, devTools: false },
    });
    expect(wall?.options.webPreferences).not.toHaveProperty('preload');
  });

  test.each([
    'app://airside/index.html',
    'app://airside/index.html?wall&x',
    'app://airside/index.html?wall#/queue',
    'app://other/index.html?wall',
    'https://airside/index.html?wall',
    'about:blank',
    '',
  ])('does not open for %s', (url) => {
    const main = mainWindow();
    expect(main.open?.({ url })).toEqual({ action: 'deny' });
    expect(StandIn.made).toEqual([]);
  });

  test('is one at most, and opens again after it was closed', () => {
    const main = mainWindow();
    main.open?.({ url: WALL_ADDRESS });
    main.open?.({ url: WALL_ADDRESS });
    expect(StandIn.made).toHaveLength(1);
    expect(StandIn.made[0]?.focused).toBe(1);
    StandIn.made[0]?.destroy();
    main.open?.({ url: WALL_ADDRESS });
    expect(StandIn.made).toHaveLength(2);
  });

  test('ends with the main window, so that the program ends', () => {
    const main = mainWindow();
    main.open?.({ url: WALL_ADDRESS });
    main.emit('closed');
    expect(StandIn.made[0]?.isDestroyed()).toBe(true);
  });

  test.each([
    ['keyDown', 'f', false, true],
    ['keyDown', 'F', true, false],
    ['keyDown', 'F11', false, true],
    ['keyDown', 'Escape', true, false],
    ['keyDown', 'Escape', false, null],
    ['keyUp', 'f', false, null],
    ['keyDown', 'a', false, null],
  ] as const)('%s of %s, filled: %s, gives %s', (type, key, isFull, fills) => {
    expect(fillsScreen({ type, key }, isFull)).toBe(fills);
  });
});
