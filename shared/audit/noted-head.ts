/**
 * The head of the audit trail as a supervisor notes it elsewhere: on paper, or photographed as a QR code. Later it tells whether the trail goes on from there. It holds no
 * number of entries, since that counts entries of other agencies.
 */
import { failed, type Result, success } from '../result.ts';
import { textHash } from './chain.ts';

export interface NotedHead {
  /** Code of the unit, name of the store, and when it was noted (ISO 8601 UTC, to the minute); null where only the groups were typed. */
  readonly of: { readonly unit: string; readonly store: string; readonly at: string } | null;
  /** The first 32 hexadecimal digits of the hash of the newest entry: 128 bits, so that no other chain with the same ones can be made. */
  readonly mark: string;
}

/** `unreadable`: it has not the form of a noted head · `mistyped`: its last group does not fit the others. */
export type NotedHeadFailure = { readonly code: 'unreadable' | 'mistyped' };

const MARK = 32;
const CHECK = 4;
/** A pasted text may have hyphens and blanks that do not break, dashes in their place, and signs that are not seen. */
const DASHES = /[\p{Pd}\u2212]/gu;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const FORM = /^(?:AIRSIDE ([A-Z0-9]{1,8}) ([a-z]{1,20}) (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z) )?((?:[0-9a-f][ -]?){36})$/i;

/** The mark of a chain hash. */
export function markOf(hash: string): string {
  return hash.slice(0, MARK);
}

/** One line, to be noted: `AIRSIDE LFW live 2026-11-24T08:00Z 7f3a-…`, nine groups of four. The last group finds slips of the pen. */
export function notedText({ unit, store, at }: NonNullable<NotedHead['of']>, hash: string): string {
  const mark = markOf(hash);
  const groups = `${mark}${checkOf(mark)}`.match(/.{4}/g) ?? [];
  return `AIRSIDE ${unit} ${store} ${at.slice(0, 16)}Z ${groups.join('-')}`;
}

/** Reads a noted head as typed or pasted: all of it, or only its groups, with blanks or hyphens between them. */
export function readNotedHead(text: string): Result<NotedHead, NotedHeadFailure> {
  const match = FORM.exec(plainOf(text));
  if (match === null) return failed({ code: 'unreadable' });
  const [, unit, store, at, groups = ''] = match;
  const digits = groups.replace(/[ -]/g, '').toLowerCase();
  const mark = digits.slice(0, MARK);
  if (digits.slice(MARK) !== checkOf(mark)) return failed({ code: 'mistyped' });
  const isWhole = unit !== undefined && store !== undefined && at !== undefined;
  return success({ of: isWhole ? { unit: unit.toUpperCase(), store: store.toLowerCase(), at } : null, mark });
}

function plainOf(text: string): string {
  return text.replace(UNSEEN, '').replace(DASHES, '-').replace(/\s+/g, ' ').trim();
}

function checkOf(mark: string): string {
  return textHash(mark).slice(0, CHECK);
}
