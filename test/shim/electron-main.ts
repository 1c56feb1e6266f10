/**
 * A stand-in for the `electron` module in the main process. The real main bundle runs on it in a Node process of its own. The window is a Chromium
 * page that the test drives; its requests and calls arrive here as messages.
 *
 * It implements only what the program uses. An unknown member throws at once, so that no test passes by luck.
 */
import { EventEmitter } from 'node:events';
import type { MainReport, ToMain, ToTest } from './messages.ts';

type Handler = (event: unknown, ...args: unknown[]) => unknown;
type Callback<Value> = (value: Value) => void;

const userData = process.env.AIRSIDE_STAND_IN_DATA ?? '';
const report: MainReport = {
  switches: [],
  sandboxed: false,
  schemes: [],
  windowOptions: null,
  menu: 'default',
  quit: false,
  shown: false,
  accelerated: true,
  protected: false,
  paths: {},
};
const answers: { open: readonly string[] | null; save: string | null } = { open: null, save: null };
let idleSeconds = 0;
let isReady = false;
/** Switches that the program took off its own command line. */
const removed: string[] = [];

function tell(message: ToTest): void {
  process.send?.(message);
}

class App extends EventEmitter {
  readonly isPackaged = process.env.AIRSIDE_STAND_IN_PACKAGED === '1';
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => {
      report.switches.push([name, value]);
    },
    removeSwitch: (name: string) => {
      removed.push(name);
    },
  };
  enableSandbox(): void {
    report.sandboxed = true;
  }
  requestSingleInstanceLock(): boolean {
    return process.env.AIRSIDE_STAND_IN_LOCK !== 'taken';
  }
  disableHardwareAcceleration(): void {
    report.accelerated = false;
  }
  setName(): void {}
  setPath(name: string, path: string): void {
    report.paths[name] = path;
  }
  getPath(name: string): string {
    return report.paths[name] ?? userData;
  }
  async whenReady(): Promise<void> {
    await Promise.resolve();
    isReady = true;
    this.emit('session-created', session);
  }
  quit(): void {
    let stays = false;
    const preventDefault = (): void => {
      stays = true;
    };
    this.emit('will-quit', { preventDefault });
    if (stays) return;
    report.quit = true;
    this.exit(0);
  }
  exit(status: number): void {
    this.emit('quit');
    process.exit(status);
  }
}

class Session extends EventEmitter {
  permissionRequest:
    | ((contents: unknown, permission: string, callback: Callback<boolean>, details: object) => void)
    | null = null;
  permissionCheck: ((contents: unknown, permission: string, origin: string) => boolean) | null = null;
  beforeRequest: ((details: { url: string }, callback: Callback<{ cancel?: boolean }>) => void) | null = null;
  readonly webRequest = {
    onBeforeRequest: (listener: Session['beforeRequest']) => {
      this.beforeRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: Session['permissionRequest']): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: Session['permissionCheck']): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  enableNetworkEmulation(): void {}
  setSpellCheckerEnabled(): void {}
}

class WebContents extends EventEmitter {
  send(channel: string, value: unknown): void {
    tell({ type: 'event', channel, value });
  }
  setWindowOpenHandler(): void {}
  setWebRTCIPHandlingPolicy(): void {}
  async printToPDF(): Promise<Buffer> {
    return Buffer.from('%PDF-1.7 stand-in');
  }
  /** None: the page's process belongs to the test and must not be killed. */
  getOSProcessId(): number {
    return 0;
  }
  forcefullyCrashRenderer(): void {
    setImmediate(() => this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 }));
  }
  reloadIgnoringCache(): void {
    tell({ type: 'reload' });
  }
}

let theWindow: BrowserWindow | null = null;

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  constructor(options: object) {
    super();
    theWindow = this;
    // Functions cannot be sent; options contain none.
    report.windowOptions = JSON.parse(JSON.stringify(options));
    app.emit('web-contents-created', {}, this.webContents);
  }
  static fromWebContents(contents: unknown): BrowserWindow | null {
    return theWindow?.webContents === contents ? theWindow : null;
  }
  async loadURL(url: string): Promise<void> {
    tell({ type: 'load', url });
    this.emit('ready-to-show');
  }
  show(): void {
    report.shown = true;
  }
  focus(): void {}
  restore(): void {}
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  #destroyed = false;
  setContentProtection(on: boolean): void {
    report.protected = on;
  }
  close(): void {
    let stays = false;
    const preventDefault = (): void => {
      stays = true;
    };
    this.emit('close', { preventDefault });
    if (!stays) this.destroy();
  }
  destroy(): void {
    this.#destroyed = true;
    this.emit('closed');
    app.emit('window-all-closed');
  }
}

