import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { isLawAgency } from '../../../shared/agency/agency-id.ts';
import { needsIdentity } from '../../../shared/casework/case-refusals.ts';
import { foundProblem, isTestable } from '../../../shared/casework/finding.ts';
import { foundText } from '../../../shared/casework/found-text.ts';
import { DoubtNote } from '../cases/protection/doubt-note.tsx';
import { useKeptState } from '../forms/use-kept-state.ts';
import { useSession } from '../frame/use-session.ts';
import { useOfficerChoice } from '../roster/use-officer-choice.ts';
import { officerName } from '../ui/officer-texts.ts';
import { TypedDialog } from '../ui/typed-dialog.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { askedIn, type CaseDialogKind, originOf } from './case-questions.ts';
import { ChoiceForm } from './choice-form.tsx';
import { type DeedDraft, DeedFields, deedIn, USUAL_DEED } from './deed-fields.tsx';
import { draftOf, type FoundDraft, foundOf, newDraft } from './found-draft.ts';
import { FoundEditor } from './found-editor.tsx';
import { IdentityFirst } from './identity-first.tsx';
import { protectedText, stepHandling } from './protected-text.ts';
import type { CaseActions } from './use-case-actions.ts';
import { type AnyWork, isOnPerson, stepForm, subjectText } from './work-subject.ts';

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

const NO_LINE = { result: 1, line: 0 };

/** Asks for the input of a case step, and performs it. */
export function CaseDialog({ kind, work, deed = 0, line = NO_LINE, view, actions, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const session = useSession();
  const { officer } = session;
  const handling = stepHandling(view);
  const own = isLawAgency(officer.agency) ? officer.agency : '';
  const [lines, setLines] = useKeptState<readonly FoundDraft[]>(`${stepForm(view, kind, work)} found-lines`, () =>
    (view.case?.found.length ?? 0) === 0 ? [newDraft('drugs', own)] : (view.case?.found ?? []).map(draftOf),
  );
  const [deedDraft, setDeed] = useKeptState<DeedDraft>(`${stepForm(view, kind, work)} deed`, USUAL_DEED);
  const how = deedIn(deedDraft);
  const testable = (view.case?.found ?? []).flatMap((each, at) => (isTestable(each) ? [{ each, at }] : []));
  const [tested, setTested] = useState(testable[0]?.at ?? 0);
  const what = t(protectedText(handling, `case.dialog.${kind}`));
  const receivers = useOfficerChoice(view.receivers.officers);
  const asking = { t, core, officer, view, actions, receivers, what, how, lines, tested, deed, line };
  const { choices = null, needsNote, noteHint, told, proposed, step } = askedIn(kind, asking);
  const optional = (note: string) => (note === '' ? null : note);
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
        // The lines of a find say what was found.
        mayNeedNote={(chosen) => kind === 'dismiss' || kind === 'miss' || (kind === 'result' && chosen !== 'found')}
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
