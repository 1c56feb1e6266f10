import type { Input } from '../../../renderer/core/calls/all-calls.ts';
import { WHOLE_QUEUE } from '../../../shared/queue/queue-question.ts';

/** Asks for the whole queue, most urgent first. */
export const QUEUE: Input<'queue.page'> = { question: WHOLE_QUEUE, offset: 0, count: 500, traveller: null };
