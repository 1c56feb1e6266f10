/**
 * `audit verify FILE… [--head TEXT]`: checks exported parts of audit trails and prints what is broken, one entry per line; with a noted head, whether the trail goes on from
 * it. See `docs/audit-proof.md`.
 */
import { type NotedHead, readNotedHead } from '../../../shared/audit/noted-head.ts';
import { type NotedInProof, NotedSearch } from '../../../shared/audit/noted-in-proof.ts';
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
    const { operands, value } = read.value;
    if (operands.length === 0) return refuse(machine, 'missing-operand', { option: 'audit verify' });
    const text = value('--head');
    const noted = text === undefined ? null : readNotedHead(text);
    if (noted?.ok === false) return refuse(machine, `audit-head-${noted.failure.code}`, { option: '--head' });
    const head = noted?.value ?? null;
    let sound = true;
    const compared: NotedInProof[] = [];
    for (const path of operands) {
      const verified = await verifyFile(path, machine, head);
      sound = verified.sound && sound;
      compared.push(verified.noted);
    }
    if (head === null) return sound ? 0 : 1;
    // Of several files, each may be another stretch: it is enough that one has the noted entry.
    const result = (['agrees', 'differs'] as const).find((each) => compared.includes(each)) ?? 'unknown';
    await machine.print(`head: ${result}\n`);
    say(machine, `audit-head-${result}`, { path: operands[compared.indexOf(result)] ?? '' });
    return sound && result === 'agrees' ? 0 : 1;
  },
};

interface Verified {
  readonly sound: boolean;
  readonly noted: NotedInProof;
}

const NOTHING: Verified = { sound: false, noted: 'unknown' };

async function verifyFile(path: string, machine: Machine, noted: NotedHead | null): Promise<Verified> {
  const file = await machine.read(path);
  if (!file.ok) {
    say(machine, 'path-missing', { path });
    return NOTHING;
  }
  const search = noted === null ? null : new NotedSearch(noted);
  const report = checkProof(eachLine(file.bytes), search === null ? undefined : (entry) => search.take(entry));
  await printFindings(path, report, machine);
  const { heading, entries, head, breaks, faults } = report;
  if (heading === null) {
    say(machine, 'audit-no-proof', { path });
    return NOTHING;
  }
  const sound = breaks.length === 0 && faults.length === 0;
  const { seq, hash } = head;
  if (sound) say(machine, 'audit-whole', { path, count: entries, first: heading.after.seq + 1, last: seq, hash });
  else if (breaks[0] !== undefined) say(machine, 'audit-broken', { path, first: breaks[0].seq });
  else say(machine, 'audit-not-whole', { path, line: faults[0]?.line ?? 1 });
  // The exporter wrote the file, so it may be rewritten as a whole; only the unit's own head reveals that.
  if (sound && heading.anchor === null && noted === null) say(machine, 'audit-no-anchor', { path });
  return { sound, noted: search?.end(report) ?? 'unknown' };
}

async function printFindings(path: string, { breaks, faults }: ProofReport, machine: Machine): Promise<void> {
  for (const { code, seq, last } of breaks) {
    await machine.print(`${path}: ${seq === last ? seq : `${seq}-${last}`}: ${code}\n`);
  }
  for (const { code, line } of faults) await machine.print(`${path}: line ${line}: ${code}\n`);
}
