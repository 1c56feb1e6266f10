import type { TFunction } from 'i18next';
import type { TravellerSource } from '../../../shared/flight/flight.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { viewedName } from './person-text.ts';

/**
 * What a parting does, for the officers who confirm it. The name shown may be that of the entry which is separated, so the sentence says whose entries it
 * leaves, and not from whom it goes; entries of two messages may have one number, so it says the place in the list.
 */
export function partingText(
  t: TFunction,
  view: Pick<TravellerView, 'traveller' | 'masked'>,
  source: TravellerSource,
): string {
  const { sources } = view.traveller;
  return t('sources.part.about', {
    total: sources.length,
    name: viewedName(t, view),
    place: sources.indexOf(source) + 1,
    channel: t(`channel.${source.channel}`),
    number: source.index + 1,
  });
}
