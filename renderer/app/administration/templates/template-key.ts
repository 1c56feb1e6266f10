/** The two parts of a template's key. */
import { LANGUAGES, type Language } from '../../../../shared/catalogue/languages.ts';
import { DRAFT_KINDS, type DraftKind } from '../../../../shared/official-draft/draft-kind.ts';
import type { TemplateKey } from '../../../../shared/official-draft/template-setting.ts';

export function partsOfKey(key: TemplateKey): { readonly kind: DraftKind; readonly language: Language } {
  const kind = DRAFT_KINDS.find((each) => key.startsWith(`${each}.`)) ?? DRAFT_KINDS[0];
  const language = LANGUAGES.find((each) => key === `${kind}.${each}`) ?? LANGUAGES[0] ?? 'en';
  return { kind, language };
}
