/** The pattern by which the unit numbers its exhibits. */
import { z } from 'zod';
import type { ExhibitFailure } from '../../../shared/exhibit/exhibit-machine.ts';
import { DEFAULT_PATTERN, type PatternProblem, readPattern } from '../../../shared/exhibit/exhibit-number.ts';
import { failed, type Result, success } from '../../../shared/result.ts';
import { changedSides } from '../audit/changed-sides.ts';
import type { Request } from '../request.ts';
import { readSetting } from '../session.ts';
import { call, type Handled } from './call.ts';
import type { CallFailure } from './failure.ts';

const LONGEST_TEXT = 200;

export const exhibitPatternCalls = {
  /** The pattern of the numbers. */
  'exhibits.pattern': call({
    input: z.strictObject({}),
    permission: 'settings.view',
    audit: null,
    async handler(request): Handled<string> {
      return success({ output: await readPatternText(request) });
    },
  }),

  'exhibits.set-pattern': call({
    input: z.strictObject({ pattern: z.string().max(LONGEST_TEXT) }),
    permission: 'unit.change',
    audit: 'exhibits.pattern-set',
    async handler(request, { pattern }): Handled<string> {
      const read = readPattern(pattern);
      if (!read.ok) return refusedExhibit(`pattern-${read.failure}`);
      const current = await readSetting(request.store, 'exhibitPattern');
      return success({
        output: pattern,
        writes: [{ table: 'settings', id: 'exhibitPattern', rev: current?.rev ?? 0, value: pattern }],
        ...changedSides({ pattern: current?.value ?? DEFAULT_PATTERN }, { pattern }),
        topics: ['session'],
      });
    },
  }),
} as const;

/** The pattern in force. */
export async function readPatternText({ store }: Request): Promise<string> {
  return (await readSetting(store, 'exhibitPattern'))?.value ?? DEFAULT_PATTERN;
}

/** Why something about an exhibit was refused: a code of `failure.refused.exhibit-<why>`. */
export function refusedExhibit(
  why: ExhibitFailure | 'officer' | 'receiver' | 'file' | 'find' | `pattern-${PatternProblem}`,
): Result<never, CallFailure> {
  return failed({ code: 'refused', why: `exhibit-${why}` });
}
