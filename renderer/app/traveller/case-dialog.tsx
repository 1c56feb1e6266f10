import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import {
  BY_HAND,
  type ByHand,
  type Case,
  DISMISSALS,
  type Dismissal,
  MISSES,
  type Miss,
  type Proposed,
  saysMore,
} from '../../../shared/casework/case.ts';
import { RECORDED_RESULTS } from '../../../shared/casework/case-act.ts';
import { needsIdentity } from '../../../shared/casework/case-refusals.ts';
import { foundProblem, isTestable, TESTED } from '../../../shared/casework/finding.ts';
import { foundText } from '../../../shared/casework/found-text.ts';
import type { Result } from '../../../shared/result.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import { DoubtNote } from '../cases/protection/doubt-note.tsx';
import { useKeptState } from '../forms/use-kept-state.ts';
import { useSession } from '../frame/use-session.ts';
import { officerName } from '../ui/officer-texts.ts';
import { TypedDialog } from '../ui/typed-dialog.tsx';
import { useWorkstation } from '../workstation.tsx';
import { ChoiceForm, type Choices } from './choice-form.tsx';
import { type DeedDraft, DeedFields, deedIn, USUAL_DEED } from './deed-fields.tsx';
import { draftOf, type FoundDraft, foundOf, newDraft } from './found-draft.ts';
import { FoundEditor } from './found-editor.tsx';
import { IdentityFirst } from './identity-first.tsx';
import { protectedText } from './protected-text.ts';
import { resultText, wholeResultText } from './result-text.ts';
import type { CaseActions } from './use-case-actions.ts';
import { type AnyWork, isOnPerson, stepForm, subjectText } from './work-subject.ts';

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

export interface CaseDialogProps {
  readonly kind: CaseDialogKind;
  /** The id of the case when the dialog was opened; null: there was none. What is typed is kept for this case. */
  readonly work: string | null;
  /** The number of the step that the officer disputes. */
  readonly deed?: number;
  /** The line of a result that the officer's agency disputes. */
  readonly line?: { readonly result: number; readonly line: number };
  readonly view: AnyWork;
  readonly actions: CaseActions;
  readonly onClose: () => void;
}

/** What a dialog asks for, and what it does with the answers. */
interface Asked {
  readonly choices?: Choices;
  /** The note has to say why. */
  readonly needsNote: (chosen: string | null) => boolean;
  /** Beside the note. */
  readonly noteHint?: (chosen: string | null) => string | null;
  readonly told: string;
  /** Proposed to the agency that leads, where it is another one. */
  readonly proposed?: (chosen: string) => Proposed;
  /** Null: it opens the case itself. */
  readonly step: ((id: string, chosen: string, note: string) => Promise<Result<Case, CallFailure>>) | null;
}

const NO_LINE = { result: 1, line: 0 };
const ALWAYS = () => true;
const NEVER = () => false;

