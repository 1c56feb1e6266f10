import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand/react';
import { LookoutDialog } from '../lookouts/lookout-dialog.tsx';
import { LOOKOUT_KEY } from '../lookouts/lookout-key.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import { useTranslation } from '../ui/use-translation.ts';
import { useWorkstation } from '../workstation.tsx';
import { type Action, keyGroups, listActions } from './actions-store.ts';
import { AirportsDialog } from './airports-dialog.tsx';
import { useAreas } from './areas.ts';
import { BOX } from './box-entries.ts';
import { searchBox } from './box-store.ts';
import { KeyListener } from './key-listener.tsx';
import { MeetingLimitsDialog } from './meeting-limits-dialog.tsx';
import { railKey } from './rail-key.ts';
import { SearchBox } from './search-box.tsx';
import { SltdLimitsDialog } from './sltd-limits-dialog.tsx';
import { useActions } from './use-actions.ts';
import { useSession } from './use-session.ts';
import { WindowDialog } from './window-dialog.tsx';

/** Keys that work everywhere, the help (`?`) and the search box (Ctrl+K). */
export function FrameActions() {
  const { t } = useTranslation();
  const { actions, lookouts } = useWorkstation();
  const [, navigate] = useLocation();
  const { permissions } = useSession();
  const { rail } = useAreas();
  const [help, setHelp] = useState(false);
  const [airports, setAirports] = useState(false);
  const [hours, setHours] = useState(false);
  const [limits, setLimits] = useState(false);
  const [sltd, setSltd] = useState(false);
  const calling = useStore(lookouts, ({ open }) => open);
  const mayTake = permissions.includes('lookouts.take');
  const state = useStore(actions);
  const all = listActions(state);
  useActions(
    [
      ...rail.map(
        ({ path, rail: { label } }, index): Action => ({
          id: `go${path}`,
          key: railKey(index),
          label,
          group: 'keys.screens',
          run: () => navigate(path),
        }),
      ),
      { id: BOX, key: 'Ctrl+K', label: 'box.open', run: searchBox.open, hint: true },
      { id: `${BOX}.slash`, key: '/', label: 'box.open', run: searchBox.open },
      {
        id: 'frame.keys',
        key: '?',
        label: 'keys.show',
        run: () => setHelp(true),
        hint: true,
      },
      ...(mayTake
        ? [
            {
              id: 'frame.lookout',
              key: LOOKOUT_KEY,
              label: 'lookout.new.title',
              run: () => {
                searchBox.close();
                lookouts.setState({ open: true });
              },
              hint: true,
              overDialogs: true,
            },
          ]
        : []),
      ...(permissions.includes('unit.change')
        ? [
            {
              id: 'frame.airports',
              key: null,
              label: 'airports.change',
              run: () => setAirports(true),
            },
          ]
        : []),
      ...(permissions.includes('window.change')
        ? [
            {
              id: 'frame.window',
              key: null,
              label: 'window.change',
              run: () => setHours(true),
            },
            {
              id: 'frame.meeting-limits',
              key: null,
              label: 'meeting-limits.change',
              run: () => setLimits(true),
            },
            {
              id: 'frame.sltd-limits',
              key: null,
              label: 'sltd-limits.change',
              run: () => setSltd(true),
            },
          ]
        : []),
    ],
    'everywhere',
  );
  return (
    <>
      <KeyListener />
      {airports ? <AirportsDialog onClose={() => setAirports(false)} /> : null}
      {hours ? <WindowDialog onClose={() => setHours(false)} /> : null}
      {sltd ? <SltdLimitsDialog onClose={() => setSltd(false)} /> : null}
      {limits ? <MeetingLimitsDialog onClose={() => setLimits(false)} /> : null}
      {calling && mayTake ? <LookoutDialog /> : null}
      <SearchBox />
      <Modal
        opened={help}
        onClose={() => setHelp(false)}
        title={t('keys.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <div className="keys-groups">
          {[...keyGroups(all)].map(([group, keyed]) => (
            <section key={group}>
              <h3>{t(group)}</h3>
              <dl className="keys-table">
                {keyed.map(({ id, key, label }) => (
                  <div key={id}>
                    <dt>{key === null ? null : <KeyCap of={key} />}</dt>
                    <dd>{t(label)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </Modal>
    </>
  );
}
