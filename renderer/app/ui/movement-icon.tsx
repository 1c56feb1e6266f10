import {
  IconArmchair,
  IconArrowsExchange,
  IconId,
  IconMapPin,
  IconMapPinQuestion,
  IconPlaneArrival,
  IconPlaneDeparture,
} from '@tabler/icons-react';
import type { Movement } from '../../../shared/flight/movement.ts';
import { useTranslation } from './use-translation.ts';

const ICONS: Readonly<Record<Movement, typeof IconPlaneArrival>> = {
  arriving: IconPlaneArrival,
  departing: IconPlaneDeparture,
  transferring: IconArrowsExchange,
  'staying-on-board': IconArmchair,
  crew: IconId,
  elsewhere: IconMapPin,
  unknown: IconMapPinQuestion,
};

export interface MovementIconProps {
  readonly movement: Movement;
}

/** A traveller's movement through the unit's airports, as a small icon with its word. */
export function MovementIcon({ movement }: MovementIconProps) {
  const { t } = useTranslation();
  const Icon = ICONS[movement];
  return (
    <span className="movement" title={t(`movement.${movement}`)}>
      <Icon size={13} stroke={1.6} aria-hidden />
      <span className="visually-hidden">{t(`movement.${movement}`)}</span>
    </span>
  );
}
