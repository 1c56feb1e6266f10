/** A back-test as CSV: what was compared, totals, rules, and the latest travellers of each group with the rules that moved them. */
import { MOVES } from '../../../rules/back-test/tally.ts';
import { formatText } from '../../../shared/catalogue/format-text.ts';
import { CATALOGUES, type Language } from '../../../shared/catalogue/languages.ts';
import { csvText } from '../../../shared/export/csv.ts';
import { OUTCOMES, type Outcome } from '../../../shared/screening/outcome.ts';
import { reasonText } from '../../../shared/screening/reason-sentence.ts';
import type { BackTestGroup, BackTestReport, MovedTraveller, RuleMoved } from '../calls/back-test.ts';
import type { Request } from '../request.ts';
import type { RunBackTest } from './back-tests.ts';
import { movedTravellers, rowsOf } from './moved-travellers.ts';

/** Most travellers written of each group; the totals count them all. */
const MOST_OF_GROUP = 300;

type Cells = readonly (string | number)[];
type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The file; `travellers` is how many it names. */
export async function backTestCsv(
  request: Request,
  run: RunBackTest,
  language: Language,
): Promise<{ readonly fileName: string; readonly text: string; readonly travellers: number }> {
  const say: Say = (key, params) => formatText(CATALOGUES[language], key, params);
  const groups: readonly BackTestGroup[] = [...MOVES, 'positives', 'negatives'];
  const people: Cells[] = [];
  for (const group of groups) {
    const shown = await movedTravellers(request, run, rowsOf(run, group, 0, MOST_OF_GROUP).rows);
    people.push(...shown.map((each) => travellerCells(group, each, say, language)));
  }
  const { report } = run;
  const text = csvText([
    ...aboutCells(report, say),
    [],
    [say('back-test.column.group'), ...OUTCOMES.flatMap((outcome) => outcomeHeadings(outcome, say))],
    ...report.outcomes.map(({ group, before, after }) => [
      say(group === 'overall' ? 'back-test.overall' : `mandate.${group}`),
      ...OUTCOMES.flatMap((outcome) => [before[outcome], after[outcome]]),
    ]),
    [],
    RULE_COLUMNS.map((column) => say(`back-test.column.${column}`)),
    ...report.rules.map((rule) => [
      rule.rule,
      rule.title[language] ?? rule.title.en ?? '',
      say(`mandate.${rule.mandate}`),
      say(`back-test.change.${rule.change}`),
      rule.hitsBefore,
      rule.hitsAfter,
      rule.gained,
      rule.lost,
      rule.unknownBefore,
      rule.unknownAfter,
    ]),
    [],
    PEOPLE_COLUMNS.map((column) => say(`back-test.column.${column}`)),
    ...people,
  ]);
  const at = request.context.now.slice(0, 16).replace(/[-:]/g, '').replace('T', '-');
  return { fileName: `${say('back-test.file')}-${at}.csv`, text, travellers: people.length };
}

const RULE_COLUMNS = [
  'rule',
  'title',
  'mandate',
  'change',
  'hitsBefore',
  'hitsAfter',
  'gained',
  'lost',
  'unknownBefore',
  'unknownAfter',
];
const PEOPLE_COLUMNS = ['group', 'flight', 'name', 'before', 'after', 'rulesGained', 'rulesLost'];

function aboutCells({ active, candidate, from, to, flights, travellers, unread }: BackTestReport, say: Say): Cells[] {
  const name = ({ version, hash }: { readonly version: number | null; readonly hash: string }) =>
    version === null ? hash.slice(0, 12) : say('back-test.version', { version, hash: hash.slice(0, 12) });
  return [
    [say('back-test.active'), name(active), say(`rules.format.${active.format}`)],
    [say('back-test.candidate'), candidate.title, name(candidate), say(`rules.format.${candidate.format}`)],
    [say('back-test.window'), from ?? '', to ?? ''],
    [say('back-test.flights'), flights],
    [say('back-test.travellers'), travellers],
    [say('back-test.unread'), unread],
  ];
}

function outcomeHeadings(outcome: Outcome, say: Say): readonly string[] {
  const params = { outcome: say(`outcome.${outcome}`) };
  return [say('back-test.outcome-before', params), say('back-test.outcome-after', params)];
}

function travellerCells(group: BackTestGroup, each: MovedTraveller, say: Say, language: Language): Cells {
  const sentences = (move: RuleMoved['move']) =>
    each.rules
      .filter((rule) => rule.move === move)
      .map(({ rule, title, leaves }) => {
        const reason = reasonText(leaves, CATALOGUES[language]);
        return reason === '' ? (title[language] ?? title.en ?? rule) : reason;
      })
      .join(' | ');
  return [
    say(`back-test.of.${group}`),
    each.flight,
    each.name,
    say(`outcome.${each.before}`),
    say(`outcome.${each.after}`),
    sentences('gained'),
    sentences('lost'),
  ];
}
