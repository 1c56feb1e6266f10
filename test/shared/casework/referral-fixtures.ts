/** A referral as tests prepare, hand over and answer it. */
import type { Referral } from '../../../shared/casework/referral.ts';

/** What is referred, and to whom. */
export const REFERRAL = {
  to: { kind: 'office', office: 'prosecutor' },
  finds: ['drugs'],
  package: 'judicial',
  ...{ exhibits: [], reports: [], text: 'Go on with it, please.', due: null },
} as const;

/** Who signed for it. */
export const SIGNED = { name: 'A. Mensah', title: 'clerk', happened: null, reference: 'RP 17/2026' } as const;

/** How the office ended it. */
export const CLOSED = {
  kind: 'closed',
  text: 'No charge is brought.',
  reference: 'RP 17/2026',
  said: { by: 'A. Mensah', at: '2026-11-24T08:00' },
  overturned: [],
} as const;

/** One that was prepared and no more. */
export const PREPARED: Referral = {
  ...REFERRAL,
  ...{ id: 'r1', case: 'LFW-2026-000001', cites: [] },
  asked: { officer: 'LFW-01', agency: 'customs', at: '2026-11-24T08:00:00.000Z' },
  ...{ handed: null, reminders: [], answers: [], withdrawn: null },
};
