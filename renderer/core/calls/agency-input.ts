/** Agencies in the input of calls. Whether the unit has them, the handler asks its table. */
import { z } from 'zod';
import { type Agency, isAgencyId, isLawAgencyId, type LawAgency } from '../../../shared/agency/agency-id.ts';

export const agencyInput = z.custom<Agency>(isAgencyId);
export const lawAgencyInput = z.custom<LawAgency>(isLawAgencyId);
