import { IconSearch } from '@tabler/icons-react';
import { useStore } from 'zustand/react';
import { isBegunZone } from '../../../shared/search/read-typed.ts';
import { SEARCH_PURPOSES } from '../../../shared/search/search-purposes.ts';
import { Choice } from '../ui/choice.tsx';
import { Form } from '../ui/form.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { search } from './search-store.ts';

export const SEARCH_FIELD = 'search-text';

/** Kinds of search text. */
const KINDS = ['any', 'name', 'document', 'phone', 'email', 'locator', 'ticket'] as const;

export interface SearchFormProps {
  /** Moves the focus to the list of results. */
  readonly toList: () => void;
}

/** The search text, its kind, and what is searched for. Only Enter starts the search, because every search is recorded. */
export function SearchForm({ toList }: SearchFormProps) {
  const { t } = useTranslation();
  const { search: store, core } = useWorkstation();
  const { text, kind, purpose, asking } = useStore(store);
  return (
    <search>
      <Form className="search-form" onSubmit={() => search(store, core)}>
        <div className="text-field">
          <IconSearch size={15} stroke={1.8} aria-hidden />
          <input
            id={SEARCH_FIELD}
            type="search"
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            aria-label={t('search.text')}
            placeholder={t('search.placeholder')}
            value={text}
            onChange={(event) => store.setState({ text: event.currentTarget.value })}
            onKeyDown={(event) => {
              // A reader of documents sends Enter after each line of the zone.
              if (event.key === 'Enter' && !text.endsWith(' ') && isBegunZone(text)) {
                event.preventDefault();
                store.setState({ text: `${text} ` });
              }
              if (event.key === 'Escape') event.currentTarget.blur();
              if (event.key !== 'ArrowDown') return;
              event.preventDefault();
              toList();
            }}
          />
          <KeyCap of="/" />
        </div>
        <Choice
          aria-label={t('search.kind')}
          among={KINDS}
          value={kind}
          textOf={(each) => t(`search.kind.${each}`)}
          onChange={(each) => store.setState({ kind: each })}
        />
        <Choice
          aria-label={t('search.purpose')}
          title={t('search.purpose')}
          among={SEARCH_PURPOSES}
          value={purpose}
          textOf={(each) => t(`search.purpose.${each}`)}
          onChange={(each) => store.setState({ purpose: each })}
        />
        <button type="submit" className="button strong" disabled={text.trim() === '' || asking !== null}>
          {t('search.find')}
        </button>
      </Form>
    </search>
  );
}
