/** The table of acts that take a target off the queue. */
import { describe, expect, test } from 'vitest';
import { CALLS, type CallName } from '../../../../renderer/core/calls/all-calls.ts';
import { type AnyCall, confirmedInHandler, mayBeAlone, secondNeeded } from '../../../../renderer/core/calls/call.ts';
import { QUEUE_ACTS, queueActOf } from '../../../../renderer/core/queue-acts.ts';
import { AUDIT_KINDS, type AuditKind } from '../../../../shared/audit/audit-kinds.ts';
import { WEEK_ACTS } from '../../../../shared/review/week-acts.ts';

const NAMES = Object.keys(CALLS) as readonly CallName[];
const rowOf = (name: CallName): AnyCall => CALLS[name];

describe('the table of acts that take a target off the queue', () => {
  test('it has rows for acts on cases, mutes, flights and travellers and for what makes rules stop counting, and each call has the permission of its row', () => {
    const acts = NAMES.filter((name) => queueActOf(rowOf(name).audit) !== null);
    expect([...acts].sort()).toEqual([
      'breaker.set',
      'case.accept',
      'case.conclude',
      'case.decide-hit',
      'case.deselect',
      'case.dismiss',
      'case.let-go',
      'case.miss',
      'case.not-examined',
      'case.record-result',
      'case.reopen',
      'case.send-back',
      'case.test',
      'decision.withdraw',
      'false-matches.declare',
      'false-matches.redress',
      'flight.cancel',
      'flight.same',
      'flight.update',
      'lists.add-entry',
      'lists.change-entry',
      'lists.withdraw-entry',
      'lookouts.change',
      'lookouts.end',
      'lookouts.review',
      'mapping.apply',
      'message.assign',
      'mute.add',
      'quarantine.discard',
      'quarantine.retry',
      'quiet.release',
      'referral.answer',
      'rules.switch-off',
      'traveller.join',
      'traveller.part',
      'versions.cancel-activation',
      'versions.roll-back',
      'window.set',
    ]);
    for (const name of acts) expect(rowOf(name).permission, name).toBe(queueActOf(rowOf(name).audit)?.may);
    const confirmed = NAMES.filter((name) => confirmedInHandler(rowOf(name)));
    const onCases = [
      'case.accept',
      'case.conclude',
      'case.decide-hit',
      'case.deselect',
      'case.dismiss',
      'case.let-go',
      'case.miss',
      'case.not-examined',
      'case.record-result',
      'case.reopen',
      'case.send-back',
      'case.test',
    ];
    expect([...confirmed].sort()).toEqual([
      ...onCases,
      'decision.withdraw',
      'false-matches.declare',
      'false-matches.redress',
      'flight.cancel',
      'flight.same',
      'flight.update',
      'lists.add-entry',
      'lists.change-entry',
      'lists.withdraw-entry',
      'lookouts.change',
      'lookouts.end',
      'lookouts.review',
      'mapping.apply',
      'message.assign',
      'mute.add',
      'quarantine.discard',
      'quarantine.retry',
      'referral.answer',
      'rules.switch-off',
      'traveller.join',
      'traveller.part',
      'versions.cancel-activation',
      'versions.roll-back',
    ]);
    expect(confirmed.filter((name) => mayBeAlone(rowOf(name))).sort()).toEqual([
      ...onCases,
      'decision.withdraw',
      'false-matches.declare',
      'flight.same',
      'flight.update',
      'lists.add-entry',
      'lists.change-entry',
      'lookouts.change',
      'lookouts.end',
      'lookouts.review',
      'mapping.apply',
      'message.assign',
      'quarantine.discard',
      'quarantine.retry',
      'referral.answer',
      'rules.switch-off',
      'versions.cancel-activation',
      'versions.roll-back',
    ]);
    expect(acts.filter((name) => secondNeeded(rowOf(name), undefined as never) !== null).sort()).toEqual([
      'breaker.set',
      'quiet.release',
      'window.set',
    ]);
  });

  test('it decides about every act on a case, a mute, a traveller and a flight, and on the circuit breaker', () => {
    const acts = (Object.keys(AUDIT_KINDS) as AuditKind[]).filter(
      (kind) => ['case', 'flight'].includes(AUDIT_KINDS[kind].group ?? '') || kind.startsWith('breaker.'),
    );
    expect(acts).toContain('flight.updated');
    expect(Object.keys(QUEUE_ACTS)).toEqual(expect.arrayContaining(acts));
  });

  test('every line of the weekly list belongs to an act', () => {
    const lines = Object.values(QUEUE_ACTS).flatMap((row): readonly string[] =>
      'reviewed' in row && typeof row.reviewed !== 'string' ? row.reviewed : [],
    );
    // Settings are changed by acts on no target: the table of audit kinds says which of them stand on the list.
    expect([...new Set([...lines, 'set'])].sort()).toEqual(Object.keys(WEEK_ACTS).sort());
  });
});
