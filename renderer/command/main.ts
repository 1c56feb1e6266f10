/** Entry of the hidden page that runs a command of the packaged program. */
import { runCommand } from '../../rules/command-line/commands.ts';
import { say } from '../../rules/command-line/say.ts';
import type { CommandBridge } from '../../shared/command-bridge.ts';
import { windowMachine } from './window-machine.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a plain browser, where this page has nothing to do. */
    readonly airsideCommand?: CommandBridge;
  }
}

if (window.airsideCommand !== undefined) await run(window.airsideCommand);

/** Runs the words of the call. Whatever happens, the program is told how it ended: nobody sees this page and could close it. */
async function run(bridge: CommandBridge): Promise<void> {
  const { machine, said } = windowMachine(bridge);
  try {
    const words = await bridge.words();
    if (!words.ok) throw new Error(words.message);
    const status = await runCommand(words.value, machine);
    await said();
    await bridge.end(status);
  } catch (error) {
    say(machine, 'broken-off', { reason: error instanceof Error ? error.message : String(error) });
    await said();
    await bridge.end(1);
  }
}
