/** The reason of an act in the input of a call. */
import { z } from 'zod';
import { SHORTEST_REASON } from '../../../shared/reason.ts';

/** What is written as a reason. */
export const reason = z.string().trim().max(1000);

/** A reason that the act needs. */
export const givenReason = reason.min(SHORTEST_REASON);
