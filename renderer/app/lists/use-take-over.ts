/** Reads chosen or dropped files of a list into a draft of its next version, with progress; leaving the screen stops it. */
import { useEffect, useRef, useState } from 'react';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { Progress } from '../../core/calls/progress.ts';
import { notifyTrouble } from '../ui/notify.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';

interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface TakeOver {
  /** Null: no files are read. */
  readonly progress: Progress | null;
  readonly busy: boolean;
  readonly failure: CallFailure | null;
  readonly choose: () => Promise<void>;
  readonly take: (files: readonly File[]) => Promise<void>;
  readonly stop: () => void;
  readonly forget: () => void;
  /** Files wait for the answer whether they replace the draft that waits; null: nothing is asked. */
  readonly asked: { readonly replace: () => Promise<void>; readonly keep: () => void } | null;
}

/** `draft`: the id of the draft that waits; null: none. `onRead` gets the id of the new one. */
export function useTakeOver(list: string, draft: string | null, onRead: (version: string) => void): TakeOver {
  const { t } = useTranslation();
  const { core, host } = useWorkstation();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [waiting, setWaiting] = useState<readonly GivenFile[] | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const read = async (files: readonly GivenFile[], replaces: string | null = null) => {
    setWaiting(null);
    if (draft !== null && replaces === null) return setWaiting(files);
    const abort = new AbortController();
    stop.current = abort;
    setBusy(true);
    setFailure(null);
    const given = { list, files: files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })) };
    const input = replaces === null ? given : { ...given, replaces };
    const result = await core.call('lists.read-files', input, { signal: abort.signal, onProgress: setProgress });
    setBusy(false);
    setProgress(null);
    if (result.ok) onRead(result.value.version ?? '');
    else if (isWaiting(result.failure)) setWaiting(files);
    else if (result.failure.code !== 'cancelled') setFailure(result.failure);
  };
  const refuse = () =>
    notifyTrouble(
      t,
      (t) => t('import.unreadable.title'),
      (t) => t('import.unreadable'),
    );
  return {
    ...{ progress, busy, failure },
    async choose() {
      const picked = await host.openManifests();
      if (picked.ok) await read(picked.value);
      else if (picked.code !== 'cancelled') refuse();
    },
    async take(files) {
      try {
        const given: GivenFile[] = [];
        for (const file of files) given.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
        await read(given);
      } catch {
        refuse();
      }
    },
    stop: () => stop.current?.abort(),
    forget: () => setFailure(null),
    asked:
      waiting === null || draft === null ? null : { replace: () => read(waiting, draft), keep: () => setWaiting(null) },
  };
}

/** Another reading ended first. */
function isWaiting(failure: CallFailure): boolean {
  return failure.code === 'conflict' || (failure.code === 'refused' && failure.why === 'list-waits');
}
