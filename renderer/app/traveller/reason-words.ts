/** Words about reasons where there is room for text only. */
import { CATALOGUES, type Language } from '../../../shared/catalogue/languages.ts';
import { reasonText } from '../../../shared/screening/reason-sentence.ts';
import type { QueueRow } from '../../core/calls/queue.ts';

/** A title in the language asked for, else in English. */
export function titleIn(title: Readonly<Record<string, string>>, language: string): string {
  return title[language] ?? title.en ?? '';
}

/** All that told against a traveller in one line: each value once, however many rules rest on it. */
export function reasonsLine(reasons: QueueRow['reasons'], language: Language): string {
  const held = reasons.flatMap((reason) => reason.leaves.filter((leaf) => leaf.result === true));
  const values = reasonText(held, CATALOGUES[language]);
  return values === '' ? reasons.map((reason) => titleIn(reason.title, language)).join(' · ') : values;
}
