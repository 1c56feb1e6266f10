/** Calls of the hidden command page to the main process. Paths are texts of the command line; others are refused. */
import type { CommandCalls, ResultOf } from './ipc.ts';

type Answer<Channel extends keyof CommandCalls> = Promise<ResultOf<CommandCalls, Channel>>;

export interface CommandBridge {
  words(): Answer<'command.words'>;
  read(path: string): Answer<'command.read'>;
  filesOf(path: string): Answer<'command.files-of'>;
  write(folder: string, name: string, bytes: Uint8Array): Answer<'command.write'>;
  print(bytes: Uint8Array): Answer<'command.print'>;
  say(line: string): Answer<'command.say'>;
  end(status: 0 | 1 | 2): Answer<'command.end'>;
}
