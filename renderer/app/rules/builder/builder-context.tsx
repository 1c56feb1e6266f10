/** What every part of the builder may reach: the rule as it is, what is wrong with it, and how to change it. */
import { createContext, useContext } from 'react';
import type { Rule } from '../../../../rules/language/rule-set.ts';
import type { WrittenList } from '../../../../rules/language/write-rules.ts';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import type { DraftNode, NewId } from './condition-draft.ts';
import type { RuleDraft } from './rule-draft.ts';
import type { RuleProblem } from './rule-problems.ts';

export interface BuilderView {
  readonly draft: RuleDraft;
  /** As the engine takes it; null while something is wrong with its form. */
  readonly rule: Rule | null;
  readonly problems: readonly RuleProblem[];
  /** The draft that the rule is in. */
  readonly home: DraftView;
  /** Named lists of the draft, by name. */
  readonly lists: Readonly<Record<string, WrittenList>>;
  /** Changes the condition; quick edits with one `typing` key are one step for undo. */
  readonly editTree: (change: (root: DraftNode, newId: NewId) => DraftNode, typing?: string) => void;
  /** Sets a field beside the condition; `undefined` takes it away. */
  readonly setField: (path: readonly string[], value: unknown, typing?: boolean) => void;
  /** Puts another written rule in the place of this one, as one step for undo. */
  readonly replace: (written: unknown) => void;
}

const BuilderContext = createContext<BuilderView | null>(null);
export const BuilderProvider = BuilderContext.Provider;

/** The rule around this component. Throws outside of the builder, which is a bug. */
export function useBuilder(): BuilderView {
  const view = useContext(BuilderContext);
  if (view === null) throw new Error('useBuilder needs a BuilderProvider around it');
  return view;
}
