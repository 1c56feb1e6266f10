/** The command line in a checkout: runs the command's words in Node. */
import { runCommand } from '../../rules/command-line/commands.ts';
import { callersFolder, nodeMachine } from './node-machine.ts';

// Sets the status instead of ending the process: the output must be written first.
process.exitCode = await runCommand(process.argv.slice(2), nodeMachine(callersFolder()));
