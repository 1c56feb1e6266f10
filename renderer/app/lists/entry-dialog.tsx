import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ENTRY_KINDS, type ListEntry } from '../../../shared/list/list-entry.ts';
import type { StoredList } from '../../../shared/list/list-version.ts';
import { tooShort } from '../../../shared/reason.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import type { Act } from '../ui/use-act.tsx';
import { entryTyped, NOTHING_TYPED, type TypedEntry, typedOf } from './entry-form.ts';

export interface EntryDialogProps {
  readonly list: StoredList;
  /** The entry to change, and the version that has it; null: a new one. */
  readonly change: { readonly entry: ListEntry; readonly before: string } | null;
  readonly onClose: () => void;
}

const SEXES = ['', 'M', 'F', 'X'] as const;
const LINES = ['documents', 'phones', 'emails', 'addresses', 'plates', 'vins'] as const;

/** Adds or changes an entry of a list by form. */
export function EntryDialog({ list, change, onClose }: EntryDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<TypedEntry>(change === null ? NOTHING_TYPED : typedOf(change.entry));
  const [reason, setReason] = useState('');
  const put = (more: Partial<TypedEntry>) => setTyped((before) => ({ ...before, ...more }));
  const entry = entryTyped(typed, change?.entry ?? null);
  const name = typed.names.split('\n')[0] ?? '';
  const lines = (field: 'names' | 'remarks' | (typeof LINES)[number], more = {}) => (
    <Textarea
      key={field}
      label={t(`list-entry.form.${field}`)}
      autosize
      minRows={field === 'names' || field === 'remarks' ? 2 : 1}
      value={typed[field]}
      onChange={(event) => put({ [field]: event.currentTarget.value })}
      {...more}
    />
  );
  const save = async (act: Act) => {
    if (entry === null) return;
    const told = { name, title: list.title };
    return change === null
      ? act('lists.add-entry', { list: list.id, entry }, t('list-entry.added'), {
          about: [t('list-entry.add.act', told)],
        })
      : act(
          'lists.change-entry',
          { list: list.id, id: change.entry.id, before: change.before, entry, reason: reason.trim() },
          t('list-entry.changed'),
          { about: [t('list-entry.change.act', told)] },
        );
  };
  return (
    <FormDialog
      title={t(change === null ? 'list-entry.add.title' : 'list-entry.change.title')}
      size="lg"
      save={t(change === null ? 'list-entry.add.confirm' : 'list.edit.confirm')}
      ready={entry !== null && (change === null || !tooShort(reason))}
      onSave={save}
      onClose={onClose}
    >
      <LabelledChoice
        label={t('list-entry.form.kind')}
        among={ENTRY_KINDS}
        value={typed.kind}
        textOf={(kind) => t(`entry-kind.${kind}`)}
        onChange={(kind) => put({ kind })}
      />
      {lines('names', { 'data-autofocus': true })}
      <LabelledField
        label={t('list-entry.form.birth')}
        hint={t('list-entry.form.birth.hint')}
        error={entry === null ? t('list-entry.form.birth.wrong') : null}
        value={typed.birth}
        onChange={(birth) => put({ birth })}
      />
      <LabelledChoice
        label={t('list-field.sex')}
        among={SEXES}
        value={typed.sex}
        textOf={(sex) => (sex === '' ? t('list-entry.form.sex.none') : t(`sex.${sex}`))}
        onChange={(sex) => put({ sex })}
      />
      <LabelledField
        label={t('list-entry.form.nationalities')}
        upper
        value={typed.nationalities}
        onChange={(nationalities) => put({ nationalities })}
      />
      {LINES.map((field) => lines(field))}
      <LabelledField
        label={t('list.column.reference')}
        value={typed.reference}
        onChange={(reference) => put({ reference })}
      />
      {lines('remarks')}
      <LabelledField
        label={t('list-field.validUntil')}
        day="day"
        value={typed.validUntil}
        onChange={(validUntil) => put({ validUntil })}
      />
      {change === null ? null : (
        <LabelledField label={t('list-entry.form.reason')} required value={reason} onChange={setReason} />
      )}
    </FormDialog>
  );
}
