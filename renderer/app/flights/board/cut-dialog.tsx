import { useState } from 'react';
import {
  type CutCandidate,
  type CutScope,
  equalsLeftOut,
  postsOf,
  takesPlace,
} from '../../../../shared/capacity/capacity-cut.ts';
import { secondReason } from '../../../../shared/capacity/cut-order.ts';
import { tooShort } from '../../../../shared/reason.ts';
import { postText } from '../../../../shared/roster/post-text.ts';
import { typedNumber } from '../../../../shared/typed-number.ts';
import type { BoardFlight } from '../../../core/calls/flight-board-views.ts';
import { listedName } from '../../traveller/person-text.ts';
import { Check } from '../../ui/check.tsx';
import { LabelledChoice } from '../../ui/choice.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { formatFlight } from '../../ui/format.ts';
import { HeadRow } from '../../ui/head-row.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import type { TFunction } from '../../ui/texts.ts';
import { TravellerMark } from '../../ui/traveller-mark.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { useFlightName } from '../use-flight-name.ts';
import { type CutChoice, isTakenBy, keyOf } from './cut-choice.ts';

export interface CutDialogProps {
  readonly flight: BoardFlight;
  /** The local time at which the flight is due here; null: it is not known. */
  readonly due: string | null;
  readonly onClose: () => void;
}

/** A supervisor adjusts and signs whom the shift takes on a flight, in its hour or at its post; all others are left out by name. */
export function CutDialog({ flight: { row }, due, onClose }: CutDialogProps) {
  const { t } = useTranslation();
  const flightName = useFlightName();
  const [place, setPlace] = useState(0);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<CutChoice>(new Map());
  const [reason, setReason] = useState('');
  const ofFlight: CutScope = { kind: 'flight', flight: row.id };
  const scopes: readonly CutScope[] =
    due === null
      ? [ofFlight]
      : [
          ofFlight,
          { kind: 'hour', from: `${due.slice(0, 13)}:00` },
          ...postsOf(row.patch).map((post): CutScope => ({ kind: 'post', post, from: due })),
        ];
  const scope = scopes[place] ?? ofFlight;
  const room = typed.trim() === '' ? null : typedNumber(typed, 0);
  const asked = { scope, room: room === null || Number.isNaN(room) ? null : room };
  const { value, failure, again } = useCall('capacity-cut.propose', asked, ['queue', 'cases', 'flights', 'capacity']);
  const isStated = typed === '' && value?.room != null;
  const people = value?.people ?? [];
  const isTaken = (each: (typeof people)[number]) => isTakenBy(chosen, each);
  const taken = people.filter(isTaken);
  const searched = taken.filter(takesPlace).length;
  const toProtect = taken.filter(({ uncut }) => uncut === 'safeguard').length;
  const metByOthers = taken.length - searched - toProtect;
  const left = people.filter((each) => !isTaken(each));
  const equals = equalsLeftOut({ taken: taken.map((each) => ({ ...each, isFixed: each.uncut !== null })), left });
  const second = value === null || left.length === 0 ? null : secondReason(taken, left, value.toFill);
  const why = second === null ? [] : [t(`capacity-cut.second.${second}`, { room: value?.toFill ?? 0 })];
  const named = (all: readonly CutCandidate[]) => all.map(({ flight, ids }) => ({ flight, traveller: ids[0] ?? '' }));
  return (
    <FormDialog
      size="xl"
      title={`${t('capacity-cut.title')} · ${formatFlight(row.leg)}`}
      save={t('capacity-cut.sign')}
      ready={left.length > 0 && !tooShort(reason)}
      onSave={(act) =>
        act(
          'capacity-cut.sign',
          {
            scope,
            room: asked.room ?? value?.room ?? searched,
            taken: named(taken),
            left: named(left),
            reason: reason.trim(),
          },
          t('capacity-cut.told.signed'),
          { act: { what: t('capacity-cut.second'), effect: [...why, ...left.map(({ name }) => leftText(t, name))] } },
        )
      }
      onClose={onClose}
    >
      <p className="dim">{t('capacity-cut.hint')}</p>
      <div className="cut-asked">
        <LabelledChoice
          label={t('capacity-cut.scope')}
          among={scopes.map((_, at) => String(at))}
          value={String(scopes.indexOf(scope))}
          textOf={(each) => scopeText(t, scopes[Number(each)] ?? ofFlight)}
          onChange={(each) => {
            setPlace(Number(each));
            setChosen(new Map());
          }}
        />
        <NumberField
          autoFocused
          label={t('capacity-cut.room')}
          hint={isStated ? t('capacity-cut.room.hint') : null}
          value={isStated ? String(value?.room) : typed}
          decimals={0}
          onChange={(next) => {
            setTyped(next);
            setChosen(new Map());
          }}
        />
      </div>
      {failure !== null && value === null ? <FailureNote failure={failure} again={again} /> : null}
      {value === null ? null : people.length === 0 ? (
        <p>{t('capacity-cut.none')}</p>
      ) : (
        <>
          <p role="status">
            {t('capacity-cut.taken', { taken: searched, left: left.length })}
            {toProtect === 0 ? '' : ` · ${t('capacity-cut.to-protect', { count: toProtect })}`}
            {metByOthers === 0 ? '' : ` · ${t('capacity-cut.met-by-others', { count: metByOthers })}`}
          </p>
          <div className="cut-people">
            <table className="duty-table">
              <HeadRow
                columns={['cases.traveller', 'cases.flight', 'capacity-cut.points', 'capacity-cut.why'].map((key) =>
                  t(key),
                )}
              />
              <tbody>
                {people.map((each) => (
                  <tr key={keyOf(each)}>
                    <th scope="row">
                      <Check
                        aria-label={t('capacity-cut.take', { name: each.name })}
                        checked={isTaken(each)}
                        disabled={each.uncut !== null}
                        onCheck={() => setChosen(new Map([...chosen, [keyOf(each), !isTaken(each)]]))}
                      >
                        <TravellerMark
                          outcome={each.outcome}
                          handling={each.uncut === 'safeguard' ? 'safeguard' : null}
                        >
                          <span>{listedName(t, each.name)}</span>
                        </TravellerMark>
                      </Check>
                    </th>
                    <td>{flightName(each.flight)}</td>
                    <td>{each.score}</td>
                    <td>{uncutText(t, each)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {equals.length === 0 ? null : (
        <p role="note">
          {t('capacity-cut.equals', { names: equals.map(({ name }) => listedName(t, name)).join(', ') })}
        </p>
      )}
      {why.map((each) => (
        <p key={each} role="alert">
          {each}
        </p>
      ))}
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  );
}

function leftText(t: TFunction, name: string): string {
  return `${listedName(t, name)} · ${t('capacity-cut.row')}`;
}

function uncutText(t: TFunction, { uncut, isByOwnWord }: CutCandidate): string {
  const said = uncut === null ? [] : [t(`capacity-cut.uncut.${uncut}`)];
  return [...said, ...(isByOwnWord ? [t('capacity-cut.own-word')] : [])].join(' · ');
}

function scopeText(t: TFunction, scope: CutScope): string {
  return t(`capacity-cut.scope.${scope.kind}`, scope.kind === 'post' ? { post: postText(t, scope.post) } : {});
}
