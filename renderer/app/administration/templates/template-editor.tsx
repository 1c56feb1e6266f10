import { Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { type DraftPlace, PLACE_NAMES, placeLabel } from '../../../../shared/official-draft/draft-place.ts';
import { LONGEST_TEMPLATE, parseTemplate, problemText } from '../../../../shared/official-draft/draft-template.ts';
import { Picker } from '../../ui/picker.tsx';
import { withoutAccents } from '../../ui/search-text.ts';
import { useTranslation } from '../../ui/use-translation.ts';

export interface TemplateEditorProps {
  readonly text: string;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
}

/** The text of a template. Ctrl+Space leads to its places; the one that is picked stands where the caret was. */
export function TemplateEditor({ text, disabled, onChange }: TemplateEditorProps) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const parsed = parseTemplate(text);
  const plain = (words: string) => withoutAccents(words).toUpperCase();
  const labelOf = (place: DraftPlace) => `${t(placeLabel(place))} {${place}}`;
  const fitting = PLACE_NAMES.filter((place) => plain(labelOf(place)).includes(plain(typed.trim())));
  const insert = (place: DraftPlace) => {
    const { selectionStart = text.length, selectionEnd = text.length } = area.current ?? {};
    const put = `{${place}}`;
    onChange(`${text.slice(0, selectionStart)}${put}${text.slice(selectionEnd)}`);
    setTyped('');
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(selectionStart + put.length, selectionStart + put.length);
    });
  };
  return (
    <>
      <Textarea
        ref={area}
        className="template-text"
        label={t('draft-template.text')}
        description={t('draft-template.text.hint')}
        error={parsed.ok ? null : parsed.failure.map((each) => t(problemText(each), { ...each })).join(' ')}
        autosize
        minRows={12}
        maxRows={26}
        maxLength={LONGEST_TEMPLATE}
        disabled={disabled}
        value={text}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== ' ' || !event.ctrlKey) return;
          event.preventDefault();
          search.current?.focus();
        }}
      />
      {disabled ? null : (
        <Picker
          look="floating template-places"
          typed={typed}
          onType={setTyped}
          field={{
            ref: search,
            'aria-label': t('draft-template.places'),
            placeholder: t('draft-template.places.hint'),
            onFocus: () => setOpen(true),
            onBlur: () => setOpen(false),
            onKeyDown: (event) => {
              if (event.key !== 'Escape' || typed !== '') return;
              event.preventDefault();
              area.current?.focus();
            },
          }}
          label={t('draft-template.places')}
          options={open ? fitting : []}
          keyOf={(place) => place}
          onPick={insert}
        >
          {(place) => (
            <>
              {t(placeLabel(place))} <span className="mono dim">{`{${place}}`}</span>
            </>
          )}
        </Picker>
      )}
    </>
  );
}
