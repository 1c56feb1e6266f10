import { IconGavel } from '@tabler/icons-react';
import { useMemo } from 'react';
import { frameUses } from '../../../../shared/frame/frame-use.ts';
import { listName } from '../../traveller/reason-words.ts';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { refusalText } from '../frame/line-text.ts';
import { useToday } from '../standing.tsx';
import { useBuilder } from './builder-context.tsx';
import { nodesOf } from './condition-draft.ts';
import { factsAsked } from './example-values.ts';
import { textAt } from './rule-draft.ts';

/** States during editing that the unit's legal frame does not allow the rule, and why. */
export function FrameNote() {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const { draft, lists: known } = useBuilder();
  const { value } = useCall('frame.get', {}, ['frame']);
  const use = useMemo(() => (value === null ? null : frameUses(value.frame, today)), [value, today]);
  const lists = nodesOf(draft.when).flatMap((node) =>
    node.kind === 'leaf' && /^(in|notIn)List$/.test(node.operator ?? '') && typeof node.expected === 'string'
      ? [node.expected]
      : [],
  );
  const refusal = use?.({ mandate: textAt(draft, ['mandate']), facts: factsAsked(draft.when), lists }).refusal ?? null;
  if (refusal === null) return null;
  const nameOf = (id: string) => listName(id, known[id]?.title, language);
  return (
    <p className="builder-note" role="status">
      <IconGavel size={16} aria-hidden />
      {t('frame.rule.inactive', { why: refusalText(t, refusal, language, nameOf) })}
    </p>
  );
}
