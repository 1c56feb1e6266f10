/** Texts of reasons, for places that allow only plain text. */
import { CATALOGUES, type Language } from '../../../shared/catalogue/languages.ts';
import { hitText } from '../../../shared/screening/listed-sentence.ts';
import { reasonText } from '../../../shared/screening/reason-sentence.ts';
import type { QueueRow } from '../../core/calls/queue.ts';

/** A title in the given language, else in English. */
export function titleIn(title: Readonly<Record<string, string>>, language: string): string {
  return title[language] ?? title.en ?? '';
}

/** The name of a named list: its title in the given language, else in English, else its id. */
export function listName(id: string, title: Readonly<Record<string, string>> | undefined, language: string): string {
  return titleIn(title ?? {}, language) || id;
}

/** All reasons of a traveller in one line, lookouts first. Each value occurs once, however many rules use it. */
export function reasonsLine(reasons: QueueRow['reasons'], language: Language): string {
  const texts = CATALOGUES[language];
  const listed = reasons
    .filter((reason) => reason.listed !== undefined)
    .sort((a, b) => Number(b.listed?.lookout !== undefined) - Number(a.listed?.lookout !== undefined))
    .map((reason) => hitText(reason, texts));
  const held = reasons.flatMap((reason) => reason.leaves.filter((leaf) => leaf.result === true));
  const values = [...listed, ...[reasonText(held, texts)].filter((text) => text !== '')].join(' · ');
  return values === '' ? reasons.map((reason) => titleIn(reason.title, language)).join(' · ') : values;
}
