/**
 * The only channel between the window and the main process. A call is accepted from the top frame of our own origin, on a channel of the table,
 * with arguments of its schema. The window always gets a result value and never an exception: Electron would pass on its message, which may hold
 * paths.
 */
import type { IpcMain } from 'electron';
import type { HostResult } from '../shared/host.ts';
import type { AnyCalls, ArgsOf, IpcCalls, ResultOf } from '../shared/ipc.ts';
import type { ArgumentSchemas } from '../shared/ipc-schemas.ts';
import { isOurs } from './protocol.ts';

/** One handler per channel of a table. `page` is the calling page, for later messages to it. */
export type Handlers<Table extends AnyCalls<Table>, Page> = {
  readonly [Channel in keyof Table]: (page: Page, ...args: ArgsOf<Table, Channel>) => Promise<ResultOf<Table, Channel>>;
};

/** The handlers of the workstation's window. */
export type IpcHandlers<Page> = Handlers<IpcCalls, Page>;

/** The parts of the calling frame that are used; null once the frame is gone. */
export type SenderFrame = { readonly url: string; readonly parent: unknown } | null;

/** Whether a frame may call: it must be ours and not embedded. A frame without an address, or with an empty page, is not trusted. */
export function isTrustedSender(frame: SenderFrame): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url);
}

/** Registers every channel of a table. */
export function registerIpc<Table extends AnyCalls<Table>, Page>(
  ipcMain: Pick<IpcMain, 'handle'>,
  schemas: ArgumentSchemas<Table>,
  handlers: Handlers<Table, Page>,
  pageOf: (sender: Electron.WebContents) => Page,
): void {
  for (const channel of Object.keys(schemas) as (keyof Table & string)[]) {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      // Read before any await, because the frame may be gone afterwards.
      const trusted = isTrustedSender(event.senderFrame);
      return trusted ? dispatch(schemas, handlers, channel, pageOf(event.sender), args) : refusal('sender');
    });
  }
}

/** Checks the arguments and runs the handler. */
export async function dispatch<Table extends AnyCalls<Table>, Page, Channel extends keyof Table>(
  schemas: ArgumentSchemas<Table>,
  handlers: Handlers<Table, Page>,
  channel: Channel,
  page: Page,
  args: readonly unknown[],
): Promise<ResultOf<Table, Channel>> {
  const checked = schemas[channel].safeParse(args);
  if (!checked.success) return refusal('arguments');
  try {
    return await handlers[channel](page, ...checked.data);
  } catch (error) {
    return { ok: false, code: 'failed', message: errorCode(error) };
  }
}

/** The system's short code of an error (`ENOSPC`), never its message, which may hold a path. */
export function errorCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : 'internal';
}

/** The result of an officer who closed a dialog without a choice. */
export const CANCELLED = { ok: false, code: 'cancelled', message: '' } as const;

export function succeed<Value>(value: Value): HostResult<Value> {
  return { ok: true, value };
}

/** The value of a call that only does something: null, once it is done. */
export async function done(work: void | Promise<void>): Promise<null> {
  await work;
  return null;
}

function refusal(what: 'sender' | 'arguments'): { ok: false; code: 'refused'; message: string } {
  return { ok: false, code: 'refused', message: what };
}
