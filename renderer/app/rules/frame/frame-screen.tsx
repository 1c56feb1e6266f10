import { useState } from 'react';
import { frameChanges } from '../../../../shared/frame/frame-changes.ts';
import type {
  CustodyLine,
  IntrusiveLine,
  LegalFrame,
  PowerLine,
  ReferralLine,
  UseLine,
} from '../../../../shared/frame/legal-frame.ts';
import { referralLinesOf } from '../../../../shared/frame/referral-line.ts';
import { LIST_LAWS } from '../../../../shared/list/list-laws.ts';
import { listRule } from '../../../../shared/screening/listed.ts';
import type { FrameView } from '../../../core/calls/frame.ts';
import { useKeptState } from '../../forms/use-kept-state.ts';
import { useSession } from '../../frame/use-session.ts';
import { listName } from '../../traveller/reason-words.ts';
import { Checks } from '../../ui/checks.tsx';
import { counted } from '../../ui/format.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useCall } from '../../ui/use-call.ts';
import { useLanguage } from '../../ui/use-language.ts';
import { useStamp } from '../../ui/use-stamp.ts';
import { useTranslation } from '../../ui/use-translation.ts';
import { RulesPart } from '../rules-part.tsx';
import { CustodyDialog } from './custody-dialog.tsx';
import { CustodyLines } from './custody-lines.tsx';
import { FrameChangeList } from './frame-change-list.tsx';
import {
  linesOf,
  newCustody,
  newIntrusive,
  newReferral,
  newUse,
  withCustody,
  withDemands,
  withIntrusive,
  withListSight,
  withoutLine,
  withPower,
  withReferral,
  withUse,
} from './frame-draft.ts';
import { FrameProposal } from './frame-proposal.tsx';
import { AttendanceRows, FormerFrames, FrameAttention, InactiveRules } from './frame-side.tsx';
import { IntrusiveLineDialog } from './intrusive-line-dialog.tsx';
import { IntrusiveLines } from './intrusive-lines.tsx';
import { referralLineText, referralSubject } from './line-text.ts';
import { LinesHead } from './lines-head.tsx';
import { PowerDialog } from './power-dialog.tsx';
import { PowerMatrix } from './power-matrix.tsx';
import { ReferralLineDialog } from './referral-dialog.tsx';
import { SentenceLines } from './sentence-lines.tsx';
import { UseDialog } from './use-dialog.tsx';
import { UseLines } from './use-lines.tsx';

/** The unit's legal frame: uses that rules may rest on, powers, and what follows from them today. */
export function FrameScreen() {
  const loaded = useCall('frame.get', {}, ['frame', 'rules', 'session']);
  return <RulesPart loaded={loaded}>{(view) => <Frame view={view} />}</RulesPart>;
}

/** A line in a dialog. */
type Editing =
  | { readonly table: 'uses'; readonly line: UseLine }
  | { readonly table: 'powers'; readonly line: PowerLine }
  | { readonly table: 'custody'; readonly line: CustodyLine }
  | { readonly table: 'referrals'; readonly line: ReferralLine }
  | { readonly table: 'intrusive'; readonly line: IntrusiveLine };

