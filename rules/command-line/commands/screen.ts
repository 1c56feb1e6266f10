/** `screen FILE… [--rules PATH]… [--lists PATH]… [--at ISO] [--format json|csv]`: prints every flagged traveller. */
import { exportTexts } from '../../../shared/catalogue/en/exports.ts';
import { factTexts } from '../../../shared/catalogue/en/facts.ts';
import { listMatchTexts } from '../../../shared/catalogue/en/list-matches.ts';
import { rulesTexts } from '../../../shared/catalogue/en/rules.ts';
import { flaggedCsv, flaggedRow } from '../../../shared/export/flagged-csv.ts';
import type { FoldMessage } from '../../../shared/flight/flight.ts';
import { openLists } from '../../../shared/list/match/open-lists.ts';
import type { UtcMinute } from '../../../shared/manifest.ts';
import { shippedReference } from '../../../shared/reference/shipped.ts';
import { flaggedTravellers, type ScreenedFlight } from '../../../shared/screening/flagged.ts';
import { type AccountFor, type ExplainHit, flaggedDocument } from '../../../shared/screening/flagged-document.ts';
import { accountOf } from '../../engine/account.ts';
import { type CompiledRules, compileRules } from '../../engine/compile.ts';
import { explain } from '../../engine/explain.ts';
import { reasonSayer } from '../../engine/say-reason.ts';
import { screeningTime, screenWithPast } from '../../engine/screen-messages.ts';
import { readRules } from '../../language/read-rules.ts';
import { formatRuleError } from '../../language/rule-error.ts';
import { shippedRules } from '../../pack/shipped-rules.ts';
import type { Command, Machine } from '../machine.ts';
import { readArguments } from '../read-arguments.ts';
import { readInputs, sayUnusable } from '../read-inputs.ts';
import { readListFiles } from '../read-list-files.ts';
import { readRuleFiles } from '../read-rule-files.ts';
import { readTime } from '../read-time.ts';
import { refuse } from '../say.ts';
import { COMMAND_WORDS } from '../words.ts';

const FORMATS = ['json', 'csv'] as const;
type Format = (typeof FORMATS)[number];

export const screenCommand: Command = {
  async run(words, machine) {
    const read = readArguments(words, COMMAND_WORDS.screen.options);
    if (!read.ok) return refuse(machine, read.failure.code, { option: read.failure.option });
    const { operands, value, values } = read.value;
    if (operands.length === 0) return refuse(machine, 'missing-operand', { option: 'screen' });
    const format = FORMATS.find((known) => known === (value('--format') ?? 'json'));
    if (format === undefined) return refuse(machine, 'bad-value', { option: '--format' });
    const wished = value('--at');
    const given = wished === undefined ? null : readTime(wished);
    if (wished !== undefined && given === null) return refuse(machine, 'bad-value', { option: '--at' });

    const compiled = await rulesFor(values('--rules'), machine);
    if (compiled === null) return 1;
    const lists = values('--lists');
    const listed = lists.length === 0 ? undefined : await readListFiles(lists, machine);
    // Screening without a requested list would clear people who are on it.
    if (listed === null) return 1;
    const messages: FoldMessage[] = [];
    let complete = true;
    for await (const reading of readInputs(operands, machine, { reference: shippedReference() })) {
      let usable = false;
      for await (const { message } of reading.messages) {
        const { id, manifest } = message;
        usable ||= manifest.format !== 'UNKNOWN';
        messages.push({ id, manifest });
      }
      if (usable) continue;
      sayUnusable(reading.name, machine);
      complete = false;
    }
    const at = given ?? screeningTime(messages);
    const context = {
      reference: shippedReference(),
      zones: machine.zones,
      at,
      ...(listed === undefined ? {} : { listed, lists: openLists(listed, null) }),
    };
    const flights = [...screenWithPast(messages, compiled, context)];
    await machine.print(WRITERS[format](flights, compiled, at));
    return complete ? 0 : 1;
  },
};

type Writer = (flights: readonly ScreenedFlight[], compiled: CompiledRules, at: UtcMinute) => string;

const WRITERS: Readonly<Record<Format, Writer>> = {
  json(flights, compiled, at) {
    const explainHit: ExplainHit = (hit, block, traveller) => {
      const rule = compiled.byId.get(hit.rule);
      return rule === undefined ? [] : explain(rule, hit.truths, block, traveller, compiled.ruleSet.lists);
    };
    const accountFor: AccountFor = (screened) => accountOf(screened, compiled.ruleSet);
    return `${JSON.stringify(flaggedDocument(compiled.ruleSet, at, flights, explainHit, accountFor))}\n`;
  },
  csv(flights, compiled) {
    const texts = { ...exportTexts, ...factTexts, ...listMatchTexts, ...rulesTexts };
    const sayReason = reasonSayer(compiled, texts, 'en');
    const rows = flaggedTravellers(flights).map((flagged) => flaggedRow(flagged, sayReason));
    return flaggedCsv(rows);
  },
};

/** The shipped rules, or those at the given paths; null, with a message, when they cannot be read. */
async function rulesFor(paths: readonly string[], machine: Machine): Promise<CompiledRules | null> {
  const given = await readRuleFiles(paths, machine);
  if (!given.complete) return null;
  if (paths.length === 0) return compileRules(shippedRules());
  const rules = readRules(given.sources);
  if (rules.ok) return compileRules(rules.value);
  for (const error of rules.failure) machine.say(formatRuleError(error));
  return null;
}
