/** French: every text of the shipped rules and lists that the rule files have in English only. */
import { customs } from './customs.ts';
import { customsBags } from './customs-bags.ts';
import { customsMoney } from './customs-money.ts';
import { customsRoutes } from './customs-routes.ts';
import { immigration } from './immigration.ts';
import { immigrationJourney } from './immigration-journey.ts';
import { joint } from './joint.ts';
import { jointExonerations } from './joint-exonerations.ts';
import { jointLinks } from './joint-links.ts';
import { jointPayment } from './joint-payment.ts';
import { jointRoute } from './joint-route.ts';
import { lists } from './lists.ts';
import { owners } from './owners.ts';
import { police } from './police.ts';
import { policeLinks } from './police-links.ts';
import { policePayment } from './police-payment.ts';
import { protection } from './protection.ts';

export const frenchPackTexts: Readonly<Record<string, string>> = {
  ...customs,
  ...customsBags,
  ...customsMoney,
  ...customsRoutes,
  ...immigration,
  ...immigrationJourney,
  ...joint,
  ...jointExonerations,
  ...jointLinks,
  ...jointPayment,
  ...jointRoute,
  ...lists,
  ...owners,
  ...police,
  ...policeLinks,
  ...policePayment,
  ...protection,
};
