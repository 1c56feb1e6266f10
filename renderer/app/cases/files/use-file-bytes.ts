import { useEffect, useState } from 'react';
import { type Attachment, sliceIds } from '../../../../shared/casework/attachment.ts';
import type { EntryId } from '../../../../shared/list/listed-picture.ts';
import type { CallFailure } from '../../../core/calls/failure.ts';
import type { Core } from '../../core.ts';
import { useWorkstation } from '../../workstation.tsx';

export interface FileBytes {
  /** Null: they are not all here. */
  readonly bytes: Uint8Array | null;
  /** Share that is here, in per cent. */
  readonly share: number;
  readonly failure: CallFailure | null;
}

const OF_CASE: EntryId = { list: '', entry: '' };

const NOTHING: FileBytes = { bytes: null, share: 0, failure: null };

export interface FileReading {
  /** Slices that are read. Left out: all. */
  readonly most?: number | undefined;
  /** The entry of a list whose picture it is. Left out: it is a file of a case. */
  readonly from?: EntryId;
}

/** Reads a file slice by slice. Another file, or leaving the page, ends it before the next slice. */
export function useFileBytes(
  { id, size }: Pick<Attachment, 'id' | 'size'>,
  { most = Number.POSITIVE_INFINITY, from: { list, entry } = OF_CASE }: FileReading = {},
): FileBytes {
  const { core } = useWorkstation();
  const [state, setState] = useState<FileBytes & { readonly of: string }>({ ...NOTHING, of: id });
  useEffect(() => {
    let wanted = true;
    const from = list === '' ? null : { list, entry };
    void readFile(core, from, { id, size }, most, (read) => {
      if (wanted) setState({ ...read, of: id });
      return wanted;
    });
    return () => {
      wanted = false;
    };
  }, [core, id, size, most, list, entry]);
  return state.of === id ? state : NOTHING;
}

/** `from`: the entry whose picture it is; null: it is a file of a case. `onRead` says whether the rest is still wanted. */
export async function readFile(
  core: Pick<Core, 'call'>,
  from: EntryId | null,
  file: Pick<Attachment, 'id' | 'size'>,
  most: number,
  onRead: (read: FileBytes) => boolean,
): Promise<void> {
  const count = Math.min(sliceIds(file).length, most);
  const parts: Uint8Array[] = [];
  for (let slice = 0; slice < count; slice++) {
    const result =
      from === null
        ? await core.call('case.file', { id: file.id, slice })
        : await core.call('lists.picture', { ...from, id: file.id, slice });
    if (!result.ok) {
      onRead({ ...NOTHING, failure: result.failure });
      return;
    }
    parts.push(result.value.bytes);
    if (slice < count - 1 && !onRead({ ...NOTHING, share: (100 * (slice + 1)) / count })) return;
  }
  onRead({ bytes: joined(parts), share: 100, failure: null });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
