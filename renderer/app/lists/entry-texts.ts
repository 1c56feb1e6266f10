/** Fields of an entry of a list as lines of text. */

import type { ComparedField } from '../../../shared/list/entry-digest.ts';
import type { ListEntry } from '../../../shared/list/list-entry.ts';
import { dayText } from '../../../shared/time/day-text.ts';
import { noticeText } from '../terminal/notice-text.ts';
import type { TFunction } from '../ui/texts.ts';

/** The lines of a field; none: the entry does not say it. */
export function fieldLines(t: TFunction, entry: ListEntry, field: ComparedField): readonly string[] {
  switch (field) {
    case 'kind':
      return [t(`entry-kind.${entry.kind}`)];
    case 'names':
      return entry.names.map(({ name, quality }) => `${name} (${t(`list-entry.name-quality.${quality}`)})`);
    case 'births':
      return entry.births.map(({ from, to, circa }) =>
        [circa ? t('list-entry.circa') : '', from === to ? dayText(from) : `${dayText(from)} – ${dayText(to)}`]
          .join(' ')
          .trim(),
      );
    case 'sex':
      return entry.sex === null ? [] : [t(`sex.${entry.sex}`)];
    case 'documents':
      return entry.documents.map(({ number, typeText, type, issuer, status, expiry }) =>
        [
          ...[typeText ?? type, number, issuer],
          status === null ? null : t(`list-entry.document-status.${status}`),
          expiry === null ? null : dayText(expiry),
        ]
          .filter((part) => part !== null)
          .join(' · '),
      );
    case 'pictures':
      return entry.pictures.map(({ caption }, at) => pictureName(t, caption, at + 1));
    case 'addresses':
      return entry.addresses.map(({ text }) => text);
    case 'identifiers':
      return entry.identifiers.map(({ value, typeText, type }) => `${typeText ?? type} · ${value}`);
    case 'listedOn':
    case 'changedOn':
    case 'validUntil': {
      const day = entry[field];
      return day === null ? [] : [dayText(day)];
    }
    case 'outcome':
      return entry.outcome === null ? [] : [t(`outcome.${entry.outcome}`)];
    case 'handling':
      return entry.handling === null ? [] : [t(`handling.${entry.handling}`)];
    case 'notice':
      return entry.notice === null ? [] : [noticeText(t, entry.notice)];
    default: {
      const value = entry[field];
      return value === null ? [] : typeof value === 'string' ? [value] : value;
    }
  }
}

/** A picture in words: its caption, else its number, from 1. */
export function pictureName(t: TFunction, caption: string | null, number: number): string {
  return caption ?? t('list-picture.numbered', { number });
}

/** `names: A → B · sex: …`. */
export function changedText(
  t: TFunction,
  fields: readonly ComparedField[],
  before: ListEntry,
  after: ListEntry,
): string {
  return fields
    .map((field) => {
      const side = (entry: ListEntry) => fieldLines(t, entry, field).join(', ') || '–';
      return `${t(`list-field.${field}`)}: ${side(before)} → ${side(after)}`;
    })
    .join(' · ');
}
