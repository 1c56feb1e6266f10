/** The machine as the hidden page of a command sees it: `airsideCommand`, an object of named functions. */
import { contextBridge, ipcRenderer } from 'electron';
import type { CommandBridge } from '../shared/command-bridge.ts';
import type { ArgsOf, CommandCalls, ResultOf } from '../shared/ipc.ts';

function call<Channel extends keyof CommandCalls>(
  channel: Channel,
  ...args: ArgsOf<CommandCalls, Channel>
): Promise<ResultOf<CommandCalls, Channel>> {
  return ipcRenderer.invoke(channel, ...args);
}

const bridge: CommandBridge = {
  words: () => call('command.words'),
  read: (path) => call('command.read', path),
  filesOf: (path) => call('command.files-of', path),
  write: (folder, name, bytes) => call('command.write', folder, name, bytes),
  print: (bytes) => call('command.print', bytes),
  say: (line) => call('command.say', line),
  end: (status) => call('command.end', status),
};

contextBridge.exposeInMainWorld('airsideCommand', bridge);
