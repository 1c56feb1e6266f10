/** The shipped rules by mandate and subject, with the lists they name, as text, so that they are read like any other rule file. */
import type { RuleSource } from '../language/read-rules.ts';
import customs from './customs.yaml?raw';
import customsBags from './customs-bags.yaml?raw';
import customsMoney from './customs-money.yaml?raw';
import customsRoutes from './customs-routes.yaml?raw';
import immigration from './immigration.yaml?raw';
import immigrationJourney from './immigration-journey.yaml?raw';
import joint from './joint.yaml?raw';
import jointExonerations from './joint-exonerations.yaml?raw';
import jointLinks from './joint-links.yaml?raw';
import jointPayment from './joint-payment.yaml?raw';
import jointRoute from './joint-route.yaml?raw';
import lists from './lists.yaml?raw';
import police from './police.yaml?raw';
import policeLinks from './police-links.yaml?raw';
import policePayment from './police-payment.yaml?raw';
import protection from './protection.yaml?raw';

export const SHIPPED_PACK: readonly RuleSource[] = [
  { file: 'customs.yaml', text: customs },
  { file: 'customs-bags.yaml', text: customsBags },
  { file: 'customs-money.yaml', text: customsMoney },
  { file: 'customs-routes.yaml', text: customsRoutes },
  { file: 'immigration.yaml', text: immigration },
  { file: 'immigration-journey.yaml', text: immigrationJourney },
  { file: 'joint.yaml', text: joint },
  { file: 'joint-exonerations.yaml', text: jointExonerations },
  { file: 'joint-links.yaml', text: jointLinks },
  { file: 'joint-payment.yaml', text: jointPayment },
  { file: 'joint-route.yaml', text: jointRoute },
  { file: 'lists.yaml', text: lists },
  { file: 'police.yaml', text: police },
  { file: 'police-links.yaml', text: policeLinks },
  { file: 'police-payment.yaml', text: policePayment },
  { file: 'protection.yaml', text: protection },
];
