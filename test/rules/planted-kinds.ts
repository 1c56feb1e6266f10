import type { PlantedKind } from '../../shared/training/model.ts';

/** Kinds that the passenger list alone must reveal, without any booking. */
export const API_VISIBLE_KINDS: readonly PlantedKind[] = [
  'expired-document',
  'specimen-document',
  'suspicious-number',
  'shared-document',
];

/** Kinds that must reach a watch; every other kind must reach an inspection. */
export const WATCH_KINDS: readonly PlantedKind[] = ['split-booking', 'no-bag-long-stay', 'third-party-late'];
