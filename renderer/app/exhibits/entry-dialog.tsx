import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { WEIGHED } from '../../../shared/casework/finding.ts';
import { ENTRY_KINDS, entryRow } from '../../../shared/exhibit/entry-kinds.ts';
import { DISPOSALS, EXHIBIT_MASSES, SEALS_SEEN } from '../../../shared/exhibit/exhibit.ts';
import { stateOf } from '../../../shared/exhibit/exhibit-state.ts';
import { holderText } from '../../../shared/exhibit/exhibit-text.ts';
import type { ExhibitView } from '../../core/calls/exhibit-views.ts';
import { useSession } from '../frame/use-session.ts';
import { Check } from '../ui/check.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { officerName } from '../ui/officer-texts.ts';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { CashFields } from './cash-fields.tsx';
import { type EntryDraft, entryOf, filledIn, newEntry, type TypedKind, WEIGHT_DECIMALS } from './entry-draft.ts';
import { PresenceFields } from './presence-fields.tsx';
import { NO_WORDS_TYPED, WordsFields, wordsOf } from './words-fields.tsx';

export interface EntryDialogProps {
  readonly view: ExhibitView;
  readonly kind: TypedKind;
  readonly onClose: () => void;
  /** The exhibit with what the officer wrote. */
  readonly onWritten: (view: ExhibitView) => void;
}

/** Fields of words where keys begin; other forms begin with a choice, a number or the seal. */
const FIRST_FIELD: { readonly [Kind in TypedKind]?: string } = {
  opened: 'why',
  photographed: 'what',
  'not-received': 'why',
  returned: 'why',
};

/** The officers who were named last, with the one who types as the first. */
function usualOfficers({ exhibit }: ExhibitView, me: string): readonly [string, string] {
  const named = exhibit.entries.findLast((entry) => 'officers' in entry);
  const others = named !== undefined && 'officers' in named ? named.officers : [];
  return [me, others.find((id) => id !== me) ?? ''];
}

