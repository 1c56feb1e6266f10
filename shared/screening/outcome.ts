/** The words of a screening: severity, and what a rule looks for. */
export const OUTCOMES = ['clear', 'watch', 'inspect', 'intercept'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a rule looks for. */
export const THREATS = ['drugs', 'cash', 'wildlife', 'persons', 'terrorism', 'documents', 'goods'] as const;
export type Threat = (typeof THREATS)[number];
