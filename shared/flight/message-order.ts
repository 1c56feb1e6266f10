import type { MessageFunction } from '../manifest.ts';
import type { FoldMessage } from './flight.ts';

/** In the same minute of preparation: lists first, then changes, then closing messages. */
const RANK: Readonly<Record<MessageFunction, number>> = {
  new: 0,
  unknown: 1,
  change: 2,
  'change-flight': 3,
  reduce: 4,
  cancel: 5,
  close: 6,
  'close-on-board': 7,
  'close-not-on-board': 8,
  'cancel-flight': 9,
  reply: 10,
};

/** The one order in which messages count: prepared, function, revision, part, id. It never depends on arrival. */
export function compareMessages(a: FoldMessage, b: FoldMessage): number {
  return (
    compareText(a.manifest.prepared ?? '', b.manifest.prepared ?? '') ||
    RANK[a.manifest.function] - RANK[b.manifest.function] ||
    (a.manifest.revision ?? 0) - (b.manifest.revision ?? 0) ||
    (a.manifest.part?.number ?? 0) - (b.manifest.part?.number ?? 0) ||
    compareText(a.id, b.id)
  );
}

/** Compares texts code unit by code unit, independent of the locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
