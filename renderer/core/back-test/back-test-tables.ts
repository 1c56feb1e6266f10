/** A back-test as tables: what was compared, totals, rules, and the latest travellers of each group with the rules that moved them. */

import { MOVES } from '../../../rules/back-test/tally.ts';
import { formatText } from '../../../shared/catalogue/format-text.ts';
import type { Language } from '../../../shared/catalogue/languages.ts';
import {
  type Cell,
  type ExportColumn,
  type ExportTable,
  exportTable,
  type Heading,
} from '../../../shared/export/export-table.ts';
import { type FlightWords, flightCell } from '../../../shared/export/flight-cell.ts';
import { OUTCOMES, type Outcome } from '../../../shared/screening/outcome.ts';
import { reasonText } from '../../../shared/screening/reason-sentence.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import type { BackTestGroup, BackTestReport, MovedTraveller, RuleMoved } from '../calls/back-test.ts';
import type { ExportWords } from '../exports/make-export.ts';
import { paperFlights } from '../paper-flights.ts';
import type { Request } from '../request.ts';
import type { RunBackTest } from './back-tests.ts';
import { movedTravellers, rowsOf } from './moved-travellers.ts';

/** Most travellers written of each group; the totals count them all. */
const MOST_OF_GROUP = 300;

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

interface Said extends ExportWords, FlightWords {
  /** What moved a traveller: sentences, which may name somebody, or titles of rules. */
  readonly names: boolean;
}

interface Moved {
  readonly group: BackTestGroup;
  readonly traveller: MovedTraveller;
}

const RULE_COLUMNS: readonly ExportColumn<BackTestReport['rules'][number], Said>[] = [
  { heading: 'back-test.column.rule', type: 'code', cell: ({ rule }) => rule },
  { heading: 'back-test.column.title', type: 'text', cell: (rule, { language }) => titleOf(rule, language) },
  { heading: 'back-test.column.mandate', type: 'text', cell: ({ mandate }, { word }) => word(`mandate.${mandate}`) },
  {
    heading: 'back-test.column.change',
    type: 'text',
    cell: ({ change }, { word }) => word(`back-test.change.${change}`),
  },
  ...(['hitsBefore', 'hitsAfter', 'gained', 'lost', 'unknownBefore', 'unknownAfter'] as const).map(
    (count): ExportColumn<BackTestReport['rules'][number], Said> => ({
      heading: `back-test.column.${count}`,
      type: 'number',
      cell: (rule) => rule[count],
    }),
  ),
];

const PEOPLE_COLUMNS: readonly ExportColumn<Moved, Said>[] = [
  { heading: 'back-test.column.group', type: 'text', cell: ({ group }, { word }) => word(`back-test.of.${group}`) },
  { heading: 'back-test.column.flight', type: 'text', cell: ({ traveller }, said) => flightCell(traveller, said) },
  { heading: 'back-test.column.name', type: 'text', personal: true, cell: ({ traveller }) => traveller.name },
  {
    heading: 'back-test.column.before',
    type: 'text',
    cell: ({ traveller }, { word }) => word(levelKey(traveller, traveller.before)),
  },
  {
    heading: 'back-test.column.after',
    type: 'text',
    cell: ({ traveller }, { word }) => word(levelKey(traveller, traveller.after)),
  },
  { heading: 'back-test.column.rulesGained', type: 'text', cell: (moved, said) => rulesThat('gained', moved, said) },
  { heading: 'back-test.column.rulesLost', type: 'text', cell: (moved, said) => rulesThat('lost', moved, said) },
];

/** Nobody who is met and protected has a level of suspicion. */
function levelKey({ isProtected }: Pick<MovedTraveller, 'isProtected'>, level: Outcome): string {
  return isProtected && level !== 'clear' ? 'protect.meet' : `outcome.${level}`;
}

/** The tables, with what names the travellers only if `names`. */
export async function backTestTables(
  request: Request,
  run: RunBackTest,
  words: ExportWords,
  names: boolean,
): Promise<readonly ExportTable[]> {
  const say: Say = (key, params) => formatText(words.texts, key, params);
  const groups: readonly BackTestGroup[] = [...MOVES, 'positives', 'negatives'];
  const people: Moved[] = [];
  for (const group of groups) {
    const shown = await movedTravellers(request, run, rowsOf(run, group, 0, MOST_OF_GROUP).rows);
    people.push(...shown.map((traveller) => ({ group, traveller })));
  }
  const { report } = run;
  const said = { ...words, names, flight: await paperFlights(request) };
  return [
    aboutTable(report, say),
    outcomesTable(report, say),
    exportTable(say('back-test.column.rule'), RULE_COLUMNS, report.rules, said, names),
    exportTable(say('back-test.travellers'), PEOPLE_COLUMNS, people, said, names),
  ];
}

function aboutTable(
  { active, candidate, from, to, flights, travellers, unread }: BackTestReport,
  say: Say,
): ExportTable {
  const name = ({ version, hash }: { readonly version: number | null; readonly hash: string }) =>
    version === null ? hash.slice(0, 12) : say('back-test.version', { version, hash: hash.slice(0, 12) });
  const rows: readonly (readonly Cell[])[] = [
    [say('back-test.active'), `${name(active)} · ${say(`rules.format.${active.format}`)}`],
    [
      say('back-test.candidate'),
      [candidate.title, name(candidate), say(`rules.format.${candidate.format}`)]
        .filter((part) => part !== '')
        .join(' · '),
    ],
    [say('back-test.window'), `${dayText(from ?? '')} – ${dayText(to ?? '')}`],
    [say('back-test.flights'), flights],
    [say('back-test.travellers'), travellers],
    [say('back-test.unread'), unread],
  ];
  const title = say('back-test.title');
  return { title, headings: [title, say('export.value')].map((text) => ({ text, type: 'text' })), rows };
}

function outcomesTable({ outcomes }: BackTestReport, say: Say): ExportTable {
  const headings = OUTCOMES.flatMap((outcome): readonly Heading[] => {
    const params = { outcome: say(`outcome.${outcome}`) };
    return (['before', 'after'] as const).map((side) => ({
      text: say(`back-test.outcome-${side}`, params),
      type: 'number',
    }));
  });
  return {
    title: say('back-test.totals'),
    headings: [{ text: say('back-test.column.group'), type: 'text' }, ...headings],
    rows: outcomes.map(({ group, before, after }) => [
      say(group === 'overall' ? 'back-test.overall' : `mandate.${group}`),
      ...OUTCOMES.flatMap((outcome) => [before[outcome], after[outcome]]),
    ]),
  };
}

function titleOf(
  { rule, title }: { readonly rule: string; readonly title: Readonly<Record<string, string>> },
  language: Language,
): string {
  return title[language] ?? title.en ?? rule;
}

function rulesThat(move: RuleMoved['move'], { traveller }: Moved, { texts, language, names }: Said): string {
  return traveller.rules
    .filter((rule) => rule.move === move)
    .map((rule) => (names ? reasonText(rule.leaves, texts) : '') || titleOf(rule, language))
    .join(' | ');
}
