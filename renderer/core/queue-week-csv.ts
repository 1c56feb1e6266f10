/** The weekly list of what was taken off the queue as CSV, in the reader's language. */
import type { NamedOfficer } from '../../shared/casework/case.ts';
import { CATALOGUES, type Language } from '../../shared/catalogue/languages.ts';
import { csvText } from '../../shared/export/csv.ts';
import { type WeekLine, weekLines } from '../../shared/review/week-lines.ts';
import type { QueueWeek } from './calls/queue-week.ts';

interface Words {
  readonly word: (key: string) => string;
  readonly named: (officer: string | null) => string;
  readonly language: Language;
}

const COLUMNS: readonly (readonly [key: string, cell: (line: WeekLine, words: Words) => string])[] = [
  ['act', ({ act }, { word }) => word(`week.act.${act}`)],
  ['traveller', ({ name }) => name],
  ['flight', ({ on }) => on?.flight ?? ''],
  ['would-be', ({ wouldBe }, { word }) => (wouldBe === null ? '' : word(`outcome.${wouldBe}`))],
  ['was', ({ is }, { word }) => (is === null ? '' : word(`outcome.${is}`))],
  ['rule', ({ title, rule }, { language }) => title[language] ?? title.en ?? rule ?? ''],
  ['reason', ({ reason }) => reason],
  ['officer', ({ officer }, { named }) => named(officer)],
  ['second', ({ second }, { named }) => named(second)],
  ['made', ({ at }) => at],
  ['until', ({ until }) => until ?? ''],
];

/** One line each, after a mark by which spreadsheets recognise the encoding. */
export function queueWeekCsv(week: QueueWeek, officers: readonly NamedOfficer[], language: Language): string {
  const texts: Readonly<Record<string, string>> = CATALOGUES[language];
  const word = (key: string): string => texts[key] ?? key;
  const named = (id: string | null): string => officers.find((each) => each.id === id)?.name ?? id ?? '';
  const lines = weekLines(week).map((line) => COLUMNS.map(([, cell]) => cell(line, { word, named, language })));
  return `\uFEFF${csvText([COLUMNS.map(([key]) => word(`week.column.${key}`)), ...lines])}`;
}
