/**
 * `rules check PATH… [--at ISO]`: prints the errors in rule files, one per line. Warnings about expired parts, and about rules that rest on one
 * datum, are printed apart from the document.
 */
import { checkExamples } from '../../engine/check-rules.ts';
import { warnOfEnded } from '../../engine/warn-of-ended.ts';
import { warnOfOneDatum } from '../../engine/warn-of-one-datum.ts';
import { warnOfUnstated } from '../../engine/warn-of-unstated.ts';
import { MAX_ERRORS, readRulesWithPlaces } from '../../language/read-rules.ts';
import { formatRuleError, formatRuleWarning } from '../../language/rule-error.ts';
import type { Command } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { readRuleFiles } from '../read-rule-files.ts';
import { readTime } from '../read-time.ts';
import { refuse, say } from '../say.ts';
import { COMMAND_WORDS } from '../words.ts';

export const rulesCheckCommand: Command = {
  async run(words, machine) {
    const given = readArguments(words, COMMAND_WORDS['rules check'].options);
    if (!given.ok) return refuse(machine, given.failure.code, { option: given.failure.option });
    const { operands, value } = given.value;
    if (operands.length === 0) return refuse(machine, 'missing-operand', { option: 'rules check' });
    const wished = value('--at');
    const at = wished === undefined ? machine.now() : readTime(wished);
    if (at === null) return refuse(machine, 'bad-value', { option: '--at' });
    // Errors in the other files are still reported.
    const { sources, complete } = await readRuleFiles(operands, machine);
    const read = readRulesWithPlaces(sources);
    const errors = read.ok ? checkExamples(read.value) : read.failure;
    for (const error of errors) await machine.print(`${formatRuleError(error)}\n`);
    if (!read.ok && errors.length === MAX_ERRORS) say(machine, 'rules-cut', { count: MAX_ERRORS });
    const warnings = read.ok
      ? [...warnOfEnded(read.value, at.slice(0, 10)), ...warnOfOneDatum(read.value), ...warnOfUnstated(read.value)]
      : [];
    for (const warning of warnings) machine.say(formatRuleWarning(warning));
    if (errors.length > 0 || !complete) return 1;
    say(machine, 'rules-fine', { count: sources.length });
    return 0;
  },
};
