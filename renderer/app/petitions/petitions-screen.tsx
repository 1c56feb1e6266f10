import { IconUserQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import type { PetitionView } from '../../core/calls/petitions.ts';
import { AreaParts } from '../frame/area-parts.tsx';
import { useSession } from '../frame/use-session.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { KeyButton } from '../ui/key-button.tsx';
import { useCall } from '../ui/use-call.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { ClosePetition } from './close-petition.tsx';
import { EnterPetition } from './enter-petition.tsx';
import { HoldingsDialog } from './holdings-dialog.tsx';
import { type PetitionDo, PetitionItem } from './petition-item.tsx';

/** Complaints, and requests for access to what is held about a person, the one due first before the others. */
export function PetitionsScreen() {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const { value: petitions, failure, again } = useCall('petition.list', {}, ['petitions']);
  const [entering, setEntering] = useState(false);
  const [doing, setDoing] = useState<{ readonly what: PetitionDo; readonly on: PetitionView } | null>(null);
  const enter = {
    id: 'petition.enter',
    key: 'A',
    label: 'petition.enter',
    run: () => setEntering(true),
    enabled: true,
    hint: true,
  };
  const end = () => setDoing(null);
  return (
    <div className="screen">
      <div className="screen-head">
        <h1>{t('screen.requests')}</h1>
        <AreaParts />
        <span className="spring" />
        <KeyButton tone="quiet" action={enter} />
      </div>
      {failure !== null && petitions === null ? <FailureNote failure={failure} again={again} /> : null}
      {petitions === null ? null : petitions.length === 0 ? (
        <EmptyState fill icon={IconUserQuestion} title={t('petition.none')} hint={t('petition.none.hint')} />
      ) : (
        <div className="screen-body">
          <ul className="questions" aria-label={t('petition.list')}>
            {petitions.map((petition) => (
              <PetitionItem
                key={petition.id}
                petition={petition}
                mayClose={permissions.includes('petition.close')}
                onDo={(what) => setDoing({ what, on: petition })}
              />
            ))}
          </ul>
        </div>
      )}
      {entering ? <EnterPetition onClose={() => setEntering(false)} /> : null}
      {doing?.what === 'holdings' ? <HoldingsDialog petition={doing.on} onClose={end} /> : null}
      {doing?.what === 'close' ? <ClosePetition petition={doing.on} onClose={end} /> : null}
      {doing?.what === 'look' ? (
        <ConfirmDialog
          title={t('petition.look')}
          save={t('petition.look')}
          onSave={(act) => act('petition.look', { id: doing.on.id }, t('petition.told.look'))}
          onClose={end}
        >
          <p>{t('petition.look.hint')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
