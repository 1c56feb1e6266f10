/** `audit verify FILE…`: checks exported parts of audit trails and prints what is broken, one entry per line. See `docs/audit-proof.md`. */
import { checkProof, type ProofReport } from '../../../shared/audit/proof.ts';
import { eachLine } from '../../../shared/audit/proof-lines.ts';
import type { Command, Machine } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { refuse, say } from '../say.ts';
import { COMMAND_WORDS } from '../words.ts';

export const auditVerifyCommand: Command = {
  async run(words, machine) {
    const read = readArguments(words, COMMAND_WORDS['audit verify'].options);
    if (!read.ok) return refuse(machine, read.failure.code, { option: read.failure.option });
    const { operands } = read.value;
    if (operands.length === 0) return refuse(machine, 'missing-operand', { option: 'audit verify' });
    let sound = true;
    for (const path of operands) sound = (await verifyFile(path, machine)) && sound;
    return sound ? 0 : 1;
  },
};

async function verifyFile(path: string, machine: Machine): Promise<boolean> {
  const file = await machine.read(path);
  if (!file.ok) {
    say(machine, 'path-missing', { path });
    return false;
  }
  const report = checkProof(eachLine(file.bytes));
  await printFindings(path, report, machine);
  const { heading, entries, head, breaks, faults } = report;
  if (heading === null) {
    say(machine, 'audit-no-proof', { path });
    return false;
  }
  const sound = breaks.length === 0 && faults.length === 0;
  const { seq, hash } = head;
  if (sound) say(machine, 'audit-whole', { path, count: entries, first: heading.after.seq + 1, last: seq, hash });
  else if (breaks[0] !== undefined) say(machine, 'audit-broken', { path, first: breaks[0].seq });
  else say(machine, 'audit-not-whole', { path, line: faults[0]?.line ?? 1 });
  // The exporter wrote the file, so it may be rewritten as a whole; only the unit's own head reveals that.
  if (sound && heading.anchor === null) say(machine, 'audit-no-anchor', { path });
  return sound;
}

async function printFindings(path: string, { breaks, faults }: ProofReport, machine: Machine): Promise<void> {
  for (const { code, seq, last } of breaks) {
    await machine.print(`${path}: ${seq === last ? seq : `${seq}-${last}`}: ${code}\n`);
  }
  for (const { code, line } of faults) await machine.print(`${path}: line ${line}: ${code}\n`);
}
