/** The page of a view for the wall. It has no worker, no host and no store: it only asks over its line. */
import { useEffect, useState } from 'react';
import type { Root } from 'react-dom/client';
import { LANGUAGE_ROWS } from '../../../shared/catalogue/language-rows.ts';
import type { Look } from '../frame/preferences-store.ts';
import { textsIn } from '../ui/texts.ts';
import { Texts } from '../ui/use-translation.ts';
import { Wall } from './wall.tsx';
import { createWallSource, type WallLine, type WallState } from './wall-source.ts';

export interface WallPage extends Look {
  readonly line: WallLine;
}

/** Milliseconds between two questions, and between two looks at the clock. */
const ASK_EVERY = 10_000;

/** Shows the wall in the language and the theme of the workstation. */
export function showWall(root: Root, { line, language, theme }: WallPage): void {
  const t = textsIn(language);
  const page = document.documentElement;
  page.lang = language;
  page.dir = LANGUAGE_ROWS[language].direction;
  page.dataset.mantineColorScheme = theme;
  document.title = t('wall.title');
  // F, as officers know it from films. No other key does anything.
  window.addEventListener('keydown', ({ key }) => {
    if (key.toLowerCase() === 'f') void page.requestFullscreen().catch(() => undefined);
  });
  root.render(
    <Texts value={{ t, language, agencies: [] }}>
      <Asking line={line} language={language} />
    </Texts>,
  );
}

function Asking({ line, language }: Pick<WallPage, 'line' | 'language'>) {
  const [state, setState] = useState<WallState>({ phase: 'asking' });
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const source = createWallSource({ line, newId: () => crypto.randomUUID(), now: Date.now, show: setState });
    source.ask();
    const timer = setInterval(() => {
      setNow(Date.now());
      source.ask();
    }, ASK_EVERY);
    return () => clearInterval(timer);
  }, [line]);
  return <Wall state={state} now={Math.max(now, state.phase === 'shown' ? state.since : now)} language={language} />;
}
