import { TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_VIEWS, type QueueView } from '../../../shared/queue/queue-view.ts';
import { notifyFailure } from '../ui/notify.ts';
import { useCall } from '../ui/use-call.ts';
import { useWorkstation } from '../workstation.tsx';

/** The officer's saved views: shown, kept under a name, and forgotten. */
export function QueueViews() {
  const { t } = useTranslation();
  const { core, queue } = useWorkstation();
  const { value } = useCall('queue.views', {}, ['session']);
  const [name, setName] = useState('');
  const views = value ?? [];
  const put = async (next: readonly QueueView[]) => {
    const kept = await core.call('queue.set-views', { views: [...next] as never });
    if (!kept.ok) notifyFailure(t, kept.failure);
  };
  const keep = () => {
    const { search: _, ...question } = queue.getState();
    const view = { name: name.trim(), question };
    setName('');
    void put([view, ...views.filter((each) => each.name !== view.name)].slice(0, MOST_VIEWS));
  };
  return (
    <form
      className="queue-views"
      aria-label={t('queue.views')}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') keep();
      }}
    >
      {views.map((view) => (
        <span key={view.name} className="queue-view">
          <button type="button" className="button" onClick={() => queue.setState({ ...view.question, search: '' })}>
            {view.name}
          </button>
          <button
            type="button"
            className="button quiet"
            aria-label={t('queue.view.forget', { name: view.name })}
            onClick={() => void put(views.filter((each) => each !== view))}
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
      <button type="submit" className="button" disabled={name.trim() === ''}>
        {t('queue.view.keep')}
      </button>
    </form>
  );
}
