import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NamedOfficer } from '../../../shared/casework/case.ts';
import { EXHIBIT_KINDS } from '../../../shared/exhibit/exhibit.ts';
import { typedNumber } from '../../../shared/typed-number.ts';
import type { CaseExhibits, ExhibitFind } from '../../core/calls/exhibit-views.ts';
import { useSession } from '../frame/use-session.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { attendedOf, type PresenceDraft } from './entry-draft.ts';
import { PresenceFields } from './presence-fields.tsx';
import { NO_WORDS_TYPED, WordsFields, wordsOf } from './words-fields.tsx';

export interface TakeExhibitProps {
  readonly onCase: string;
  readonly exhibits: CaseExhibits;
  /** Capsules of somebody who swallowed them: number and time are asked first. */
  readonly capsules: boolean;
  readonly onTaken: (id: string) => void;
  readonly onClose: () => void;
}

/** The first find of which nothing was taken yet. */
function nextFind({ exhibits, finds }: CaseExhibits): ExhibitFind | undefined {
  return finds.find(({ id }) => !exhibits.some(({ exhibit }) => exhibit.find === id));
}

/** Who was named last in the case, with the officer who types as the first. */
function usualOfficers({ exhibits }: CaseExhibits, me: string): readonly [string, string] {
  const taken = exhibits.at(-1)?.exhibit.entries[0];
  const others = taken?.kind === 'taken' ? taken.officers : [];
  return [me, others.find((id) => id !== me) ?? ''];
}

/** Takes a thing as an exhibit, filled in from what was found; it may be sealed at once. */
export function TakeExhibit({ onCase, exhibits, capsules, onTaken, onClose }: TakeExhibitProps) {
  const { t } = useTranslation();
  const { officer } = useSession();
  const { value: officers } = useCall('exhibit.receivers', { case: onCase }, ['accounts']);
  const [find, setFind] = useState<ExhibitFind | undefined>(() => (capsules ? undefined : nextFind(exhibits)));
  const last = exhibits.exhibits.at(-1)?.exhibit;
  const place = last?.entries[0]?.kind === 'taken' ? last.entries[0].where : t('exhibit.where.usual');
  const draftOf = (of: ExhibitFind | undefined) => ({
    kind: capsules ? ('drugs' as const) : (of?.kind ?? 'other-goods'),
    what: capsules ? t('exhibit.capsules') : of === undefined ? '' : of.what || t(`found.kind.${of.kind}`),
    from: capsules
      ? t('found.place.inside-body')
      : of === undefined
        ? ''
        : t(of.place === null ? 'exhibit.from.usual' : `found.place.${of.place}`),
    pieces: String(of?.count ?? ''),
  });
  const [draft, setDraft] = useState(() => ({ ...draftOf(find), packed: '', where: place, seal: '' }));
  const [presence, setPresence] = useState<PresenceDraft>(() => ({
    before: 'person',
    witnesses: ['', ''],
    officers: usualOfficers(exhibits, officer.id),
  }));
  const [words, setWords] = useState(NO_WORDS_TYPED);
  const put = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const attended = attendedOf(presence);
  const pieces = draft.pieces.trim() === '' ? null : typedNumber(draft.pieces, 0);
  const isTyped = [draft.what, draft.where, draft.from].every((text) => text.trim() !== '');
  const text = (field: 'what' | 'packed' | 'where' | 'from' | 'seal') => (
    <TextInput
      label={t(`exhibit.${field === 'seal' ? 'seal.at-once' : field}`)}
      aria-required={field !== 'seal' && field !== 'packed'}
      value={draft[field]}
      maxLength={field === 'seal' ? 40 : 200}
      onChange={({ currentTarget }) => put({ [field]: currentTarget.value })}
    />
  );
  return (
    <FormDialog
      title={t(capsules ? 'exhibit.add-capsules' : 'exhibit.take')}
      size="lg"
      save={t(capsules ? 'exhibit.add-capsules' : 'exhibit.take')}
      ready={isTyped && attended !== null && (pieces === null ? !capsules : pieces > 0)}
      onClose={onClose}
      onSave={async (act) => {
        if (attended === null) return undefined;
        const { kind, what, packed, where, from, seal } = draft;
        const taken = { where, from, foundBy: officer.id, pieces, ...attended };
        const result = await act(
          'exhibit.open',
          {
            ...{ case: onCase, find: find?.id ?? null, kind, what, packed, taken },
            seal: seal.trim() || null,
            words: wordsOf(words),
          },
          ({ exhibit }) => t('exhibit.told.taken', { number: exhibit.number }),
        );
        if (result.ok) onTaken(result.value.exhibit.id);
        return result;
      }}
    >
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        {capsules ? (
          <NumberField
            autoFocused
            label={t('exhibit.capsules.count')}
            aria-required
            value={draft.pieces}
            decimals={0}
            onChange={(pieces) => put({ pieces })}
          />
        ) : (
          <NativeSelect
            data-autofocus
            label={t('exhibit.find')}
            value={find === undefined ? '' : find.id}
            data={[
              ...exhibits.finds.map(({ id, kind, what }) => ({
                value: id,
                label: [t(`found.kind.${kind}`), what].filter(Boolean).join(': '),
              })),
              { value: '', label: t('exhibit.find.none') },
            ]}
            onChange={({ currentTarget: { value } }) => {
              const chosen = exhibits.finds.find(({ id }) => id === value);
              setFind(chosen);
              put(draftOf(chosen));
            }}
          />
        )}
        {capsules ? null : (
          <NativeSelect
            label={t('exhibit.kind')}
            value={draft.kind}
            data={EXHIBIT_KINDS.map((value) => ({ value, label: t(`found.kind.${value}`) }))}
            onChange={({ currentTarget }) =>
              put({ kind: EXHIBIT_KINDS.find((each) => each === currentTarget.value) ?? draft.kind })
            }
          />
        )}
        {text('what')}
        {text('packed')}
        {text('where')}
        {text('from')}
        {capsules ? null : (
          <NumberField
            label={t('exhibit.pieces')}
            value={draft.pieces}
            decimals={0}
            onChange={(pieces) => put({ pieces })}
          />
        )}
        {text('seal')}
      </SimpleGrid>
      <PresenceFields
        named
        draft={presence}
        onChange={(change) => setPresence({ ...presence, ...change })}
        officers={named(officers)}
      />
      <WordsFields draft={words} onChange={setWords} needed={false} follows={false} />
    </FormDialog>
  );
}

const named = (officers: readonly NamedOfficer[] | null) => officers ?? [];
