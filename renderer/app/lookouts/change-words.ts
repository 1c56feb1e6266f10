/** What a change of a lookout makes different, line by line. */

import type { Lookout, LookoutAct } from '../../../shared/lookout/lookout.ts';
import { gradeText, informationText } from '../../../shared/lookout/lookout-texts.ts';
import { TYPED_FIELDS } from '../../../shared/lookout/read-term.ts';
import type { TFunction } from '../ui/texts.ts';
import { type TermWriter, termText } from './term-texts.ts';

/** What a lookout says. The agency and the code of its source are left out: a second officer of another agency may not read them. */
export type LookoutSays = Pick<Lookout, 'terms' | 'outcome' | 'handling' | 'instruction' | 'warning'> & {
  readonly source: Pick<Lookout['source'], 'grade' | 'information'>;
};

/** `Age: 41–51 years → not said`: a line for each thing that differs, terms first. */
export function changeLines(before: LookoutSays, after: LookoutSays, writer: TermWriter): readonly string[] {
  const { t } = writer;
  const [was, is] = [linesOf(before, writer), linesOf(after, writer)];
  return was.flatMap(([label, old], at) => {
    const now = is[at]?.[1] ?? null;
    if (old === now) return [];
    return [t('ui.changed', { name: t(label), before: said(t, old), after: said(t, now) })];
  });
}

/** What each act of a lookout changed; `now`: what it says today. */
export function linesOfActs(
  acts: readonly LookoutAct[],
  now: LookoutSays,
  writer: TermWriter,
): readonly (readonly string[])[] {
  return acts.map(({ before }, at) => {
    const after = acts.slice(at + 1).find((act) => act.before !== null)?.before ?? now;
    return before === null ? [] : changeLines(before, after, writer);
  });
}

/** How the last review lets it be handled; null: nobody reviewed it, or no handling counts. `now`: what it asks for today. */
export function reviewedHandling(
  acts: readonly Pick<LookoutAct, 'kind' | 'before'>[],
  now: LookoutSays['handling'],
): LookoutSays['handling'] {
  const last = acts.findLastIndex(({ kind }) => kind === 'reviewed');
  if (last < 0) return null;
  const changed = acts.slice(last + 1).find(({ before }) => before !== null)?.before ?? null;
  return changed === null ? now : changed.handling;
}

function said(t: TFunction, text: string | null): string {
  return text === null || text === '' ? t('lookout.not-said') : text;
}

type Line = readonly [label: string, text: string | null];

function linesOf(says: LookoutSays, writer: TermWriter): readonly Line[] {
  const { terms, outcome, handling, instruction, warning, source } = says;
  const { t } = writer;
  return [
    ...TYPED_FIELDS.map((field): Line => [`lookout.field.${field}`, termText(field, terms, writer)]),
    ['lookout.field.description', terms.description],
    ['lookout.outcome', t(`outcome.${outcome}`)],
    ['lookout.handling', handling === null ? null : t(`handling.${handling}`)],
    ['lookout.instruction', instruction],
    ['lookout.warning', warning ?? ''],
    ['lookout.grade', t(gradeText(source.grade))],
    ['lookout.information', t(informationText(source.information))],
  ];
}
