/** What each dialog of a case asks for, and what it does with the answers. */

import {
  BY_HAND,
  type ByHand,
  type Case,
  DISMISSALS,
  type Dismissal,
  MISSES,
  type Miss,
  type Officer,
  type Proposed,
  saysMore,
} from '../../../shared/casework/case.ts';
import { RECORDED_RESULTS } from '../../../shared/casework/case-act.ts';
import { TESTED } from '../../../shared/casework/finding.ts';
import { foundText } from '../../../shared/casework/found-text.ts';
import type { Result } from '../../../shared/result.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { Core } from '../core.ts';
import type { OfficerOption } from '../roster/use-officer-choice.ts';
import type { TFunction } from '../ui/texts.ts';
import type { Choices } from './choice-form.tsx';
import type { deedIn } from './deed-fields.tsx';
import { type FoundDraft, foundOf } from './found-draft.ts';
import { protectedText, stepHandling } from './protected-text.ts';
import { resultText, wholeResultText } from './result-text.ts';
import type { CaseActions, CaseOrTraveller } from './use-case-actions.ts';
import type { AnyWork } from './work-subject.ts';

export type CaseDialogKind =
  | 'open'
  | 'select'
  | 'deselect'
  | 'meet'
  | 'unmeet'
  | 'note'
  | 'result'
  | 'dismiss'
  | 'miss'
  | 'test'
  | 'assign'
  | 'hand-over'
  | 'relieve'
  | 'reopen'
  | 'let-go'
  | 'release'
  | 'dispute'
  | 'dispute-found'
  | 'part';

/** What a dialog asks for, and what it does with the answers. */
export interface Asked {
  readonly choices?: Choices;
  /** The note has to say why. */
  readonly needsNote: (chosen: string | null) => boolean;
  /** Beside the note. */
  readonly noteHint?: (chosen: string | null) => string | null;
  readonly told: string;
  /** Proposed to the agency that leads, where it is another one. */
  readonly proposed?: (chosen: string) => Proposed;
  /** Null: it opens the case itself. */
  readonly step: ((id: CaseOrTraveller, chosen: string, note: string) => Promise<Result<Case, CallFailure>>) | null;
}

/** What the dialog has before it: the case, and what was typed beside the note. */
export interface Asking {
  readonly t: TFunction;
  readonly core: Core;
  readonly officer: Pick<Officer, 'id' | 'agency'>;
  readonly view: AnyWork;
  readonly actions: CaseActions;
  /** The officers who may get the case, those on duty first. */
  readonly receivers: readonly OfficerOption[];
  /** The title of the dialog: what is done. */
  readonly what: string;
  readonly how: ReturnType<typeof deedIn>;
  readonly lines: readonly FoundDraft[];
  /** Which line of the result is tested. */
  readonly tested: number;
  /** The number of the step that the officer disputes. */
  readonly deed: number;
  /** The line of a result that the officer's agency disputes. */
  readonly line: { readonly result: number; readonly line: number };
}

const ALWAYS = () => true;
const NEVER = () => false;

