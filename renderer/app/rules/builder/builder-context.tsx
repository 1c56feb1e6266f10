/** Shared by every part of the builder: the rule, its errors, and functions to change it. */
import { createContext, useContext } from 'react';
import type { Rule } from '../../../../rules/language/rule-set.ts';
import type { WrittenList } from '../../../../rules/language/write-rules.ts';
import type { DraftView } from '../../../core/calls/draft-views.ts';
import type { DraftNode, NewId } from './condition-draft.ts';
import type { RuleDraft } from './rule-draft.ts';
import type { RuleProblem } from './rule-problems.ts';

export interface BuilderView {
  readonly draft: RuleDraft;
  /** As the engine reads it; null while its form is invalid. */
  readonly rule: Rule | null;
  readonly problems: readonly RuleProblem[];
  /** The draft that contains the rule. */
  readonly home: DraftView;
  /** Named lists of the draft, by name. */
  readonly lists: Readonly<Record<string, WrittenList>>;
  /** Changes the condition. Quick edits with one `typing` key are one undo step. */
  readonly editTree: (change: (root: DraftNode, newId: NewId) => DraftNode, typing?: string) => void;
  /** Sets a field outside the condition; `undefined` removes it. */
  readonly setField: (path: readonly string[], value: unknown, typing?: boolean) => void;
  /** Replaces this rule with another written rule, as one undo step. */
  readonly replace: (written: unknown) => void;
}

const BuilderContext = createContext<BuilderView | null>(null);
export const BuilderProvider = BuilderContext.Provider;

/** The rule of the surrounding builder. Throws outside the builder, which is a bug. */
export function useBuilder(): BuilderView {
  const view = useContext(BuilderContext);
  if (view === null) throw new Error('useBuilder needs a BuilderProvider around it');
  return view;
}