/** Asks for the input of a case step, and performs it. */
export function CaseDialog({ kind, work, deed = 0, line = NO_LINE, view, actions, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const session = useSession();
  const { officer } = session;
  const { handling } = view;
  const own = isLawAgency(officer.agency) ? officer.agency : '';
  const [lines, setLines] = useKeptState<readonly FoundDraft[]>(`${stepForm(view, kind, work)} found-lines`, () =>
    (view.case?.found.length ?? 0) === 0 ? [newDraft('drugs', own)] : (view.case?.found ?? []).map(draftOf),
  );
  const [deedDraft, setDeed] = useKeptState<DeedDraft>(`${stepForm(view, kind, work)} deed`, USUAL_DEED);
  const how = deedIn(deedDraft);
  const testable = (view.case?.found ?? []).flatMap((each, at) => (isTestable(each) ? [{ each, at }] : []));
  const [tested, setTested] = useState(testable[0]?.at ?? 0);
  const what = t(protectedText(handling, `case.dialog.${kind}`));
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
      step: (id, _, note) => core.call('case.release', { id, note: optional(note) }),
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
        view.receivers.officers
          .filter(({ id }) => id !== officer.id)
          .map(({ id, name, agency }) => ({ value: id, label: `${name}, ${t(`agency.${agency}`)}` })),
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
  const { choices = null, needsNote, noteHint, told, proposed, step } = asked[kind]();
  // Only what would let the traveller go, or undo what was agreed, is for the agency that leads.
  const mayPropose = !view.leads && (kind !== 'reopen' || view.case?.result !== 'not-examined');
  const whichFind = (
    <NativeSelect
      label={t('case.which-find')}
      value={String(tested)}
      data={testable.map(({ each, at }) => ({ value: String(at), label: foundText(t, each) }))}
      onChange={(event) => setTested(Number(event.currentTarget.value))}
    />
  );
  const foundLines = lines.map(foundOf);
  const isPlausible = foundLines.every((each) => foundProblem(each) === null);
  const agencies = view.present;
  const unknown = view.case !== null && needsIdentity(view.case) && view.identity !== 'confirmed';
  const editor =
    unknown && view.case !== null ? (
      <IdentityFirst id={view.case.id} />
    ) : (
      <FoundEditor lines={lines} onChange={setLines} agencies={agencies} own={own} />
    );
  const owner = view.case?.assigned ?? null;
  const holder = owner === null ? t('case.nobody') : officerName(t, session, owner);
  const hint = HINTS.has(kind) ? t(`case.hint.${kind}`, { holder }) : null;
  return (
    <TypedDialog size={kind === 'result' ? 'xl' : 'md'} onClose={onClose} title={`${what} · ${subjectText(t, view)}`}>
      {isOnPerson(view) && LETS_GO.has(kind) ? <DoubtNote doubts={view.doubts} /> : null}
      <ChoiceForm
        form={stepForm(view, kind, work)}
        hint={hint}
        choices={choices}
        noteLabel={t(kind === 'result' ? 'case.result-note' : 'case.note')}
        needsNote={needsNote}
        mayNeedNote={kind === 'dismiss' || kind === 'miss' || kind === 'result'}
        {...(noteHint === undefined ? {} : { noteHint })}
        {...(kind === 'result'
          ? { detail: (chosen) => (chosen === 'found' ? { node: editor, ready: isPlausible && !unknown } : null) }
          : {})}
        {...(kind === 'test' && testable.length > 1 ? { detail: () => ({ node: whichFind, ready: true }) } : {})}
        {...(WITH_DEED.has(kind)
          ? {
              more: (
                <DeedFields
                  draft={deedDraft}
                  onChange={setDeed}
                  officers={view.receivers.officers}
                  open={kind === 'meet'}
                />
              ),
            }
          : {})}
        {...(proposed === undefined || !mayPropose
          ? {}
          : {
              other: {
                label: t('case.propose'),
                onSave: async (chosen, note) => {
                  const input = { proposed: proposed(chosen), note: optional(note) };
                  if (await actions.run((id) => core.call('case.propose', { id, ...input }), 'case.told.proposed'))
                    onClose();
                },
              },
            })}
        save={t(protectedText(handling, `case.save.${kind}`))}
        onSave={async (chosen, note) => {
          const done =
            step === null
              ? await actions.open(originOf(chosen), optional(note))
              : await actions.run((id) => step(id, chosen, note), protectedText(handling, told));
          if (done) onClose();
        }}
        onCancel={onClose}
      />
    </TypedDialog>
  );
}

/** Dialogs by which somebody may leave: whoever answers them reads who doubts that they may. */
const LETS_GO: ReadonlySet<CaseDialogKind> = new Set(['deselect', 'result', 'dismiss', 'miss', 'let-go']);

const WITH_DEED: ReadonlySet<CaseDialogKind> = new Set(['select', 'deselect', 'meet', 'note', 'result', 'miss']);

function dismissalOf(chosen: string): Dismissal {
  return DISMISSALS.find((known) => known === chosen) ?? 'explained';
}

function missOf(chosen: string): Miss {
  return MISSES.find((known) => known === chosen) ?? 'other';
}

function originOf(chosen: string | null): ByHand {
  return BY_HAND.find((known) => known === chosen) ?? 'choice';
}

/** Steps that a sentence explains. */
const HINTS: ReadonlySet<CaseDialogKind> = new Set([
  'open',
  'deselect',
  'unmeet',
  'dispute',
  'dispute-found',
  'note',
  'dismiss',
  'miss',
  'reopen',
  'let-go',
  'release',
  'relieve',
  'hand-over',
]);
