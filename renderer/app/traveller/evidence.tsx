import { Tabs } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { memo, useEffect, useState } from 'react';
import type { FlightId, TravellerId } from '../../../shared/flight/flight.ts';
import type { EvidenceView } from '../../core/calls/evidence.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { TabList } from '../ui/tab-list.tsx';
import { useCall } from '../ui/use-call.ts';
import { useStamp } from '../ui/use-stamp.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { EvidenceLines } from './evidence-lines.tsx';

export interface EvidenceProps {
  readonly flight: FlightId | null;
  readonly traveller: TravellerId | null;
  /** Facts whose values are strongly marked. */
  readonly facts: readonly string[];
}

/** The right pane: the raw messages about the traveller, with the relevant values marked. */
export const Evidence = memo(function Evidence({ flight, traveller, facts }: EvidenceProps) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const input = flight === null || traveller === null ? null : { flight, traveller, facts };
  const { value: messages, failure, again } = useCall('evidence.get', input, ['flights']);
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = messageToShow(messages ?? []);
  // A newly chosen reason shows the message that contains its values.
  useEffect(() => setChosen(wanted), [wanted, facts]);

  if (input === null)
    return <EmptyState fill icon={IconFileText} title={t('evidence.none.title')} hint={t('evidence.none.hint')} />;
  if (failure !== null && messages === null) return <FailureNote failure={failure} again={again} />;
  if (messages === null) return <div className="empty fill" aria-busy="true" />;
  const [first] = messages;
  if (first === undefined) return <EmptyState fill title={t('evidence.empty.title')} hint={t('evidence.empty.hint')} />;
  const byId = (id: string | null) => messages.find(({ message }) => message === id) ?? first;
  const current = byId(chosen);
  return (
    <Tabs className="pane-column" value={current.message}>
      <TabList
        label={t('evidence.messages')}
        tabs={messages.map(({ message }) => message)}
        onShow={setChosen}
        name={(id) => t(`channel.${byId(id).channel}`)}
        note={(id) => t(`format.${byId(id).format}`)}
      />
      <p className="evidence-source faint cut" title={current.fileName}>
        {t('evidence.source', {
          file: current.fileName,
          time: stamp(current.receivedAt),
        })}
      </p>
      <Tabs.Panel className="raw-box" value={current.message}>
        <EvidenceLines message={current} />
      </Tabs.Panel>
    </Tabs>
  );
});

/** The message with most of the relevant values; null where there is none. */
function messageToShow(messages: readonly EvidenceView[]): string | null {
  let best: { readonly message: string; readonly strong: number } | null = null;
  for (const { message, lines } of messages) {
    const strong = lines.reduce((sum, line) => sum + line.marks.filter((mark) => mark.strong).length, 0);
    if (strong > (best?.strong ?? 0)) best = { message, strong };
  }
  return best?.message ?? null;
}
