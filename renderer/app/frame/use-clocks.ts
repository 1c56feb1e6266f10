import type { ClockView, DueKind } from '../../core/calls/clock-views.ts';
import type { Topic } from '../../core/calls/topic.ts';
import { useTimelyCall } from '../ui/use-timely-call.ts';

/** What changes the clocks of each kind. */
const TOPIC_OF: { readonly [Kind in DueKind]: Topic } = {
  'clock-doubt': 'retention',
  'referral-owed': 'cases',
  'referral-answer': 'referrals',
  quiet: 'quiet',
  countersign: 'rules',
  request: 'questions',
  reminder: 'cases',
  'custody-end': 'cases',
  'custody-owed': 'cases',
  'custody-look': 'cases',
  'arrest-unheld': 'cases',
  'not-met': 'cases',
  'child-look': 'cases',
  'companion-left': 'cases',
  'companion-unnamed': 'cases',
  'companion-elsewhere': 'cases',
  'hit-let-go': 'cases',
  'custody-over': 'cases',
  'exhibit-handed': 'exhibits',
  'lookout-review': 'lookouts',
  'sltd-answer': 'cases',
  'sltd-holding': 'cases',
  'sltd-against': 'cases',
  'sltd-unsaid': 'cases',
  'sltd-list': 'cases',
  petition: 'petitions',
};

const TOPICS: readonly Topic[] = ['session', ...Object.values(TOPIC_OF)];

const NONE: readonly ClockView[] = [];

/** The clocks of which the officer is told, for the whole frame: one call for the menu and the alarm. */
export function useClocks(): readonly ClockView[] {
  return useTimelyCall('clocks.list', {}, TOPICS).value ?? NONE;
}
