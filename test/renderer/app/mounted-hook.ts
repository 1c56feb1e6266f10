/** A hook in a component that draws nothing, so that no document is needed. */
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { type Workstation, WorkstationProvider } from '../../../renderer/app/workstation.tsx';

export interface MountedHook<Value> {
  /** What the hook gave when it was drawn last. */
  readonly now: () => Value;
  /** Within `act` of React. */
  readonly leave: () => void;
}

/** Mounts the hook within these parts of a workstation. */
export async function mounted<Value>(hook: () => Value, parts: Partial<Workstation> = {}): Promise<MountedHook<Value>> {
  // All that React asks of a page here.
  vi.stubGlobal('window', { HTMLIFrameElement: class {} });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const node = { nodeType: 1, nodeName: 'DIV', tagName: 'DIV', ownerDocument: null, addEventListener: () => undefined };
  const root = createRoot(node as unknown as Element);
  onTestFinished(async () => {
    await act(async () => root.unmount());
    vi.unstubAllGlobals();
  });
  const given: Value[] = [];
  const Drawn = () => {
    given.push(hook());
    return null;
  };
  const value = parts as Workstation;
  await act(async () => root.render(createElement(WorkstationProvider, { value }, createElement(Drawn))));
  return { now: () => given.at(-1) as Value, leave: () => root.unmount() };
}
