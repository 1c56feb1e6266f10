/** What messages do to a flight, by their format and function. */
import type { MessageFormat, MessageFunction } from '../manifest.ts';
import type { RecordKind } from './traveller-record.ts';

const KINDS: Readonly<Record<MessageFormat, RecordKind | null>> = {
  PAXLST: 'api',
  'PAXLST-US': 'api',
  PNRGOV: 'push',
  'PNRGOV-XML': 'push',
  TABLE: 'table',
  PNL: 'names',
  ADL: 'names',
  ENTRY: 'entry',
  SCREEN: 'screen',
  CUSRES: null,
  UNKNOWN: null,
};

/** The record kind of a message's entries; null for a message without any. */
export function recordKindOf(format: MessageFormat): RecordKind | null {
  return KINDS[format];
}

/** What a message does to the list of travellers. */
export type Effect = 'replace' | 'change' | 'cancel' | 'on-board' | 'not-on-board' | 'cancel-flight' | 'none';

const EFFECTS: Readonly<Record<MessageFunction, Effect>> = {
  new: 'replace',
  change: 'change',
  cancel: 'cancel',
  reduce: 'cancel',
  close: 'on-board',
  'close-on-board': 'on-board',
  'close-not-on-board': 'not-on-board',
  'cancel-flight': 'cancel-flight',
  'change-flight': 'change',
  reply: 'none',
  unknown: 'change',
};

/** The effect of a message. An ADL changes the PNL before it, whatever its function. */
export function effectOf(format: MessageFormat, kind: MessageFunction): Effect {
  const effect = EFFECTS[kind];
  return format === 'ADL' && effect === 'replace' ? 'change' : effect;
}

/** What a message states about every person it lists. */
export interface Marks {
  readonly cancelled?: boolean;
  readonly boarded?: boolean;
}

export const MARKS: Readonly<Record<Effect, Marks>> = {
  replace: {},
  change: {},
  cancel: { cancelled: true },
  'on-board': { boarded: true, cancelled: false },
  'not-on-board': { boarded: false },
  'cancel-flight': {},
  none: {},
};
