import { Menu } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconArrowLeft, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { REFERENCE_LANGUAGE } from '../../../../shared/catalogue/languages.ts';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import { draftPath } from '../../addresses.ts';
import { useActions } from '../../frame/use-actions.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { Act } from '../../ui/use-act.tsx';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { useBuilder } from './builder-context.tsx';
import { countFailing, judgedExamples } from './example-values.ts';
import { NewRuleDialog } from './new-rule-dialog.tsx';
import { nodeWithFocus } from './node-element.ts';
import { textAt, writeRuleDraft } from './rule-draft.ts';
import type { RuleProblem } from './rule-problems.ts';
import { type RuleSession, sessionKey } from './rule-session.ts';
import { useNodeActions } from './use-node-actions.ts';

export interface BuilderBarProps {
  readonly draft: DraftView;
  readonly session: RuleSession;
  readonly problems: readonly RuleProblem[];
}

/** The location, the state of saving, undo and redo, and actions on the whole rule. */
export function BuilderBar({ draft, session, problems }: BuilderBarProps) {
  const { t } = useTranslation();
  const { builder } = useWorkstation();
  const { draft: shown, rule, lists } = useBuilder();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [dialog, setDialog] = useState<'duplicate' | 'remove' | null>(null);
  const key = sessionKey(session.draft, session.rule);
  const { history, saving } = session;
  const wrong = problems.filter(({ unfinished }) => !unfinished).length;
  const failing = useMemo(() => (rule === null ? 0 : countFailing(judgedExamples(rule, lists))), [rule, lists]);
  const nodes = useNodeActions();
  const onNode = (run: (id: number) => void) => () => {
    const id = nodeWithFocus();
    if (id !== null) run(id);
  };
  const step = (way: 'undo' | 'redo', letter: string, Picture: typeof IconArrowBackUp, enabled: boolean) => ({
    ...{ id: `builder.${way}`, key: letter, label: `builder.${way}`, Picture },
    ...{ run: () => builder[way](key), enabled, hint: way === 'undo' },
  });
  const steps = [
    step('undo', 'Ctrl+Z', IconArrowBackUp, history.past.length > 0),
    step('redo', 'Ctrl+Shift+Z', IconArrowForwardUp, history.future.length > 0),
  ];
  useActions([
    ...steps,
    {
      id: 'builder.add',
      key: 'Ctrl+Enter',
      label: 'builder.add',
      run: () => nodes.add(nodeWithFocus() ?? shown.when.id),
      hint: true,
    },
    { id: 'builder.up', key: 'Alt+ArrowUp', label: 'builder.action.up', run: onNode((id) => nodes.move(id, -1)) },
    { id: 'builder.down', key: 'Alt+ArrowDown', label: 'builder.action.down', run: onNode((id) => nodes.move(id, 1)) },
    { id: 'builder.remove', key: 'Delete', label: 'builder.action.remove', run: onNode(nodes.remove) },
  ]);
  const remove = async (act: Act) => {
    await builder.flush(key);
    const rev = builder.store.getState().sessions.get(key)?.rev ?? draft.rev;
    const result = await act(
      'drafts.remove-rule',
      { id: draft.id, rev, rule: session.rule },
      t('builder.told.removed'),
    );
    if (!result.ok) return;
    builder.forget(key);
    navigate(draftPath(draft.id));
  };
  return (
    <div className="screen-head builder-bar">
      <Link className="button quiet" href={draftPath(draft.id)} title={t('builder.back')}>
        <IconArrowLeft size={15} aria-hidden />
        <span className="cut">{draft.title}</span>
      </Link>
      <h1 className="cut" title={session.rule}>
        {textAt(shown, ['title', language]) || textAt(shown, ['title', REFERENCE_LANGUAGE]) || session.rule}
      </h1>
      <span className="mono faint cut">{session.rule}</span>
      <span className="spring" />
      {wrong > 0 ? (
        <span className="field-error">{t('builder.problems', { count: wrong })}</span>
      ) : problems.length > 0 ? (
        <span className="dim">{t('builder.unfinished')}</span>
      ) : failing > 0 ? (
        <span className="field-error">{t('builder.examples-fail', { count: failing })}</span>
      ) : null}
      <span className="dim saving" role="status">
        {t(`builder.saving.${saving.state}`)}
      </span>
      {steps.map(({ Picture, ...step }) => (
        <button
          key={step.id}
          type="button"
          className="button"
          disabled={!step.enabled}
          aria-label={t(step.label)}
          title={`${t(step.label)} (${step.key})`}
          aria-keyshortcuts={step.key.replace('Ctrl', 'Control')}
          onClick={step.run}
        >
          <Picture size={15} aria-hidden />
        </button>
      ))}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <button type="button" className="button" aria-label={t('builder.more')}>
            <IconDots size={15} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={14} aria-hidden />} onClick={() => setDialog('duplicate')}>
            {t('builder.duplicate')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={14} aria-hidden />} onClick={() => setDialog('remove')}>
            {t('builder.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'duplicate' ? (
        <NewRuleDialog draft={draft} of={writeRuleDraft(shown)} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'remove' ? (
        <ConfirmDialog
          title={t('builder.remove')}
          save={t('builder.remove')}
          onSave={remove}
          onClose={() => setDialog(null)}
        >
          <p>{t('builder.remove.hint', { draft: draft.title })}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
