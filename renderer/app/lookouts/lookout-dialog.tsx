import { IconPhoneIncoming } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand/react';
import { proposedHours } from '../../../shared/lookout/lookout-end.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Form } from '../ui/form.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { hideDone, notifyDone } from '../ui/notify.ts';
import { notifyUndoable } from '../ui/undoable.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { CallFields } from './call-fields.tsx';
import { type CallForm, isTyped, NEW_CALL, statedIn } from './call-form.ts';
import { CallWords, useReadCall } from './call-words.tsx';
import { dangerIn } from './danger-words.ts';
import { LOOKOUT_KEY } from './lookout-key.ts';
import { type Taken, TakenNote } from './taken-note.tsx';
import { journeyText } from './term-texts.ts';

/** Takes a lookout down: words in one box, what is understood of them, and the few things to choose. What is typed stays when it is closed. */
export function LookoutDialog() {
  const { t } = useTranslation();
  const { lookouts: store, actions } = useWorkstation();
  const { form } = useStore(store);
  const [taken, setTaken] = useState<Taken | null>(null);
  const { act, dialog } = useAct();
  const { read, writer, ready, source } = useReadCall(form);
  const put = (more: Partial<CallForm>) => store.setState({ form: { ...store.getState().form, ...more } });
  const close = () => {
    if (isTyped(form)) notifyDone(t, t('lookout.kept'));
    store.setState({ open: false });
  };
  const discard = () => {
    store.setState({ form: NEW_CALL, open: false });
    if (isTyped(form)) notifyUndoable(t, actions, t('lookout.discarded'), () => store.setState({ form, open: true }));
  };
  const take = async () => {
    if (source.ask()) return;
    const { said, seenBy, seenByRoles } = form;
    const now = Math.floor(Date.now() / 60_000);
    const hours = form.hours ?? proposedHours(read.terms, now);
    const result = await act('lookouts.take', {
      ...{ ...statedIn(form, read), ...source.answer, said: said.trim(), hours },
      seenBy: seenBy === null ? null : [...seenBy],
      seenByRoles: seenByRoles === null ? null : [...seenByRoles],
    });
    if (!result.ok) return;
    store.setState({ form: NEW_CALL });
    hideDone();
    setTaken({ ...result.value, where: journeyText(read.terms, writer), terms: read.terms, until: now + hours * 60 });
  };
  if (taken !== null)
    return (
      <Dialog key="taken" title={t('lookout.taken.title')} size="lg" onClose={close}>
        <TakenNote taken={taken} onClose={close} onAnother={() => setTaken(null)} />
      </Dialog>
    );
  return (
    <Dialog key="typing" title={t('lookout.new.title')} size="xl" onClose={close}>
      <Form className="form call-form" ready={ready} onSubmit={take}>
        <CallWords label={t('lookout.said')} hint={t('lookout.said.hint')} {...{ form, put, read, writer, source }} />
        <DangerOffer form={form} put={put} />
        <CallFields form={form} terms={read.terms} put={put} isNew />
        <div className="form-buttons">
          <button type="button" className="button quiet" onClick={discard}>
            {t('lookout.discard')}
          </button>
          <span className="spring" />
          <span className="form-end">
            <button type="button" className="button quiet" onClick={close}>
              {t('ui.close')} <KeyCap of="Escape" />
            </button>
            <button type="submit" className="button strong" disabled={!ready}>
              {t('lookout.take')} <KeyCap of="Ctrl+Enter" />
            </button>
          </span>
        </div>
      </Form>
      {dialog}
    </Dialog>
  );
}

/** Words that mean danger are offered as the warning, which everybody sees who sees a match. */
function DangerOffer({ form, put }: { readonly form: CallForm; readonly put: (more: Partial<CallForm>) => void }) {
  const { t } = useTranslation();
  const words = dangerIn(form.said);
  if (words === null || form.warning.trim() !== '') return null;
  return (
    <p className="doubt">
      {t('lookout.danger', { words })}{' '}
      <button
        type="button"
        className="button quiet small"
        onClick={({ currentTarget }) => {
          put({ warning: words });
          // The button goes: the officer reads what the warning says.
          currentTarget.closest('form')?.querySelector<HTMLElement>('.call-fields input')?.focus();
        }}
      >
        {t('lookout.danger.take')}
      </button>
    </p>
  );
}

/** Opens the dialog from the top bar. A mark says that something is typed in it. */
export function LookoutButton() {
  const { t } = useTranslation();
  const { lookouts: store } = useWorkstation();
  const isKept = useStore(store, ({ form, open }) => !open && isTyped(form));
  return (
    <button
      type="button"
      className="box-open lookout-open"
      aria-label={t('lookout.new')}
      aria-keyshortcuts={LOOKOUT_KEY}
      title={t(isKept ? 'lookout.draft' : 'lookout.new.hint')}
      onClick={() => store.setState({ open: true })}
    >
      <IconPhoneIncoming size={15} stroke={1.8} aria-hidden />
      <span className="lookout-label">{t('lookout.new')}</span>
      {isKept ? <span className="kept-dot" role="img" aria-label={t('lookout.draft')} /> : null}
      <KeyCap of={LOOKOUT_KEY} />
    </button>
  );
}
