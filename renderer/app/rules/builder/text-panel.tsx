import { useMemo, useState } from 'react';
import { readYaml, writeYaml } from '../../../../rules/language/yaml-text.ts';
import { failed, type Result, success } from '../../../../shared/result.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useBuilder } from './builder-context.tsx';
import { valueAt, writeRuleDraft } from './rule-draft.ts';
import { sameRule } from './rule-session.ts';

export interface TextPanelProps {
  /** Typed text that is not applied yet. It stays while other views are shown; null: none. */
  readonly typed: string | null;
  readonly onType: (typed: string | null) => void;
}

/** The rule as written in a rule file. It can be edited here; applying the text is one step. */
export function TextPanel({ typed, onType }: TextPanelProps) {
  const { t } = useTranslation();
  const { draft, replace } = useBuilder();
  const written = useMemo(() => writeRuleDraft(draft), [draft]);
  const text = useMemo(() => writeYaml(written), [written]);
  const [problem, setProblem] = useState<string | null>(null);
  const put = (next: string | null) => {
    setProblem(null);
    onType(next);
  };
  const take = () => {
    const read = readRuleText(typed ?? text, written.id, t);
    if (!read.ok) return setProblem(read.failure);
    put(null);
    if (!sameRule(read.value, written)) replace(read.value);
  };
  const changed = typed !== null && typed !== text;
  return (
    <div className="text-panel">
      <textarea
        className="mono"
        aria-label={t('builder.text')}
        aria-invalid={problem !== null}
        spellCheck={false}
        value={typed ?? text}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Undo here applies to the text, not to the rule.
          if (event.key.toLowerCase() === 'z') event.stopPropagation();
        }}
      />
      <div className="text-foot">
        <span className={problem === null ? 'dim' : 'field-error'} role="status">
          {problem ?? t('builder.text.hint')}
        </span>
        <span className="spring" />
        <button type="button" className="button quiet" disabled={!changed} onClick={() => put(null)}>
          {t('ui.cancel')}
        </button>
        <button type="button" className="button strong" disabled={!changed} onClick={take}>
          {t('builder.text.take')}
        </button>
      </div>
    </div>
  );
}

/** The error of the text in words, or the rule it contains. */
function readRuleText(text: string, id: unknown, t: ReturnType<typeof useTranslation>['t']): Result<object, string> {
  const read = readYaml(text);
  if (!read.ok) {
    const { code, params, line } = read.failure;
    return failed(
      t('builder.text.wrong', { line, reason: t(`rule-error.${code}`, { ...params, defaultValue: code }) }),
    );
  }
  const rule = read.value;
  if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) return failed(t('builder.text.no-rule'));
  // The id identifies the rule in the draft, in statistics and in hits.
  return valueAt(rule, ['id']) === id ? success(rule) : failed(t('builder.text.id'));
}
