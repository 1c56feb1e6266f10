import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_LOOKOUT_TERMS } from '../../../shared/lookout/lookout.ts';
import { tooShort } from '../../../shared/reason.ts';
import type { LookoutInside } from '../../core/calls/lookout-views.ts';
import { reasonForm } from '../forms/form-name.ts';
import { useKeptState } from '../forms/use-kept-state.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import type { Act } from '../ui/use-act.tsx';
import type { ActDialogProps } from './act-dialogs.tsx';
import { CallFields } from './call-fields.tsx';
import { type CallForm, formOf, isReady, readForm, sourceOf } from './call-form.ts';
import { EndsEarly } from './hours-field.tsx';
import { whereText } from './lookout-texts.ts';
import { SaidBox } from './said-box.tsx';
import { TermChips } from './term-chips.tsx';
import { useCallContext, useTermWriter } from './use-term-writer.ts';

/** Corrects a lookout: new words add to its terms, each term can be typed anew. What was typed before stays in its history. */
export function ChangeDialog({ view, onClose }: ActDialogProps) {
  const { inside } = view;
  return inside === null ? null : <ChangeForm view={view} inside={inside} onClose={onClose} />;
}

function ChangeForm({ view, inside, onClose }: ActDialogProps & { readonly inside: LookoutInside }) {
  const { t } = useTranslation();
  const writer = useTermWriter();
  const context = useCallContext();
  const [form, setForm] = useState<CallForm>(() => formOf({ ...view, ...inside }));
  const [reason, setReason] = useKeptState(reasonForm(t('lookout.change.title'), [view.id]), '');
  const put = (more: Partial<CallForm>) => setForm((before) => ({ ...before, ...more }));
  const read = readForm(form, context, view.terms ?? NO_LOOKOUT_TERMS);
  const save = (act: Act) =>
    act(
      'lookouts.change',
      {
        ...{ id: view.id, version: view.version, reason: reason.trim() },
        ...{ outcome: form.outcome, handling: form.handling, instruction: form.instruction.trim() },
        terms: structuredClone(read.terms),
        source: sourceOf(form),
        warning: form.warning.trim() || null,
      },
      t('lookout.changed'),
      { about: [whereText(view, writer)] },
    );
  return (
    <FormDialog
      title={t('lookout.change.title')}
      size="xl"
      className="form call-form"
      save={t('lookout.save')}
      ready={isReady(form, read, context.today) && !tooShort(reason)}
      onSave={save}
      onClose={onClose}
    >
      <SaidBox
        label={t('lookout.said.more')}
        hint={inside.said}
        value={form.said}
        pieces={read.reading.pieces}
        onChange={(said) => put({ said })}
      />
      <TermChips
        said={form.said}
        read={read}
        corrections={form.corrections}
        writer={writer}
        onCorrect={(corrections) => put({ corrections })}
      />
      <CallFields form={form} terms={read.terms} put={put} isNew={false} />
      <EndsEarly terms={read.terms} until={Math.floor(Date.parse(view.validUntil) / 60_000)} />
      <Textarea
        label={t('reason.label')}
        aria-required
        autosize
        minRows={1}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
