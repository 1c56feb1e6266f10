/** The screens of the rail, in order; their place is their key. */
import {
  IconBriefcase2,
  IconDatabaseCog,
  IconFileImport,
  IconListDetails,
  IconPlane,
  IconScale,
} from '@tabler/icons-react';

export const SCREENS = [
  { path: '/queue', label: 'screen.queue', Icon: IconListDetails },
  { path: '/flights', label: 'screen.flights', Icon: IconPlane },
  { path: '/cases', label: 'screen.cases', Icon: IconBriefcase2 },
  { path: '/rules', label: 'screen.rules', Icon: IconScale },
  { path: '/import', label: 'screen.import', Icon: IconFileImport },
  { path: '/administration', label: 'screen.administration', Icon: IconDatabaseCog },
] as const;
