/** The handlers of the calls about the watched folder. One folder is watched at a time, until it is unwatched or the page ends. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { HostResult, PickedFile, TellName, TellReadable } from '../shared/host.ts';
import type { FolderOutcome } from '../shared/intake/folder-watch.ts';
import type { FolderWatch, IpcCalls, IpcEvents } from '../shared/ipc.ts';
import { CANCELLED, type IpcHandlers, succeed } from './ipc.ts';
import type { StateFile } from './state-file.ts';

type FolderChannel = Extract<keyof IpcCalls, `folder.${string}`>;

export interface FolderMachine<Page> {
  chooseFolder(page: Page): Promise<string | null>;
  /** Makes sure that files can be moved within the folder. Throws when they cannot. */
  prepareFolder(folder: string): Promise<void>;
  watchFolder(
    folder: string,
    onFile: (file: PickedFile) => Promise<FolderOutcome>,
    onTooLarge: TellName,
    onReadable: TellReadable,
  ): () => void;
  /** Sends a file to the page; false when the page is gone. */
  sendFile(page: Page, event: IpcEvents['folder.file']): boolean;
  sendTooLarge(page: Page, event: IpcEvents['folder.too-large']): void;
  sendReadable(page: Page, event: IpcEvents['folder.readable']): void;
  readonly state: StateFile;
}

/** Key of the last watched folder. The window may ask only for keys that begin with a letter, so it never learns the path. */
const WATCHED = '_folder.watched';

const NO_FOLDER = { ok: false, code: 'unsupported', message: 'no-folder' } as const;

/** The handlers over `machine`, and `stop`, which ends the watch. */
export function folderHandlers<Page>(machine: FolderMachine<Page>): {
  handlers: Pick<IpcHandlers<Page>, FolderChannel>;
  stop: () => void;
} {
  let current: { readonly watch: string; readonly stop: () => void } | null = null;
  /** Files handed over whose outcome the page has not reported yet, including those of an ended watch. */
  const waiting = new Map<string, (outcome: FolderOutcome | 'stays') => void>();
  const fileKey = (watch: string, file: number): string => `${watch} ${file}`;
  const stopWatch = (): void => {
    current?.stop();
    current = null;
  };
  const startWatch = async (page: Page, folder: string): Promise<HostResult<FolderWatch>> => {
    try {
      await machine.prepareFolder(folder);
    } catch {
      return { ok: false, code: 'refused', message: 'not-writable' };
    }
    stopWatch();
    const watch = randomUUID();
    let number = 0;
    const onFile = async (file: PickedFile): Promise<FolderOutcome> => {
      const key = fileKey(watch, ++number);
      const answer = new Promise<FolderOutcome | 'stays'>((resolve) => waiting.set(key, resolve));
      try {
        if (!machine.sendFile(page, { watch, number, file })) throw new Error('page-gone');
        const outcome = await answer;
        if (outcome === 'stays') throw new Error('not-taken');
        return outcome;
      } finally {
        waiting.delete(key);
      }
    };
    const stop = machine.watchFolder(
      folder,
      onFile,
      (name) => machine.sendTooLarge(page, { watch, name }),
      (readable) => machine.sendReadable(page, { watch, readable }),
    );
    current = { watch, stop };
    return succeed({ watch, name: basename(folder) });
  };
  const handlers: Pick<IpcHandlers<Page>, FolderChannel> = {
    'folder.watch': async (page) => {
      const folder = await machine.chooseFolder(page);
      if (folder === null) return CANCELLED;
      const started = await startWatch(page, folder);
      if (started.ok) await machine.state.put(WATCHED, folder);
      return started;
    },
    'folder.resume': async (page) => {
      const folder = await machine.state.get(WATCHED);
      return folder === null ? NO_FOLDER : startWatch(page, folder);
    },
    'folder.done': async (_page, watch, file, outcome) => {
      waiting.get(fileKey(watch, file))?.(outcome);
      return succeed(null);
    },
    'folder.unwatch': async (_page, watch) => {
      if (current?.watch === watch) stopWatch();
      return succeed(null);
    },
  };
  return { handlers, stop: stopWatch };
}