function Frame({ view }: { readonly view: FrameView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { permissions } = useSession();
  const may = permissions.includes('frame.change');
  const { value: rules } = useCall('rules.get', {}, ['rules']);
  const { value: stored } = useCall('lists.list', permissions.includes('lists.view') ? {} : null, ['lists']);
  /** Null: no frame is being edited. */
  const [draft, setDraft] = useKeptState<LegalFrame | null>('frame', null, isKeptFrame);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [proposing, setProposing] = useState(false);
  // Lists that rules name, and those against which travellers are checked.
  const checked = new Map(stored?.lists.map(({ list }) => [listRule(list.id), list.title]));
  const nameOf = (id: string) =>
    checked.get(id) ?? listName(id, rules?.lists.find((list) => list.id === id)?.title, language);
  const frame = draft ?? view.frame;
  const changes = draft === null ? [] : frameChanges(view.frame, draft);
  const change = (next: LegalFrame) => {
    setDraft(next);
    setEditing(null);
  };
  const dialog = editing === null ? null : dialogFor(editing);
  function dialogFor(open: Editing) {
    const shared = {
      known: linesOf(frame).some(({ id }) => id === open.line.id),
      onRemove: () => change(withoutLine(frame, open.line.id)),
      onClose: () => setEditing(null),
    };
    if (open.table === 'powers')
      return <PowerDialog {...shared} line={open.line} onSave={(line) => change(withPower(frame, line))} />;
    if (open.table === 'custody')
      return <CustodyDialog {...shared} line={open.line} onSave={(line) => change(withCustody(frame, line))} />;
    if (open.table === 'referrals')
      return <ReferralLineDialog {...shared} line={open.line} onSave={(line) => change(withReferral(frame, line))} />;
    if (open.table === 'intrusive')
      return <IntrusiveLineDialog {...shared} line={open.line} onSave={(line) => change(withIntrusive(frame, line))} />;
    const lists = [...(rules?.lists.map(({ id }) => id) ?? []), ...checked.keys()];
    return (
      <UseDialog
        {...shared}
        line={open.line}
        lists={lists}
        nameOf={nameOf}
        onSave={(line) => change(withUse(frame, line))}
      />
    );
  }
  return (
    <div className="frame-screen">
      <section
        className="screen-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        tabIndex={0}
        aria-label={t('frame.title')}
      >
        <FrameStatus view={view} />
        {view.proposal === null ? null : <FrameProposal proposal={view.proposal} may={may} nameOf={nameOf} />}
        {draft === null ? null : (
          <section className="frame-proposal draft" aria-label={t('frame.draft')}>
            <p>
              <b>{t('frame.draft.changes', counted(changes.length, language))}</b>{' '}
              <span className="dim">{t('frame.draft.hint')}</span>
            </p>
            <FrameChangeList changes={changes} nameOf={nameOf} />
            <div className="form-buttons">
              <span className="spring" />
              <button type="button" className="button quiet" onClick={() => setDraft(null)}>
                {t('frame.draft.discard')}
              </button>
              <button
                type="button"
                className="button strong"
                disabled={changes.length === 0}
                onClick={() => setProposing(true)}
              >
                {t('frame.propose')}
              </button>
            </div>
          </section>
        )}
        <h2 className="small-head">{t('frame.powers')}</h2>
        <p className="frame-hint dim">{t(frame.powers.length === 0 ? 'frame.powers.unsaid' : 'frame.powers.hint')}</p>
        <PowerMatrix frame={frame} onEdit={may ? (line) => setEditing({ table: 'powers', line }) : null} />
        <label className="check frame-hint">
          <input
            type="checkbox"
            disabled={!may}
            checked={frame.gendarmerie === 'as-police'}
            onChange={(event) =>
              change({ ...frame, gendarmerie: event.currentTarget.checked ? 'as-police' : 'own-lines' })
            }
          />
          {t('frame.gendarmerie.as-police')}
        </label>
        <label className="check frame-hint">
          <input
            type="checkbox"
            disabled={!may || view.frame.lists !== undefined}
            checked={frame.lists !== undefined}
            onChange={(event) => change(withListSight(frame, event.currentTarget.checked))}
          />
          {t('frame.lists.by-owner')}
        </label>
        <p className="frame-hint dim">{t('frame.lists.stays')}</p>
        <fieldset className="frame-hint frame-demands" disabled={!may}>
          <Checks
            label={t('frame.demands')}
            among={LIST_LAWS}
            chosen={frame.demands ?? []}
            textOf={(law) => t(`list-law.${law}`)}
            onChange={(laws) => change(withDemands(frame, laws))}
          />
        </fieldset>
        <p className="frame-hint dim">{t('frame.demands.hint')}</p>
        <LinesHead
          title={t('frame.intrusive')}
          onAdd={may ? () => setEditing({ table: 'intrusive', line: newIntrusive(frame) }) : null}
        />
        <p className="frame-hint dim">
          {t(frame.intrusive === undefined ? 'frame.intrusive.shipped' : 'frame.intrusive.hint')}
        </p>
        <IntrusiveLines frame={frame} onEdit={may ? (line) => setEditing({ table: 'intrusive', line }) : null} />
        <LinesHead
          title={t('frame.uses')}
          onAdd={may ? () => setEditing({ table: 'uses', line: newUse(frame) }) : null}
        />
        <p className="frame-hint dim">{t('frame.uses.hint')}</p>
        <UseLines frame={frame} nameOf={nameOf} onEdit={may ? (line) => setEditing({ table: 'uses', line }) : null} />
        <LinesHead
          title={t('frame.custody')}
          onAdd={may ? () => setEditing({ table: 'custody', line: newCustody(frame) }) : null}
        />
        <p className="frame-hint dim">{t('frame.custody.hint')}</p>
        <CustodyLines frame={frame} onEdit={may ? (line) => setEditing({ table: 'custody', line }) : null} />
        <LinesHead
          title={t('frame.referral')}
          onAdd={may ? () => setEditing({ table: 'referrals', line: newReferral(frame) }) : null}
        />
        <p className="frame-hint dim">{t('frame.referral.hint')}</p>
        <SentenceLines
          lines={referralLinesOf(frame)}
          subjectOf={(line) => referralSubject(t, line)}
          textOf={(line) => referralLineText(t, line)}
          onEdit={may ? (line) => setEditing({ table: 'referrals', line }) : null}
        />
      </section>
      <aside
        className="screen-body"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        tabIndex={0}
        aria-label={t('frame.side')}
      >
        <h2 className="small-head">{t('frame.attention')}</h2>
        <FrameAttention frame={view.frame} />
        <h2 className="small-head">{t('frame.inactive')}</h2>
        <InactiveRules inactive={view.inactive} nameOf={nameOf} />
        <h2 className="small-head">{t('frame.attendance')}</h2>
        <AttendanceRows />
        {view.former.length === 0 ? null : (
          <>
            <h2 className="small-head">{t('frame.former')}</h2>
            <FormerFrames former={view.former} onPropose={may ? (version) => setDraft(version.frame) : null} />
          </>
        )}
      </aside>
      {dialog}
      {proposing ? (
        <ReasonDialog
          title={t('frame.propose')}
          about={['frame']}
          hint={t('frame.propose.hint')}
          save={t('frame.propose')}
          onSave={(note, act) => act('frame.propose', { frame, note }, t('frame.proposed'))}
          onDone={() => {
            setProposing(false);
            setDraft(null);
          }}
          onClose={() => setProposing(false)}
        />
      ) : null}
    </div>
  );
}

function FrameStatus({ view }: { readonly view: FrameView }) {
  const { t } = useTranslation();
  const stamp = useStamp();
  const { inForce } = view;
  if (inForce === null) return <p className="standing-note ends-soon frame-status">{t('frame.starting')}</p>;
  return (
    <p className="frame-hint dim" title={inForce.hash}>
      {t('frame.in-force', {
        number: inForce.number,
        proposer: inForce.proposed.name,
        first: t(`agency.${inForce.proposed.agency}`),
        confirmer: inForce.confirmed.name,
        second: t(`agency.${inForce.confirmed.agency}`),
        at: stamp(inForce.confirmed.at),
      })}{' '}
      {inForce.note}
    </p>
  );
}

/** Only this screen stores that value, and the core checks every line again. */
function isKeptFrame(kept: unknown): kept is LegalFrame {
  return typeof kept === 'object' && kept !== null && 'uses' in kept && 'powers' in kept;
}
