import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBuilder } from './builder-context.tsx';
import { writeRuleDraft } from './rule-draft.ts';
import { sameRule } from './rule-session.ts';

/** The rule as a rule file writes it. It can be changed there too, and is taken over as one step. */
export function TextPanel() {
  const { t } = useTranslation();
  const { draft, replace } = useBuilder();
  const written = useMemo(() => writeRuleDraft(draft), [draft]);
  const text = useMemo(() => JSON.stringify(written, null, 2), [written]);
  const [typed, setTyped] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setTyped(text);
    setProblem(null);
  }, [text]);
  const take = () => {
    const read = readJson(typed);
    if (read === null) return setProblem('syntax');
    // Its id names the rule in the draft, in statistics and in hits.
    if (read.id !== written.id) return setProblem('id');
    setProblem(null);
    if (!sameRule(read, written)) replace(read);
    else setTyped(text);
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
          {problem === null ? t('builder.text.hint') : t(`builder.text.${problem}`)}
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

function readJson(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null;
  } catch {
    return null;
  }
}
