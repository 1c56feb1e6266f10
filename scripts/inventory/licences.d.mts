export const SHIPPED_LICENCES: Readonly<Record<string, string>>;
export const TOOL_LICENCES: Readonly<Record<string, string>>;
export const STATED_ELSEWHERE: Readonly<Record<string, { readonly licence: string; readonly where: string }>>;
export function isAllowed(expression: string, allowed: ReadonlySet<string>): boolean;