/** What the dialog of a kind asks. */
export function askedIn(
  kind: CaseDialogKind,
  { t, core, officer, view, actions, receivers, what, how, lines, tested, deed, line }: Asking,
): Asked {
  const handling = stepHandling(view);
  const optional = (note: string) => (note === '' ? null : note);
  const options = (values: readonly string[], texts: string) =>
    values.map((value) => ({ value, label: t(protectedText(handling, `${texts}.${value}`)) }));
  const ask = (question: string, all: Choices['options'], initial: string | null = null): Choices => ({
    question: t(protectedText(handling, question)),
    options: all,
    initial,
  });
  const asked: { readonly [Kind in CaseDialogKind]: () => Asked } = {
    open: () => ({
      choices: ask('case.why.open', options(BY_HAND, 'origin')),
      needsNote: (chosen) => saysMore(originOf(chosen)),
      noteHint: (chosen) => (chosen === 'tip' || chosen === 'agency' ? t('case.hint.tip') : null),
      told: 'case.told.claimed',
      step: null,
    }),
    select: () => ({
      needsNote: ALWAYS,
      told: 'case.told.selected',
      step: (id, _, note) => core.call('case.select', { id, note, ...how }),
    }),
    deselect: () => ({
      needsNote: ALWAYS,
      told: 'case.told.deselected',
      step: (id, _, note) =>
        actions.call('case.deselect', { id, note, ...how }, { what, effect: [t('second.effect.deselect')] }),
      proposed: () => ({ kind: 'deselect' }),
    }),
    meet: () => ({
      needsNote: NEVER,
      told: 'case.told.met',
      step: (id, _, note) => core.call('case.meet', { id, note: optional(note), ...how }),
    }),
    unmeet: () => ({
      needsNote: ALWAYS,
      told: 'case.told.unmet',
      step: (id, _, note) => core.call('case.unmeet', { id, note }),
    }),
    part: () => ({
      needsNote: ALWAYS,
      told: 'case.told.parted',
      step: (id, _, note) => core.call('case.part', { id, note }),
    }),
    dispute: () => ({
      needsNote: ALWAYS,
      told: 'answer.told',
      step: (id, _, note) => core.call('case.dispute-deed', { id, deed, note }),
    }),
    'dispute-found': () => ({
      needsNote: ALWAYS,
      told: 'answer.told',
      step: (id, _, note) => core.call('case.dispute-found', { id, ...line, note }),
    }),
    note: () => ({
      needsNote: ALWAYS,
      told: 'case.told.noted',
      step: (id, _, note) => core.call('case.note', { id, note, ...how }),
    }),
    reopen: () => ({
      needsNote: ALWAYS,
      told: 'case.told.reopened',
      step: (id, _, note) => actions.call('case.reopen', { id, note }, { what, effect: [] }),
      proposed: () => ({ kind: 'reopen' }),
    }),
    'let-go': () => ({
      needsNote: ALWAYS,
      told: 'case.told.let-go',
      step: (id, _, note) => actions.call('case.let-go', { id, note }, { what, effect: [t('second.effect.let-go')] }),
    }),
    release: () => ({
      needsNote: NEVER,
      told: 'case.told.released',
      step: (_id, _, note) => core.call('case.release', { id: view.case?.id ?? '', note: optional(note) }),
    }),
    result: () => ({
      choices: ask(
        'case.result',
        options(RECORDED_RESULTS, 'result'),
        RECORDED_RESULTS.find((each) => each === view.case?.result) ?? null,
      ),
      needsNote: (chosen) => chosen !== 'nothing-found' && chosen !== 'found',
      told: 'case.told.result',
      step: async (id, chosen, note) => {
        const result = RECORDED_RESULTS.find((known) => known === chosen) ?? 'nothing-found';
        const found = result === 'found' ? lines.map(foundOf) : [];
        const label = resultText(t, handling, { result, found });
        const before = view.case;
        const effect = [
          t('second.effect.result'),
          ...(before?.result == null
            ? []
            : [
                t('second.effect.was', {
                  result: wholeResultText(t, handling, { result: before.result, found: before.found }),
                }),
              ]),
          t('second.effect.is', { result: wholeResultText(t, handling, { result, found }) }),
        ];
        const words = { what: t('ui.pair', { name: what, value: label }), effect };
        return actions.call('case.record-result', { id, result, found, note, ...how }, words);
      },
    }),
    dismiss: () => ({
      choices: ask('case.why.dismiss', options(DISMISSALS, 'dismissal')),
      needsNote: NEVER,
      told: 'case.told.dismissed',
      step: async (id, chosen, note) => {
        const why = dismissalOf(chosen);
        const words = {
          what: t('ui.pair', { name: what, value: t(`dismissal.${why}`) }),
          effect: [t('second.effect.dismiss')],
        };
        return actions.call('case.dismiss', { id, why, note: optional(note) }, words);
      },
      proposed: (chosen) => ({ kind: 'dismiss', why: dismissalOf(chosen) }),
    }),
    miss: () => ({
      choices: ask('case.why.miss', options(MISSES, 'miss')),
      needsNote: (chosen) => chosen === 'other',
      told: 'case.told.missed',
      step: async (id, chosen, note) => {
        const why = missOf(chosen);
        const words = {
          what: t('ui.pair', { name: what, value: t(`miss.${why}`) }),
          effect: [t('second.effect.dismiss')],
        };
        return actions.call('case.miss', { id, why, note: optional(note), ...how }, words);
      },
      proposed: (chosen) => ({ kind: 'miss', why: missOf(chosen) }),
    }),
    test: () => ({
      choices: ask('case.which-test', options(TESTED, 'found.test')),
      needsNote: (chosen) => chosen === 'overturned',
      told: 'case.told.tested',
      step: async (id, chosen, note) => {
        const test = TESTED.find((known) => known === chosen) ?? 'presumptive';
        const label = t('ui.pair', { name: what, value: t(`found.test.${test}`) });
        const of = view.case?.found[tested];
        const effect = [
          ...(test === 'overturned' ? [t('second.effect.overturned')] : []),
          ...(of === undefined ? [] : [t('second.effect.was', { result: foundText(t, of) })]),
        ];
        return actions.call('case.test', { id, line: tested, test, note: optional(note) }, { what: label, effect });
      },
    }),
    assign: () => ({
      choices: ask(
        'case.who',
        receivers.filter(({ value }) => value !== officer.id),
      ),
      needsNote: NEVER,
      told: 'case.told.assigned',
      step: (id, to, note) => core.call('case.assign', { id, to, note: optional(note) }),
    }),
    relieve: () => ({
      needsNote: ALWAYS,
      told: 'case.told.claimed',
      step: (id, _, note) => core.call('case.relieve', { id, note }),
    }),
    'hand-over': () => ({
      choices: ask(
        'case.which-agency',
        options(
          view.receivers.agencies.filter((agency) => agency !== officer.agency),
          'agency',
        ),
      ),
      needsNote: NEVER,
      told: 'case.told.handed-over',
      step: async (id, chosen, note) => {
        const to = view.receivers.agencies.find((known) => known === chosen);
        if (to === undefined) throw new Error('an agency of the choice');
        return core.call('case.hand-over', { id, to, note: optional(note) });
      },
    }),
  };
  return asked[kind]();
}

function dismissalOf(chosen: string): Dismissal {
  return DISMISSALS.find((known) => known === chosen) ?? 'explained';
}

function missOf(chosen: string): Miss {
  return MISSES.find((known) => known === chosen) ?? 'other';
}

export function originOf(chosen: string | null): ByHand {
  return BY_HAND.find((known) => known === chosen) ?? 'choice';
}
