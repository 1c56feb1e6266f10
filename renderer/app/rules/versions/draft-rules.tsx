import { useState } from 'react';
import { Link } from 'wouter';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import { draftRulePath } from '../../addresses.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { SearchField } from '../../ui/search-field.tsx';
import type { VersionReader } from './version-words.ts';

export interface DraftRulesProps {
  readonly draft: DraftView;
  readonly reader: VersionReader;
}

/** Most rules shown; the officer narrows the search to see others. */
const MOST = 25;

/** Every rule of a draft, found by title or id, as a link to the editor. */
export function DraftRules({ draft, reader: { t, language } }: DraftRulesProps) {
  const [search, setSearch] = useState('');
  const words = search.trim().toLowerCase().split(/\s+/);
  const rules = draft.content.rules.filter(({ id, title }) => {
    const text = `${id} ${titleIn(title, language)}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <>
      <div className="version-difference">
        <h3 className="small-head">{t('versions.draft.rules', { count: draft.content.rules.length })}</h3>
        <SearchField
          id="draft-rules-search"
          label={t('versions.draft.rules.search')}
          value={search}
          onChange={setSearch}
        />
      </div>
      <ul className="set-draft-rules">
        {rules.slice(0, MOST).map(({ id, title, mandate }) => (
          <li key={id}>
            <Link className="link" href={draftRulePath(draft.id, id)}>
              {titleIn(title, language) || id}
            </Link>{' '}
            <span className="dim">{t(`mandate.${mandate}`)}</span>
          </li>
        ))}
        {rules.length > MOST ? (
          <li className="dim">{t('versions.change.more', { count: rules.length - MOST })}</li>
        ) : null}
        {rules.length === 0 ? <li className="dim">{t('versions.draft.rules.none')}</li> : null}
      </ul>
    </>
  );
}
