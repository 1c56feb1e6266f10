/**
 * What a command may use of its machine. Commands know no other platform, so that the same commands run in a checkout (Node) and in the packaged
 * program.
 */
import type { UtcMinute } from '../../shared/manifest.ts';
import type { ZoneClock } from '../../shared/reference/reference-data.ts';

/** 0 success (warnings included), 1 an input gave nothing usable or a check failed, 2 wrong arguments. */
export type Status = 0 | 1 | 2;

export type FileRead =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: 'missing' | 'unreadable' };

export interface Machine {
  readonly zones: ZoneClock;
  /** The current time. Used only when an argument does not give it. */
  now(): UtcMinute;
  /** Reads a file; a relative path starts at the caller's folder. */
  read(path: string): Promise<FileRead>;
  /** Paths of the files of a folder (not of its subfolders), sorted; null when the path is no folder. */
  filesOf(path: string): Promise<readonly string[] | null>;
  /** Writes a file, creating missing folders. */
  write(path: string, bytes: Uint8Array): Promise<{ readonly ok: boolean }>;
  /** Writes to the document that the command prints; resolves when handed over. */
  print(text: string): Promise<void>;
  /** Prints one line for people, apart from the document. */
  say(line: string): void;
}

export interface Command {
  /** Runs with the words after the name. */
  run(words: readonly string[], machine: Machine): Promise<Status>;
}
