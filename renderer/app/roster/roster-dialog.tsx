import { useState } from 'react';
import { tooShort } from '../../../shared/reason.ts';
import { isSamePost, type Post } from '../../../shared/roster/post.ts';
import { postText } from '../../../shared/roster/post-text.ts';
import type { OnDuty } from '../../../shared/roster/roster.ts';
import type { RosterView } from '../../core/calls/roster-views.ts';
import { timesText } from '../reports/shift-times.ts';
import { Check } from '../ui/check.tsx';
import { Choice } from '../ui/choice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { shownName } from '../ui/officer-texts.ts';
import { ReasonField } from '../ui/reason-field.tsx';
import { useTranslation } from '../ui/use-translation.ts';

export interface RosterDialogProps {
  readonly view: RosterView;
  /** Who stands on the roster of the own agency. */
  readonly on: readonly OnDuty[];
  /** How many steps that roster has. */
  readonly steps: number;
  readonly onClose: () => void;
}

const NOWHERE = -1;

/** A supervisor ticks who of the own agency is on duty, and where. Once the shift is over, it takes a reason. */
export function RosterDialog({ view: { shift, when, posts, officers }, on, steps, onClose }: RosterDialogProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<readonly OnDuty[]>(on);
  // What officers say while the dialog is open is not in the draft, and stays.
  const [known] = useState(steps);
  const [reason, setReason] = useState('');
  // A post that an officer typed stays to be chosen.
  const typed = on.flatMap(({ post }) => post ?? []).filter((post) => !posts.some((each) => isSamePost(each, post)));
  const choosable: readonly Post[] = [...posts, ...typed];
  const tick = (officer: string, isOn: boolean) =>
    setDraft(isOn ? [...draft, { officer, post: null }] : draft.filter((each) => each.officer !== officer));
  const place = (officer: string, post: Post | null) =>
    setDraft(draft.map((each) => (each.officer === officer ? { officer, post } : each)));
  const isOver = when === 'over';
  const input = { from: shift.from, on: draft.map(({ officer, post }) => ({ officer, post })), known };
  return (
    <FormDialog
      title={t('roster.enter.title', { times: timesText(shift) })}
      save={t('roster.enter.save')}
      ready={!isOver || !tooShort(reason)}
      onSave={(act) =>
        isOver
          ? act('roster.correct', { ...input, reason: reason.trim() }, t('roster.told.entered'))
          : act('roster.enter', input, t('roster.told.entered'))
      }
      onClose={onClose}
    >
      <p className="dim">{t(isOver ? 'roster.enter.over' : 'roster.enter.hint')}</p>
      <ul className="roster-officers">
        {officers.map(({ id, name }, at) => {
          const found = draft.find(({ officer }) => officer === id);
          return (
            <li key={id}>
              <Check
                data-autofocus={at === 0 ? true : undefined}
                checked={found !== undefined}
                onCheck={(isOn) => tick(id, isOn)}
              >
                {shownName(t, name)}
              </Check>
              {found === undefined ? null : (
                <Choice
                  aria-label={t('roster.post.of', { officer: shownName(t, name) })}
                  among={[NOWHERE, ...choosable.keys()]}
                  value={choosable.findIndex((post) => isSamePost(post, found.post))}
                  textOf={(at) => postText(t, choosable[at] ?? null)}
                  onChange={(at) => place(id, choosable[at] ?? null)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {isOver ? <ReasonField value={reason} onChange={setReason} /> : null}
    </FormDialog>
  );
}
