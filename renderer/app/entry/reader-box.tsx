import type { ReactNode } from 'react';
import { useStore } from 'zustand/react';
import { keyOf } from '../frame/actions-store.ts';
import { FailureNote, type FailureNoteProps } from '../ui/failure-note.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { changeUnread, type ReaderName } from './entry-store.ts';

export interface ReaderBoxProps extends Pick<FailureNoteProps, 'again'> {
  readonly reader: ReaderName;
  readonly keyCap: string;
  readonly rows: number;
  /** Id of the button that takes the result into the form. */
  readonly take: string;
  readonly failure: FailureNoteProps['failure'] | null;
  /** What was read. */
  readonly children: ReactNode;
}

/** The box of a reader: a field to type or paste into, and the result below. */
export function ReaderBox({ reader, keyCap, rows, take, failure, again, children }: ReaderBoxProps) {
  const { t } = useTranslation();
  const { entry } = useWorkstation();
  const text = useStore(entry, ({ unread }) => unread[reader]);
  const id = `entry-${reader}`;
  return (
    <section className="entry-reader" aria-labelledby={id}>
      <h2 className="small-head" id={id}>
        {t(`entry.${reader}`)} <KeyCap of={keyCap} />
      </h2>
      <p className="dim">{t(`entry.${reader}.hint`)}</p>
      <textarea
        id={`${id}-text`}
        className="mono"
        rows={rows}
        spellCheck={false}
        autoComplete="off"
        aria-label={t(`entry.${reader}`)}
        value={text}
        onChange={(event) => changeUnread(entry, reader, event.currentTarget.value)}
        onKeyDown={(event) => {
          // Ctrl+Enter saves the form, but not while the box holds text: then it focuses the button that takes the result.
          if (keyOf(event.nativeEvent) !== 'Ctrl+Enter' || text.trim() === '') return;
          event.preventDefault();
          focusElement(take);
        }}
      />
      {failure === null ? null : <FailureNote failure={failure} again={again} />}
      {children}
    </section>
  );
}
