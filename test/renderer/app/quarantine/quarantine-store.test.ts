import { describe, expect, test } from 'vitest';
import {
  beginAttempt,
  changeDraft,
  createQuarantineStore,
  dropDraft,
  endAttempt,
  isCorrected,
} from '../../../../renderer/app/quarantine/quarantine-store.ts';
import { createScreenStores } from '../../../../renderer/app/screen-store.ts';
import type { ImportReport } from '../../../../renderer/core/calls/import.ts';
import type { MessageFormat } from '../../../../shared/manifest.ts';

function report(formats: readonly MessageFormat[], state: ImportReport['state'] = 'done'): ImportReport {
  const messages = formats.map((format, at) => ({
    id: `m${at}`,
    format,
    function: 'new' as const,
    reference: null,
    flights: [],
    travellers: 1,
    bookings: 0,
    known: false,
    diagnostics: 0,
    member: null,
    countsDiffer: false,
  }));
  const file = {
    name: 'a.edi',
    size: 1,
    state: 'done' as const,
    messages,
    quarantined: 0,
    diagnosticsTotal: 0,
    failure: null,
  };
  const totals = { messages: 0, travellers: 0, bookings: 0, flights: 0, flagged: 0, diagnostics: 0, unscreened: 0 };
  return {
    job: 'j',
    way: 'quarantine',
    startedAt: '',
    finishedAt: '',
    state,
    fileCount: 1,
    reading: null,
    onQueue: 0,
    files: [file],
    totals,
  };
}

function unchanged(given: ImportReport): ImportReport {
  return { ...given, files: given.files.map((file) => ({ ...file, quarantined: 1, mendedNothing: true })) };
}

describe('corrections in quarantine', () => {
  test('corrections in quarantine are kept by entry, and the original text is no correction', () => {
    const store = createQuarantineStore(createScreenStores());
    changeDraft(store, 'a', 'corrected', 'broken');
    changeDraft(store, 'b', 'also', 'broken too');
    changeDraft(store, 'b', 'broken too', 'broken too');
    expect(store.getState().drafts).toEqual({ a: 'corrected' });
    dropDraft(store, 'a');
    expect(store.getState().drafts).toEqual({});
  });

  test('corrections in quarantine stay when the attempt gives no message or fails', () => {
    const store = createQuarantineStore(createScreenStores());
    changeDraft(store, 'a', 'corrected', 'broken');
    beginAttempt(store, 'a');
    expect(store.getState().busy).toEqual(['a']);
    const futile = report([]);
    endAttempt(store, 'a', 'a.edi', futile);
    expect(store.getState()).toEqual({
      drafts: { a: 'corrected' },
      attempts: { a: futile },
      corrected: null,
      busy: [],
    });
    beginAttempt(store, 'a');
    expect(store.getState().attempts).toEqual({});
    endAttempt(store, 'a', 'a.edi', null);
    expect(store.getState()).toEqual({ drafts: { a: 'corrected' }, attempts: {}, corrected: null, busy: [] });
  });

  test('corrections in quarantine are dropped once they give a message; those of other entries stay', () => {
    const store = createQuarantineStore(createScreenStores());
    changeDraft(store, 'a', 'corrected', 'broken');
    changeDraft(store, 'b', 'half done', 'broken');
    beginAttempt(store, 'a');
    const done = report(['PAXLST']);
    endAttempt(store, 'a', 'a.edi', done);
    expect(store.getState()).toEqual({
      drafts: { b: 'half done' },
      attempts: {},
      corrected: { fileName: 'a.edi', report: done },
      busy: [],
    });
  });
});

test.each([
  ['a message', true, report(['PAXLST'])],
  ['a message among unreadable ones', true, report(['UNKNOWN', 'TABLE'])],
  ['unreadable messages only', false, report(['UNKNOWN'])],
  ['no message', false, report([])],
  ['a known message, with the same part unread,', false, unchanged(report(['PAXLST']))],
  ['a report of a cancelled attempt', false, report(['PAXLST'], 'cancelled')],
])('a correction that gives %s takes the entry out of quarantine: %s', (_, leaves, given) => {
  expect(isCorrected(given)).toBe(leaves);
});
