import { TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from 'zustand/react';
import { MOST_VIEWS, type QueueView, withView } from '../../../shared/queue/queue-view.ts';
import { failureText } from '../ui/failure-text.ts';
import { notifyFailure } from '../ui/notify.ts';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';

/** The officer's saved views: shown, kept under a name, and forgotten. */
export function QueueViews() {
  const { t } = useTranslation();
  const { core, queue } = useWorkstation();
  const { value: views, failure } = useCall('queue.views', {}, ['session']);
  const [name, setName] = useState('');
  const put = async (view: { readonly name: string; readonly question: QueueView['question'] | null }) => {
    const kept = await core.call('queue.set-view', view);
    if (!kept.ok) notifyFailure(t, kept.failure);
  };
  const { search: _, ...question } = useStore(queue);
  const typed = name.trim();
  const isFull = views !== null && views.length >= MOST_VIEWS;
  const ready = typed !== '' && views !== null && withView(views, { name: typed, question }) !== null;
  return (
    <form
      className="queue-views"
      aria-label={t('queue.views')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        setName('');
        // The button is shut now; without the focus in it, Escape would not close the popover.
        event.currentTarget.querySelector('input')?.focus();
        void put({ name: typed, question });
      }}
    >
      {(views ?? []).map((view) => (
        <span key={view.name} className="queue-view">
          <button type="button" className="button" onClick={() => queue.setState({ ...view.question, search: '' })}>
            {view.name}
          </button>
          <button
            type="button"
            className="button quiet"
            aria-label={t('queue.view.forget', { name: view.name })}
            onClick={() => void put({ name: view.name, question: null })}
          >
            <IconX size={13} aria-hidden />
          </button>
        </span>
      ))}
      <TextInput
        aria-label={t('queue.view.name')}
        placeholder={t('queue.view.name')}
        maxLength={40}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit" className="button" disabled={!ready}>
        {t('queue.view.keep')}
      </button>
      {failure === null ? null : <p role="alert">{failureText(t, failure)}</p>}
      {isFull ? <p className="dim">{t('queue.view.full', { most: MOST_VIEWS })}</p> : null}
    </form>
  );
}
