import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';

export interface TabListProps<Tab extends string> {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly onShow: (tab: Tab) => void;
  readonly name: (tab: Tab) => string;
  /** Said after the name, as a count. */
  readonly note?: (tab: Tab) => ReactNode;
  /** Its classes: `tabs` over a pane, `sub-tabs` in a heading. */
  readonly look?: string;
}

/** The list of Mantine's `Tabs` around it, which say which tab is shown. The arrow keys show the next one. */
export function TabList<Tab extends string>({ label, tabs, onShow, name, note, look = 'tabs' }: TabListProps<Tab>) {
  return (
    <Tabs.List className={look} aria-label={label}>
      {tabs.map((tab) => (
        <Tabs.Tab key={tab} value={tab} onClick={() => onShow(tab)}>
          {name(tab)} {note === undefined ? null : <span className="faint">{note(tab)}</span>}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}
