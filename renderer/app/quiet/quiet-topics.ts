import type { Topic } from '../../core/calls/topic.ts';

/** What changes the quiet work that is shown: itself, the session, and what others do about the traveller, their flight and requests about it. What is printed or exported changes no view: the list is read each minute, too. */
export const QUIET_TOPICS: readonly Topic[] = [
  'quiet',
  'session',
  'cases',
  'flights',
  'queue',
  'mutes',
  'questions',
  'proposals',
  'audit',
];