const handlers = new Map<string, Handler>();
const protocols = new Map<
  string,
  (request: Request | { url: string; method: string }) => Response | Promise<Response>
>();

// A packaged program has no script name in its arguments.
if (process.env.AIRSIDE_STAND_IN_PACKAGED === '1') process.argv.splice(1, 1);

export const app = new App();
const session = new Session();
export const ipcMain = {
  handle: (channel: string, handler: Handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
};
export const Menu = {
  setApplicationMenu: (menu: unknown) => {
    report.menu = menu === null ? 'none' : 'own';
  },
};
export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly object[]) => {
    report.schemes = JSON.parse(JSON.stringify(schemes));
  },
  handle: (scheme: string, handler: (request: { url: string; method: string }) => Response | Promise<Response>) => {
    protocols.set(scheme, handler);
  },
};
export const dialog = {
  showOpenDialog: async () => ({ canceled: answers.open === null, filePaths: answers.open ?? [] }),
  showSaveDialog: async () => ({ canceled: answers.save === null, filePath: answers.save ?? '' }),
  /** On Linux Electron shows no window before it is ready. */
  showErrorBox: (title: string) => {
    const isShown = isReady || process.platform !== 'linux';
    process.stderr.write(`${isShown ? 'window' : 'text'}: ${title}, without ${removed.join(' ') || 'nothing'}\n`);
  },
};
class PowerMonitor extends EventEmitter {
  getSystemIdleTime(): number {
    return idleSeconds;
  }
}
export const powerMonitor = new PowerMonitor();
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => process.env.AIRSIDE_STAND_IN_KEY_STORE ?? 'gnome_libsecret',
  encryptStringAsync: async (text: string) => Buffer.from(`sealed:${text}`),
  decryptStringAsync: async (sealed: Buffer) => {
    const text = sealed.toString();
    if (!text.startsWith('sealed:')) throw new Error('Error while decrypting');
    return { result: text.slice('sealed:'.length), shouldReEncrypt: false };
  },
};

async function respond(
  url: string,
  method: string,
): Promise<Omit<Extract<ToTest, { type: 'response' }>, 'type' | 'id'>> {
  const cancelled = await new Promise<boolean>((resolve) => {
    if (session.beforeRequest === null) resolve(false);
    else session.beforeRequest({ url }, ({ cancel }) => resolve(cancel === true));
  });
  const handler = protocols.get(new URL(url).protocol.slice(0, -1));
  if (cancelled || handler === undefined) return { status: 0, headers: {}, body: new Uint8Array() };
  const response = await handler({ url, method });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

async function invoke(message: Extract<ToMain, { type: 'invoke' }>): Promise<void> {
  const handler = handlers.get(message.channel);
  if (handler === undefined) {
    tell({ type: 'result', id: message.id, error: `No handler registered for '${message.channel}'` });
    return;
  }
  try {
    const event = { senderFrame: message.frame, sender: theWindow?.webContents };
    tell({ type: 'result', id: message.id, value: await handler(event, ...message.args) });
  } catch (error) {
    tell({ type: 'result', id: message.id, error: String(error) });
  }
}

const reactions: { [Type in ToMain['type']]: (message: Extract<ToMain, { type: Type }>) => void } = {
  request: ({ id, url, method }) => {
    respond(url, method).then(
      (answer) => tell({ type: 'response', id, ...answer }),
      () => tell({ type: 'response', id, status: 500, headers: {}, body: new Uint8Array() }),
    );
  },
  invoke: (message) => void invoke(message),
  dialog: ({ open, save }) => {
    answers.open = open;
    answers.save = save;
  },
  power: ({ event, idle }) => {
    idleSeconds = idle;
    if (event !== null) powerMonitor.emit(event);
  },
  close: () => theWindow?.close(),
  gone: ({ reason }) => {
    theWindow?.webContents.emit('render-process-gone', {}, { reason, exitCode: 1 });
  },
  permission: ({ id, permission, address }) => {
    const checked = session.permissionCheck?.(null, permission, address) ?? true;
    const reply = (requested: boolean): void => tell({ type: 'permission', id, checked, requested });
    if (session.permissionRequest === null) reply(true);
    else session.permissionRequest(null, permission, reply, { requestingUrl: address });
  },
  report: ({ id }) => tell({ type: 'report', id, report }),
};

process.on('message', (message: ToMain) => {
  const react = reactions[message.type] as (message: ToMain) => void;
  react(message);
});
process.on('disconnect', () => process.exit(0));