/** Asks for what an entry of this kind says: the table of kinds has its fields. Holder, time and seal are filled in. */
export function EntryDialog({ view, kind, onClose, onWritten }: EntryDialogProps) {
  const { t } = useTranslation();
  const session = useSession();
  const { exhibit } = view;
  const state = stateOf(exhibit);
  const { value: officers } = useCall('exhibit.receivers', { case: exhibit.case }, ['accounts']);
  const [draft, setDraft] = useState<EntryDraft>(() => newEntry(usualOfficers(view, session.officer.id), state.place));
  const { value: files } = useCall('case.files', kind === 'photographed' ? { id: exhibit.case } : null, ['files']);
  const [words, setWords] = useState(NO_WORDS_TYPED);
  const put = (change: Partial<EntryDraft>) => setDraft({ ...draft, ...change });
  const fields: ReadonlySet<string> = new Set(ENTRY_KINDS[kind].fields);
  const entry = entryOf(kind, draft, state);
  const { seen, weighed, of } = filledIn(draft, state);
  const { holder } = state;
  const isForAnother =
    entryRow(kind).by === 'holder' && holder.kind === 'officer' && holder.officer !== session.officer.id;
  const needsNote = isForAnother || (fields.has('seen') && (seen === 'broken' || seen === 'other'));
  const text = (field: 'where' | 'why' | 'scale' | 'what' | 'order' | 'reference' | 'instead') =>
    fields.has(field) ? (
      <TextInput
        {...(FIRST_FIELD[kind] === field ? { 'data-autofocus': true } : {})}
        label={t(`exhibit.${field}`)}
        aria-required
        value={draft[field]}
        maxLength={field === 'why' || field === 'instead' ? 1000 : 200}
        onChange={({ currentTarget }) => put({ [field]: currentTarget.value })}
      />
    ) : null;
  const seal = fields.has('seal') ? (
    <TextInput
      {...(kind === 'sealed' ? { 'data-autofocus': true } : {})}
      label={t(
        kind === 'sealed' ? 'exhibit.seal.number' : kind === 'corrected' ? 'exhibit.seal.right' : 'exhibit.seal.new',
      )}
      aria-required={kind === 'sealed'}
      value={draft.seal}
      maxLength={40}
      onChange={({ currentTarget }) => put({ seal: currentTarget.value })}
    />
  ) : null;
  const canGoTo = (officers ?? []).filter(({ id }) => holder.kind !== 'officer' || id !== holder.officer);
  return (
    <FormDialog
      title={`${t(`exhibit.act.${kind}`)} · ${exhibit.number}`}
      size="lg"
      save={t(`exhibit.act.${kind}`)}
      ready={entry !== null && (!needsNote || words.note.trim() !== '')}
      onClose={onClose}
      onSave={async (act) => {
        if (entry === null) return;
        const done = await act(
          'exhibit.add',
          { id: exhibit.id, after: exhibit.entries.length, entry, words: wordsOf(words) },
          t('exhibit.told.added', { number: exhibit.number }),
          {
            about: [`${t(`found.kind.${exhibit.kind}`)}, ${exhibit.what}`],
            act: { what: `${t(`exhibit.act.${kind}`)} · ${exhibit.number}`, effect: [] },
          },
        );
        if (done.ok) onWritten(done.value);
        return done;
      }}
    >
      {isForAnother ? (
        <p className="dim">
          {t('exhibit.for-another', { officer: holderText(t, (id) => officerName(t, session, id), holder) })}
        </p>
      ) : null}
      {kind === 'counted' ? <p className="dim">{t('exhibit.count.hint')}</p> : null}
      {fields.has('lines') ? <CashFields lines={draft.lines} onChange={(lines) => put({ lines })} /> : null}
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        {fields.has('to') ? (
          <NativeSelect
            data-autofocus
            label={t('exhibit.to')}
            value={draft.to}
            data={[
              { value: '', label: t('exhibit.to.office') },
              ...(holder.kind === 'office'
                ? []
                : canGoTo.map(({ id, name, agency }) => ({ value: id, label: `${name}, ${t(`agency.${agency}`)}` }))),
            ]}
            onChange={({ currentTarget }) => put({ to: currentTarget.value })}
          />
        ) : null}
        {fields.has('to') && draft.to === ''
          ? (['office', 'name', 'receipt'] as const).map((field) => (
              <TextInput
                key={field}
                label={t(`exhibit.office.${field}`)}
                aria-required
                value={draft[field]}
                maxLength={200}
                onChange={({ currentTarget }) => put({ [field]: currentTarget.value })}
              />
            ))
          : null}
        {fields.has('of') ? (
          <NativeSelect
            data-autofocus
            label={t('exhibit.of')}
            value={String(of)}
            data={exhibit.entries.flatMap((each, at) =>
              each.kind === 'corrected'
                ? []
                : [{ value: String(at + 1), label: `${at + 1} · ${t(`exhibit.done.${each.kind}`)}` }],
            )}
            onChange={({ currentTarget }) => put({ of: Number(currentTarget.value) })}
          />
        ) : null}
        {fields.has('how') ? (
          <NativeSelect
            data-autofocus
            label={t('exhibit.how')}
            value={draft.how}
            data={DISPOSALS.map((value) => ({ value, label: t(`exhibit.how.${value}`) }))}
            onChange={({ currentTarget }) =>
              put({ how: DISPOSALS.find((each) => each === currentTarget.value) ?? draft.how })
            }
          />
        ) : null}
        {fields.has('amount') ? (
          <>
            <NumberField
              autoFocused
              label={t('exhibit.amount')}
              aria-required
              value={draft.amount}
              decimals={WEIGHT_DECIMALS}
              onChange={(amount) => put({ amount })}
            />
            <NativeSelect
              label={t('found.unit')}
              value={draft.unit}
              data={EXHIBIT_MASSES.map((value) => ({ value, label: value }))}
              onChange={({ currentTarget }) => put({ unit: currentTarget.value === 'kg' ? 'kg' : 'g' })}
            />
            <NativeSelect
              label={t('found.weighed')}
              value={weighed}
              data={WEIGHED.filter((each) => each === 'gross' || state.seal?.state !== 'intact').map((value) => ({
                value,
                label: t(`found.weighed.${value}`),
              }))}
              onChange={({ currentTarget }) => put({ weighed: currentTarget.value === 'net' ? 'net' : 'gross' })}
            />
          </>
        ) : null}
        {text('scale')}
        {text('what')}
        {fields.has('attachment') ? (
          <NativeSelect
            label={t('exhibit.file')}
            value={draft.attachment}
            data={[
              { value: '', label: t('exhibit.file.none') },
              ...(files?.files ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget }) => put({ attachment: currentTarget.value })}
          />
        ) : null}
        {text('where')}
        {text('why')}
        {text('order')}
        {text('reference')}
        {text('instead')}
        {fields.has('seen') ? (
          <NativeSelect
            {...(kind === 'received' ? { 'data-autofocus': true } : {})}
            label={t('exhibit.seen')}
            value={seen}
            data={SEALS_SEEN.filter((each) => (each === 'unsealed') === (state.seal === null))
              .filter((each) => each !== 'intact' || state.seal?.state === 'intact')
              .map((value) => ({ value, label: t(`exhibit.seen.${value}`) }))}
            onChange={({ currentTarget }) =>
              put({ seen: SEALS_SEEN.find((each) => each === currentTarget.value) ?? seen })
            }
          />
        ) : null}
        {seal}
      </SimpleGrid>
      {fields.has('confirmed') && draft.to !== '' ? (
        <Check checked={draft.confirmed} onCheck={(confirmed) => put({ confirmed })}>
          {t('exhibit.confirmed')}
        </Check>
      ) : null}
      {fields.has('before') ? (
        <PresenceFields named={fields.has('officers')} draft={draft} onChange={put} officers={officers ?? []} />
      ) : null}
      {kind === 'disposed' ? <p className="dim">{t('exhibit.disposed.hint')}</p> : null}
      <WordsFields draft={words} onChange={setWords} needed={needsNote} follows />
    </FormDialog>
  );
}
