export function noticesPage(root: string): string;
export function licenceTexts(root: string): string;
