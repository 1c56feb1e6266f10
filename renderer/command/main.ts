/** Entry of the hidden page that runs a command of the packaged program. */
import { runCommand } from '../../rules/command-line/commands.ts';
import { say } from '../../rules/command-line/say.ts';
import type { CommandBridge } from '../../shared/command-bridge.ts';
import { windowMachine } from './window-machine.ts';

declare global {
  interface Window {
    /** Set by Electron's preload. Absent in a plain browser, where this page does nothing. */
    readonly airsideCommand?: CommandBridge;
  }
}

if (window.airsideCommand !== undefined) await run(window.airsideCommand);

/** Runs the words of the command. It always tells the program how the command ended: no officer sees this page, so no officer could close it. */
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
