/** The argument lists that the main process accepts, one row per channel of `ipc.ts`. Anything else is refused unread. */
import { type ZodType, z } from 'zod';
import { fileNameFault, isBackupName } from './export/file-name.ts';
import { BACKUP_SLICE } from './host.ts';
import { OUTCOMES } from './intake/folder-watch.ts';
import type { AnyCalls, ArgsOf, CommandCalls, IpcCalls } from './ipc.ts';
import { LOCKING_RANGES } from './locking/locking.ts';

/** One schema per channel of a table. */
export type ArgumentSchemas<Table extends AnyCalls<Table>> = {
  readonly [Channel in keyof Table]: ZodType<ArgsOf<Table, Channel>>;
};

/** Largest export or backup taken over IPC, in bytes. */
export const MAX_BYTES = 1024 * 1024 * 1024;

const bytes = z.instanceof(Uint8Array).refine((value) => value.byteLength <= MAX_BYTES);
const key = z.instanceof(Uint8Array).refine((value) => value.byteLength > 0 && value.byteLength <= 4096);
const fileName = z.string().refine((name) => fileNameFault(name) === null);
const backupName = z.string().refine(isBackupName);
/** The longest path on a command line. */
const commandPath = z.string().max(32_768);
const backupId = z.string().max(64);
const slice = z.instanceof(Uint8Array).refine((value) => value.byteLength <= BACKUP_SLICE);
const offset = z.number().int().min(0);
const sliceLength = z.number().int().min(1).max(BACKUP_SLICE);
/** There is no "never": no setting may leave a vault open. */
const idlePeriods = z.strictObject({
  screenSeconds: z.number().int().min(10).max(LOCKING_RANGES.screenSeconds[1]),
  vaultSeconds: z.number().int().min(10).max(LOCKING_RANGES.vaultSeconds[1]),
});
const watchId = z.string().max(64);
const stateKey = z.string().regex(/^[a-z][a-z0-9.-]{0,63}$/);

/** The calls of the workstation's window. */
export const IPC_ARGUMENTS: ArgumentSchemas<IpcCalls> = {
  'manifests.open': z.tuple([]),
  'folder.watch': z.tuple([]),
  'folder.resume': z.tuple([]),
  'folder.done': z.tuple([watchId, z.number().int().min(1), z.enum([...OUTCOMES, 'stays'])]),
  'folder.unwatch': z.tuple([watchId]),
  'export.save': z.tuple([fileName, bytes]),
  'print.pdf': z.tuple([]),
  'key.wrap': z.tuple([key]),
  'key.unwrap': z.tuple([key]),
  'key.renew': z.tuple([key]),
  'backup.write': z.tuple([backupName, bytes]),
  'backup.list': z.tuple([]),
  'backup.begin': z.tuple([backupName]),
  'backup.append': z.tuple([backupId, slice]),
  'backup.finish': z.tuple([backupId]),
  'backup.abort': z.tuple([backupId]),
  'backup.read': z.tuple([backupName, offset, sliceLength]),
  'backup.remove': z.tuple([backupName]),
  'backup.choose-folder': z.tuple([]),
  'backup.folder': z.tuple([]),
  'backup.open': z.tuple([]),
  'backup.read-opened': z.tuple([backupId, offset, sliceLength]),
  'space.free': z.tuple([]),
  'lock.set-idle': z.tuple([idlePeriods]),
  'lock.heard': z.tuple([]),
  'window.protect': z.tuple([z.boolean()]),
  'memory.wipe': z.tuple([]),
  'state.get': z.tuple([stateKey]),
  'state.put': z.tuple([stateKey, z.string().max(65_536)]),
};

/** The calls of the hidden page that runs a command. */
export const COMMAND_ARGUMENTS: ArgumentSchemas<CommandCalls> = {
  'command.words': z.tuple([]),
  'command.read': z.tuple([commandPath]),
  'command.files-of': z.tuple([commandPath]),
  'command.write': z.tuple([commandPath, fileName, bytes]),
  'command.print': z.tuple([bytes]),
  'command.say': z.tuple([z.string().max(1_000_000)]),
  'command.end': z.tuple([z.union([z.literal(0), z.literal(1), z.literal(2)])]),
};
