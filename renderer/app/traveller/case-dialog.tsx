import { useTranslation } from 'react-i18next';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { BY_HAND, type ByHand, type Case, DISMISSALS, MISSES, saysMore } from '../../../shared/casework/case.ts';
import { RECORDED_RESULTS } from '../../../shared/casework/case-machine.ts';
import { foundProblem } from '../../../shared/casework/finding.ts';
import type { Result } from '../../../shared/result.ts';
import type { CallFailure } from '../../core/calls/failure.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { caseForm } from '../forms/form-name.ts';
import { useKeptState } from '../forms/use-kept-state.ts';
import { useSession } from '../frame/use-session.ts';
import { TypedDialog } from '../ui/typed-dialog.tsx';
import { useWorkstation } from '../workstation.tsx';
import { ChoiceForm, type Choices } from './choice-form.tsx';
import { draftOf, type FoundDraft, foundOf, newDraft } from './found-draft.ts';
import { FoundEditor } from './found-editor.tsx';
import { viewedName } from './person-text.ts';
import { protectedText } from './protected-text.ts';
import { resultText } from './result-text.ts';
import type { CaseActions } from './use-case-actions.ts';

export type CaseDialogKind =
  | 'open'
  | 'select'
  | 'deselect'
  | 'note'
  | 'result'
  | 'dismiss'
  | 'miss'
  | 'assign'
  | 'hand-over'
  | 'reopen'
  | 'release';

export interface CaseDialogProps {
  readonly kind: CaseDialogKind;
  /** The id of the case when the dialog was opened; null: there was none. What is typed is kept for this case. */
  readonly work: string | null;
  readonly view: TravellerView;
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
  /** Null: it opens the case itself. */
  readonly step: ((id: string, chosen: string, note: string) => Promise<Result<Case, CallFailure>>) | null;
}

const ALWAYS = () => true;
const NEVER = () => false;

/** Asks for the input of a case step, and performs it. */
export function CaseDialog({ kind, work, view, actions, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const { officer } = useSession();
  const { handling } = view;
  const own = isLawAgency(officer.agency) ? officer.agency : '';
  const [lines, setLines] = useKeptState<readonly FoundDraft[]>(
    `${caseForm(kind, view.flight.id, view.traveller.id, work)} found`,
    () => ((view.case?.found.length ?? 0) === 0 ? [newDraft('drugs', own)] : (view.case?.found ?? []).map(draftOf)),
  );
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
      step: (id, _, note) => core.call('case.select', { id, note }),
    }),
    deselect: () => ({
      needsNote: ALWAYS,
      told: 'case.told.deselected',
      step: (id, _, note) =>
        actions.call('case.deselect', { id, note }, { what, effect: [t('second.effect.deselect')] }),
    }),
    note: () => ({
      needsNote: ALWAYS,
      told: 'case.told.noted',
      step: (id, _, note) => core.call('case.note', { id, note }),
    }),
    reopen: () => ({
      needsNote: ALWAYS,
      told: 'case.told.reopened',
      step: (id, _, note) => core.call('case.reopen', { id, note }),
    }),
    release: () => ({
      needsNote: NEVER,
      told: 'case.told.released',
      step: (id, _, note) => core.call('case.release', { id, note: optional(note) }),
    }),
    result: () => ({
      choices: ask('case.result', options(RECORDED_RESULTS, 'result'), view.case?.result ?? null),
      needsNote: (chosen) => chosen !== 'nothing-found' && chosen !== 'found',
      told: 'case.told.result',
      step: async (id, chosen, note) => {
        const result = RECORDED_RESULTS.find((known) => known === chosen) ?? 'nothing-found';
        const found = result === 'found' ? lines.map(foundOf) : [];
        const label = resultText(t, handling, { result, found });
        const words = { what: `${what}: ${label}`, effect: [t('second.effect.result')] };
        return actions.call('case.record-result', { id, result, found, note }, words);
      },
    }),
    dismiss: () => ({
      choices: ask('case.why.dismiss', options(DISMISSALS, 'dismissal')),
      needsNote: NEVER,
      told: 'case.told.dismissed',
      step: async (id, chosen, note) => {
        const why = DISMISSALS.find((known) => known === chosen) ?? 'explained';
        const words = { what: `${what}: ${t(`dismissal.${why}`)}`, effect: [t('second.effect.dismiss')] };
        return actions.call('case.dismiss', { id, why, note: optional(note) }, words);
      },
    }),
    miss: () => ({
      choices: ask('case.why.miss', options(MISSES, 'miss')),
      needsNote: (chosen) => chosen === 'other',
      told: 'case.told.missed',
      step: async (id, chosen, note) => {
        const why = MISSES.find((known) => known === chosen) ?? 'other';
        const words = { what: `${what}: ${t(`miss.${why}`)}`, effect: [t('second.effect.dismiss')] };
        return actions.call('case.miss', { id, why, note: optional(note) }, words);
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
  const { choices = null, needsNote, noteHint, told, step } = asked[kind]();
  const foundLines = lines.map(foundOf);
  const isPlausible = foundLines.every((each) => foundProblem(each) === null);
  const agencies = view.present;
  const editor = <FoundEditor lines={lines} onChange={setLines} agencies={agencies} own={own} />;
  const hint = HINTS.has(kind) ? t(`case.hint.${kind}`) : null;
  return (
    <TypedDialog size={kind === 'result' ? 'xl' : 'md'} onClose={onClose} title={`${what} · ${viewedName(t, view)}`}>
      <ChoiceForm
        form={caseForm(kind, view.flight.id, view.traveller.id, work)}
        hint={hint}
        choices={choices}
        noteLabel={t(kind === 'result' ? 'case.result-note' : 'case.note')}
        needsNote={needsNote}
        {...(noteHint === undefined ? {} : { noteHint })}
        {...(kind === 'result'
          ? { detail: (chosen) => (chosen === 'found' ? { node: editor, ready: isPlausible } : null) }
          : {})}
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

function originOf(chosen: string | null): ByHand {
  return BY_HAND.find((known) => known === chosen) ?? 'choice';
}

/** Steps that a sentence explains. */
const HINTS: ReadonlySet<CaseDialogKind> = new Set([
  'open',
  'deselect',
  'note',
  'dismiss',
  'miss',
  'reopen',
  'release',
  'hand-over',
]);
