import { useStore } from 'zustand/react';
import { failureText } from '../../ui/failure-text.ts';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { useTranslation } from '../../ui/use-translation.ts';
import { useWorkstation } from '../../workstation.tsx';
import { type Attaching, cancelFile, clearEnded } from './attach-store.ts';

export interface AttachingListProps {
  /** The number of the case. */
  readonly id: string;
}

/** Files that are being attached to the case, and what came of those that ended. */
export function AttachingList({ id }: AttachingListProps) {
  const { t } = useTranslation();
  const { attaching } = useWorkstation();
  const { files: all, givenUp } = useStore(attaching);
  const files = all.filter(({ input }) => input.case === id);
  // What went well is in the list below.
  const shown = files.filter(({ state }) => state !== 'done');
  if (shown.length === 0 && givenUp === 0) return null;
  const hasEnded = shown.some(({ state }) => state !== 'waiting' && state !== 'running');
  return (
    <section className="attaching" aria-label={t('attachment.attaching')}>
      {givenUp === 0 ? null : <p role="alert">{t('attachment.given-up', { count: givenUp })}</p>}
      <ul>
        {shown.map((file) => (
          <li key={file.key}>
            <AttachingLine file={file} />
          </li>
        ))}
      </ul>
      {hasEnded || givenUp > 0 ? (
        <button type="button" className="button quiet" onClick={() => clearEnded(attaching)}>
          {t('attachment.clear')}
        </button>
      ) : null}
    </section>
  );
}

function AttachingLine({ file: { key, input, state, share, failure, of } }: { readonly file: Attaching }) {
  const { t } = useTranslation();
  const { attaching } = useWorkstation();
  const isOpen = state === 'waiting' || state === 'running';
  return (
    <>
      <span className="cut" title={input.name}>
        {input.name}
      </span>
      {isOpen ? (
        <>
          <ProgressBar label={t('attachment.attaching.one', { name: input.name })} share={share} />
          <button type="button" className="button quiet" onClick={() => cancelFile(attaching, key)}>
            {t('attachment.cancel')}
          </button>
        </>
      ) : (
        <span className={state === 'failed' ? 'field-error' : 'dim'} role="status">
          {failure !== null
            ? failureText(t, failure)
            : state === 'there'
              ? t('attachment.there', { name: of?.name ?? '' })
              : t('attachment.cancelled')}
        </span>
      )}
    </>
  );
}
