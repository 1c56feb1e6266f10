/**
 * `fingerprint read FILE…`: reads fingerprint files (ANSI/NIST-ITL) and prints a line of JSON for each: version, transaction, agency, date, its records with
 * their positions, and what is wrong. Images are never printed.
 */
import { diagnosticTexts } from '../../../shared/catalogue/en/diagnostics.ts';
import { formatText } from '../../../shared/catalogue/format-text.ts';
import { type Diagnostic, diagnostic } from '../../../shared/diagnostic.ts';
import type { ItlFile, ItlRecord } from '../../../shared/fingerprint/itl-file.ts';
import { readItl } from '../../../shared/fingerprint/read-itl.ts';
import type { Command } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { namedFiles, sayUnusable } from '../read-inputs.ts';
import { refuse } from '../say.ts';
import { COMMAND_WORDS } from '../words.ts';

export const fingerprintReadCommand: Command = {
  async run(words, machine) {
    const given = readArguments(words, COMMAND_WORDS['fingerprint read'].options);
    if (!given.ok) return refuse(machine, given.failure.code, { option: given.failure.option });
    const { operands } = given.value;
    if (operands.length === 0) return refuse(machine, 'missing-operand', { option: 'fingerprint read' });
    let isUsable = true;
    for (const name of await namedFiles(operands, machine)) {
      const read = await machine.read(name);
      const file: Partial<ItlFile> = read.ok
        ? readItl(read.bytes)
        : { problems: [diagnostic('error', `file-${read.reason}`)] };
      await machine.print(`${JSON.stringify(lineOf(name, file))}\n`);
      if ((file.records ?? []).length > 0) continue;
      isUsable = false;
      sayUnusable(name, machine);
    }
    return isUsable ? 0 : 1;
  },
};

function lineOf(name: string, { version, transaction, agency, date, records, problems }: Partial<ItlFile>): unknown {
  return {
    file: name,
    version: version ?? null,
    transaction: transaction ?? null,
    agency: agency ?? null,
    date: date ?? null,
    records: (records ?? []).map(printedRecord),
    problems: (problems ?? []).map(printedProblem),
  };
}

/** `position` is the first one; `positions` are all, where there are several. */
function printedRecord({ type, idc, length, positions }: ItlRecord): unknown {
  const [position = null] = positions;
  return { type, idc, length, position, ...(positions.length > 1 ? { positions } : {}) };
}

function printedProblem({ offset, code, severity, params }: Diagnostic): unknown {
  return { offset, code, severity, message: formatText(diagnosticTexts, `diagnostic.${code}`, params) };
}
