import { useTranslation } from '../../ui/use-translation.ts';
import { useBuilder } from './builder-context.tsx';
import { problemText } from './problem-text.ts';
import type { RuleProblem } from './rule-problems.ts';

/** The error of a field outside the condition, or of anything in it. */
export function useFieldProblem(field: string): string | null {
  const { t } = useTranslation();
  const { problems } = useBuilder();
  const found = problems.find((problem) => isAt(problem, field));
  return found === undefined ? null : problemText(t, found);
}

function isAt({ node, field }: RuleProblem, at: string): boolean {
  return node === null && (field === at || field.startsWith(`${at}.`));
}
