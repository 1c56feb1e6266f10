import type { ReactNode } from 'react';
import { useTranslation } from '../ui/use-translation.ts';

export interface AskedItemProps<Do extends string> {
  readonly about: string;
  /** What else the first line says. */
  readonly more: ReactNode;
  readonly state: string;
  /** Until when, as it is written; null: it ended, or no time was set. */
  readonly due: string | null;
  readonly overdue: boolean;
  /** It was taken back. */
  readonly over?: boolean;
  readonly text: string;
  /** Lines below the text, in small; empty ones are left out. */
  readonly lines: readonly string[];
  /** What came of it; null: nothing yet. */
  readonly answer: { readonly text: string; readonly lines: readonly string[]; readonly more?: ReactNode } | null;
  /** What the officer may do with it, each by the text of its button. */
  readonly acts: readonly (readonly [what: Do, label: string])[];
  /** The act whose button stands out. */
  readonly first: Do;
  readonly onDo: (what: Do) => void;
}

/** Something that was asked, until when, what came of it, and what the officer may do with it: a request, a complaint, a request for access. */
export function AskedItem<Do extends string>(props: AskedItemProps<Do>) {
  const { about, more, state, due, overdue, over = false, text, lines, answer, acts, first, onDo } = props;
  const { t } = useTranslation();
  return (
    <li className={over ? 'question over' : 'question'}>
      <div className="question-said">
        <span>
          <strong>{about}</strong>
          {more}
          <span className="tag">{state}</span>
          {due === null ? null : (
            <span className={overdue ? 'question-due late' : 'question-due'}>
              {t(overdue ? 'question.overdue' : 'question.until', { time: due })}
            </span>
          )}
        </span>
        <p className="question-text">{text}</p>
        <SmallLines lines={lines} />
        {answer === null ? null : (
          <div className="question-answer">
            <p className="question-text">{answer.text}</p>
            {answer.more}
            <SmallLines lines={answer.lines} />
          </div>
        )}
      </div>
      <div className="question-acts">
        {acts.map(([what, label]) => (
          <button
            key={what}
            type="button"
            className={what === first ? 'button' : 'button quiet'}
            onClick={() => onDo(what)}
          >
            {label}
          </button>
        ))}
      </div>
    </li>
  );
}

function SmallLines({ lines }: { readonly lines: readonly string[] }) {
  return lines
    .filter((line) => line !== '')
    .map((line) => (
      <span key={line} className="dim">
        {line}
      </span>
    ));
}
