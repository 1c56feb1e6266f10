/**
 * What a command may ask of the machine it runs on. Commands know nothing else of a platform, so that the same words work in a checkout
 * (Node) and in the packaged program.
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
  /** The time now. Only asked where an argument leaves it open. */
  now(): UtcMinute;
  /** Reads a file; a relative path starts at the caller's folder. */
  read(path: string): Promise<FileRead>;
  /** Paths of the files of a folder (not of its subfolders), sorted; null when the path is no folder. */
  filesOf(path: string): Promise<readonly string[] | null>;
  /** Writes a file and the folders on the way to it. */
  write(path: string, bytes: Uint8Array): Promise<{ readonly ok: boolean }>;
  /** Writes to the document that the command prints; done when it is handed over. */
  print(text: string): Promise<void>;
  /** Says something to people, beside the document: one line. */
  say(line: string): void;
}

export interface Command {
  /** Runs with the words after the name. */
  run(words: readonly string[], machine: Machine): Promise<Status>;
}
