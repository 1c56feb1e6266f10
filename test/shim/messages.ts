/** Messages between the test and the stand-in for Electron's main process. */

export interface MainReport {
  readonly switches: [name: string, value: string][];
  sandboxed: boolean;
  schemes: readonly object[];
  windowOptions: { readonly webPreferences?: Readonly<Record<string, unknown>> } | null;
  menu: 'default' | 'none' | 'own';
  quit: boolean;
  /** Whether a window was ever shown. */
  shown: boolean;
  accelerated: boolean;
  /** Whether other programs cannot capture the window. */
  protected: boolean;
  readonly paths: Record<string, string>;
}

export type ToMain =
  | { type: 'request'; id: number; url: string; method: string }
  | { type: 'invoke'; id: number; channel: string; args: unknown[]; frame: { url: string; parent: unknown } | null }
  /** How the next dialogs end: with these paths, or cancelled (null). */
  | { type: 'dialog'; open: readonly string[] | null; save: string | null }
  | { type: 'power'; event: 'suspend' | 'lock-screen' | 'shutdown' | null; idle: number }
  /** The officer closes the window. */
  | { type: 'close' }
  /** The page's process has ended. */
  | { type: 'gone'; reason: string }
  | { type: 'permission'; id: number; permission: string; address: string }
  | { type: 'report'; id: number };

export type ToTest =
  | { type: 'load'; url: string }
  /** The page is loaded again in a new process. */
  | { type: 'reload' }
  | { type: 'event'; channel: string; value: unknown }
  /** Status 0: cancelled by the session's rule. */
  | { type: 'response'; id: number; status: number; headers: Record<string, string>; body: Uint8Array }
  | { type: 'result'; id: number; value?: unknown; error?: string }
  | { type: 'permission'; id: number; checked: boolean; requested: boolean }
  | { type: 'report'; id: number; report: MainReport };
