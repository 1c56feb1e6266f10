import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { WrittenList } from '../../../../rules/language/write-rules.ts';
import { LANGUAGES, REFERENCE_LANGUAGE } from '../../../../shared/catalogue/languages.ts';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import { Panes } from '../../ui/panes.tsx';
import { Scrolling } from '../../ui/scrolling.tsx';
import { TabList } from '../../ui/tab-list.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { BuilderBar } from './builder-bar.tsx';
import { BuilderProvider, type BuilderView } from './builder-context.tsx';
import { type DraftNode, nodesOf } from './condition-draft.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { edit } from './edit-history.ts';
import { ExamplesEditor } from './examples-editor.tsx';
import { FrameNote } from './frame-note.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { RuleAbout } from './rule-about.tsx';
import { editCondition, readRuleDraft, setField, textAt, writeRuleDraft } from './rule-draft.ts';
import { RuleHead } from './rule-head.tsx';
import { checkDraft } from './rule-problems.ts';
import { type RuleSession, sessionKey } from './rule-session.ts';
import { SaveConflict } from './save-conflict.tsx';
import { TextPanel } from './text-panel.tsx';
import { TryPanel } from './try-panel.tsx';
import { usePreview } from './use-preview.ts';

export interface BuilderPanesProps {
  readonly draft: DraftView;
  readonly session: RuleSession;
}

const VIEWS = ['preview', 'try', 'text'] as const;

/** The rule at the left, its effect at the right. */
export function BuilderPanes({ draft, session }: BuilderPanesProps) {
  const { t } = useTranslation();
  const { builder } = useWorkstation();
  const [view, setView] = useState<(typeof VIEWS)[number]>('preview');
  const [typed, setTyped] = useState<string | null>(null);
  const key = sessionKey(session.draft, session.rule);
  const { lists, format } = draft.content;
  const { present } = session.history;
  const names = useMemo(() => Object.keys(lists), [lists]);
  const { rule, problems } = useMemo(() => checkDraft(present, names, format), [present, names, format]);
  const written = useMemo(() => writeRuleDraft(present), [present]);
  const broken = problems.some(({ node }) => node !== null);
  const question = useMemo(
    () => (broken ? null : { rule: asked(written), lists: listsAsked(present.when, lists) }),
    [written, present, lists, broken],
  );
  const preview = usePreview(question);
  const value: BuilderView = {
    draft: present,
    rule,
    problems,
    home: draft,
    lists,
    editTree: (change, typing) =>
      builder.edit(key, (history) => edit(history, editCondition(history.present, change), typing ?? null, Date.now())),
    setField: (path, next, typing = false) =>
      builder.edit(key, (history) =>
        edit(history, setField(history.present, path, next), typing ? path.join('.') : null, Date.now()),
      ),
    replace: (next) =>
      builder.edit(key, (history) => edit(history, readRuleDraft(next, history.present.next), null, Date.now())),
  };
  const title = useMemo(
    () =>
      Object.fromEntries(
        LANGUAGES.map((each) => [
          each,
          textAt(present, ['title', each]) || textAt(present, ['title', REFERENCE_LANGUAGE]),
        ]),
      ),
    [present],
  );
  return (
    <BuilderProvider value={value}>
      <div className="screen">
        <BuilderBar draft={draft} session={session} problems={problems} />
        <SaveConflict session={session} />
        <Panes name="builder" defaults={[580]} labels={['pane.builder', 'pane.trial']}>
          {[
            <Scrolling className="screen-body builder" key="rule" aria-label={t('pane.builder')}>
              <RuleHead />
              <section aria-labelledby="builder-when">
                <h2 className="small-head" id="builder-when">
                  {t('rules.when')}
                </h2>
                <FrameNote />
                <ConditionEditor />
              </section>
              <RuleAbout />
              <ExamplesEditor />
            </Scrolling>,
            <Tabs className="pane-column" key="trial" value={view}>
              <TabList
                look="sub-tabs trial-tabs"
                label={t('pane.trial')}
                tabs={VIEWS}
                onShow={setView}
                name={(each) => t(`builder.view.${each}`)}
              />
              {/* A scrolling region must be reachable by keyboard. */}
              <Tabs.Panel className="screen-body" value={view} tabIndex={0}>
                {view === 'preview' ? <PreviewPanel preview={preview} title={title} broken={broken} /> : null}
                {view === 'try' ? <TryPanel question={question} /> : null}
                {view === 'text' ? <TextPanel typed={typed} onType={setTyped} /> : null}
              </Tabs.Panel>
            </Tabs>,
          ]}
        </Panes>
      </div>
    </BuilderProvider>
  );
}

/** The parts of the rule that decide its hits. Without the others, a new title or example starts no new call. */
function asked(written: Readonly<Record<string, unknown>>): unknown {
  const { title: _, rationale: _r, source: _s, owner: _o, examples: _e, ...rest } = written;
  return { ...rest, title: { en: '-' } };
}

/** The lists that the rule names. Sending the others would be useless. */
function listsAsked(
  root: DraftNode,
  lists: Readonly<Record<string, WrittenList>>,
): Readonly<Record<string, WrittenList>> {
  const named = nodesOf(root).flatMap((node) => (node.kind === 'leaf' ? [node.expected] : []));
  return Object.fromEntries(Object.entries(lists).filter(([name]) => named.includes(name)));
}
