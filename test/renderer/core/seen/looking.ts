/** What a function of `renderer/core/seen/` needs of a request: rules, the frame in force, and the officer's agency. */
import { compileRules } from '../../../../rules/engine/compile.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import { type LegalFrame, STARTING_FRAME } from '../../../../shared/frame/legal-frame.ts';
import { ruleSet } from '../../../rules/rule-fixtures.ts';
import { POLICE_ONLY } from '../../../shared/frame/frame-fixtures.ts';

export const FRAME_HASH = 'f00d';

/** Hits of police rules are seen by all up to 24 November, and by the police alone from the next day on. */
export const HIDING_LATER: LegalFrame = {
  ...STARTING_FRAME,
  uses: [
    ...STARTING_FRAME.uses,
    { ...POLICE_ONLY, id: 'for-all', seenBy: null, validTo: '2026-11-24' },
    { ...POLICE_ONLY, validFrom: '2026-11-25' },
  ],
};

/** The other way round: seen by the police alone up to 24 November, that day included. */
export const HIDING_UNTIL: LegalFrame = {
  ...STARTING_FRAME,
  uses: [
    ...STARTING_FRAME.uses,
    { ...POLICE_ONLY, validTo: '2026-11-24' },
    { ...POLICE_ONLY, id: 'for-all', seenBy: null, validFrom: '2026-11-25' },
  ],
};

export function worldUnder(frame: LegalFrame | null, ...texts: readonly string[]) {
  const set = ruleSet(...texts);
  const compiled = compileRules(set);
  const terms = {
    frame: frame === null ? null : { hash: FRAME_HASH, frame },
    lists: { pins: [], copies: '', unread: new Map(), readers: new Map() },
  };
  // The unit has no airport: its days are those of UTC.
  const reference = { airport: () => undefined };
  return { ruleSet: set, compiled, terms, reference, rules: { archive: { compiled: () => undefined } } };
}

/** Fits any request that only looks: the other parts are not there. */
export function looking(
  agency: Agency,
  frame: LegalFrame | null,
  texts: readonly string[],
  now = '2026-11-24T08:00:00.000Z',
): never {
  return { world: worldUnder(frame, ...texts), context: { agency, now, officer: { agency, carrier: 'ET' } } } as never;
}
