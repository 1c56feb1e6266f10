/** The columns of what was taken off the queue: for the weekly list, and those that the report of a shift has of it. */
import { SYSTEM } from '../audit/audit-entry.ts';
import { type NamedOfficer, whyText } from '../casework/case.ts';
import type { Language } from '../catalogue/languages.ts';
import type { Say } from '../catalogue/say.ts';
import type { ExportColumn, Words } from '../export/export-table.ts';
import type { FallTo } from '../flight/fall-to.ts';
import { postText } from '../roster/post-text.ts';
import type { Outcome } from '../screening/outcome.ts';
import { WEEK_ACTS } from './week-acts.ts';
import type { WeekLine } from './week-lines.ts';

/** What the cells need besides the words. */
export interface LineWords extends Words {
  /** The name of an officer, or of the workstation; '' for nobody. */
  readonly named: (officer: string | null) => string;
  readonly language: Language;
  readonly say: Say;
}

export const LINE_COLUMNS = {
  act: {
    heading: 'week.column.act',
    type: 'text',
    cell: ({ act, undoes, what, how, isLate }, { word }) =>
      [
        ...[act, undoes].flatMap((each) => (each === null ? [] : [word(`week.act.${each}`)])),
        ...(what === undefined ? [] : [word(`audit.kind.${what}`)]),
        ...(how === undefined ? [] : [word(`custody.ending.${how}`)]),
        ...(isLate === true ? [word('week.late')] : []),
      ].join(' · '),
  },
  wouldBe: {
    heading: 'week.column.would-be',
    type: 'text',
    cell: ({ act, wouldBe, hits, isProtected }, { word }) => {
      if (wouldBe !== null) return word(isProtected === true ? 'protect.meet' : `outcome.${wouldBe}`);
      return WEEK_ACTS[act].counts === 'not-computed' && hits !== 0 ? word('week.not-computed') : null;
    },
  },
  rule: {
    heading: 'week.column.rule',
    type: 'text',
    cell: ({ rules }, { language }) => rules.map(({ title, rule }) => title[language] ?? title.en ?? rule).join(' · '),
  },
  cause: {
    heading: 'week.column.cause',
    type: 'text',
    cell: (line, { say }) => causeTexts(say, line).join(' · ') || null,
  },
  officer: {
    heading: 'week.column.officer',
    type: 'text',
    cell: ({ officer, also = [] }, { named }) => [officer, ...also].map(named).join(', '),
  },
  second: { heading: 'week.column.second', type: 'text', cell: ({ second }, { named }) => named(second) },
} as const satisfies Readonly<Record<string, ExportColumn<WeekLine, LineWords>>>;

/** Why it was done, without anybody's words or name. */
export function causeTexts(say: Say, { cause, why, fell, to, onList, post }: WeekLine): readonly string[] {
  return [
    ...(cause === null ? [] : [say(`cancel-cause.${cause}`)]),
    ...(why === null ? [] : [say(whyText(why))]),
    ...(fell === undefined ? [] : [say(`week.fell-by.${fell.by}`), say(fallToText(fell.to))]),
    ...(onList === undefined ? [] : [say('encounter.nothing-new')]),
    ...(to === undefined ? [] : [say('week.moved-to', { place: to })]),
    ...(post === undefined ? [] : [postText(say, post)]),
  ];
}

/** Gives the name of an officer, of the workstation, or of nobody. */
export function namesOf(officers: readonly NamedOfficer[], word: Words['word']): LineWords['named'] {
  return (id) =>
    id === SYSTEM ? word('audit.officer.system') : (officers.find((each) => each.id === id)?.name ?? id ?? '');
}

function fallToText(to: FallTo): FallToText {
  return to === 'gone' || to === 'not-travelling' ? `fall.to.${to}` : `outcome.${to}`;
}

type FallToText = `fall.to.${'gone' | 'not-travelling'}` | `outcome.${Outcome}`;
