import { useTranslation } from 'react-i18next';
import type { Disposition } from '../../../shared/casework/case.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { useKeptState } from '../forms/use-kept-state.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { isCounting } from './counting.ts';
import { DecideHit } from './decide-hit.tsx';
import { titleIn } from './reason-words.ts';
import type { CaseActions } from './use-case-actions.ts';

export interface DecideFormProps {
  /** Name under which the input is kept. */
  readonly form: string;
  readonly view: TravellerView;
  readonly focusedRule: string | null;
  readonly actions: CaseActions;
  readonly onDone: () => void;
}

interface Draft {
  readonly disposition: Disposition | null;
  readonly reason: string;
}

/** A decision on each hit, with its reason. Only changed ones are saved. */
export function DecideForm({ form, view, focusedRule, actions, onDone }: DecideFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const hits = view.reasons.filter(isCounting);
  const decided = (rule: string): Draft => {
    const found = view.case?.decisions.find((decision) => decision.rule === rule);
    return { disposition: found?.disposition ?? null, reason: found?.reason ?? '' };
  };
  const [drafts, setDrafts] = useKeptState<Readonly<Record<string, Draft>>>(form, {});
  const changed = Object.entries(drafts).filter(([rule, draft]) => {
    const before = decided(rule);
    return draft.disposition !== before.disposition || draft.reason.trim() !== before.reason;
  });
  const ready =
    changed.length > 0 && changed.every(([, draft]) => draft.disposition !== null && draft.reason.trim() !== '');
  const first = focusedRule ?? hits.find((hit) => decided(hit.rule).disposition === null)?.rule ?? hits[0]?.rule;

  const save = async () => {
    let worked = true;
    for (const [rule, { disposition, reason }] of changed) {
      if (disposition === null || !worked) continue;
      worked = await actions.run(
        (id) =>
          actions.call(
            'case.decide-hit',
            { id, rule, disposition, reason: reason.trim() },
            {
              what: t('second.act.decide', { disposition: t(`disposition.${disposition}`) }),
              rule: titleIn(hits.find((hit) => hit.rule === rule)?.title ?? {}, language) || rule,
              effect: [t('second.effect.decide')],
            },
          ),
        'case.told.decided',
      );
    }
    if (worked) onDone();
  };
  return (
    <Form ready={ready} onSubmit={save}>
      <p className="dim">{t('case.hint.decide')}</p>
      {hits.map((reason) => (
        <DecideHit
          key={reason.rule}
          reason={reason}
          draft={drafts[reason.rule] ?? decided(reason.rule)}
          focus={reason.rule === first}
          onChange={(draft) => setDrafts((before) => ({ ...before, [reason.rule]: draft }))}
        />
      ))}
      <FormButtons
        save={t('case.save.decide', { count: Math.max(1, changed.length) })}
        ready={ready}
        onCancel={onDone}
      />
    </Form>
  );
}
