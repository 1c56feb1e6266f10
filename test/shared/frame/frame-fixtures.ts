/** A legal frame in which only police see the hits of police rules. */
import { type LegalFrame, STARTING_FRAME, type UseLine } from '../../../shared/frame/legal-frame.ts';

export const POLICE_ONLY: UseLine = {
  id: 'police-only',
  kind: 'mandate',
  of: 'police',
  may: true,
  seenBy: ['police'],
  contact: null,
  cites: 'Law 1',
  validFrom: null,
  validTo: null,
  note: '',
};

export const POLICE_ONLY_FRAME: LegalFrame = { ...STARTING_FRAME, uses: [...STARTING_FRAME.uses, POLICE_ONLY] };
