import { IconUserSearch } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import type { Progress } from '../../core/calls/progress.ts';
import { travellerPath } from '../addresses.ts';
import { AlertsFound } from '../alerts/alerts-found.tsx';
import { useActions } from '../frame/use-actions.ts';
import { useQuietHere } from '../quiet/use-quiet-here.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { counted } from '../ui/format.ts';
import { Grid } from '../ui/grid.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { OnListsPart } from './on-lists.tsx';
import { searchColumns } from './search-columns.tsx';
import { SEARCH_FIELD, SearchForm } from './search-form.tsx';
import { type Answer, MOST_SHOWN, rowKey, type SearchState, search } from './search-store.ts';

/** Searches travellers of all stored flights, and the lists that the officer may see. */
export function SearchScreen() {
  const { t } = useTranslation();
  const { search: store, core } = useWorkstation();
  const { text, asking, answer, failure, onLists } = useStore(store);
  const focusFirst = useRef<(() => void) | null>(null);
  const toList = useCallback(() => focusFirst.current?.(), []);
  const again = () => void search(store, core, answer?.question.similar);
  const maySimilar = answer !== null && hasSimilar(answer);
  const similar = () => void search(store, core, true);
  useEffect(() => {
    if (store.getState().answer === null) focusElement(SEARCH_FIELD);
  }, [store]);
  useActions([
    { id: 'search.text', key: '/', label: 'search.text', run: () => focusElement(SEARCH_FIELD), hint: true },
    { id: 'search.similar', key: 'S', label: 'search.similar', run: similar, enabled: maySimilar, hint: maySimilar },
  ]);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.search')}</h1>
        <SearchForm toList={toList} />
        <span className="spring" />
        {answer === null || asking !== null ? null : (
          <Summary answer={answer} onSimilar={maySimilar ? similar : null} />
        )}
      </div>
      <AlertsFound text={text.trim() === '' ? '' : (onLists?.question.text ?? null)} />
      {onLists === null ? null : <OnListsPart onLists={onLists} again={again} />}
      <div className="screen-fill" aria-busy={asking !== null}>
        {isOpening(asking) ? (
          <OpeningNote progress={asking.progress} />
        ) : failure !== null ? (
          <FailureNote failure={failure} again={again} />
        ) : answer === null ? (
          <EmptyState fill icon={IconUserSearch} title={t('search.empty')} hint={t('search.empty.hint')} />
        ) : (
          <Found answer={answer} focusFirst={focusFirst} onSimilar={maySimilar ? similar : null} />
        )}
      </div>
    </div>
  );
}

/** Whether a search for similar names helps: a word of fewer than four letters is similar to too many names. */
function hasSimilar({ question, result }: Answer): boolean {
  return result.kinds.includes('name') && !result.similar && /\p{L}{4}/u.test(question.text);
}

interface AnswerProps {
  readonly answer: Answer;
  /** Searches for similar names too; null where that makes no difference. */
  readonly onSimilar: (() => void) | null;
}

/** The number of results, and how many of them are shown. */
function Summary({ answer, onSimilar }: AnswerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { total } = answer.result;
  if (total === 0) return null;
  return (
    <>
      {onSimilar === null ? null : (
        <button type="button" className="button quiet" onClick={onSimilar}>
          {t('search.similar')}
        </button>
      )}
      <span className="dim" role="status">
        {t('search.found', counted(total, language))}
        {total > MOST_SHOWN ? ` · ${t('search.shown', counted(MOST_SHOWN, language))}` : ''}
      </span>
    </>
  );
}

/** Whether stored flights are still being opened. Once they are, results arrive at once, and the present ones stay until then. */
function isOpening(asking: SearchState['asking']): asking is { readonly progress: Progress } {
  return asking !== null && asking.progress !== null && asking.progress.done < asking.progress.total;
}

function OpeningNote({ progress: { done, total } }: { readonly progress: Progress }) {
  const { t } = useTranslation();
  return (
    <div className="search-opening">
      <p>{t('search.opening')}</p>
      <ProgressBar label={t('search.opening')} share={(100 * done) / total} />
    </div>
  );
}

interface FoundProps extends AnswerProps {
  readonly focusFirst: React.RefObject<(() => void) | null>;
}

function Found({ answer, focusFirst, onSimilar }: FoundProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const { search: store } = useWorkstation();
  const { question, result, missing } = answer;
  const isQuiet = useQuietHere();
  const columns = useMemo(() => searchColumns(t, language, question.text, isQuiet), [t, language, question, isQuiet]);
  return (
    <>
      {missing > 0 ? <p className="search-note">{t('search.missing', counted(missing, language))}</p> : null}
      {result.unopened > 0 ? (
        <p className="search-note">{t('search.unopened', counted(result.unopened, language))}</p>
      ) : null}
      {result.total === 0 ? (
        <Nobody answer={answer} onSimilar={onSimilar} />
      ) : (
        <>
          {result.similar && !question.similar ? (
            <p className="search-note">{t('search.only-similar', { text: question.text })}</p>
          ) : null}
          <Grid
            label={t('search.results')}
            rows={result.rows}
            columns={columns}
            rowId={rowKey}
            focusFirst={focusFirst}
            onOpen={(row) => {
              store.setState({ opened: rowKey(row) });
              navigate(travellerPath(row.flight, row.traveller));
            }}
          />
        </>
      )}
    </>
  );
}

/** Why there are no results, and what else to try. */
function Nobody({ answer: { question, result } }: AnswerProps) {
  const { t } = useTranslation();
  const unclear = result.kinds.length === 0;
  return (
    <EmptyState
      fill
      icon={IconUserSearch}
      title={t(unclear ? 'search.unclear' : 'search.nobody', { text: question.text })}
      hint={t(
        unclear
          ? 'search.unclear.hint'
          : result.kinds.includes('name')
            ? 'search.nobody.name-hint'
            : 'search.nobody.hint',
      )}
    />
  );
}
