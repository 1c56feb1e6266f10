import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readYaml, writeYaml } from '../../../../rules/language/yaml-text.ts';
import { failed, type Result, success } from '../../../../shared/result.ts';
import { useBuilder } from './builder-context.tsx';
import { valueAt, writeRuleDraft } from './rule-draft.ts';
import { sameRule } from './rule-session.ts';

/** The rule as a rule file writes it. It can be changed there too, and is taken over as one step. */
export function TextPanel() {
  const { t } = useTranslation();
  const { draft, replace } = useBuilder();
  const written = useMemo(() => writeRuleDraft(draft), [draft]);
  const text = useMemo(() => writeYaml(written), [written]);
  const [typed, setTyped] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setTyped(text);
    setProblem(null);
  }, [text]);
  const take = () => {
    const read = readRuleText(typed, written.id, t);
    setProblem(read.ok ? null : read.failure);
    if (!read.ok) return;
    if (sameRule(read.value, written)) setTyped(text);
    else replace(read.value);
  };
  const changed = typed !== text;
  return (
    <div className="text-panel">
      <textarea
        className="mono"
        aria-label={t('builder.text')}
        aria-invalid={problem !== null}
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="text-foot">
        <span className={problem === null ? 'dim' : 'field-error'} role="status">
          {problem ?? t('builder.text.hint')}
        </span>
        <span className="spring" />
        <button
          type="button"
          className="button quiet"
          disabled={!changed}
          onClick={() => {
            setTyped(text);
            setProblem(null);
          }}
        >
          {t('ui.cancel')}
        </button>
        <button type="button" className="button strong" disabled={!changed} onClick={take}>
          {t('builder.text.take')}
        </button>
      </div>
    </div>
  );
}

/** What is wrong with the text, in words; or the rule that it says. */
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
  // Its id names the rule in the draft, in statistics and in hits.
  return valueAt(rule, ['id']) === id ? success(rule) : failed(t('builder.text.id'));
}
