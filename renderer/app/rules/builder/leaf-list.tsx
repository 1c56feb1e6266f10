import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react';
import type { ExplanationLeaf } from '../../../../shared/screening/screening.ts';
import { listName } from '../../traveller/reason-words.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { leafParts, spokenValue } from '../leaf-parts.ts';

export interface LeafListProps {
  readonly leaves: readonly ExplanationLeaf[];
}

const ICONS = { true: IconCheck, false: IconX, unknown: IconQuestionMark } as const;

/** Every condition of a rule for one traveller: the test, the value, and whether it held. */
export function LeafList({ leaves }: LeafListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className="leaf-list">
      {leaves.map((leaf) => {
        const result = String(leaf.result) as keyof typeof ICONS;
        const Icon = ICONS[result];
        const parts = leafParts({ kind: 'leaf', ...leaf }, { t, language });
        return (
          <li key={leaf.path} className={`leaf-${result}`} title={`${leaf.fact} · ${leaf.operator}`}>
            <Icon size={14} aria-label={t(`truth.${result}`)} />
            <span>
              {parts.map(({ kind, text }, index) => (
                <span key={index} className={kind === 'words' ? 'dim' : ''}>
                  {kind === 'list' ? listName(text, leaf.list, language) : text}
                </span>
              ))}
            </span>
            <b>{saidValue(leaf, (fact, value) => spokenValue(value, fact, { t, language }), t)}</b>
          </li>
        );
      })}
    </ul>
  );
}

function saidValue(
  { fact, state, actual, beside }: ExplanationLeaf,
  speak: (fact: string, value: unknown) => string,
  t: ReturnType<typeof useTranslation>['t'],
): string {
  const own = state === 'value' ? speak(fact, actual) : t(`fact-state.${state}`);
  if (beside === undefined) return own;
  return `${own} / ${beside.state === 'value' ? speak(beside.fact, beside.value) : t(`fact-state.${beside.state}`)}`;
}
