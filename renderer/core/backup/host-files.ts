/** Backup files on the machine, reached through the page. */
import { BACKUP_SLICE, type BackupFile, type HostResult } from '../../../shared/host.ts';
import type { HostPort } from '../host-port.ts';
import { BackupError } from './backup-failure.ts';
import type { BackupSink, BackupSource } from './backup-file.ts';
import { joined } from './flat-record.ts';

/** Bytes to gather before they are sent to the machine: each piece is a message, and is copied twice on its way. */
const GATHERED = 1024 * 1024;
/** Bytes to ask for at once: of a file that is read whole, and of one of which only the start is read. */
const READ_SLICE = 2 * 1024 * 1024;
const START_SLICE = 16 * 1024;

/** Where a backup is: in the folder, or a file that an officer chose. */
export type BackupPlace =
  | { readonly kind: 'listed'; readonly name: string }
  | { readonly kind: 'opened'; readonly id: string; readonly name: string; readonly size: number };

/** Starts a file of that name in the folder. Throws `BackupError`. */
export async function hostSink(host: HostPort, name: string): Promise<BackupSink> {
  const { id } = written(await host.ask('beginBackup', name));
  let pieces: Uint8Array[] = [];
  let gathered = 0;
  const send = async (): Promise<void> => {
    const bytes = joined(pieces);
    pieces = [];
    gathered = 0;
    for (let at = 0; at < bytes.length; at += BACKUP_SLICE)
      written(await host.ask('appendBackup', id, bytes.slice(at, at + BACKUP_SLICE)));
  };
  return {
    async write(bytes) {
      pieces.push(bytes);
      gathered += bytes.length;
      if (gathered >= GATHERED) await send();
    },
    async close() {
      await send();
      written(await host.ask('finishBackup', id));
    },
    async abort() {
      await host.ask('abortBackup', id);
    },
  };
}

/** Opens a file for reading. Throws `BackupError` when it is not there. */
export async function hostSource(host: HostPort, place: BackupPlace): Promise<BackupSource> {
  if (place.kind === 'opened')
    return sliced(place.size, (offset, length) => host.ask('readOpenedBackup', place.id, offset, length));
  const listed = read(await host.ask('listBackups')).find(({ name }) => name === place.name);
  if (listed === undefined) throw new BackupError({ code: 'read-failed', reason: 'gone' });
  return listedSource(host, listed);
}

/** A file from the list, of which only the start is read. */
export function listedStart(host: HostPort, file: BackupFile): BackupSource {
  return listedSource(host, file, START_SLICE);
}

function listedSource(host: HostPort, { name, size }: BackupFile, slice?: number): BackupSource {
  return sliced(size, (offset, length) => host.ask('readBackup', name, offset, length), slice);
}

function sliced(
  size: number,
  ask: (offset: number, length: number) => Promise<HostResult<Uint8Array>>,
  slice: number = READ_SLICE,
): BackupSource {
  /** The last piece that was read: heads and parts are close together, and each request takes long. */
  let held: { readonly offset: number; readonly bytes: Uint8Array } = { offset: 0, bytes: new Uint8Array() };
  return {
    size,
    async read(offset, length) {
      const parts: Uint8Array[] = [];
      let at = offset;
      while (at < offset + length) {
        if (at < held.offset || at >= held.offset + held.bytes.length) {
          held = { offset: at, bytes: read(await ask(at, slice)) };
          if (held.bytes.length === 0) break;
        }
        const from = at - held.offset;
        const part = held.bytes.subarray(from, from + offset + length - at);
        parts.push(part);
        at += part.length;
      }
      return joined(parts);
    },
  };
}

function written<Value>(result: HostResult<Value>): Value {
  if (result.ok) return result.value;
  throw new BackupError({ code: 'write-failed', reason: result.code });
}

function read<Value>(result: HostResult<Value>): Value {
  if (result.ok) return result.value;
  throw new BackupError({ code: 'read-failed', reason: result.code });
}
