import { useTranslation } from 'react-i18next';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { caseForm } from '../forms/form-name.ts';
import { TypedDialog } from '../ui/typed-dialog.tsx';
import { useWorkstation } from '../workstation.tsx';
import { NoteForm } from './note-form.tsx';
import { viewedName } from './person-text.ts';
import { protectedText } from './protected-text.ts';
import { ResultForm } from './result-form.tsx';
import type { CaseActions } from './use-case-actions.ts';

export type CaseDialogKind = 'select' | 'deselect' | 'note' | 'result' | 'close' | 'reopen' | 'release';

export interface CaseDialogProps {
  readonly kind: CaseDialogKind;
  /** The id of the case when the dialog was opened; null: there was none. What is typed is kept for this case. */
  readonly work: string | null;
  readonly view: TravellerView;
  readonly actions: CaseActions;
  readonly onClose: () => void;
}

/** Steps whose note says why. */
const REASON_NEEDED: ReadonlySet<CaseDialogKind> = new Set(['note', 'reopen', 'select', 'deselect']);

/** Asks for the input of a case step, and performs it. */
export function CaseDialog({ kind, work, view, actions, onClose }: CaseDialogProps) {
  const { t } = useTranslation();
  const { core } = useWorkstation();
  const what = t(protectedText(view.handling, `case.dialog.${kind}`));
  const result = t(protectedText(view.handling, `result.${view.case?.result ?? 'not-examined'}`));
  const title = `${what} · ${viewedName(t, view)}`;
  const form = caseForm(kind, view.flight.id, view.traveller.id, work);
  const finish = (worked: boolean) => {
    if (worked) onClose();
  };
  const withNote = async (note: string) => {
    const optional = note === '' ? null : note;
    if (kind === 'select')
      finish(
        await actions.run(
          (id) => core.call('case.select', { id, note }),
          protectedText(view.handling, 'case.told.selected'),
        ),
      );
    if (kind === 'note') finish(await actions.run((id) => core.call('case.note', { id, note }), 'case.told.noted'));
    if (kind === 'reopen')
      finish(await actions.run((id) => core.call('case.reopen', { id, note }), 'case.told.reopened'));
    if (kind === 'deselect')
      finish(
        await actions.run(
          (id) => actions.call('case.deselect', { id, note }, { what, effect: [t('second.effect.deselect')] }),
          protectedText(view.handling, 'case.told.deselected'),
        ),
      );
    if (kind === 'close')
      finish(
        await actions.run(
          (id) =>
            actions.call(
              'case.close',
              { id, note: optional },
              { what, effect: [t('second.effect.close', { result })] },
            ),
          'case.told.closed',
        ),
      );
    if (kind === 'release')
      finish(await actions.run((id) => core.call('case.release', { id, note: optional }), 'case.told.released'));
  };
  return (
    <TypedDialog onClose={onClose} title={title}>
      {kind === 'result' ? (
        <ResultForm
          form={form}
          handling={view.handling}
          initial={view.case?.result ?? null}
          onSave={async (result, note) =>
            finish(
              await actions.run(
                (id) =>
                  actions.call(
                    'case.record-result',
                    { id, result, note },
                    {
                      what: `${what}: ${t(protectedText(view.handling, `result.${result}`))}`,
                      effect: [t('second.effect.result')],
                    },
                  ),
                'case.told.result',
              ),
            )
          }
          onCancel={onClose}
        />
      ) : (
        <NoteForm
          form={form}
          hint={t(`case.hint.${kind}`)}
          save={t(protectedText(view.handling, `case.save.${kind}`))}
          required={REASON_NEEDED.has(kind)}
          onSave={withNote}
          onCancel={onClose}
        />
      )}
    </TypedDialog>
  );
}
