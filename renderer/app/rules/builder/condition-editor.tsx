import { IconPlus } from '@tabler/icons-react';
import { Choice } from '../../ui/choice.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { useBuilder } from './builder-context.tsx';
import type { DraftNode, GroupNode } from './condition-draft.ts';
import { changeNode, negateNode, setGroupKind } from './condition-edits.ts';
import { factName } from './fact-texts.ts';
import { LeafRow } from './leaf-row.tsx';
import { NodeMenu } from './node-menu.tsx';
import { problemText } from './problem-text.ts';
import { type NodeActions, useNodeActions } from './use-node-actions.ts';

/** The condition of the rule as sentences, with rails that show how they nest. */
export function ConditionEditor() {
  const { t } = useTranslation();
  const { draft } = useBuilder();
  const actions = useNodeActions();
  const root = draft.when;
  const isGroup = root.kind === 'all' || root.kind === 'any';
  return (
    <div className="condition-editor">
      <ConditionNode node={root} negated={false} actions={actions} />
      {isGroup ? null : (
        <button type="button" className="button quiet add" onClick={() => actions.add(root.id)}>
          <IconPlus size={14} aria-hidden />
          {t('builder.add')}
        </button>
      )}
    </div>
  );
}

interface ConditionNodeProps {
  readonly node: DraftNode;
  /** A `not` is directly around it. */
  readonly negated: boolean;
  readonly actions: NodeActions;
}

function ConditionNode({ node, negated, actions }: ConditionNodeProps) {
  if (node.kind === 'not') {
    // Two in a row, possible only in files, are shown one after the other.
    if (negated) return <DoubleNot node={node} actions={actions} />;
    return <ConditionNode node={node.of} negated actions={actions} />;
  }
  if (node.kind === 'leaf') return <LeafNodeRow node={node} negated={negated} actions={actions} />;
  if (node.kind === 'odd') return <OddRow node={node} actions={actions} />;
  return <GroupRows node={node} negated={negated} actions={actions} />;
}

function LeafNodeRow({
  node,
  negated,
  actions,
}: ConditionNodeProps & { readonly node: Extract<DraftNode, { kind: 'leaf' }> }) {
  const { t } = useTranslation();
  const { editTree } = useBuilder();
  const name = node.fact === null ? t('builder.fact.choose') : factName(t, node.fact);
  return (
    <div className="node" data-node={node.id}>
      <div className="node-row">
        <div className="sentence-parts">
          {negated ? (
            <button
              type="button"
              className="not"
              title={t('builder.action.affirm')}
              onClick={() => editTree((tree, newId) => negateNode(tree, node.id, newId))}
            >
              {t('condition.not')}
            </button>
          ) : null}
          <LeafRow leaf={node} />
        </div>
        <NodeMenu node={node} label={name} actions={actions} />
      </div>
      <NodeProblems id={node.id} />
    </div>
  );
}

const GROUP_WORDS = ['all', 'any', 'not-any', 'not-all'] as const;

function GroupRows({ node, negated, actions }: ConditionNodeProps & { readonly node: GroupNode }) {
  const { t } = useTranslation();
  const { editTree } = useBuilder();
  const value = negated ? (`not-${node.kind}` as const) : node.kind;
  const choose = (word: string) =>
    editTree((tree, newId) => {
      const kind = word.endsWith('all') ? 'all' : 'any';
      const changed = setGroupKind(tree, node.id, kind);
      return word.startsWith('not') === negated ? changed : negateNode(changed, node.id, newId);
    });
  return (
    <div className="node group" data-node={node.id}>
      <div className="node-row">
        <Choice
          data-start={node.id}
          className="part group-word"
          aria-label={t('builder.group')}
          among={GROUP_WORDS}
          value={value}
          textOf={(word) => t(`builder.group.${word}`)}
          onChange={choose}
        />
        <NodeMenu node={node} label={t(`builder.group.${value}`)} actions={actions} />
      </div>
      <NodeProblems id={node.id} />
      <div className="node-rail">
        {node.of.map((each) => (
          <ConditionNode key={each.id} node={each} negated={false} actions={actions} />
        ))}
        <div className="node-adds">
          <button type="button" className="button quiet add" onClick={() => actions.add(node.id)}>
            <IconPlus size={14} aria-hidden />
            {t('builder.add')}
          </button>
          <button type="button" className="button quiet add" onClick={() => actions.addGroup(node.id)}>
            <IconPlus size={14} aria-hidden />
            {t('builder.add-group')}
          </button>
        </div>
      </div>
    </div>
  );
}

function DoubleNot({
  node,
  actions,
}: Pick<ConditionNodeProps, 'actions'> & { readonly node: Extract<DraftNode, { kind: 'not' }> }) {
  const { t } = useTranslation();
  return (
    <div className="node" data-node={node.id}>
      <div className="node-row">
        <span className="not" data-start={node.id} tabIndex={-1}>
          {t('condition.not')} {t('condition.not')}
        </span>
      </div>
      <div className="node-rail">
        <ConditionNode node={node.of} negated={false} actions={actions} />
      </div>
    </div>
  );
}

/** Content that is no condition. It can only be removed or replaced. */
function OddRow({
  node,
  actions,
}: Pick<ConditionNodeProps, 'actions'> & { readonly node: Extract<DraftNode, { kind: 'odd' }> }) {
  const { t } = useTranslation();
  const { editTree } = useBuilder();
  return (
    <div className="node" data-node={node.id}>
      <div className="node-row">
        <div className="sentence-parts">
          <code className="mono cut">{JSON.stringify(node.written)}</code>
          <button
            type="button"
            className="button quiet"
            data-start={node.id}
            onClick={() =>
              editTree((tree) =>
                changeNode(tree, node.id, ({ id }) => ({
                  kind: 'leaf',
                  id,
                  fact: null,
                  operator: null,
                  expected: undefined,
                })),
              )
            }
          >
            {t('builder.action.anew')}
          </button>
        </div>
        <NodeMenu node={node} label={t('rules.unreadable')} actions={actions} />
      </div>
      <NodeProblems id={node.id} />
    </div>
  );
}

function NodeProblems({ id }: { readonly id: number }) {
  const { t } = useTranslation();
  const { problems } = useBuilder();
  const own = problems.filter(({ node }) => node === id);
  if (own.length === 0) return null;
  return (
    <ul className="node-problems" aria-live="polite">
      {own.map((problem) => (
        <li key={`${problem.code} ${problem.index}`} className={problem.unfinished ? 'unfinished' : undefined}>
          {problemText(t, problem)}
        </li>
      ))}
    </ul>
  );
}
