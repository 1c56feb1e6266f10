import { Link } from 'wouter';
import type { DraftProblem } from '../../../../rules/lifecycle/draft-problem.ts';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import type { VersionsView } from '../../../core/calls/rule-version-views.ts';
import { draftRulePath } from '../../addresses.ts';
import { useSession } from '../../frame/use-session.ts';
import { titleIn } from '../../traveller/reason-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format.ts';
import { useCall } from '../../ui/use-call.ts';
import { problemText } from '../builder/problem-text.ts';
import { ChangeList } from './change-list.tsx';
import { DraftActions } from './draft-actions.tsx';
import { DraftRules } from './draft-rules.tsx';
import { officersText, type VersionReader } from './version-words.ts';

export interface DraftDetailProps {
  readonly id: string;
  readonly view: VersionsView;
  readonly reader: VersionReader;
}

/** A draft: its changes, its errors, and links to its rules. */
export function DraftDetail({ id, view, reader }: DraftDetailProps) {
  const { t } = reader;
  const { value: draft, failure, again } = useCall('drafts.open', { id }, ['rules']);
  if (failure !== null && draft === null) {
    return failure.code === 'not-found' ? (
      <EmptyState title={t('versions.draft.gone')} hint={t('versions.draft.gone.hint')} />
    ) : (
      <FailureNote failure={failure} again={again} />
    );
  }
  return draft === null ? (
    <div className="empty" aria-busy="true" />
  ) : (
    <Draft draft={draft} view={view} reader={reader} />
  );
}

function Draft({ draft, view, reader }: Omit<DraftDetailProps, 'id'> & { readonly draft: DraftView }) {
  const { t, language, zone } = reader;
  const { permissions } = useSession();
  const writer = permissions.includes('rules.draft');
  const there = new Set(draft.content.rules.map(({ id }) => id));
  const edit = (rule: string) =>
    writer && there.has(rule) ? (
      <Link className="link" href={draftRulePath(draft.id, rule)} aria-label={t('versions.edit.rule', { rule })}>
        {t('versions.edit')}
      </Link>
    ) : null;
  return (
    <article className="rule-detail version-detail">
      <p className="faint">
        {t('versions.draft.based-on', { version: draft.basedOn.version })}
        {draft.fileName === null ? null : ` · ${draft.fileName}`}
      </p>
      <h2>{draft.title}</h2>
      <p className="dim">
        {t('versions.draft.by', {
          officers: officersText(t, draft.authors),
          at: formatStamp(draft.changedAt, zone, language),
        })}
      </p>
      {draft.basedOn.hash === view.inForce.hash ? null : (
        <p className="version-why">{t('versions.draft.overtaken', { ...draft.basedOn, now: view.inForce.version })}</p>
      )}
      <DraftActions draft={draft} reader={reader} />
      {draft.problems.length === 0 ? null : (
        <>
          <h3 className="small-head">{t('versions.draft.problems', { count: draft.problems.length })}</h3>
          <ul className="set-draft-problems">
            {draft.problems.map((problem) => (
              <li key={`${problem.rule} ${problem.path} ${problem.code}`}>
                <strong>{subjectOf(problem, draft, reader)}</strong> {problemText(t, { ...problem, unfinished: false })}{' '}
                {problem.rule === null ? null : edit(problem.rule)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="small-head">{t('versions.draft.changes', { count: draft.changes.length })}</h3>
      <ChangeList changes={draft.changes} beside={edit} />
      {writer ? <DraftRules draft={draft} reader={reader} /> : null}
    </article>
  );
}

/** The subject of a problem: the title of a rule, else the place in the draft. */
function subjectOf({ rule, path }: DraftProblem, draft: DraftView, { t, language }: VersionReader): string {
  if (rule === null) return path === null ? t('versions.draft.whole') : path;
  const found = draft.content.rules.find(({ id }) => id === rule);
  return found === undefined ? rule : titleIn(found.title, language) || rule;
}
