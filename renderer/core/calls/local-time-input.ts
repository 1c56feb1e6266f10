import { z } from 'zod';

/** A local time of the unit as a call takes it, `2026-11-24T14:00`; whether there is such a time is for `instantOfUnit` to say. */
export const localTimeInput = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
