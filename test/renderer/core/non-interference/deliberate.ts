/** What the two units may answer differently, each with its reason. A row that never applies fails the test. */
import type { CallName } from '../../../../renderer/core/calls/all-calls.ts';
import type { Agency } from '../../../../shared/agency/agency-id.ts';
import type { Found } from './play.ts';

export interface Deliberate {
  readonly calls: readonly CallName[] | 'every call';
  /** Of officers of that agency alone; left out: of all. */
  readonly by?: Agency;
  /** Where: the whole path. */
  readonly path: RegExp;
  /** Only such values; left out: any. */
  readonly values?: RegExp;
  /** They are the same without this; left out: they need not be. */
  readonly without?: RegExp;
  readonly reason: string;
}

const HASH = /^[0-9a-f]{64}$/;
const CHAIN =
  'The chain of the trail holds the entries of all agencies, and whoever checks a proof of it needs each of them';

export const DELIBERATE: readonly Deliberate[] = [
  {
    calls: 'every call',
    path: /(?:^|\.)\w*[hH]ash$/,
    values: HASH,
    reason: 'Officers of all agencies sign a version by the hash of its whole set, hidden rules included',
  },
  {
    calls: ['back-test.export'],
    path: /^answer\.value\.file\.bytes\.[23]$/,
    values: /[0-9a-f]{12}/,
    reason: 'The file names both rule sets by the beginning of their hashes',
  },
  {
    calls: ['audit.list', 'audit.search', 'audit.export'],
    path: /\.details\.sha256$/,
    values: HASH,
    reason: 'So the hash of that file differs; the bytes of every other export are compared themselves',
  },
  {
    calls: ['drafts.list', 'drafts.open'],
    path: /^answer\.value\.(?:\d+\.)?(?:rev|changedAt|authors\..+)$/,
    reason:
      'Officers of all agencies write a draft together: they see that it was changed, when and by whom, so that none overwrites another',
  },
  {
    calls: ['question.list', 'question.answer', 'question.refuse'],
    by: 'airline',
    path: /^(?:answer\.(?:ok$|failure$|value\b)|topics\.length$)/,
    reason: 'The airline answers the questions of every agency, and sees no hit',
  },
  {
    calls: ['clocks.list'],
    path: /^answer\.value\b/,
    reason:
      'Where the deadline of quiet work was missed, the supervisors of its two agencies are told office, reference and whom to contact',
  },
  { calls: ['audit.export'], path: /^answer\.value\.bytes\.chain/, reason: CHAIN },
  { calls: ['audit.head'], path: /^answer\.value/, reason: CHAIN },
  {
    calls: ['audit.list', 'audit.search', 'audit.export'],
    path: /\.details\.(?:records|size)$/,
    reason: 'An entry about a check of the store or a backup says how much was checked or saved',
  },
  {
    calls: ['audit.export-table'],
    path: /^answer\.value\.file\.bytes\.\d+$/,
    without: /(?:Hash(?: of [a-z ]+)?|SHA-256 of the file): [0-9a-f]{64}|\b(?:Records|Size): \d+|,[0-9a-f]{64}\r?$/g,
    reason:
      'Its lines have the same hashes and counts as the entries, and each entry a random part, and so a hash of its own, for officers from whom none is hidden',
  },
  {
    calls: ['store.verify'],
    path: /^(?:answer\.value\.records$|progress)/,
    reason: 'A check opens every record of the store, and its count shows that it did',
  },
  {
    calls: ['backup.make', 'backup.verify', 'backup.restore', 'backup.list', 'backup.set'],
    path: /^(?:answer\.value\.(?:(?:rows\.\d+\.)?size|records)$|progress)/,
    reason: 'A backup holds every record; the machine shows the size of the file anyway',
  },
  {
    calls: [
      'breaker.set',
      'hold.release',
      'import.start',
      'entry.save',
      'mapping.apply',
      'quarantine.retry',
      'reference.put',
    ],
    path: /^topics/,
    reason:
      'A rule that is held or counts again has its flights screened again; the screens read again and show the same',
  },
  {
    calls: ['breaker.set', 'hold.release'],
    path: /^progress/,
    reason: 'The flights of every held rule are screened again',
  },
];

/** The row that a difference falls under. */
export function rowOf({ step, path, whole, bare }: Found): Deliberate | undefined {
  return DELIBERATE.find(
    (row) =>
      (row.calls === 'every call' || row.calls.includes(step.asked.name)) &&
      (row.by === undefined || row.by === step.by.agency) &&
      row.path.test(path) &&
      (row.values === undefined || [whole, bare].every((value) => row.values?.test(String(value)))) &&
      (row.without === undefined || same(row.without, whole, bare)),
  );
}

function same(without: RegExp, whole: unknown, bare: unknown): boolean {
  return String(whole).replace(without, '') === String(bare).replace(without, '');
}
