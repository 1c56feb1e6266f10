import type { QueueRow } from '../../core/calls/queue.ts';
import { CareTags } from './care-tags.tsx';
import { ImmunityTag } from './immunity-tag.tsx';
import { ReadersTag } from './readers-tag.tsx';
import { Tag } from './tag.tsx';
import { useTranslation } from './use-translation.ts';

export interface TravellerTagsProps {
  readonly marks: Pick<QueueRow, 'isChild' | 'isHeld' | 'isCompanionUnnamed' | 'doubted' | 'immunity' | 'readers'>;
}

/** In a row, beside a name: all that officers are to know of somebody before they act, the same in every list. */
export function TravellerTags({ marks }: TravellerTagsProps) {
  const { t } = useTranslation();
  return (
    <>
      <CareTags marks={marks} />
      {marks.isCompanionUnnamed ? <Tag tone="warned">{t('doubt.unnamed')}</Tag> : null}
      {marks.doubted.length === 0 ? null : (
        <Tag tone="warned">
          {t('doubt.tag', { agencies: marks.doubted.map((agency) => t(`agency.${agency}`)).join(', ') })}
        </Tag>
      )}
      <ImmunityTag immunity={marks.immunity} />
      <ReadersTag readers={marks.readers} byLetters />
    </>
  );
}
