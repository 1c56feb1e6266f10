/** The command line in a checkout: runs the words it was called with in Node. */
import { runCommand } from '../../rules/command-line/commands.ts';
import { callersFolder, nodeMachine } from './node-machine.ts';

// The status is set, never forced by ending the process: what was printed must be written out first.
process.exitCode = await runCommand(process.argv.slice(2), nodeMachine(callersFolder()));
