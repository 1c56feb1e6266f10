import { useDirection } from '@mantine/core';
import { Fragment, useRef } from 'react';
import { useStore } from 'zustand/react';
import { useWorkstation } from '../workstation.tsx';
import { moveSplitter } from './pane-sizes.ts';
import { useTranslation } from './use-translation.ts';

export interface PanesProps {
  /** Name under which the widths are stored. */
  readonly name: string;
  /** Default width of each pane but the last, in per mille of the whole. */
  readonly defaults: readonly number[];
  /** Text key of each pane's name. */
  readonly labels: readonly string[];
  readonly children: readonly React.ReactNode[];
}

const STEP = 20;

/** Panes next to each other. Splitters move by mouse and by arrow keys, and stay where the officer put them. */
export function Panes({ name, defaults, labels, children }: PanesProps) {
  const { t } = useTranslation();
  const { preferences } = useWorkstation();
  const kept = useStore(preferences, (state) => state.panes[name]);
  const sizes = kept?.length === defaults.length ? kept : defaults;
  const box = useRef<HTMLDivElement>(null);
  // In a right-to-left layout a pane grows when its splitter moves to the left.
  const towardsRight = useDirection().dir === 'rtl' ? -1 : 1;

  const move = (index: number, by: number) => {
    preferences.setState((state) => ({ panes: { ...state.panes, [name]: moveSplitter(sizes, index, by) } }));
  };
  const drag = (index: number, event: React.PointerEvent<HTMLElement>) => {
    const splitter = event.currentTarget;
    const width = box.current?.clientWidth ?? 1;
    const start = event.clientX;
    const before = sizes;
    const onMove = (moved: PointerEvent) => {
      const by = Math.round(((moved.clientX - start) * towardsRight * 1000) / width);
      preferences.setState((state) => ({ panes: { ...state.panes, [name]: moveSplitter(before, index, by) } }));
    };
    splitter.setPointerCapture(event.pointerId);
    splitter.addEventListener('pointermove', onMove);
    splitter.addEventListener('lostpointercapture', () => splitter.removeEventListener('pointermove', onMove), {
      once: true,
    });
    event.preventDefault();
  };

  const columns = [
    ...sizes.map((size) => `minmax(0, ${size}fr) 1px`),
    `minmax(0, ${1000 - sizes.reduce((sum, size) => sum + size, 0)}fr)`,
  ];
  return (
    <div className="panes" ref={box} style={{ gridTemplateColumns: columns.join(' ') }}>
      {children.map((child, index) => (
        <Fragment key={labels[index]}>
          {index === 0 ? null : (
            // biome-ignore lint/a11y/useSemanticElements: a rule cannot take the focus; this is the window splitter pattern.
            <div
              className="splitter"
              role="separator"
              tabIndex={0}
              aria-orientation="vertical"
              aria-label={t('panes.width', { pane: t(labels[index - 1] ?? '') })}
              aria-valuenow={Math.round((sizes[index - 1] ?? 0) / 10)}
              aria-valuemin={10}
              aria-valuemax={80}
              onPointerDown={(event) => drag(index - 1, event)}
              onDoubleClick={() =>
                preferences.setState((state) => ({ panes: { ...state.panes, [name]: [...defaults] } }))
              }
              onKeyDown={(event) => {
                if (event.key === 'ArrowLeft') move(index - 1, -STEP * towardsRight);
                if (event.key === 'ArrowRight') move(index - 1, STEP * towardsRight);
              }}
            />
          )}
          <section className="pane" aria-label={t(labels[index] ?? '')}>
            {child}
          </section>
        </Fragment>
      ))}
    </div>
  );
}
