import { Checkbox, Radio, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { DISPOSITIONS, type Disposition } from '../../../shared/casework/case.ts';
import { type HitReason, hitReasons } from '../../../shared/casework/hit-reason.ts';
import { FALSE_MATCH_DAYS } from '../../../shared/list/false-match.ts';
import { muteUntil } from '../../../shared/mute/mute.ts';
import { tooShort } from '../../../shared/reason.ts';
import type { ReasonView } from '../../core/calls/reason-view.ts';
import type { TravellerView } from '../../core/calls/traveller.ts';
import { caseForm } from '../forms/form-name.ts';
import { useKeptState } from '../forms/use-kept-state.ts';
import { giveBackFocus } from '../ui/focus-element.ts';
import { Form } from '../ui/form.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { formatDate } from '../ui/format.ts';
import { useAct } from '../ui/use-act.tsx';
import { useLanguage } from '../ui/use-language.ts';
import { useTranslation } from '../ui/use-translation.ts';
import { titleIn } from './reason-words.ts';
import { useCaseActions } from './use-case-actions.ts';
import { useFalseMatch } from './use-false-match.ts';

export interface DecideFormProps {
  readonly view: TravellerView;
  readonly reason: ReasonView;
  /** The id of the case when the form was opened; null: there was none. */
  readonly work: string | null;
  readonly onClose: () => void;
}

interface Draft {
  readonly disposition: Disposition | null;
  /** Null: the officer's own words say it. */
  readonly because: HitReason | null;
  readonly reason: string;
}

/** What an officer says of one hit, in the line of its reason: its datum was wrong, or it was another person, and why. Escape closes it and keeps what is typed. */
export function DecideForm({ view, reason, work, onClose }: DecideFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const actions = useCaseActions(view);
  const { rule } = reason;
  const decided = view.case?.decisions.find((decision) => decision.rule === rule);
  const before: Draft = {
    disposition: decided?.disposition ?? null,
    because: decided?.because ?? null,
    reason: decided?.reason ?? '',
  };
  const stays = useRef(true);
  const form = caseForm('decide', view.flight.id, view.traveller.id, work, rule);
  const [draft, setDraft] = useKeptState<Draft>(form, before, undefined, stays);
  const box = useRef<HTMLDivElement>(null);
  const title = titleIn(reason.title, language) || rule;
  const said = draft.reason.trim();
  const { disposition } = draft;
  const reasons = hitReasons(reason.family, disposition);
  const because = reasons.find((each) => each === draft.because) ?? null;
  const isNew = disposition !== before.disposition || because !== before.because || said !== before.reason;
  const remembering = useRemembering(reason, disposition);
  const { act, dialog } = useAct();
  const declare = useFalseMatch(view, rule, reason.listed);
  // The record needs a reason in words: the one of the list says it where the officer adds none.
  const words = tooShort(said) && because !== null ? t(`hit-reason.${because}`) : said;
  const isSaid = remembering.isOn ? !tooShort(words) : said !== '' || because !== null;
  const ready = disposition !== null && isSaid && isNew;

  useEffect(() => {
    const giveBack = giveBackFocus(document);
    box.current?.querySelector<HTMLElement>('input:checked, input')?.focus();
    return () => giveBack();
  }, []);

  const save = async () => {
    if (disposition === null) return;
    const worked = await actions.run(
      (id) =>
        actions.call(
          'case.decide-hit',
          { id, rule, disposition, reason: said, ...(because === null ? {} : { because }) },
          {
            what: t('second.act.decide', { disposition: t(`disposition.${disposition}`) }),
            rule: title,
            effect: [t('second.effect.decide')],
          },
        ),
      'case.told.decided',
    );
    if (!worked) return;
    if (remembering.isOn) await declare(act, 'not-same', remembering.until, words);
    stays.current = false;
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape is meant for the form, whichever field has the focus. */}
      <div className="decide" ref={box} onKeyDown={onKeyDown}>
        <Form ready={ready} onSubmit={save}>
          <Radio.Group
            aria-label={title}
            value={disposition}
            onChange={(value) =>
              setDraft((typed) => ({ ...typed, disposition: DISPOSITIONS.find((known) => known === value) ?? null }))
            }
          >
            <div className="choices row">
              {DISPOSITIONS.map((known) => (
                <Radio key={known} value={known} label={t(`disposition.${known}`)} />
              ))}
            </div>
          </Radio.Group>
          {reasons.length === 0 ? null : (
            <Radio.Group
              label={t('case.because')}
              value={because}
              onChange={(value) =>
                setDraft((typed) => ({ ...typed, because: reasons.find((known) => known === value) ?? null }))
              }
            >
              <div className="choices">
                {reasons.map((known) => (
                  <Radio key={known} value={known} label={t(`hit-reason.${known}`)} />
                ))}
              </div>
            </Radio.Group>
          )}
          <TextInput
            aria-label={t('case.reason-for', { title })}
            placeholder={t(because === null ? 'case.reason' : 'case.own-words')}
            value={draft.reason}
            onChange={(event) => {
              const typed = event.currentTarget.value;
              setDraft((other) => ({ ...other, reason: typed }));
            }}
          />
          {remembering.isOffered ? (
            <Checkbox
              label={t('false-match.remember', { date: formatDate(remembering.until, language) })}
              checked={remembering.isOn}
              onChange={(event) => remembering.set(event.currentTarget.checked)}
            />
          ) : null}
          <FormButtons
            save={t('case.save.decide')}
            ready={ready}
            onCancel={() => {
              stays.current = false;
              onClose();
            }}
          />
        </Form>
      </div>
      {actions.dialog}
      {dialog}
    </>
  );
}

/** Whether the form offers to remember that it is another person than the list means, and whether the officer wants it. */
function useRemembering({ falseMatch }: ReasonView, disposition: Disposition | null) {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [isWanted, set] = useState(false);
  const isOffered = disposition === 'other-person' && falseMatch?.kinds.includes('not-same') === true;
  return { isOffered, isOn: isOffered && isWanted, until: muteUntil(today, FALSE_MATCH_DAYS['not-same'].usual), set };
}
