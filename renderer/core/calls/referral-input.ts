/** Fields of referrals as officers enter them. */
import { z } from 'zod';
import { OFFICES } from '../../../shared/casework/question.ts';
import type { ReferralTo } from '../../../shared/casework/referral.ts';
import { REFERRED_KINDS } from '../../../shared/frame/referral-line.ts';
import { lawAgencyInput } from './agency-input.ts';

const LONGEST_TEXT = 1000;
const LONGEST_LINE = 200;

export const referralId = z.string().min(1).max(80);
export const referralText = z.string().trim().max(LONGEST_TEXT);
export const referralLine = z.string().trim().max(LONGEST_LINE);
export const referralKind = z.enum(REFERRED_KINDS);
export const referralTo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agency'), agency: lawAgencyInput }),
  z.strictObject({ kind: z.literal('office'), office: z.enum(OFFICES) }),
]) satisfies z.ZodType<ReferralTo>;
