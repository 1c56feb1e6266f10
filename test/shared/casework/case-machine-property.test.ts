import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LawAgency } from '../../../shared/agency/agency-id.ts';
import type { ActContext, Deed } from '../../../shared/casework/act-context.ts';
import { CASE_STATES, type Case } from '../../../shared/casework/case.ts';
import { isAllowed } from '../../../shared/casework/case-act.ts';
import { deedsOf } from '../../../shared/casework/case-answers.ts';
import { applyAct } from '../../../shared/casework/case-machine.ts';
import { missingFor } from '../../../shared/casework/case-refusals.ts';
import { anyAct } from './any-act.ts';
import { AMA, after, EARLY, found, KOFI, opened, plain } from './one-case.ts';

test('a case never reaches an illegal state, whoever acts: each act adds one entry, and no agency is closed out', () => {
  const deed: fc.Arbitrary<Deed> = fc.record({
    happened: fc.constantFrom(null, '2026-11-24T09:00:00.000Z', '2026-11-24T11:00:00.000Z', '2026-11-20T00:00:00.000Z'),
    doer: fc.constantFrom(null, { officer: 'police officer', agency: 'police' }),
    present: fc.subarray(['LFW-08', 'LFW-09']),
  });
  const by: fc.Arbitrary<ActContext> = fc
    .record({
      agency: fc.constantFrom<LawAgency>('customs', 'police', 'immigration'),
      supervises: fc.boolean(),
      relieves: fc.boolean(),
      leads: fc.boolean(),
      early: fc.constantFrom(null, EARLY),
      deed,
      since: fc.constant('2026-11-23T00:00:00.000Z'),
      others: fc.subarray<LawAgency>(['customs', 'police', 'immigration']),
      confirms: fc.constantFrom<LawAgency | null>(null, 'police'),
    })
    .map(({ others, confirms, ...who }) => ({
      ...{ ...AMA, ...who, officer: `${who.agency} officer`, present: new Set(others) },
      ...(confirms === null ? {} : { second: 'another officer', secondAgency: confirms }),
    }));
  let waiting = 0;
  fc.assert(
    fc.property(fc.boolean(), fc.array(fc.tuple(anyAct, by), { maxLength: 40, size: 'max' }), (isSent, steps) => {
      let current = isSent ? after(opened(), plain('select')) : opened();
      for (const [next, context] of steps) {
        const before = structuredClone(current);
        const result = applyAct(current, next, context);
        expect(current).toEqual(before);
        if (!result.ok) {
          expect(
            missingFor(current, next.kind, context).length > 0 ||
              [
                ...[
                  'reason-required',
                  'no-such-hit',
                  'unfit-reason',
                  'no-such-find',
                  'not-leading',
                  'not-plausible',
                  'not-then',
                  'no-answer',
                  'in-incident',
                ],
                ...(next.kind === 'propose' ? ['wrong-state'] : []),
              ].includes(result.failure.code),
          ).toBe(true);
          continue;
        }
        expect(isAllowed(current.state, next.kind)).toBe(true);
        current = result.value;
        expect(CASE_STATES).toContain(current.state);
        expect(current.timeline.slice(0, -1)).toEqual(before.timeline);
        expect(current.timeline).toHaveLength(before.timeline.length + 1);
        if (context.early !== null && before.result === null)
          expect(['met', 'result-recorded']).not.toContain(current.timeline.at(-1)?.kind);
        if (current.state === 'triage' || current.state === 'sent') expect(current.result).toBeNull();
        if (current.state === 'concluded' || current.state === 'closed') expect(current.result).not.toBeNull();
        // What the leading agency agreed to no other one changes.
        if (before.state === 'concluded' && !context.leads && context.second === undefined)
          expect([current.result, current.state === 'concluded' || current.state === 'closed']).toEqual([
            before.result,
            true,
          ]);
        if (
          before.state === 'closed' &&
          before.result !== 'not-examined' &&
          !context.leads &&
          context.second === undefined
        )
          expect(current.result).toBe(before.result);
        // Nothing happens later than it is typed, and what is typed for another officer counts for them once they say so.
        const last = current.timeline.at(-1);
        expect((last?.happened ?? context.at) <= context.at).toBe(true);
        const { doneBy, officer } = last ?? {};
        expect(doneBy?.officer === officer && officer !== undefined).toBe(false);
        for (const { doer, state, deed: number } of deedsOf(current)) {
          const answered = current.timeline.some(
            (each) => each.kind === 'deed-confirmed' && each.deed === number && each.officer === doer.officer,
          );
          if (state === 'confirmed') expect(answered).toBe(true);
        }
        // A line that names an agency counts where an officer of it had a hand in it, or none is there.
        const hands = [context.agency, context.secondAgency];
        for (const line of current.found) {
          const { agency, unconfirmed, test: _, ...rest } = line;
          if (unconfirmed !== undefined) waiting++;
          if (unconfirmed !== undefined || agency === undefined || hands.includes(agency)) continue;
          const stood = before.found.some(
            ({ unconfirmed: was, test: __, ...each }) =>
              was === undefined && isDeepStrictEqual(each, { ...rest, agency }),
          );
          expect(stood || !context.present.has(agency)).toBe(true);
        }
        // Nobody disputes for another agency.
        for (const [at, { unconfirmed, agency }] of current.found.entries())
          if (
            unconfirmed === 'disputed' &&
            before.found[at]?.unconfirmed === 'waiting' &&
            next.kind !== 'record-result'
          )
            expect(agency).toBe(context.agency);
        // What was found stays in a case that is sent back, so that nobody loses it by that.
        if (current.result !== null) expect(current.found.length > 0).toBe(current.result === 'found');
        if (current.handedTo !== undefined) expect(current.assigned).toBeNull();
        expect(new Set(current.closedBy).size).toBe(current.closedBy.length);
        expect(new Set(current.decisions.map(({ rule }) => rule)).size).toBe(current.decisions.length);
      }
    }),
    { seed: 20261124, numRuns: Math.max(1000, Number(process.env.AIRSIDE_PROPERTY_RUNS ?? 0)) },
  );
  expect(waiting).toBeGreaterThan(40);
});

test('from every state that is not closed, some act leads on for an officer of the agency that leads, whoever else is there', () => {
  const states: readonly Case[] = [
    opened(),
    after(opened(), plain('release')),
    after(opened(), { kind: 'hand-over', to: 'police', note: null }),
    after(opened(), plain('select')),
    after(opened(), plain('select'), [plain('meet'), KOFI]),
    after(opened(), plain('select'), [found(), KOFI]),
    after(opened(), plain('select'), [found(), KOFI], plain('send-back')),
    after(opened(), plain('select'), [plain('meet'), KOFI], found()),
    after(opened(), plain('select'), [plain('meet'), KOFI], found(), plain('close')),
  ];
  const onward = ['select', 'dismiss', 'miss', 'record-result', 'conclude', 'close'] as const;
  for (const current of states)
    for (const present of [
      new Set<LawAgency>(['customs']),
      AMA.present,
      new Set<LawAgency>(['customs', 'immigration']),
    ]) {
      const open = onward.filter((kind) => missingFor(current, kind, { ...AMA, present }).length === 0);
      const waitsForPolice = current.closedBy.includes('customs') && present.has('police');
      expect(open.length > 0 || waitsForPolice, current.state).toBe(true);
    }
});
