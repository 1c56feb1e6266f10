import { useState } from 'react';
import { Link } from 'wouter';
import type { QueryState } from '../../../shared/interpol/query-list.ts';
import type { QueryLine } from '../../core/calls/query-list-views.ts';
import { terminalPath } from '../addresses.ts';
import { ExportButton } from '../exports/export-button.tsx';
import { useFlightName } from '../flights/use-flight-name.ts';
import { useSession } from '../frame/use-session.ts';
import { useFileDrop } from '../imports/use-file-drop.ts';
import { usePaste } from '../imports/use-paste.ts';
import { listedName } from '../traveller/person-text.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { notifyDone, notifyTrouble } from '../ui/notify.ts';
import { officerName } from '../ui/officer-texts.ts';
import { ReasonDialog } from '../ui/reason-dialog.tsx';
import { RowList } from '../ui/row-list.tsx';
import { useAct } from '../ui/use-act.tsx';
import { useCall } from '../ui/use-call.ts';
import { useMinuteStamp, useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { AnswersDialog } from './answers-dialog.tsx';
import { nextOpen } from './next-line.ts';
import { readText } from './read-text.ts';
import { scopeText } from './scope-text.ts';
import { UnreadAnswers } from './unread-answers.tsx';

const ROW_HEIGHT = 34;
const KEYS = { asked: 'A', 'no-hit': 'N', hit: 'H', 'not-asked': 'U' } as const satisfies Record<QueryState, string>;
const STATES = Object.keys(KEYS) as readonly QueryState[];

/** One list for the terminal, a line for each thing that is asked: one key copies it, one says what came back. */
export function TerminalListScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { act, dialog } = useAct();
  const { value: view, failure, again } = useCall('query-list.one', { id }, ['queries', 'flights']);
  const flightName = useFlightName(view !== null);
  const [shown, setShown] = useState<string | null>(null);
  const [open, setOpen] = useState<'answers' | QueryState | null>(null);
  const lines = view?.lines ?? [];
  const found = lines.findIndex(({ key }) => key === shown);
  const at = found >= 0 ? found : lines.length === 0 ? null : 0;
  const line = at === null ? undefined : lines[at];
  const mark = async (state: QueryState) => {
    if (line === undefined || at === null) return;
    const result = await act('query-list.mark', { id, lines: [line.key], state, reason: '' });
    if (result.ok && state !== 'not-asked') setShown(result.value.lines[nextOpen(result.value.lines, at)]?.key ?? null);
  };
  const choose = (state: QueryState) => {
    // A hit stays until somebody says why it is none.
    if (line?.state === 'hit' && state !== 'hit') setOpen(state);
    else void mark(state);
  };
  const copy = async () => {
    if (line === undefined) return;
    try {
      await navigator.clipboard.writeText(line.text);
      notifyDone(t, t('query-list.copied', { text: line.text }));
    } catch {
      notifyTrouble(
        t,
        (t) => t('query-list.act.copy'),
        (t) => t('query-list.not-copied'),
      );
    }
  };
  const take = (text: string) => act('query-list.read-answers', { id, text }, t('query-list.answers.taken'));
  const takeFiles = async (files: readonly File[]) => {
    for (const file of files) await take(await readText(file));
  };
  useFileDrop(view !== null, (files) => void takeFiles(files));
  usePaste(view !== null, { onFiles: (files) => void takeFiles(files), onText: (text) => void take(text) });
  const action = (name: string, key: string, label: string, run: () => void, enabled = true) => ({
    ...{ id: name, key, label, run, enabled, hint: enabled },
  });
  return (
    <div className="screen">
      <div className="screen-head">
        <Link className="dim" href={terminalPath()}>
          {t('query-list.open')}
        </Link>
        <h1 className="cut">{view === null ? '' : scopeText(t, view, flightName)}</h1>
        <span className="spring" />
        {STATES.map((state) => (
          <KeyButton
            key={state}
            {...(state === 'not-asked' ? { tone: 'quiet' as const } : {})}
            action={action(
              `query-list.${state}`,
              KEYS[state],
              `query-list.act.${state}`,
              () => choose(state),
              line !== undefined && line.state !== state,
            )}
          />
        ))}
        <KeyButton
          tone="quiet"
          action={action('query-list.copy', 'C', 'query-list.act.copy', () => void copy(), line !== undefined)}
        />
        <KeyButton
          tone="quiet"
          action={action('query-list.answers', 'V', 'query-list.act.answers', () => setOpen('answers'), view !== null)}
        />
        <ExportButton
          id="query-list.export"
          what={t('query-list.export.title')}
          enabled={lines.length > 0}
          make={(asked, by, options) =>
            by('query-list.export', { ...asked, scope: { kind: 'list', id } }, null, options)
          }
        />
      </div>
      {failure !== null && view === null ? <FailureNote failure={failure} again={again} /> : null}
      {view === null ? null : (
        <>
          <p className="list-state">
            {(['not-asked', 'asked', 'no-hit', 'hit'] as const).map((state) => (
              <span key={state}>
                {t('ui.pair', { name: t(`query-list.state.${state}`), value: view.counts[state] })}
              </span>
            ))}
          </p>
          <UnreadAnswers unread={view.unread} />
          <RowList
            id="query-list"
            label={t('query-list.lines')}
            count={lines.length}
            rowAt={(place) => lines[place]}
            keyOf={({ key }) => key}
            height={ROW_HEIGHT}
            at={at}
            shown={line?.key ?? null}
            onShow={({ key }) => setShown(key)}
            look={({ state }) => `query-line ${state}`}
          >
            {(row) => <Line line={row} flight={flightName(row.flight)} />}
          </RowList>
        </>
      )}
      {open === 'answers' ? <AnswersDialog id={id} onClose={() => setOpen(null)} /> : null}
      {open !== null && open !== 'answers' && line !== undefined ? (
        <ReasonDialog
          title={t('query-list.take-back')}
          about={[id, line.key]}
          hint={t('query-list.take-back.hint')}
          save={t(`query-list.act.${open}`)}
          onSave={(reason, by) => by('query-list.mark', { id, lines: [line.key], state: open, reason })}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {dialog}
    </div>
  );
}

function Line({ line, flight }: { readonly line: QueryLine; readonly flight: string }) {
  const { t } = useTranslation();
  const session = useSession();
  const [stamp, minute] = [useStamp(), useMinuteStamp()];
  const { due, name, seat, text, state, last } = line;
  return (
    <>
      <span className="dim">{due === null ? '' : minute(due)}</span>
      <span className="cut">{flight}</span>
      <span className="cut">
        {listedName(t, name)}
        {seat === null ? '' : ` · ${seat}`}
      </span>
      <bdi className="query-text cut">{text}</bdi>
      <span className={state === 'hit' ? 'cut strong' : 'cut dim'}>
        {last === null
          ? t(`query-list.state.${state}`)
          : t('query-list.stands', {
              state: t(`query-list.state.${state}`),
              at: stamp(last.at),
              officer: officerName(t, session, last.officer),
            })}
        {last?.fromAnswer === true ? ` · ${t('query-list.from-answer')}` : ''}
      </span>
    </>
  );
}
