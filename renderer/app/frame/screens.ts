/** The screens of the rail, in order; the place among those that an officer has is its key. */
import {
  IconArmchair,
  IconBriefcase2,
  IconDatabaseCog,
  IconFileImport,
  IconListDetails,
  IconPlane,
  IconScale,
  IconUserSearch,
} from '@tabler/icons-react';
import type { SessionView } from '../../core/api/session.ts';

export const SCREENS = [
  { path: '/queue', label: 'screen.queue', Icon: IconListDetails, permission: 'view' },
  { path: '/flights', label: 'screen.flights', Icon: IconPlane, permission: 'view' },
  { path: '/search', label: 'screen.search', Icon: IconUserSearch, permission: 'search' },
  { path: '/cases', label: 'screen.cases', Icon: IconBriefcase2, permission: 'view' },
  { path: '/rules', label: 'screen.rules', Icon: IconScale, permission: 'view' },
  { path: '/import', label: 'screen.import', Icon: IconFileImport, permission: 'view' },
  { path: '/airline', label: 'screen.airline', Icon: IconArmchair, permission: 'airline.view' },
  { path: '/administration', label: 'screen.administration', Icon: IconDatabaseCog, permission: 'session' },
] as const;

type Screen = (typeof SCREENS)[number];

/** The screens that an officer with these permissions has, in order. Everybody has one at least. */
export function screensFor(permissions: SessionView['permissions']): readonly Screen[] {
  return SCREENS.filter(({ permission }) => permissions.includes(permission));
}

/** The screen that an address belongs to; undefined where it belongs to none of the rail. */
export function screenAt(location: string): Screen | undefined {
  return SCREENS.find(({ path }) => location === path || location.startsWith(`${path}/`));
}
