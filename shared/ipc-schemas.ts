/** The argument lists that the main process accepts, one row per channel of `ipc.ts`. Anything else is refused unread. */
import { type ZodType, z } from 'zod';
import type { IpcArgs, IpcChannel } from './ipc.ts';

/** Largest export or backup taken over IPC, in bytes. */
export const MAX_BYTES = 1024 * 1024 * 1024;

const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= MAX_BYTES);
const key = z.instanceof(Uint8Array).refine((value) => value.byteLength > 0 && value.byteLength <= 4096);
/** A plain file name: no folder, no leading dot, no character that a file system or a shell treats apart. */
const fileName = z.string().regex(/^[^./\\:*?"<>|\p{Cc}][^/\\:*?"<>|\p{Cc}]{0,199}$/u);
const backupName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.airside-backup$/);
const stateKey = z.string().regex(/^[a-z][a-z0-9.-]{0,63}$/);

export const IPC_ARGUMENTS: { readonly [Channel in IpcChannel]: ZodType<IpcArgs<Channel>> } = {
  'manifests.open': z.tuple([]),
  'folder.watch': z.tuple([]),
  'folder.unwatch': z.tuple([z.string().max(64)]),
  'export.save': z.tuple([fileName, bytes]),
  'print.pdf': z.tuple([]),
  'key.wrap': z.tuple([key]),
  'key.unwrap': z.tuple([key]),
  'backup.write': z.tuple([backupName, bytes]),
  'backup.list': z.tuple([]),
  'state.get': z.tuple([stateKey]),
  'state.put': z.tuple([stateKey, z.string().max(65_536)]),
};
