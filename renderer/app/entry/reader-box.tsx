import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand/react';
import { keyOf } from '../frame/actions-store.ts';
import { FailureNote, type FailureNoteProps } from '../ui/failure-note.tsx';
import { focusElement } from '../ui/focus-element.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useWorkstation } from '../workstation.tsx';
import { changeUnread, type ReaderName } from './entry-store.ts';

export interface ReaderBoxProps extends Pick<FailureNoteProps, 'again'> {
  readonly reader: ReaderName;
  readonly keyCap: string;
  readonly rows: number;
  /** Id of the button that takes over what was read. */
  readonly take: string;
  readonly failure: FailureNoteProps['failure'] | null;
  /** What was read. */
  readonly children: ReactNode;
}

/** The box of a reader: something is typed or pasted into it, and what was read of it stands below. */
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
          // Nobody means the form by the key that saves where the box holds something: the keyboard goes to the button that takes it over.
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
