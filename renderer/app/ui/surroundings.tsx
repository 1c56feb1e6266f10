import { createTheme, DirectionContext, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand/react';
import type { AgencyRow } from '../../../shared/agency/agency-row.ts';
import { LANGUAGE_ROWS } from '../../../shared/catalogue/language-rows.ts';
import { useWorkstation } from '../workstation.tsx';
import { GridNonce } from './grid.tsx';
import { textsIn } from './texts.ts';
import { Texts } from './use-translation.ts';

export interface SurroundingsProps {
  readonly nonce: string;
  readonly children: React.ReactNode;
}

const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  fontSizes: { xs: '11px', sm: '13px', md: '13px', lg: '14px', xl: '16px' },
  headings: { fontFamily: 'var(--font)' },
  primaryColor: 'blue',
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: {
        attributes: { header: { role: 'presentation' } },
        centered: true,
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.5 },
      },
    },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, transitionProps: { duration: 0 }, shadow: 'md' } },
    Tabs: { defaultProps: { unstyled: true, keepMounted: false } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs', autosize: true, minRows: 3, maxRows: 10 } },
    // Its hint stands below, as beside the fields of the house: choices beside each other stay on one line.
    NativeSelect: { defaultProps: { size: 'xs', inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    Autocomplete: { defaultProps: { size: 'xs' } },
    Radio: { defaultProps: { size: 'xs' } },
  },
});

/** Before a store is open. */
const NO_AGENCIES: readonly AgencyRow[] = [];

/** Texts, theme and notices around the screens. */
export function Surroundings({ nonce, children }: SurroundingsProps) {
  const { preferences, session } = useWorkstation();
  const { language, theme: scheme } = useStore(preferences);
  const { direction: dir } = LANGUAGE_ROWS[language];
  // The controls only read the direction; the language determines it.
  const direction = useMemo(() => ({ dir, toggleDirection() {}, setDirection() {} }), [dir]);
  const agencies = useStore(session, (state) => (state.phase === 'ready' ? state.view.agencies : NO_AGENCIES));
  const texts = useMemo(() => ({ t: textsIn(language, agencies), language, agencies }), [language, agencies]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = dir;
  }, [language, dir]);
  return (
    <Texts value={texts}>
      <DirectionContext value={direction}>
        <MantineProvider theme={theme} forceColorScheme={scheme} getStyleNonce={() => nonce}>
          <Notifications
            position={dir === 'rtl' ? 'bottom-left' : 'bottom-right'}
            limit={4}
            autoClose={5000}
            transitionDuration={0}
          />
          <GridNonce value={nonce}>{children}</GridNonce>
        </MantineProvider>
      </DirectionContext>
    </Texts>
  );
}
