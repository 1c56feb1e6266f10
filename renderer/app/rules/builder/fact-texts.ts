/** Texts about a fact: its type and unit, the data it needs, and an example from an explanation. */

import type { FactDeclaration } from '../../../../shared/fact/fact.ts';
import { factPhrase } from '../../../../shared/fact/fact-phrase.ts';
import type { FactValue } from '../../../../shared/fact/fact-values.ts';
import type { TFunction } from '../../ui/texts.ts';

/** The name of a fact; its id where it has none. */
export function factName(t: TFunction, id: string): string {
  return t(`fact.${id}`, { defaultValue: id });
}

/** "Number, in hours". */
export function factTypeText(t: TFunction, { type, unit }: FactDeclaration): string {
  const said = t(`builder.type.${type}`);
  return unit === undefined ? said : t('builder.type.in', { type: said, unit: t(`builder.unit.${unit}`) });
}

/** "API, PNR"; the text for data of every flight where it needs nothing else. */
export function factNeedsText(t: TFunction, { needs }: FactDeclaration): string {
  return needs.length === 0 ? t('builder.needs.nothing') : needs.map((need) => t(`builder.needs.${need}`)).join(', ');
}

/** Its text in an explanation: “booked 3 hours before departure”. */
export function factExample(t: TFunction, fact: FactDeclaration): string {
  const text = factPhrase(fact.id, 'value', sampleOf(fact), (key, params) => t(key, params));
  return text.startsWith('phrase.') ? '' : text;
}

function sampleOf({ type, words, codes }: FactDeclaration): FactValue {
  const text =
    words?.[0] ?? (codes === 'country' ? 'TGO' : codes === 'airport' ? 'LFW' : codes === 'carrier' ? 'ET' : '…');
  switch (type) {
    case 'boolean':
      return true;
    case 'integer':
    case 'decimal':
      return 3;
    case 'set':
      return [text];
    case 'date':
      return '2026-12-24';
    case 'instant':
      return '2026-12-24T18:30Z';
    case 'text':
      return text;
  }
}
