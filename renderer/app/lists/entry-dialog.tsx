import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { type DocumentStatus, ENTRY_KINDS, type ListEntry } from '../../../shared/list/list-entry.ts';
import type { StoredList } from '../../../shared/list/list-version.ts';
import { tooShort } from '../../../shared/reason.ts';
import { HANDLINGS } from '../../../shared/screening/screening.ts';
import { LabelledChoice } from '../ui/choice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { LabelledField } from '../ui/labelled-field.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import type { Act } from '../ui/use-act.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { AlertFields } from './alert-fields.tsx';
import { entryTyped, NOTHING_TYPED, type TypedEntry, typedOf } from './entry-form.ts';
import { PictureFields } from './pictures/picture-fields.tsx';

export interface EntryDialogProps {
  readonly list: StoredList;
  /** The entry to change, and the version that has it; null: a new one. */
  readonly change: { readonly entry: ListEntry; readonly before: string } | null;
  readonly onClose: () => void;
}

const SEXES = ['', 'M', 'F', 'X'] as const;
const ENTRY_HANDLINGS = ['', ...HANDLINGS] as const;
const OUTCOMES = ['', 'watch', 'inspect', 'intercept'] as const;
const LINES = [
  ...(['documents', 'phones', 'emails', 'addresses', 'plates', 'vins', 'agencies', 'cards'] as const),
] as const satisfies readonly (keyof TypedEntry)[];
const WORDS = ['remarks', 'instruction', 'warning'] as const satisfies readonly (keyof TypedEntry)[];
type Lines = 'names' | 'weakNames' | 'formerNames' | 'birthPlaces' | (typeof LINES | typeof WORDS)[number];

/** Adds or changes an entry of a list by form. */
export function EntryDialog({ list, change, onClose }: EntryDialogProps) {
  const { t } = useTranslation();
  const word = (status: DocumentStatus) => t(`list-entry.document-status.${status}`);
  const [typed, setTyped] = useState<TypedEntry>(change === null ? NOTHING_TYPED : typedOf(change.entry, word));
  const [reason, setReason] = useState('');
  const [share, setShare] = useState<number | null>(null);
  const [stop] = useState(() => new AbortController());
  const put = (more: Partial<TypedEntry>) => setTyped((before) => ({ ...before, ...more }));
  const entry = entryTyped(typed, change?.entry ?? null, word);
  const name = typed.names.split('\n')[0] ?? '';
  const lines = (field: Lines, more = {}) => (
    <Textarea
      key={field}
      label={t(`list-entry.form.${field}`)}
      autosize
      minRows={field === 'names' ? 2 : 1}
      value={typed[field]}
      onChange={(event) => put({ [field]: event.currentTarget.value })}
      {...more}
    />
  );
  const save = async (act: Act) => {
    if (entry === null) return;
    setShare(null);
    const told = { name, title: list.title };
    const options = {
      signal: stop.signal,
      onProgress: ({ done, total }: { readonly done: number; readonly total: number }) =>
        setShare((100 * done) / total),
    };
    return change === null
      ? act('lists.add-entry', { list: list.id, entry }, t('list-entry.added'), {
          ...options,
          about: [t('list-entry.add.act', told)],
        })
      : act(
          'lists.change-entry',
          { list: list.id, id: change.entry.id, before: change.before, entry, reason: reason.trim() },
          t('list-entry.changed'),
          { ...options, about: [t('list-entry.change.act', told)] },
        );
  };
  return (
    <FormDialog
      title={t(change === null ? 'list-entry.add.title' : 'list-entry.change.title')}
      size="xl"
      className="form list-terms-form"
      save={t(change === null ? 'list-entry.add.confirm' : 'list.edit.confirm')}
      ready={entry !== null && (change === null || !tooShort(reason))}
      acts={share === null ? undefined : <ProgressBar label={t('list-picture.keeping')} share={share} />}
      onSave={save}
      onClose={() => {
        stop.abort();
        onClose();
      }}
      onDone={onClose}
    >
      <LabelledChoice
        label={t('list-entry.form.kind')}
        among={ENTRY_KINDS}
        value={typed.kind}
        textOf={(kind) => t(`entry-kind.${kind}`)}
        onChange={(kind) => put({ kind })}
      />
      <LabelledField
        label={t('list.column.reference')}
        value={typed.reference}
        onChange={(reference) => put({ reference })}
      />
      {typed.kind === 'alert' ? (
        <AlertFields typed={typed} put={put} />
      ) : (
        <>
          {lines('names', { 'data-autofocus': true })}
          {lines('weakNames')}
          {lines('formerNames')}
          <Textarea
            label={t('list-entry.form.births')}
            description={t('list-entry.form.births.hint')}
            error={entry === null ? t('list-entry.form.births.wrong') : null}
            autosize
            minRows={1}
            value={typed.births}
            onChange={(event) => put({ births: event.currentTarget.value })}
          />
          {lines('birthPlaces')}
          <LabelledChoice
            label={t('list-entry.form.sex')}
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
          <LabelledChoice
            label={t('list-entry.form.outcome')}
            among={OUTCOMES}
            value={typed.outcome}
            textOf={(outcome) => (outcome === '' ? t('list-entry.form.as-list') : t(`outcome.${outcome}`))}
            onChange={(outcome) => put({ outcome })}
          />
          <LabelledChoice
            label={t('list-entry.form.handling')}
            among={ENTRY_HANDLINGS}
            value={typed.handling}
            textOf={(handling) => (handling === '' ? t('list-entry.form.as-list') : t(`handling.${handling}`))}
            onChange={(handling) => put({ handling })}
          />
          {WORDS.map((field) => lines(field))}
        </>
      )}
      <LabelledField
        label={t('list-entry.form.validUntil')}
        day="day"
        value={typed.validUntil}
        onChange={(validUntil) => put({ validUntil })}
      />
      <PictureFields
        of={change === null ? null : { list: list.id, entry: change.entry.id }}
        pictures={typed.pictures}
        onPictures={(now) => setTyped((before) => ({ ...before, pictures: now(before.pictures) }))}
      />
      {change === null ? null : (
        <LabelledField label={t('list-entry.form.reason')} required value={reason} onChange={setReason} />
      )}
    </FormDialog>
  );
}
