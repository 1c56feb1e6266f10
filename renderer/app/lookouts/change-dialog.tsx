import { useState } from 'react';
import { NO_LOOKOUT_TERMS } from '../../../shared/lookout/lookout.ts';
import { tooShort } from '../../../shared/reason.ts';
import type { LookoutInside } from '../../core/calls/lookout-views.ts';
import { reasonForm } from '../forms/form-name.ts';
import { useKeptState } from '../forms/use-kept-state.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { ReasonField } from '../ui/reason-field.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import type { ActDialogProps } from './act-dialogs.tsx';
import { CallFields } from './call-fields.tsx';
import { type CallForm, formOf, statedIn } from './call-form.ts';
import { CallWords, useReadCall } from './call-words.tsx';
import { changeLines } from './change-words.ts';
import { EndsEarly } from './hours-field.tsx';
import { actOn } from './lookout-texts.ts';

/** Corrects a lookout: new words add to its terms, each term can be typed anew. What was typed before stays in its history. */
export function ChangeDialog({ view, onClose }: ActDialogProps) {
  const { inside } = view;
  return inside === null ? null : <ChangeForm view={view} inside={inside} onClose={onClose} />;
}

function ChangeForm({ view, inside, onClose }: ActDialogProps & { readonly inside: LookoutInside }) {
  const { t } = useTranslation();
  const [form, setForm] = useState<CallForm>(() => formOf({ ...view, ...inside }));
  const [reason, setReason] = useKeptState(reasonForm(t('lookout.change.title'), [view.id]), '');
  const put = (more: Partial<CallForm>) => setForm((before) => ({ ...before, ...more }));
  const terms = view.terms ?? NO_LOOKOUT_TERMS;
  const { read, writer, ready, source } = useReadCall(form, terms);
  const stated = statedIn(form, read);
  const save = (act: Act) =>
    source.ask()
      ? undefined
      : act(
          'lookouts.change',
          {
            ...{ ...stated, ...source.answer, id: view.id, version: view.version },
            ...{ reason: reason.trim(), words: form.said.trim() },
          },
          t('lookout.changed'),
          actOn(view, 'change', changeLines({ ...view, terms, source: inside.source }, stated, writer), writer),
        );
  return (
    <FormDialog
      title={t('lookout.change.title')}
      size="xl"
      className="form call-form"
      save={t('lookout.save')}
      ready={ready && !tooShort(reason)}
      onSave={save}
      onClose={onClose}
    >
      <CallWords label={t('lookout.said.more')} hint={inside.said} {...{ form, put, read, writer, source }} />
      <CallFields form={form} terms={read.terms} put={put} isNew={false} />
      <EndsEarly terms={read.terms} until={Math.floor(Date.parse(view.validUntil) / 60_000)} />
      {view.may.byTwo ? <p className="dim">{t('lookout.by-two')}</p> : null}
      <ReasonField small value={reason} onChange={setReason} />
    </FormDialog>
  );
}
